import type { Duty } from './duties.js';
import type { TreeNode } from './outline-tree.js';

/** How a number is printed, without the stop behind it: 二 of 二、, （一）, 3 of 3. */
export function printedNumber(s: string, node: TreeNode): string {
  if (node.marker.printed !== undefined) return node.marker.printed;
  return s.slice(node.marker.start, node.marker.bodyStart).replace(/[、.．：]$/, '');
}

/** The number with as many numbers of its ancestors before it as it takes to be unique. */
function path(s: string, node: TreeNode, depth: number): string {
  const parent = node.parent;
  return (depth > 0 && parent !== null ? path(s, parent, depth - 1) : '') + printedNumber(s, node);
}

function depthNeeded(s: string, nodes: readonly TreeNode[]): number {
  for (let depth = 0; depth < 4; depth += 1)
    if (new Set(nodes.map((node) => path(s, node, depth))).size === nodes.length) return depth;
  return 4;
}

/**
 * Names items as people do: by the printed number, with the chapter's number before it only where numbering restarts
 * (二（一）), and with the clause's position where an item has several (3-1, 3-2).
 */
export function nameReferences(
  s: string,
  duties: readonly Duty[],
  others: readonly TreeNode[],
): { dutyRefs: string[]; otherRefs: string[] } {
  const depths = new Map<string, number>();
  const kinds = (list: readonly TreeNode[]): Map<string, TreeNode[]> => {
    const map = new Map<string, TreeNode[]>();
    for (const node of new Set(list)) {
      const same = map.get(node.marker.kind);
      if (same === undefined) map.set(node.marker.kind, [node]);
      else same.push(node);
    }
    return map;
  };
  const dutyNodes = duties.flatMap((duty) => (duty.node === null ? [] : [duty.node]));
  for (const list of [kinds(dutyNodes), kinds(others)])
    for (const [kind, nodes] of list) depths.set(kind, Math.max(depths.get(kind) ?? 0, depthNeeded(s, nodes)));
  const refOf = (node: TreeNode): string => path(s, node, depths.get(node.marker.kind) ?? 0);
  const used = new Map<string, number>();
  const unique = (ref: string): string => {
    const times = (used.get(ref) ?? 0) + 1;
    used.set(ref, times);
    // a number printed twice by mistake must still name one item only
    return times === 1 ? ref : `${ref}〔${times}〕`;
  };
  return {
    dutyRefs: duties.map((duty) => {
      if (duty.node === null) return unique(String(duty.position + 1));
      return unique(refOf(duty.node) + (duty.of > 1 ? `-${duty.position + 1}` : ''));
    }),
    otherRefs: others.map(refOf),
  };
}
