import { parseClause, type ParsedClause } from './clause-grammar.js';
import { beginsWithEvent, dutyEnd, foundClause, type FoundClause } from './found-clause.js';
import type { Marker } from './markers.js';
import { gaps, startsLine, type Reading } from './reading.js';
import { beginsRule, beginsScope } from './rule-words.js';
import { isDepartment } from './unit-kinds.js';
import { byStop, splitTopLevel, type Range } from './unit-list.js';
import { verbTail } from './verbs.js';

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
    const opensItem = marker > 0 && markers[marker - 1]!.bodyStart === a;
    a = atMarker ? markers[marker]!.bodyStart : i;
    while (clause < taken.length && taken[clause]!.outer.b <= range.a) clause += 1;
    const free = clause >= taken.length || taken[clause]!.outer.a >= range.b;
    if (!free || range.b - range.a < shortest || range.b - range.a > longest) continue;
    // the units of a part are in its own clause: （一）由市水务局牵头，…。（责任单位：…）
    const hasClause = clause < taken.length && taken[clause]!.outer.a < (markers[marker]?.start ?? s.length);
    const order = hasClause && opensItem ? null : openingOrder(reading, range, opensItem);
    if (order !== null) {
      found.push(order);
      continue;
    }
    if (!dutyEnd.test(s.slice(Math.max(range.a, range.b - 12), range.b))) continue;
    const text = s.slice(range.a, range.b);
    if (!(/牵头|职责分工|分工负责/.test(text) || text.startsWith('由')) || beginsRule(text) || beginsWithEvent(text))
      continue;
    const parsed = parseClause(reading, range, []);
    if (parsed.confident && parsed.verbStated && namesBodies(s, parsed))
      found.push(foundClause(range, range, parsed, false));
  }
  return found;
}

/** 督办内容：, 议定事项：: what is ordered stands behind it. */
const orders = /(?:交办|督办|议定|任务|工作|整改)(?:事项|内容|要求|任务)：/;
/** How far behind the title of an item such a word may stand. */
const orderReach = 60;
/** 请市财政局于5月底前拨付…, 由市水务局负责编制…: what the unit is to do follows. */
const asks =
  /^(?:请|责成|由)[^，。；：]{3,40}?(?=于\d|于每|于今|于本|在\d{1,2}[月日]|(?:牵头|负责)(?!同志|人|的|[^，。；：]{2,4}的(?:企业|单位|机构|部门|人员|专班|小组|项目|地区)(?=[，。；、）]|$))|会同|尽快|抓紧|立即|限期)/;

/** 由市民政局负责解释, 由市水务局牵头起草: what a rule or a report says of itself. */
const tells =
  /(?:负责|牵头)(?:本|该)?[^，。；]{0,8}(?:解释|起草)|了(?!解)|(?:已|先后|共)[^，。；]{0,4}(?:建|完|制|开|印)/;

/**
 * The units at the beginning of a part that says what they are to do: （一）由市水务局牵头，市应急局配合，6月底前完成检修。
 * Minutes and lists of orders print their duties so; inside an item such a sentence belongs to its measures.
 */
function openingOrder(reading: Reading, range: Range, opensItem: boolean): FoundClause | null {
  const { s } = reading;
  const word = orders.exec(s.slice(range.a, Math.min(range.b, range.a + orderReach)));
  const ordered = word !== null && startsLine(reading, range.a + word.index);
  const a = ordered ? range.a + word.index + word[0].length : range.a;
  if ((!opensItem && !ordered) || !'由请责'.includes(s.charAt(a))) return null;
  const text = s.slice(a, range.b);
  const asked = asks.exec(text);
  if (asked === null || tells.test(text)) return null;
  let b = a + asked[0].length;
  for (const piece of splitTopLevel(s, a, range.b, byStop)) {
    if (verbTail(s, piece.a, piece.b) === null || s.charAt(piece.a - 1) === '；') break;
    const parsed = parseClause(reading, { a, b: piece.b }, []);
    if (!parsed.confident || !namesBodies(s, parsed)) break;
    b = piece.b;
  }
  // 请市财政局牵头制定…: the word that says who leads belongs to the clause
  if (b === a + asked[0].length && s.startsWith('牵头', b)) b += 2;
  // the whole sentence is a clause of the other kind
  if (b === range.b) return null;
  const clause = { a, b };
  const parsed = parseClause(reading, clause, []);
  return parsed.confident && namesBodies(s, parsed) ? foundClause(clause, clause, parsed, false) : null;
}

/** A sentence ends at a full stop, at a paragraph, and at a line break behind any stop or before 本部分由…; never at a mere line break. */
const endsSentence = (reading: Reading, i: number): boolean =>
  reading.s.charCodeAt(i - 1) === fullStop ||
  reading.gap[i] === gaps.paragraph ||
  (startsLine(reading, i) && ('；：！？）】〕]'.includes(reading.s.charAt(i - 1)) || beginsScope(reading.s, i)));

const namesBodies = (s: string, parsed: ParsedClause): boolean =>
  parsed.leads.length + parsed.guiding.length > 0 &&
  [...parsed.leads, ...parsed.supporting, ...parsed.guiding].every((unit) => isDepartment(s.slice(unit.a, unit.b)));
