import type { GeneralMeasure, Outline, OutlineSection, OutlineWarning, ResponsibilityRule } from '#libs/contracts';
import { pairBrackets } from './domain/brackets.js';
import { completenessWarnings } from './domain/completeness.js';
import { findClauses } from './domain/clause-finding.js';
import type { FoundClause } from './domain/found-clause.js';
import { findDamagedNumbers } from './domain/damaged-text.js';
import { assignDuties, dutyIndexAt, joinNeighbours, titleEnd, type Duty } from './domain/duties.js';
import { refuseTooMany } from './domain/duty-limit.js';
import { readFrontMatter } from './domain/front-matter.js';
import { findBasis, findHorizons } from './domain/general-part.js';
import { generalNodes } from './domain/general-measures.js';
import { applyLeadRules, buildItems, headingText, plainUnit, stopBehind, takeStandingUnits } from './domain/items.js';
import { farFromEachOther } from './domain/known-values.js';
import { findLabels } from './domain/labels.js';
import { layOut } from './domain/layout.js';
import { paintLeaves } from './domain/leaf-plan.js';
import { findMarkers } from './domain/markers.js';
import { buildTree, nodeAt, type TreeNode } from './domain/outline-tree.js';
import { liesIn } from './domain/ranges.js';
import { printedOf, readText, spanOf, type Reading } from './domain/reading.js';
import { nameReferences, printedNumber } from './domain/references.js';
import { findRuleSentences } from './domain/rule-sentences.js';
import { readRule, type FoundRule } from './domain/rules.js';
import type { NamedTables } from './domain/table-cells.js';
import { findTables, mergeMarkers } from './domain/tables.js';
import { dateBasis } from './domain/targets/date-basis.js';
import { targetsOfDuties, targetsOfGeneralPart } from './domain/targets/duty-targets.js';
import { outlineNumber, outlineTarget } from './domain/targets/outline-targets.js';
import { findTitles } from './domain/titles.js';
import type { Range } from './domain/unit-list.js';
import { placesIn } from './domain/unit-names.js';
import { findUnknownTables, standAside } from './domain/unknown-tables.js';
import { structureWarnings, tableWarnings } from './domain/warnings.js';

/**
 * Reads a plan's decoded text into an outline. Odd text is no problem: what is not understood is left as `unaccounted`
 * leaves and warnings. Linear in the length of the text. `named` explains the headers of tables that a person was asked
 * about. Problem: `documentTooManyDuties` where there are more than `DUTY_LIMIT`.
 */
export function parseOutline(text: string, named: NamedTables = new Map()): Outline {
  const reading = readText(layOut(text), text);
  const tables = findTables(reading, named);
  const unknownTables = findUnknownTables(reading, tables);
  const markers = mergeMarkers(findMarkers(reading), tables.markers);
  const brackets = pairBrackets(reading.s);
  // the words that head a table are no clause
  const labels = findLabels(reading).filter(({ a }) => !liesIn(tables.heads, a));
  const findings = findClauses(reading, brackets, labels, markers, tables.clauses);
  const clauses = joinNeighbours(reading.s, findings.clauses);
  refuseTooMany(clauses.length);
  const asides = standAside(tables.asides, unknownTables, clauses.length > 0);
  const nodes = buildTree(markers, reading.s.length);
  findTitles(reading, nodes, firstClauseStart(nodes, clauses, findings.loneRules));
  const duties = assignDuties(reading, nodes, clauses, tables.heads, asides);
  const general = generalNodes(nodes, duties);
  const { dutyRefs, otherRefs } = nameReferences(reading.s, duties, general);
  const firstHeading = nodes[0]?.marker.start ?? clauses[0]?.outer.a ?? reading.s.length;
  const front = readFrontMatter(reading, firstHeading, clauses.at(-1)?.outer.b ?? 0);
  const places = placesIn([front.title?.text ?? null, front.issuer]);
  const collected = collectRules(reading, duties, findings.loneRules);
  const found = collected.filter((rule) => rule.meanings.length > 0);
  const unread = collected.filter((rule) => rule.meanings.length === 0);
  const generalPart: Range = { a: 0, b: firstItemStart(duties, reading) };
  const placed = found.map((rule) => ({
    meanings: rule.meanings,
    itemIndex: dutyIndexAt(duties, rule.a),
    inClause: rule.inClause,
  }));
  const basis = dateBasis({ issuedOn: front.issuedOn, title: front.title?.text ?? null });
  const read = targetsOfDuties(reading, nodes, duties, basis);
  const printed = buildItems(reading, duties, dutyRefs, places, read);
  const items = takeStandingUnits(applyLeadRules(printed, placed), placed);
  const rules = found.map((rule): ResponsibilityRule => ({
    text: printedOf(reading, rule.a, rule.b),
    itemRef: ruleHome(duties, dutyRefs, rule),
    meanings: [...rule.meanings],
    span: spanOf(reading, rule.a, rule.b),
  }));
  const measures = general.map((node, k): GeneralMeasure => ({
    ref: otherRefs[k]!,
    title: printedOf(reading, node.title.a, node.title.b),
    section: node.parent === null ? null : headingText(reading, node.parent),
    text: printedOf(reading, Math.min(stopBehind(reading.s, titleEnd(node)!), node.end), node.end),
    span: spanOf(reading, node.own.a, node.end),
  }));
  const plan = {
    reading,
    front,
    nodes,
    duties,
    dutyRefs,
    general,
    otherRefs,
    rules: found,
    tableHeads: tables.heads,
    asides,
    unreadRows: tables.unreadRows,
    targets: read,
  };
  const painted = paintLeaves(plan);
  const itemRefAt = (position: number): string | null => painted.itemRefAt(position);
  const damagedNumbers = findDamagedNumbers(reading, front.bodyStart, reading.s.length, itemRefAt);
  const warnings: OutlineWarning[] = [
    ...structureWarnings(plan, painted.unaccounted, itemRefAt, damagedNumbers),
    ...completenessWarnings(plan, itemRefAt, unread),
    ...tableWarnings(reading, unknownTables, duties.length > 0),
    ...damagedNumbers,
    ...farFromEachOther(items),
  ].sort((x, y) => x.span[0] - y.span[0]);
  return {
    title: front.title?.text ?? null,
    documentNumber: front.documentNumber,
    issuer: front.issuer,
    issuedOn: front.issuedOn,
    secrecy: front.secrecy?.mark ?? null,
    addressees: [...front.addressees],
    basis: findBasis(reading, generalPart, front.title?.text ?? null),
    horizons: findHorizons(reading, { a: front.bodyStart, b: generalPart.b }),
    sections: sectionsOf(reading, duties, general),
    responsibilityRules: rules,
    items,
    generalMeasures: measures,
    generalTargets: targetsOfGeneralPart(reading, nodes, { a: front.bodyStart, b: generalPart.b }, basis).map(
      (target) => outlineTarget(reading, target),
    ),
    numbers: read.flatMap(({ numbers }, k) => numbers.map((number) => outlineNumber(reading, number, dutyRefs[k]!))),
    warnings,
    text,
    leaves: painted.leaves,
  };
}

/** Where the title of a node must end at the latest: before its first clause or bracketed rule. */
function firstClauseStart(
  nodes: readonly TreeNode[],
  clauses: readonly FoundClause[],
  loneRules: readonly Range[],
): (node: TreeNode) => number {
  const starts = new Map<TreeNode, number>();
  for (const start of [...clauses.map((clause) => clause.outer.a), ...loneRules.map((rule) => rule.a - 1)]) {
    const node = nodeAt(nodes, start);
    if (node !== null) starts.set(node, Math.min(start, starts.get(node) ?? Infinity));
  }
  return (node) => starts.get(node) ?? Infinity;
}

const firstItemStart = (duties: readonly Duty[], reading: Reading): number => {
  const first = duties[0];
  return first === undefined ? reading.s.length : (first.node?.marker.start ?? first.clause.outer.a);
};

function collectRules(reading: Reading, duties: readonly Duty[], loneRules: readonly Range[]): FoundRule[] {
  const toUnit = (range: Range) => plainUnit(reading, range);
  const inClauses = duties.flatMap((duty) =>
    duty.clause.parsed.rules.map((rule) => readRule(reading, rule, true, toUnit)),
  );
  const taken = duties.map((duty) => duty.clause.outer);
  const alone = [...loneRules, ...findRuleSentences(reading, taken)].map((rule) =>
    readRule(reading, rule, false, toUnit),
  );
  const byStart = new Map([...inClauses, ...alone].map((rule) => [rule.a, rule]));
  return [...byStart.values()].sort((x, y) => x.a - y.a);
}

function ruleHome(duties: readonly Duty[], refs: readonly string[], rule: Range): string | null {
  const index = dutyIndexAt(duties, rule.a);
  const duty = duties[index];
  if (duty === undefined) return null;
  return rule.a < Math.max(duty.clause.outer.b, duty.body.b) ? refs[index]! : null;
}

function sectionsOf(reading: Reading, duties: readonly Duty[], general: readonly TreeNode[]): OutlineSection[] {
  const used = new Set<TreeNode>();
  for (const node of [...duties.map((duty) => duty.node), ...general])
    for (let parent = node?.parent ?? null; parent !== null; parent = parent.parent) used.add(parent);
  const level = (node: TreeNode): number => (node.parent === null ? 1 : level(node.parent) + 1);
  return [...used]
    .sort((x, y) => x.index - y.index)
    .map((node) => ({
      ref: printedNumber(reading.s, node),
      text: headingText(reading, node),
      level: level(node),
      span: spanOf(reading, node.marker.start, node.title.b),
    }));
}
