import { matchesOf } from '../../matches.js';
import type { Range } from '../../unit-list.js';
import { presentYear, type DateBasis } from '../date-basis.js';
import { dueOf } from '../due-dates.js';

/** A date, a recurrence or a mention of a year in English words, as a range of them. */
export interface EnglishDate extends Range {
  readonly kind: 'deadline' | 'recurrence' | 'continuing' | 'mention';
  /** As an outline carries it: 2026, 2026-06, 2026-06-30. */
  readonly due: string | null;
  /** An ISO 8601 duration. */
  readonly recurrence: string | null;
}

const names = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const month =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const bound = '(?:(?<bound>by|before|until|till|no later than|not later than|within|in|during|on|to)\\s+)?';
const end = '(?:(?:the\\s+)?(?<end>(?:year-?\\s?)?end)(?:\\s+of)?[\\s-]+)?';
const dated = [
  `(?<isoYear>20\\d\\d)(?<mark>[-/.])(?<isoMonth>\\d{1,2})\\k<mark>(?<isoDay>\\d{1,2})(?!\\d)`,
  `(?<day>\\d{1,2})?(?:st|nd|rd|th)?\\s*\\b(?<month>${month})\\s*(?:(?<day2>\\d{1,2})(?:st|nd|rd|th)?\\s*[,，]\\s*)?(?<year>20\\d\\d)`,
  `Q(?<quarter>[1-4])\\s*(?:of\\s+)?[,，]?\\s*(?<quarterYear>20\\d\\d)`,
  `(?<from>20\\d\\d)\\s*[-–—/]\\s*(?<until>20\\d\\d)`,
  `(?:FY\\s*)?(?<alone>20\\d\\d)`,
].join('|');
const date = new RegExp(`(?<![\\w.,])${bound}${end}(?:the\\s+)?(?:${dated})(?![\\d%]|\\.\\d)`, 'gi');

const numerals: Readonly<Record<string, number>> = { two: 2, other: 2, second: 2, three: 3, four: 4, five: 5 };
const letters: Readonly<Record<string, string>> = { y: 'Y', q: 'Q', m: 'M', w: 'W', d: 'D' };
const again =
  /\b(?:(?:each|every|per)\s+(?:(?<count>two|other|second|three|four|five)\s+)?(?<unit>year|quarter|month|week|day)s?|(?<adverb>annually|yearly|quarterly|monthly|weekly|daily|biennially))\b/gi;
const ongoing = /\b(?:ongoing|continuously|on a continuous basis)\b/gi;

/** Cheaper than the whole pattern of a date, each of which has one. */
const year = /20\d\d/;

const told = /(?:since|from|than(?: in)?|compared (?:with|to)|as of|baseline|the)\s*$/i;
const named = /^\s*(?:plan|strategy|act|census|baseline|levels?|agenda|report|budget|programme|program|framework)\b/i;

/** The dates of English words, in order; a year before that of the issue is a mention. */
export function englishDates(text: string, basis: DateBasis): EnglishDate[] {
  const issued = presentYear(basis) ?? '';
  const found: EnglishDate[] = [];
  for (const match of year.test(text) ? matchesOf(date, text) : []) {
    const groups = match.groups!;
    const due = dueOfGroups(groups);
    const b = match.index + match[0].length;
    if (counts(groups, text.slice(b, b + 24))) continue;
    const isMention =
      (groups['bound'] === undefined && groups['end'] === undefined && /\S/.test(text.slice(0, match.index))) ||
      told.test(text.slice(Math.max(0, match.index - 16), match.index)) ||
      named.test(text.slice(b, b + 16)) ||
      (due !== null && due.slice(0, 4) < issued);
    found.push({ a: match.index, b, kind: isMention ? 'mention' : 'deadline', due, recurrence: null });
  }
  for (const match of matchesOf(again, text))
    found.push({
      a: match.index,
      b: match.index + match[0].length,
      kind: 'recurrence',
      due: null,
      recurrence: recurrenceOfGroups(match.groups!),
    });
  for (const match of matchesOf(ongoing, text))
    found.push({ a: match.index, b: match.index + match[0].length, kind: 'continuing', due: null, recurrence: null });
  return found.sort((x, y) => x.a - y.a);
}

/** Plant 2000 trees, capacity to 2000 places: a number before what it counts is no year. */
const counts = ({ alone, bound, end }: Groups, behind: string): boolean =>
  alone !== undefined &&
  end === undefined &&
  (bound === undefined || /^(?:to|within)$/i.test(bound)) &&
  /^\s+(?!(?:and|or|to|in|at|on|by|for|with|the|as|is|was|will|we|of)\b)[a-z]/.test(behind) &&
  !named.test(behind);

type Groups = Readonly<Record<string, string | undefined>>;

function dueOfGroups(groups: Groups): string | null {
  if (groups['isoYear'] !== undefined)
    return dueOf(Number(groups['isoYear']), { month: groups['isoMonth'], day: groups['isoDay'] });
  if (groups['month'] !== undefined) {
    const number = names.indexOf(groups['month'].slice(0, 3).toLowerCase()) + 1;
    return dueOf(Number(groups['year']), { month: String(number), day: groups['day'] ?? groups['day2'] });
  }
  if (groups['quarter'] !== undefined)
    return dueOf(Number(groups['quarterYear']), { part: `${groups['quarter']}季度末` });
  const year = Number(groups['until'] ?? groups['alone']);
  return dueOf(year, { part: groups['end'] === undefined ? undefined : '年底' });
}

function recurrenceOfGroups({ count, unit, adverb }: Groups): string {
  if (adverb?.toLowerCase() === 'biennially') return 'P2Y';
  const letter = letters[(unit ?? (adverb === 'annually' ? 'year' : adverb!)).charAt(0).toLowerCase()] ?? 'Y';
  const n = numerals[count?.toLowerCase() ?? ''] ?? 1;
  return letter === 'Q' ? `P${3 * n}M` : `P${n}${letter}`;
}
