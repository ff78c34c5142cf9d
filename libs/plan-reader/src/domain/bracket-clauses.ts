import type { BracketPair } from './brackets.js';
import { isDuePhrase, parseClause, type ParsedClause } from './clause-grammar.js';
import { draftingEnd, dutyEnd, firstLabelAt, labelsWithin, namesRole, type FoundClause } from './found-clause.js';
import type { Label } from './labels.js';
import type { Marker } from './markers.js';
import { startsLine, type Reading } from './reading.js';
import { isRuleSentence, saysLeadIsFirst, saysStanding } from './rule-words.js';
import { isDepartment, isImplementer, isUnitLike, withoutBrackets } from './unit-kinds.js';
import type { Range } from './unit-list.js';

/** The clauses that stand in brackets, and the brackets that hold nothing but a rule. */
export interface BracketFindings {
  readonly clauses: readonly FoundClause[];
  readonly loneRules: readonly Range[];
}

const longestVerbClause = 700;
const deepest = 8;
/** How far behind the opening bracket a label may stand, a deadline before it included. */
const labelReach = 40;

/** Finds the clauses in brackets, the form most plans use: at the end of an item, or several within a paragraph. */
export function findBracketClauses(
  reading: Reading,
  brackets: readonly BracketPair[],
  labels: readonly Label[],
  markers: readonly Marker[],
): BracketFindings {
  const clauses: FoundClause[] = [];
  const loneRules: Range[] = [];
  let taken = 0;
  let marker = 0;
  for (const { open, close, depth } of brackets) {
    if (open < taken || close - open < 4 || depth > deepest) continue;
    while (marker < markers.length && markers[marker]!.start <= open) marker += 1;
    // a pair around the next item's number is two halves of two brackets
    if ((markers[marker]?.start ?? Infinity) < close) continue;
    const range = { a: open + 1, b: close };
    if (isLoneRule(reading.s, range)) {
      loneRules.push(range);
      taken = close + 1;
      continue;
    }
    // 【责任单位】 is a label and no clause
    if (labels[firstLabelAt(labels, open)]?.a === open) continue;
    const labelled = isLabelled(reading.s, range, labels);
    const parsed = labelled
      ? parseClause(reading, range, labelsWithin(labels, range))
      : (verbClause(reading, range) ?? bareList(reading, range));
    if (parsed === null) continue;
    const outer = { a: open, b: close + 1 };
    clauses.push({ a: range.a, b: range.b, outer, parsed, labelled, unbalanced: false });
    taken = close + 1;
  }
  return { clauses, loneRules };
}

function isLoneRule(s: string, range: Range): boolean {
  if (range.b - range.a > 120) return false;
  const text = s.slice(range.a, range.b);
  // 各镇（街道） has a bracket of its own; behind a label or a broken bracket stand units
  const first = /^[^，。；]*/.exec(withoutBrackets(text))![0];
  if (/[：（〔[【]/.test(first.replace(/^注：/, ''))) return false;
  return (saysLeadIsFirst(first) || saysStanding(first)) && isRuleSentence(text);
}

/** A bracket is a labelled clause when a label opens it, at most behind a deadline: （6月底完成，牵头单位：…）. */
function isLabelled(s: string, range: Range, labels: readonly Label[]): boolean {
  const first = labels[firstLabelAt(labels, range.a)];
  if (first === undefined || first.b > range.b || first.a - range.a > labelReach) return false;
  if (!labelsWithin(labels, range).some(namesRole)) return false;
  const before = s.slice(range.a, first.a);
  return before === '' || (!/[（〔[【]/.test(before) && (/[，；。、]$/.test(before) || isDuePhrase(before)));
}

/** A牵头，B、C配合: every part must be understood, for many brackets explain and assign nothing. */
function verbClause(reading: Reading, range: Range): ParsedClause | null {
  if (range.b - range.a > longestVerbClause) return null;
  const { s } = reading;
  const end = beforePace(s, range);
  const ending = s.slice(Math.max(range.a, end - 12), end);
  const assigns = dutyEnd.test(ending) || (draftingEnd.test(ending) && /^由|会同|牵头/.test(s.slice(range.a, range.b)));
  if (!assigns) return null;
  const parsed = parseClause(reading, range, []);
  const ruled = parsed.rules.some((rule) => isRuleSentence(s.slice(rule.a, rule.b)));
  return parsed.confident && (parsed.verbStated || ruled) ? parsed : null;
}

/** Where a clause ends but for the deadlines or pace behind its commas: A负责，3月底前出台办法，长期坚持. */
function beforePace(s: string, range: Range): number {
  let end = range.b;
  for (let more = 0; more < mostPaces; more += 1) {
    const comma = s.slice(range.a, end).lastIndexOf('，');
    if (comma <= 0 || !isDuePhrase(s.slice(range.a + comma + 1, end))) break;
    end = range.a + comma;
  }
  return end;
}
const mostPaces = 3;

/** Some plans print nothing but the units: a bracket behind the sentences it answers for, also within a paragraph. */
function bareList(reading: Reading, range: Range): ParsedClause | null {
  const { s } = reading;
  const open = range.a - 1;
  const behind = range.b + 1;
  if (range.b - range.a > longestVerbClause || open === 0 || !'。；！”'.includes(s.charAt(open - 1))) return null;
  // behind a quotation more text may mean that the bracket says whose words they are
  const quoted = s.charAt(open - 1) === '”';
  if (quoted && behind < s.length && !startsLine(reading, behind) && s.charAt(behind) !== '。') return null;
  const parsed = parseClause(reading, range, []);
  // （市统计局，2023年5月） says whose figures they are
  if (!parsed.confident || (parsed.due !== null && !pace.test(s.slice(parsed.due.a, parsed.due.b)))) return null;
  const names = [...parsed.leads, ...parsed.supporting].map(({ a, b }) => s.slice(a, b));
  const regions = parsed.implementers.map(({ a, b }) => s.slice(a, b));
  // 各高校 is nobody's name, but may stand among names
  const all = [...names, ...regions];
  const certain =
    names.every((name) => isCertain(name) || isEach(name)) && (all.length === 0 || all.some((name) => isCertain(name)));
  return certain ? parsed : null;
}

const pace = /(?:前|完成|推进|坚持|落实|实施|启动|见效)$/;

const isEach = (name: string): boolean => /^(?:各|有关|相关)/.test(name) && isUnitLike(name);

const isCertain = (name: string): boolean =>
  isDepartment(name) || isImplementer(name) || (/^(?:[省市县区州]|自治区|国家)/.test(name) && isUnitLike(name));
