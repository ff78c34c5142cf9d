import { dateAt, isAuthority } from './head-lines.js';
import type { FoundClause } from './found-clause.js';
import type { ParsedClause } from './clause-grammar.js';
import { ranks } from './numbering.js';
import { nodeAt, type TreeNode } from './outline-tree.js';
import { gaps, lineEnd, startsLine, type Reading } from './reading.js';
import type { Range } from './unit-list.js';

/** A clause with the numbered part it belongs to. */
export interface Duty {
  readonly node: TreeNode | null;
  readonly clause: FoundClause;
  /** The text the clause answers for. */
  readonly body: Range;
  /** Which clause of its node it is, and how many the node has. */
  readonly position: number;
  readonly of: number;
}

/** Index of the last duty whose clause begins at or before a position, or -1. */
export function dutyIndexAt(duties: readonly Duty[], position: number): number {
  let low = 0;
  let high = duties.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (duties[middle]!.clause.outer.a <= position) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Joins clauses that only punctuation parts: （牵头单位：A）（配合单位：B） is one duty. */
export function joinNeighbours(s: string, clauses: readonly FoundClause[]): FoundClause[] {
  const groups: FoundClause[][] = [];
  for (const clause of clauses) {
    const group = groups.at(-1);
    if (group !== undefined && goesOn(s, group, clause)) group.push(clause);
    else groups.push([clause]);
  }
  return groups.map((group) => (group.length === 1 ? group[0]! : merged(group)));
}

function goesOn(s: string, group: readonly FoundClause[], clause: FoundClause): boolean {
  const { outer } = group.at(-1)!;
  if (clause.outer.a - outer.b > 2 || !clause.labelled || clause.parsed.leadStated) return false;
  return group[0]!.parsed.leads.length > 0 && /^[。；，、]*$/.test(s.slice(outer.b, clause.outer.a));
}

/** Put together once, however many they are: an odd text may hold nothing else. */
function merged(group: readonly FoundClause[]): FoundClause {
  const first = group[0]!;
  const last = group.at(-1)!;
  const all = group.map(({ parsed }) => parsed);
  const supporting = [...first.parsed.supporting];
  const starts = [...first.parsed.starts];
  for (const { outer, parsed } of group.slice(1)) {
    for (const unit of parsed.leads) supporting.push(unit);
    for (const unit of parsed.supporting) supporting.push(unit);
    starts.push(outer.a);
    for (const start of parsed.starts) starts.push(start);
  }
  const parsed: ParsedClause = {
    leads: first.parsed.leads,
    leadStated: first.parsed.leadStated,
    supporting,
    guiding: all.flatMap(({ guiding }) => guiding),
    implementers: all.flatMap(({ implementers }) => implementers),
    openEnded: all.some(({ openEnded }) => openEnded),
    due: all.find(({ due }) => due !== null)?.due ?? null,
    rules: all.flatMap(({ rules }) => rules),
    starts,
    verbStated: all.some(({ verbStated }) => verbStated),
    confident: all.every(({ confident }) => confident),
  };
  return {
    a: first.a,
    b: last.b,
    outer: { a: first.outer.a, b: last.outer.b },
    parsed,
    labelled: true,
    unbalanced: group.some(({ unbalanced }) => unbalanced),
  };
}

/** Where a heading ends, with its second copy where a text layer left one. */
export const titleEnd = (node: TreeNode | null): number | undefined => node?.double?.b ?? node?.title.b;

/**
 * Gives each clause to the numbered part it stands in. Where only the last of several sub-points carries a clause, it
 * speaks for the item they belong to: plans put the clause at the item's end.
 */
export function assignDuties(
  reading: Reading,
  nodes: readonly TreeNode[],
  clauses: readonly FoundClause[],
  tableHeads: readonly Range[] = [],
  asides: readonly Range[] = [],
): Duty[] {
  const owners = clauses.map((clause) => nodeAt(nodes, clause.outer.a));
  const withClause = new Set(owners.filter((node) => node !== null));
  const owner = owners.map((node) => (node === null ? null : hoist(reading.s, node, withClause)));
  const byOwner = new Map<TreeNode | null, number[]>();
  owner.forEach((node, k) => {
    const list = byOwner.get(node) ?? [];
    list.push(k);
    byOwner.set(node, list);
  });
  const duties: Duty[] = [];
  for (const [node, list] of byOwner) {
    list.forEach((k, position) => {
      const clause = clauses[k]!;
      const from = behindAside(
        asides,
        position === 0
          ? (titleEnd(node) ?? paragraphStart(reading, clause.outer.a))
          : clauses[list[position - 1]!]!.outer.b,
        clause.outer.a,
      );
      const isLast = position + 1 === list.length;
      const end = isLast
        ? beforeOthers([tableHeads, asides], clause.outer.b, bodyEnd(reading, node, clause, k === clauses.length - 1))
        : clause.outer.b;
      duties.push({ node, clause, body: { a: Math.min(from, clause.outer.a), b: end }, position, of: list.length });
    });
  }
  return duties.sort((x, y) => x.clause.a - y.clause.a);
}

/** Index of the first of ordered ranges that begins at a position or behind it. */
function firstFrom(ranges: readonly Range[], from: number): number {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ranges[middle]!.a < from) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The words that head a table, and what stands aside in it, are nothing that the item before them asks for. */
const beforeOthers = (others: readonly (readonly Range[])[], from: number, end: number): number =>
  others.reduce((least, ranges) => Math.min(least, ranges[firstFrom(ranges, from)]?.a ?? least), end);

/** What stands aside between two duties of a part belongs to neither. */
function behindAside(asides: readonly Range[], from: number, clause: number): number {
  const last = asides[firstFrom(asides, clause) - 1];
  return last !== undefined && last.b <= clause ? Math.max(from, last.b) : from;
}

/** Without a number an item begins with the paragraph its clause stands in. */
function paragraphStart(reading: Reading, at: number): number {
  for (let i = at - 1; i > 0; i -= 1) {
    if (!startsLine(reading, i)) continue;
    const before = reading.s.charAt(i - 1);
    const short = i < 40 || reading.s.slice(i - 40, i).search(/[。；，：]/) < 0;
    if ('。；：！？）】'.includes(before) || reading.gap[i] === gaps.paragraph || !short || i < 60) return i;
  }
  return 0;
}

/**
 * The text of a part goes on behind its clause up to the next number; behind the document's last clause only to the end
 * of the paragraph, for there the closing demands and the signature follow.
 */
function bodyEnd(reading: Reading, node: TreeNode | null, clause: FoundClause, isLastOfAll: boolean): number {
  const limit =
    node === null ? reading.s.length : clause.outer.a < node.own.b ? node.own.b : Math.max(node.end, clause.outer.b);
  if (!isLastOfAll) return limit;
  // a clause beside the heading (一、…（牵头单位：…）) stands before its text, so the text behind it is the item's
  const before = node === null || clause.outer.a - node.title.b > 1;
  let i = clause.outer.b;
  while (i < limit && !(startsLine(reading, i) && (before || isSignature(reading, i, limit)))) i += 1;
  return i;
}

/** Whether the line at a position is an authority's name or a date. */
function isSignature(reading: Reading, i: number, limit: number): boolean {
  const line = reading.s.slice(i, lineEnd(reading, i, Math.min(limit, i + 80)));
  return isAuthority(line) || dateAt(line) !== null;
}

/** 整改措施：, 主要任务：: the points below are a list inside the part, not its items. */
const opensPoints = /(?:措施|举措|任务|内容|要求|目标|做法|步骤)：$/;

function hoist(s: string, node: TreeNode, withClause: ReadonlySet<TreeNode>): TreeNode {
  const parent = node.parent;
  if (parent === null || node.marker.rank < ranks['n.']) return node;
  const listed = opensPoints.test(s.slice(Math.max(0, parent.own.b - 4), parent.own.b));
  if (parent.marker.rank < ranks.named && !listed) return node;
  if (parent.children.length < 2 || parent.children.at(-1) !== node || node.children.length > 0) return node;
  if (withClause.has(parent)) return node;
  return parent.children.some((child) => child !== node && withClause.has(child)) ? node : hoist(s, parent, withClause);
}
