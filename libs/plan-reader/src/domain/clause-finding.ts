import { closes, opens, type Brackets } from './brackets.js';
import { isDuePhrase, parseClause, type ParsedClause } from './clause-grammar.js';
import { freeClauseEnd } from './clause-runs.js';
import { beginsClause, type Label } from './labels.js';
import type { Marker } from './markers.js';
import { startsLine, type Reading } from './reading.js';
import { beginsRule, isRuleSentence } from './rule-words.js';
import { isDepartment, isImplementer } from './unit-kinds.js';
import type { Range } from './unit-list.js';

/** A responsibility clause in the document. */
export interface FoundClause extends Range {
  /** The clause with its brackets. */
  readonly outer: Range;
  readonly parsed: ParsedClause;
  readonly labelled: boolean;
  /** Whether one of its brackets is lost. */
  readonly unbalanced: boolean;
}

/** The clauses of a document and the brackets that hold nothing but a rule. */
export interface ClauseFindings {
  readonly clauses: readonly FoundClause[];
  readonly loneRules: readonly Range[];
}

const longestVerbClause = 700;
const dutyEnd = /(?:牵头|主办|负责|配合|参与|参加|协助|协办|支持|指导|落实|实施|推进|承办|工作|列出|下同)。?$/;
const namesRole = (label: Label): boolean => label.role !== 'due' && label.role !== 'person';

/** Index of the first label at or behind a position. */
function firstLabelAt(labels: readonly Label[], position: number): number {
  let low = 0;
  let high = labels.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (labels[middle]!.a < position) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Finds the clauses that stand in brackets, the form most plans use. */
function bracketed(reading: Reading, brackets: Brackets, labels: readonly Label[]): ClauseFindings {
  const { s } = reading;
  const clauses: FoundClause[] = [];
  const loneRules: Range[] = [];
  let taken = 0;
  for (const { open, close, depth } of brackets.pairs) {
    if (open < taken || close - open < 4 || depth > 8) continue;
    const range = { a: open + 1, b: close };
    const found = labelledContent(s, range, labels) ? 'label' : close - open <= longestVerbClause ? 'verb' : null;
    if (found === null) continue;
    const outer = { a: open, b: close + 1 };
    if (found === 'label') {
      const parsed = parseClause(reading, range, within(labels, range));
      clauses.push({ ...range, outer, parsed, labelled: true, unbalanced: false });
      taken = close + 1;
      continue;
    }
    const ending = s.slice(Math.max(range.a, close - 12), close);
    if (dutyEnd.test(ending)) {
      if (isRuleSentence(s.slice(range.a, range.b)) && beginsRule(s.slice(range.a, Math.min(close, range.a + 60)))) {
        loneRules.push(range);
        taken = close + 1;
        continue;
      }
      const parsed = parseClause(reading, range, []);
      if (!parsed.confident) continue;
      clauses.push({ ...range, outer, parsed, labelled: false, unbalanced: false });
      taken = close + 1;
    } else if (standsAlone(reading, open, close)) {
      const parsed = parseClause(reading, range, []);
      if (!parsed.confident || !allCertain(s, parsed)) continue;
      clauses.push({ ...range, outer, parsed, labelled: false, unbalanced: false });
      taken = close + 1;
    }
  }
  return { clauses, loneRules };
}

/** A bracket is a labelled clause when a label opens it, at most behind a deadline: （6月底完成，牵头单位：…）. */
function labelledContent(s: string, range: Range, labels: readonly Label[]): boolean {
  const first = labels[firstLabelAt(labels, range.a)];
  if (first === undefined || first.b > range.b || first.a - range.a > 40) return false;
  if (!within(labels, range).some(namesRole)) return false;
  const before = s.slice(range.a, first.a);
  return before === '' || (!/[（〔[【]/.test(before) && (/[，；。、]$/.test(before) || isDuePhrase(before)));
}

function within(labels: readonly Label[], range: Range): Label[] {
  const inside: Label[] = [];
  for (let k = firstLabelAt(labels, range.a); k < labels.length && labels[k]!.b <= range.b; k += 1)
    inside.push(labels[k]!);
  return inside;
}

/** Some plans print nothing but the units: a bracket behind a full stop at a paragraph's end. */
const standsAlone = (reading: Reading, open: number, close: number): boolean =>
  '。；！”'.includes(reading.s.charAt(open - 1)) &&
  open > 0 &&
  (close + 1 >= reading.s.length || startsLine(reading, close + 1) || reading.s.charAt(close + 1) === '。');

const allCertain = (s: string, parsed: ParsedClause): boolean =>
  parsed.leads.length > 0 &&
  [...parsed.leads, ...parsed.supporting, ...parsed.implementers].every(
    (unit) => isDepartment(s.slice(unit.a, unit.b)) || isImplementer(s.slice(unit.a, unit.b)),
  );

/** Finds labelled clauses without brackets, or with one of them lost. */
function unbracketed(
  reading: Reading,
  labels: readonly Label[],
  markers: readonly Marker[],
  taken: readonly FoundClause[],
): FoundClause[] {
  const { s } = reading;
  const found: FoundClause[] = [];
  let clause = 0;
  let marker = 0;
  let done = 0;
  for (const [index, label] of labels.entries()) {
    while (clause < taken.length && taken[clause]!.outer.b <= label.a) clause += 1;
    while (marker < markers.length && markers[marker]!.start < label.b) marker += 1;
    const inside = clause < taken.length && taken[clause]!.outer.a <= label.a;
    if (inside || label.a < done || !namesRole(label) || !beginsClause(reading, label)) continue;
    const limit = Math.min(markers[marker]?.start ?? s.length, taken[clause]?.outer.a ?? s.length);
    const end = freeClauseEnd(reading, labels, index, limit);
    const opener = openingBefore(s, label.a);
    const range = { a: opener === null ? label.a : opener + 1, b: end };
    const closed = closes(s.charAt(end));
    const outer = { a: opener ?? label.a, b: closed ? end + 1 : end };
    const parsed = parseClause(reading, range, within(labels, range));
    if (parsed.leads.length + parsed.supporting.length + parsed.guiding.length + parsed.implementers.length === 0)
      continue;
    found.push({ ...range, outer, parsed, labelled: true, unbalanced: closed !== (opener !== null) });
    done = outer.b;
  }
  return found;
}

/** An opening bracket just before a label, at most a deadline away. */
function openingBefore(s: string, at: number): number | null {
  for (let i = at - 1; i >= Math.max(0, at - 40); i -= 1) {
    const c = s.charAt(i);
    if (opens(c)) return i === at - 1 || isDuePhrase(s.slice(i + 1, at)) ? i : null;
    if (c === '。' || closes(c)) return null;
  }
  return null;
}

/** Finds whole sentences that are clauses without brackets or labels: 由市教育局牵头，市财政局配合。 */
function sentences(reading: Reading, markers: readonly Marker[], taken: readonly FoundClause[]): FoundClause[] {
  const { s } = reading;
  const found: FoundClause[] = [];
  let marker = 0;
  let clause = 0;
  let from = 0;
  for (let stop = 0; stop <= s.length; stop += 1) {
    const isEnd =
      stop === s.length || s.charAt(stop) === '。' || (startsLine(reading, stop) && s.charAt(stop - 1) !== '、');
    if (!isEnd || stop <= from) {
      if (isEnd) from = Math.max(from, s.charAt(stop) === '。' ? stop + 1 : stop);
      continue;
    }
    while (marker + 1 < markers.length && markers[marker + 1]!.bodyStart <= stop) marker += 1;
    const bodyStart = markers[marker]?.bodyStart ?? 0;
    const a = bodyStart > from && bodyStart <= stop ? bodyStart : from;
    from = s.charAt(stop) === '。' ? stop + 1 : stop;
    while (clause < taken.length && taken[clause]!.outer.b <= a) clause += 1;
    if (clause < taken.length && taken[clause]!.outer.a < stop) continue;
    if (a === bodyStart && bodyStart > 0) continue;
    if (stop - a < 5 || stop - a > 300 || !dutyEnd.test(s.slice(Math.max(a, stop - 12), stop))) continue;
    const whole = stop === s.length || s.charAt(stop) === '。' || '。）】〕]'.includes(s.charAt(a - 1));
    const text = s.slice(a, stop);
    if (!whole || !(/牵头|职责分工|分工负责/.test(text) || text.startsWith('由')) || beginsRule(text)) continue;
    const range = { a, b: stop };
    const parsed = parseClause(reading, range, []);
    if (!parsed.confident || !allNamed(s, parsed)) continue;
    found.push({ ...range, outer: range, parsed, labelled: false, unbalanced: false });
  }
  return found;
}

const allNamed = (s: string, parsed: ParsedClause): boolean =>
  [...parsed.leads, ...parsed.supporting, ...parsed.guiding].every((unit) => isDepartment(s.slice(unit.a, unit.b)));

/** Finds every responsibility clause of the document, in order. */
export function findClauses(
  reading: Reading,
  brackets: Brackets,
  labels: readonly Label[],
  markers: readonly Marker[],
): ClauseFindings {
  const byStart = (x: FoundClause, y: FoundClause): number => x.a - y.a;
  const inBrackets = bracketed(reading, brackets, labels);
  const withLabels = [...inBrackets.clauses, ...unbracketed(reading, labels, markers, inBrackets.clauses)].sort(
    byStart,
  );
  const all = [...withLabels, ...sentences(reading, markers, withLabels)].sort(byStart);
  return { clauses: all, loneRules: inBrackets.loneRules };
}
