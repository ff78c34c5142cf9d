import type { Duty } from '../duties.js';
import { nodeAt, type TreeNode } from '../outline-tree.js';
import { gaps, type Reading } from '../reading.js';
import type { RowGoals } from '../table-goals.js';
import type { Range } from '../unit-list.js';
import { isBareValue, readCellGoals } from './cell-goals.js';
import type { DateBasis } from './date-basis.js';
import { findDates } from './deadlines.js';
import { typedDue } from './due-words.js';
import { englishDates } from './english/english-dates.js';
import { englishWords, rangeIn } from './english/english-words.js';
import { findOnlyTargets, findTargets, type TargetsOfText } from './find-targets.js';
import type { FoundTarget, PlacedNumber } from './found-target.js';
import { lexNumbers } from './number-lexer.js';
import type { TargetContext } from './target-context.js';

/** What is read of a clause without a text. */
const nothing: TargetsOfText = { targets: [], numbers: [], doubts: [], dated: false };

/** Reads the targets of every duty: its title, its text, and what goes on behind its clause. */
export function targetsOfDuties(
  reading: Reading,
  nodes: readonly TreeNode[],
  duties: readonly Duty[],
  basis: DateBasis,
): TargetsOfText[] {
  return duties.map((duty) => {
    const goals = duty.position === 0 ? (duty.node?.marker.goals ?? null) : null;
    if (goals !== null) return targetsOfRow(reading, nodes, duty, goals, basis);
    const stretches = stretchesOf(duty);
    const clause = clauseNumbers(reading, duty, basis);
    if (stretches.length === 0 && clause.length === 0) return nothing;
    const context = contextOf(reading, nodes, duty.body, duty.node, basis);
    const read = stretches.map((range) => findTargets(context, range));
    return {
      targets: withClauseDue(
        reading,
        duty,
        basis,
        read.flatMap((one) => one.targets),
      ),
      dated: read.some((one) => one.dated),
      doubts: read.flatMap((one) => one.doubts),
      numbers: [...read.flatMap((one) => one.numbers), ...clause].sort((x, y) => x.a - y.a),
    };
  });
}

/** What a row of indicators sets: bare values by their cells, and what is said beside them as any text. */
function targetsOfRow(
  reading: Reading,
  nodes: readonly TreeNode[],
  duty: Duty,
  goals: RowGoals,
  basis: DateBasis,
): TargetsOfText {
  const { s } = reading;
  const values = goals.values.filter(({ cell }) => isBareValue(s.slice(cell.a, cell.b)));
  const row = readCellGoals(reading, { ...goals, values }, basis);
  const context = contextOf(reading, nodes, duty.body, duty.node, basis);
  const cells = values.map(({ cell }) => cell);
  const read = stretchesOf(duty)
    .flatMap((range) => without(range, cells))
    .map((range) => findTargets(context, range));
  const told = read.flatMap(({ targets }) => targets).map((target) => withColumnDue(target, goals));
  const targets = [...row.targets, ...told].sort((x, y) => x.stated.range.a - y.stated.range.a);
  return {
    targets: withClauseDue(reading, duty, basis, targets),
    doubts: [...row.doubts, ...read.flatMap(({ doubts }) => doubts)],
    numbers: [...row.numbers, ...read.flatMap(({ numbers }) => numbers), ...clauseNumbers(reading, duty, basis)].sort(
      (x, y) => x.a - y.a,
    ),
    dated: targets.some(({ terms }) => terms.due !== null) || read.some(({ dated }) => dated),
  };
}

/** A text below 2025年目标 that prints no date of its own is due in that year. */
function withColumnDue(target: FoundTarget, { values }: RowGoals): FoundTarget {
  const { stated, terms } = target;
  const at = (stated.number ?? stated.range).a;
  const column = values.find(({ cell }) => cell.a <= at && at < cell.b);
  if (column === undefined || column.due === null || terms.due !== null || terms.recurrence !== null) return target;
  return { stated, terms: { ...terms, due: column.due, duePhrase: column.header } };
}

/** The parts of a range outside others, which are in order. */
function without(range: Range, others: readonly Range[]): Range[] {
  const parts: Range[] = [];
  let { a } = range;
  for (const other of others) {
    if (other.b <= a || other.a >= range.b) continue;
    if (other.a > a) parts.push({ a, b: other.a });
    a = other.b;
  }
  if (a < range.b) parts.push({ a, b: range.b });
  return parts;
}

function stretchesOf({ node, clause, body, position }: Duty): Range[] {
  const titled = position === 0 && node !== null && node.title.a < clause.outer.a;
  const ranges: Range[] = [];
  if (titled && node.double !== null) {
    ranges.push({ a: node.title.a, b: node.title.b }, { a: Math.max(body.a, node.double.b), b: clause.outer.a });
  } else ranges.push({ a: titled ? node.title.a : body.a, b: clause.outer.a });
  ranges.push({ a: clause.outer.b, b: body.b });
  return ranges.filter((range) => range.b > range.a);
}

/** The numbering inside a text parts sentences and counts nothing. */
function contextOf(
  reading: Reading,
  nodes: readonly TreeNode[],
  range: Range,
  node: TreeNode | null,
  basis: DateBasis,
): TargetContext {
  const { s } = reading;
  const endsHere = (one: Range): boolean => !'，、：'.includes(s.charAt(one.b));
  const isRow = node?.marker.titleEnd !== undefined;
  // many rows may share one merged number: each looks only at its own text
  const breaks = isRow ? cellBreaks(reading, { a: Math.max(node.title.b, range.a), b: range.b }) : [];
  if (!isRow && node !== null && endsHere(node.title)) breaks.push(node.title.b);
  for (let k = (nodeAt(nodes, range.a)?.index ?? -1) + 1; k < nodes.length; k += 1) {
    const { marker, title: inner } = nodes[k]!;
    if (marker.start >= range.b) break;
    if (marker.start < range.a) continue;
    breaks.push(marker.bodyStart);
    if (endsHere(inner)) breaks.push(inner.b);
  }
  const inOrder = breaks.every((at, k) => k === 0 || breaks[k - 1]! <= at);
  return { reading, basis, breaks: inOrder ? breaks : breaks.sort((x, y) => x - y), nodes, from: range.a };
}

/** 地区生产总值 | 增长6%: the cell goes on with what the one before it names. */
const predicate =
  /^(?:同比|年均|力争|确保|须|应)?(?:增长|增速|达到?|不低于|不少于|不高于|不超过|控制在|下降|降低|提高|保持|稳定在|约|\d(?!\d{0,3}[年月]))/;

/** 污水处理厂 | 2025年底前建成 */
const onlyWhen =
  /^\d{1,4}[年月][^，。；]{0,8}?(?:全面|基本|全部)?(?:建成|完成|投用|投产|开工|竣工|达标|启动|运行|投运){1,2}$/;
const longestWhen = 24;

function cellFrom(s: string, gap: Uint8Array, from: number): string {
  let b = from + 1;
  while (b < s.length && b - from < longestWhen && gap[b]! < gaps.cell) b += 1;
  return s.slice(from, b);
}

/** Each cell of a table's row says something of its own, unless it only says how much. */
function cellBreaks({ s, gap }: Reading, row: Range): number[] {
  const breaks: number[] = [];
  for (let i = row.a; i < row.b; i += 1)
    if (gap[i]! >= gaps.cell && !predicate.test(s.slice(i, i + 12)) && !onlyWhen.test(cellFrom(s, gap, i)))
      breaks.push(i);
  return breaks;
}

/**
 * The goals of the plan as a whole, which stand before its first item and name no unit. A value in a later sentence of
 * the same part is due when the part's goals are (到2025年，…基本健全。产值超过10亿元。).
 */
export function targetsOfGeneralPart(
  reading: Reading,
  nodes: readonly TreeNode[],
  range: Range,
  basis: DateBasis,
): readonly FoundTarget[] {
  const context = contextOf(reading, nodes, { a: range.a - 1, b: range.b }, null, basis);
  const found: FoundTarget[] = [];
  let last: FoundTarget | null = null;
  for (const target of findOnlyTargets(context, range)) {
    const { stated, terms } = target;
    if (terms.duePhrase !== null && terms.recurrence === null) found.push((last = target));
    else if (
      stated.value !== null &&
      last !== null &&
      nodeAt(nodes, stated.range.a) === nodeAt(nodes, last.stated.range.a)
    )
      found.push({ stated, terms: { ...terms, due: last.terms.due, duePhrase: last.terms.duePhrase } });
  }
  return found;
}

/** Characters of a printed deadline that are looked at: a cell of a table may hold any text. */
const LONGEST_DUE = 400;

/** The deadline a clause prints (完成时限：2025年6月) holds for the targets that print none. */
function withClauseDue(
  reading: Reading,
  duty: Duty,
  basis: DateBasis,
  targets: readonly FoundTarget[],
): readonly FoundTarget[] {
  const { due } = duty.clause.parsed;
  const date = due === null ? undefined : printedDate(reading, due, basis);
  if (date === undefined) return targets;
  const terms = {
    due: date.due,
    duePhrase: { a: date.a, b: date.b },
    recurrence: date.recurrence,
    continuing: date.kind === 'continuing',
  };
  return targets.map((target) =>
    target.terms.due !== null || target.terms.recurrence !== null
      ? target
      : { stated: target.stated, terms: { ...target.terms, ...terms } },
  );
}

/** An English deadline prints its year. */
const unknown: DateBasis = { issuedOn: null, year: null };
const anyIdeograph = /[\u3400-\u9fff]/;

function printedDate(reading: Reading, due: Range, basis: DateBasis) {
  const range = { a: due.a, b: Math.min(due.b, due.a + LONGEST_DUE) };
  if (anyIdeograph.test(reading.s.slice(range.a, range.b))) return findDates(reading.s, range.a, range.b, basis)[0];
  const typed = typedDue(reading.s.slice(range.a, range.b));
  if (typed !== null) return { ...range, due: typed, recurrence: null, kind: 'deadline' as const };
  const words = englishWords(reading, range, []);
  const date = englishDates(words.text, unknown)[0];
  return date === undefined ? undefined : { ...date, ...rangeIn(words, date.a, date.b) };
}

function clauseNumbers(reading: Reading, duty: Duty, basis: DateBasis): PlacedNumber[] {
  const { outer, parsed } = duty.clause;
  const numbers = lexNumbers(reading, outer.a, outer.b);
  if (numbers.length === 0) return [];
  const dates = parsed.due === null ? [] : [parsed.due];
  const found = outer.b - outer.a > 2000 ? [] : findDates(reading.s, outer.a, outer.b, basis);
  return numbers.map((token): PlacedNumber => ({
    a: token.a,
    b: token.end,
    role: [...dates, ...found].some((date) => date.a <= token.a && token.a < date.b) ? 'date' : 'name',
  }));
}
