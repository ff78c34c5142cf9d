import type { OutlineItem, OutlineTarget, OutlineUnit, RuleMeaning } from '#libs/contracts';
import type { Duty } from './duties.js';
import { isLatin } from './english-roles.js';
import { isPrivateUse } from './folding.js';
import type { TreeNode } from './outline-tree.js';
import { cutAt, printedOf, printedParts, spanOf, type Reading } from './reading.js';
import type { TargetsOfText } from './targets/find-targets.js';
import { outlineTarget } from './targets/outline-targets.js';
import { fullNames } from './unit-names.js';
import type { Range } from './unit-list.js';

/** A heading with its number, once even where it is printed twice. */
export function headingText(reading: Reading, node: TreeNode): string {
  return printedOf(reading, node.marker.start, node.title.b);
}

/** A unit as printed, its name not yet completed. */
export function plainUnit(reading: Reading, range: Range): OutlineUnit {
  const printed = withoutPrivateUse(printedOf(reading, range.a, range.b));
  return {
    printed,
    // English words keep the blanks between them
    name: isLatin(printed) ? printed : withoutPrivateUse(reading.s.slice(range.a, range.b)),
    span: spanOf(reading, range.a, range.b),
  };
}

const anyPrivateUse = /[\uE000-\uF8FF]/;

function withoutPrivateUse(text: string): string {
  if (!anyPrivateUse.test(text)) return text;
  let out = '';
  for (let i = 0; i < text.length; i += 1) if (!isPrivateUse(text.charCodeAt(i))) out += text.charAt(i);
  return out;
}

/** Builds the outline's items from duties and what was read of their targets. */
export function buildItems(
  reading: Reading,
  duties: readonly Duty[],
  refs: readonly string[],
  places: readonly string[],
  read: readonly TargetsOfText[],
): OutlineItem[] {
  return duties.map((duty, k) => {
    const targets = read[k]!.targets.map((target) => outlineTarget(reading, target));
    return buildItem(reading, duty, refs[k]!, places, targets);
  });
}

function buildItem(
  reading: Reading,
  duty: Duty,
  ref: string,
  places: readonly string[],
  targets: OutlineTarget[],
): OutlineItem {
  const { clause, node } = duty;
  const { parsed } = clause;
  const plain = (ranges: readonly Range[]): OutlineUnit[] => ranges.map((range) => plainUnit(reading, range));
  const leads = plain(parsed.leads);
  const supporting = plain(parsed.supporting);
  const guiding = plain(parsed.guiding);
  const implementers = plain(parsed.implementers);
  completeNames([...leads, ...supporting, ...guiding, ...implementers], places);
  const bodyStart = Math.min(stopBehind(reading.s, duty.body.a), clause.outer.a);
  const before = printedOf(reading, bodyStart, clause.outer.a);
  const after = duty.body.b > clause.outer.b ? printedOf(reading, clause.outer.b, duty.body.b) : '';
  const start = duty.position === 0 ? (node?.marker.start ?? bodyStart) : bodyStart;
  const title = titleOf(reading, duty, bodyStart);
  return {
    ref,
    section: node?.parent == null ? null : headingText(reading, node.parent),
    title: printedOf(reading, title.a, title.b),
    measures: before + (/^[。；]?$/.test(after) ? '' : after),
    clause: printedParts(reading, clause.a, clause.b, parsed.starts),
    leads,
    leadAssumed: parsed.leads.length > 0 && !parsed.leadStated,
    supporting,
    guiding,
    implementers,
    openEnded: parsed.openEnded,
    dueText: parsed.due === null ? null : printedOf(reading, parsed.due.a, parsed.due.b),
    targets,
    span: spanOf(reading, start, Math.max(clause.outer.b, start)),
    titleSpan: spanOf(reading, title.a, title.b),
    clauseSpan: spanOf(reading, clause.a, clause.b),
  };
}

/** A name may drop what the one printed before it says, whatever the roles of the two. */
function completeNames(units: OutlineUnit[], places: readonly string[]): void {
  units.sort((x, y) => x.span[0] - y.span[0]);
  const names = fullNames(
    units.map(({ name }) => name),
    places,
  );
  units.forEach((unit, k) => (unit.name = names[k]!));
}

/** Where the clause opens the item (由市水务局牵头，6月底前完成检修) what it asks for stands behind it. */
function titleOf(reading: Reading, { node, clause, body }: Duty, bodyStart: number): Range {
  const title = clause.title ?? node?.title ?? firstPhrase(reading, bodyStart, clause.outer.a);
  if (title.b > title.a || body.b <= clause.outer.b) return title;
  return firstPhrase(reading, stopBehind(reading.s, clause.outer.b), body.b);
}

/** Without a number the first phrase of the text stands for a title. */
function firstPhrase(reading: Reading, a: number, b: number): Range {
  for (let i = a; i < Math.min(b, a + 60); i += 1) if ('，。；：'.includes(reading.s.charAt(i))) return { a, b: i };
  return { a, b: Math.min(b, cutAt(reading.s, a + 40)) };
}

/** Where the text behind a title begins: what parts the two belongs to neither. */
export const stopBehind = (s: string, i: number): number => ('。；：！？，、'.includes(s.charAt(i)) ? i + 1 : i);

/** Where a rule stands in the order of items, and what it means. */
export interface PlacedRule {
  readonly meanings: readonly RuleMeaning[];
  /** Index of the item it is printed in; items before the rule where it stands alone. */
  readonly itemIndex: number;
}

/** A lead taken as first-listed is no assumption where a rule says so, read literally. */
export function applyLeadRules(items: readonly OutlineItem[], rules: readonly PlacedRule[]): OutlineItem[] {
  let from = Infinity;
  let until = -1;
  const single = new Set<number>();
  for (const rule of rules)
    for (const meaning of rule.meanings) {
      if (meaning.kind !== 'leadIsFirst') continue;
      if (meaning.scope === 'allItems') from = -1;
      else if (meaning.scope === 'precedingItems') until = Math.max(until, rule.itemIndex);
      else if (meaning.scope === 'thisItem') single.add(rule.itemIndex);
      else from = Math.min(from, rule.itemIndex + (meaning.scope === 'followingItems' ? 1 : 0));
    }
  return items.map((item, index) => {
    const stated = index >= from || index <= until || single.has(index);
    return item.leadAssumed && stated ? { ...item, leadAssumed: false } : item;
  });
}

/**
 * A clause that names its implementers only in the standing rule it prints (责任单位：A、B，以下各项均需各区落实) does
 * name them; later items get them from the rule, once its reach is confirmed.
 */
export function takeStandingUnits(
  items: readonly OutlineItem[],
  rules: readonly (PlacedRule & { inClause: boolean })[],
): OutlineItem[] {
  const printed = new Map<number, OutlineUnit[]>();
  for (const rule of rules)
    for (const meaning of rule.meanings)
      if (rule.inClause && meaning.kind === 'standingImplementers')
        printed.set(rule.itemIndex, [...(printed.get(rule.itemIndex) ?? []), ...meaning.units]);
  return items.map((item, index) => {
    const implementers = printed.get(index) ?? [];
    return item.implementers.length > 0 || implementers.length === 0 ? item : { ...item, implementers };
  });
}
