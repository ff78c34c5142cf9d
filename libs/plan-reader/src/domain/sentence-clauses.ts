import { parseClause, type ParsedClause } from './clause-grammar.js';
import { beginsWithEvent, dutyEnd, type FoundClause } from './found-clause.js';
import type { Marker } from './markers.js';
import { gaps, startsLine, type Reading } from './reading.js';
import { beginsRule, beginsScope } from './rule-words.js';
import { isDepartment } from './unit-kinds.js';

const fullStop = '。'.charCodeAt(0);
const shortest = 5;
const longest = 300;

/**
 * Finds whole sentences that are clauses without brackets or labels: 由市教育局牵头，市财政局配合。 A sentence that
 * says anything else (对试点工作进行指导) assigns nothing to the item and is left to the measures.
 */
export function findSentenceClauses(
  reading: Reading,
  markers: readonly Marker[],
  taken: readonly FoundClause[],
): FoundClause[] {
  const { s } = reading;
  const found: FoundClause[] = [];
  let marker = 0;
  let clause = 0;
  let a = 0;
  for (let i = 1; i <= s.length; i += 1) {
    while (marker < markers.length && markers[marker]!.start < i) marker += 1;
    const atMarker = markers[marker]?.start === i;
    if (i < s.length && !atMarker && !endsSentence(reading, i)) continue;
    const range = { a, b: s.charAt(i - 1) === '。' ? i - 1 : i };
    a = atMarker ? markers[marker]!.bodyStart : i;
    while (clause < taken.length && taken[clause]!.outer.b <= range.a) clause += 1;
    const free = clause >= taken.length || taken[clause]!.outer.a >= range.b;
    if (!free || range.b - range.a < shortest || range.b - range.a > longest) continue;
    if (!dutyEnd.test(s.slice(Math.max(range.a, range.b - 12), range.b))) continue;
    const text = s.slice(range.a, range.b);
    if (!(/牵头|职责分工|分工负责/.test(text) || text.startsWith('由')) || beginsRule(text) || beginsWithEvent(text))
      continue;
    const parsed = parseClause(reading, range, []);
    if (parsed.confident && parsed.verbStated && namesBodies(s, parsed))
      found.push({ ...range, outer: range, parsed, labelled: false, unbalanced: false });
  }
  return found;
}

/** A sentence ends at a full stop, at a paragraph, and at a line break behind any stop or before 本部分由…; never at a mere line break. */
const endsSentence = (reading: Reading, i: number): boolean =>
  reading.s.charCodeAt(i - 1) === fullStop ||
  reading.gap[i] === gaps.paragraph ||
  (startsLine(reading, i) && ('；：！？）】〕]'.includes(reading.s.charAt(i - 1)) || beginsScope(reading.s, i)));

const namesBodies = (s: string, parsed: ParsedClause): boolean =>
  parsed.leads.length + parsed.guiding.length > 0 &&
  [...parsed.leads, ...parsed.supporting, ...parsed.guiding].every((unit) => isDepartment(s.slice(unit.a, unit.b)));
