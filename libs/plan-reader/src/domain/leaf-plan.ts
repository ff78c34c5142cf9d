import type { OutlineLeaf } from '#libs/contracts';
import { dutyIndexAt, type Duty } from './duties.js';
import type { FrontMatter } from './front-matter.js';
import { LeafPainter } from './leaves.js';
import type { TreeNode } from './outline-tree.js';
import { gaps, type Reading } from './reading.js';
import type { Aside } from './table-totals.js';
import type { TargetsOfText } from './targets/find-targets.js';
import type { Range } from './unit-list.js';

/** Everything that was found, for painting leaves and for warnings. */
export interface FoundPlan {
  readonly reading: Reading;
  readonly front: FrontMatter;
  readonly nodes: readonly TreeNode[];
  readonly duties: readonly Duty[];
  readonly dutyRefs: readonly string[];
  readonly general: readonly TreeNode[];
  readonly otherRefs: readonly string[];
  readonly rules: readonly Range[];
  /** The lines that head tables of tasks. */
  readonly tableHeads: readonly Range[];
  /** What is no task in a table: sums, and a table of its own that nobody has explained. */
  readonly asides: readonly Aside[];
  /** Those of them that may be rows of a known table, in order. */
  readonly unreadRows: readonly Range[];
  /** What was read of the targets of each duty. */
  readonly targets: readonly TargetsOfText[];
}

/** The leaves, what is left over, and which item a position belongs to. */
export interface PaintedPlan {
  readonly leaves: OutlineLeaf[];
  readonly unaccounted: readonly Range[];
  itemRefAt(position: number): string | null;
}

/** Paints the document from the large to the small: front matter, parts, headings, measures, clauses, rules. */
export function paintLeaves(plan: FoundPlan): PaintedPlan {
  const { reading, front, nodes, duties, dutyRefs } = plan;
  const painter = new LeafPainter(reading);
  const length = reading.s.length;
  const firstNode = nodes[0]?.marker.start ?? length;
  painter.paint(0, front.bodyStart, 'frontMatter', null);
  const lastClause = duties.at(-1)?.clause.outer.b ?? 0;
  painter.paint(front.bodyStart, Math.min(firstNode, length), 'preamble', null);
  const generals = new Set(plan.general);
  for (const node of nodes) {
    painter.paint(node.own.a, node.own.b, generals.has(node) ? 'generalDuty' : 'preamble', null);
    painter.paint(node.marker.start, node.title.b, 'heading', null);
    if (node.double !== null) painter.paint(node.double.a, node.double.b, 'heading', null);
  }
  // a duty may be printed inside a table that is one of its own
  paintAsides(painter, plan.asides);
  duties.forEach((duty, k) => paintDuty(painter, duty, dutyRefs[k]!));
  plan.targets.forEach(({ targets }, k) => {
    for (const { stated } of targets) painter.paint(stated.range.a, stated.range.b, 'target', dutyRefs[k]!);
  });
  for (const rule of plan.rules) painter.paint(rule.a, rule.b, 'rule', homeOf(plan, rule));
  if (front.title !== null) painter.paint(front.title.range.a, front.title.range.b, 'title', null);
  for (const range of front.tail) painter.paint(range.a, range.b, 'frontMatter', null);
  paintClosing(painter, plan, lastClause);
  paintAsides(
    painter,
    plan.asides.filter(({ a }) => a >= lastClause),
  );
  for (const head of plan.tableHeads) painter.paint(head.a, head.b, 'heading', null);
  return { leaves: painter.leaves(), unaccounted: painter.unpainted(), itemRefAt: (i) => painter.refAt(i) };
}

function paintAsides(painter: LeafPainter, asides: readonly Aside[]): void {
  for (const { a, b, kind } of asides) painter.paint(a, b, kind, null);
}

function paintDuty(painter: LeafPainter, duty: Duty, ref: string): void {
  const { clause, node, body } = duty;
  painter.paint(body.a, body.b, 'measure', ref);
  if (node !== null && duty.position === 0) {
    painter.paint(node.marker.start, node.title.b, 'heading', ref);
    if (node.double !== null) painter.paint(node.double.a, node.double.b, 'heading', ref);
  }
  painter.paint(clause.outer.a, clause.outer.b, 'clause', ref);
}

/** Paragraphs behind the last item that no number announces: closing demands, or lines nobody knows. */
function paintClosing(painter: LeafPainter, plan: FoundPlan, lastClause: number): void {
  const { reading, nodes, duties, front } = plan;
  if (duties.length === 0) return;
  const from = Math.max(lastClause, ...duties.slice(-1).map((duty) => duty.body.b));
  const until = nodes.find((node) => node.marker.start >= lastClause)?.marker.start ?? reading.s.length;
  const inTail = (i: number): boolean => front.tail.some((range) => range.a <= i && i < range.b);
  for (const line of reading.lines) {
    if (line.b <= from || line.a >= until) continue;
    if (inTail(line.a)) continue;
    const text = reading.s.slice(Math.max(line.a, from), Math.min(line.b, until));
    const prose = /[。；，]/.test(text) || reading.gap[line.a]! < gaps.line;
    painter.paint(Math.max(line.a, from), Math.min(line.b, until), prose ? 'generalDuty' : 'unaccounted', null);
  }
}

function homeOf(plan: FoundPlan, rule: Range): string | null {
  const index = dutyIndexAt(plan.duties, rule.a);
  return index < 0 || plan.duties[index]!.clause.outer.b < rule.b ? null : plan.dutyRefs[index]!;
}
