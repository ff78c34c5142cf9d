import type { Marker } from './markers.js';
import type { Range } from './unit-list.js';

/** A numbered part of the document with its place in the tree. */
export interface TreeNode {
  readonly index: number;
  readonly marker: Marker;
  readonly parent: TreeNode | null;
  children: TreeNode[];
  /** From its number to the next accepted number. */
  readonly own: Range;
  /** Where its last descendant ends. */
  end: number;
  /** The title or heading, without the number. */
  title: Range;
  /** A second copy of the heading that a PDF text layer left behind. */
  double: Range | null;
  /** Whether the title was cut at a missing full stop. */
  stopMissing: boolean;
}

/** What has no children shares one list: a long text has hundreds of thousands of them. */
const childless: TreeNode[] = [];
/** Until the titles are read. */
const untitled: Range = { a: 0, b: 0 };

function addChild(parent: TreeNode, node: TreeNode): void {
  if (parent.children === childless) parent.children = [node];
  else parent.children.push(node);
}

/** Builds the tree of numbered parts from their order and ranks. */
export function buildTree(markers: readonly Marker[], length: number): TreeNode[] {
  const nodes: TreeNode[] = [];
  const path: TreeNode[] = [];
  for (let index = 0; index < markers.length; index += 1) {
    const marker = markers[index]!;
    while (path.length > 0 && path.at(-1)!.marker.rank >= marker.rank) path.pop();
    const end = markers[index + 1]?.start ?? length;
    const parent = path.at(-1) ?? null;
    const node: TreeNode = {
      index,
      marker,
      parent,
      children: childless,
      own: { a: marker.start, b: end },
      end,
      title: untitled,
      double: null,
      stopMissing: false,
    };
    if (parent !== null) addChild(parent, node);
    nodes.push(node);
    path.push(node);
  }
  for (let k = nodes.length - 1; k >= 0; k -= 1) {
    const parent = nodes[k]!.parent;
    if (parent !== null && parent.end < nodes[k]!.end) parent.end = nodes[k]!.end;
  }
  return nodes;
}

/** The node whose own text holds a position, or null before the first number. */
export function nodeAt(nodes: readonly TreeNode[], position: number): TreeNode | null {
  let low = 0;
  let high = nodes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (nodes[middle]!.own.a <= position) low = middle + 1;
    else high = middle;
  }
  return low === 0 ? null : nodes[low - 1]!;
}

/** The chapter (outermost ancestor) of a node. */
export function chapterOf(node: TreeNode): TreeNode {
  let top = node;
  while (top.parent !== null) top = top.parent;
  return top;
}
