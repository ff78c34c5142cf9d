import type { Duty } from './duties.js';
import { chapterOf, type TreeNode } from './outline-tree.js';

/**
 * Duties that name no unit: the points of the closing chapters (保障措施, 组织实施), and points among the items whose
 * clause is missing. The opening chapters (总体要求, 主要目标) stand before the first item and are none.
 */
export function generalNodes(nodes: readonly TreeNode[], duties: readonly Duty[]): TreeNode[] {
  const withDuty = new Set<TreeNode>();
  const itemParents = new Set<TreeNode>();
  for (const { node } of duties) {
    if (node?.parent != null) itemParents.add(node.parent);
    for (let up = node; up !== null; up = up.parent) withDuty.add(up);
  }
  const first = duties.find((duty) => duty.node !== null)?.node;
  if (first === undefined || first === null) return [];
  const inside = new Set(duties.map((duty) => duty.node));
  return nodes.filter((node) => {
    if (withDuty.has(node) || node.children.length > 0) return false;
    // a sub-point of an item belongs to the item
    for (let up = node.parent; up !== null; up = up.parent) if (inside.has(up)) return false;
    const behind = node.marker.start > first.marker.start;
    const amongItems = node.parent !== null && itemParents.has(node.parent);
    return behind || amongItems || isRow(node);
  });
}

/** Those general duties that stand in a chapter with items: there a clause may be missing. */
export function withoutClause(general: readonly TreeNode[], duties: readonly Duty[]): Set<TreeNode> {
  const chapters = new Set(duties.flatMap((duty) => (duty.node?.parent == null ? [] : [chapterOf(duty.node)])));
  return new Set(general.filter((node) => isRow(node) || (node.parent !== null && chapters.has(chapterOf(node)))));
}

/** A row of a task table is a duty wherever it stands: its header says so. */
const isRow = ({ marker }: TreeNode): boolean => marker.titleEnd !== undefined;
