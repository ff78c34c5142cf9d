import { parseClause, type ParsedClause } from './clause-grammar.js';
import { beginsWithEvent, dutyEnd, foundClause, type FoundClause } from './found-clause.js';
import type { Marker } from './markers.js';
import { gaps, type Line, type Reading } from './reading.js';
import { beginsRule } from './rule-words.js';
import { wrapWidth } from './titles.js';
import { isDepartment, isImplementer } from './unit-kinds.js';

const shortest = 4;
const longest = 120;
const longestList = 60;

/**
 * Finds clauses that are lines of their own, without label, bracket or full stop, below the sentences they answer for:
 * 市水务局牵头落实, ——市水务局、市财政局. A line without a verb is one only where a dash begins it or the next number follows.
 */
export function findLineClauses(
  reading: Reading,
  markers: readonly Marker[],
  taken: readonly FoundClause[],
): FoundClause[] {
  const { s } = reading;
  const found: FoundClause[] = [];
  let width = -1;
  let marker = 0;
  let clause = 0;
  const bare: FoundClause[] = [];
  for (const physical of reading.lines) {
    const line = ownLine(reading, physical);
    if (line === null) continue;
    while (marker < markers.length && markers[marker]!.start < line.a) marker += 1;
    while (clause < taken.length && taken[clause]!.outer.b <= line.a) clause += 1;
    const next = markers[marker]?.start;
    if ((next !== undefined && next < line.b) || (taken[clause]?.outer.a ?? line.b) < line.b) continue;
    const range = { a: line.a, b: '。；'.includes(s.charAt(line.b - 1)) ? line.b - 1 : line.b };
    if (beginsRule(s.slice(range.a, range.b)) || beginsWithEvent(s.slice(range.a, range.b))) continue;
    const said = verbLine(reading, range);
    const parsed = said ?? listLine(reading, range, next === line.b || (line.a > physical.a && line.b === s.length));
    if (parsed === null) continue;
    if (width < 0) width = wrapWidth(reading);
    // a line as wide as the page breaks a sentence
    if (width > 0 && line.b - line.a >= width * 0.75) continue;
    const one = foundClause(range, line, parsed, false);
    found.push(one);
    if (said === null && !isDashed(s, range)) bare.push(one);
  }
  // a plan prints its clauses in one form: beside others a single line of names is who signs or whom the text concerns
  return bare.length === 1 && found.length === 1 && taken.length > 0 ? [] : found;
}

/** A line below a stop, or the end of one that blanks part from the stop before it: 加固险段。    市水务局. */
function ownLine({ s, gap }: Reading, line: Line): Line | null {
  if (line.a === 0) return null;
  if ('。；！”'.includes(s.charAt(line.a - 1)) && line.b - line.a <= longest)
    return line.b - line.a < shortest ? null : line;
  for (let i = line.b - shortest; i > line.a && line.b - i <= longest; i -= 1)
    if (s.charAt(i - 1) === '。') return gap[i] === gaps.none ? null : { a: i, b: line.b };
  return null;
}

const isDashed = (s: string, { a }: Line): boolean => /^[—–―-]{2}/.test(s.slice(a, a + 2));

function verbLine(reading: Reading, line: Line): ParsedClause | null {
  const { s } = reading;
  if (!dutyEnd.test(s.slice(Math.max(line.a, line.b - 12), line.b))) return null;
  const parsed = parseClause(reading, line, []);
  const answers = parsed.leads.length + parsed.guiding.length + parsed.implementers.length > 0;
  return parsed.verbStated && answers && holdsBodies(s, parsed) ? parsed : null;
}

function listLine(reading: Reading, line: Line, numberFollows: boolean): ParsedClause | null {
  const { s } = reading;
  if ((!isDashed(s, line) && !numberFollows) || line.b - line.a > longestList) return null;
  // 审批部门：市水务局: what another word before a colon says of a body is no duty
  if (s.slice(line.a, line.b).includes('：')) return null;
  // who signs the covering letter stands alone on a line too
  if (/人民政府办公[厅室]$/.test(s.slice(line.a, line.b))) return null;
  const parsed = parseClause(reading, line, []);
  return parsed.leads.length > 0 && parsed.due === null && holdsBodies(s, parsed) ? parsed : null;
}

const holdsBodies = (s: string, parsed: ParsedClause): boolean =>
  parsed.confident &&
  [...parsed.leads, ...parsed.supporting, ...parsed.guiding, ...parsed.implementers].every((unit) => {
    const name = s.slice(unit.a, unit.b);
    return isDepartment(name) || isImplementer(name);
  });
