import { Temporal } from 'temporal-polyfill';
import type { CalendarDate } from '#libs/kernel';
import { dueOfWords, type DateBasis } from '#libs/plan-reader';

/** The most characters of the words that a deadline is printed in. */
export const MOST_DUE_TEXT = 200;

/** 2025年6月30日前, 2025年6月底前, 到2025年底, 2025年： the date by which something printed is due. */
const DATED = /(20\d{2})年(?:(\d{1,2})月(?:(\d{1,2})日)?|(上半年)|第?([一二三四1-4])季度)?/g;
const QUARTERS = '一二三四';
const PROMISE = /(?:到|至|截至|力争|确保)\s*$/;
const LIMIT = /^(?:年?底|年?末|上旬|中旬|下旬)?(?:之?前|以前)/;

/**
 * The deadline a duty prints: the last dated promise (到2025年…, 2025年6月底前…) of its clause or its measures, at the
 * end of that year, month or day; null where it prints none. A clause without a year (6月底前) means the year of the title where
 * that is the year of the issue or the next; without such a title, and for 两年内, it counts from the day of issue.
 */
export function printedDeadline(
  dueText: string | null,
  measures: string,
  basis: DateBasis = { issuedOn: null, year: null },
): CalendarDate | null {
  const words = dueText ?? '';
  return lastDay(dueOfWords(words, basis)) ?? englishDate(words) ?? lastDate(measures);
}

/** The date in a year that the words of a deadline without one mean: 6月底前; null for what counts from the issue (两年内). */
export const dueInYear = (words: string, year: number): CalendarDate | null =>
  lastDay(dueOfWords(words, { issuedOn: null, year: String(year) }));

/** The last day of a year, a month or a day as an outline carries it (2026, 2026-06, 2026-06-30). */
export function lastDay(due: string | null): CalendarDate | null {
  const [year, month, day] = due?.split('-') ?? [];
  return year === undefined ? null : endOf(Number(year), month, day);
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const DAY_FIRST = /(?:\b(\d{1,2})(?:st|nd|rd|th)?\s+)?\b([a-z]{3})[a-z]*\.?,?\s+(20\d{2})\b/i;
const MONTH_FIRST = /\b([a-z]{3})[a-z]*\.?\s+(\d{1,2})(?:st|nd|rd|th)?,\s*(20\d{2})\b/i;
const QUARTER = /\bQ([1-4])\s*,?\s*(20\d{2})\b/i;
const YEAR = /^\D{0,12}(20\d{2})\.?$/;

/** June 2026, 30 June 2026, June 30, 2026, Q2 2026, by 2026. */
function englishDate(text: string): CalendarDate | null {
  const plain = text.trim();
  const month = (name: string | undefined) => String(MONTHS.indexOf((name ?? '').toLowerCase()) + 1);
  const american = MONTH_FIRST.exec(plain);
  if (american) return endOf(Number(american[3]), month(american[1]), american[2]);
  const dated = DAY_FIRST.exec(plain);
  if (dated) return endOf(Number(dated[3]), month(dated[2]), dated[1]);
  const quarter = QUARTER.exec(plain);
  if (quarter) return endOf(Number(quarter[2]), String(Number(quarter[1]) * 3), undefined);
  const year = YEAR.exec(plain);
  return year ? endOf(Number(year[1]), undefined, undefined) : null;
}

/** The month in which a quarter (一, 2) ends. */
const quarterEnd = (quarter: string | undefined): string | undefined =>
  quarter === undefined ? undefined : String(3 * (QUARTERS.indexOf(quarter) + 1 || Number(quarter)));

/** The last dated promise of a text. */
function lastDate(text: string): CalendarDate | null {
  let found: CalendarDate | null = null;
  const plain = text.normalize('NFKC').replace(/\s+/g, '');
  for (const match of plain.matchAll(DATED)) {
    const before = plain.slice(Math.max(0, match.index - 4), match.index);
    const after = plain.slice(match.index + match[0].length, match.index + match[0].length + 6);
    if (!PROMISE.test(before) && !LIMIT.test(after)) continue;
    const [, year, month, day, half, quarter] = match;
    found = endOf(Number(year), month ?? (half ? '6' : quarterEnd(quarter)), day) ?? found;
  }
  return found;
}

function endOf(year: number, month: string | undefined, day: string | undefined): CalendarDate | null {
  try {
    if (!month) return Temporal.PlainDate.from({ year, month: 12, day: 31 }).toString();
    if (day)
      return Temporal.PlainDate.from(
        { year, month: Number(month), day: Number(day) },
        { overflow: 'reject' },
      ).toString();
    const { daysInMonth } = Temporal.PlainYearMonth.from({ year, month: Number(month) }, { overflow: 'reject' });
    return Temporal.PlainDate.from({ year, month: Number(month), day: daysInMonth }).toString();
  } catch {
    return null; // 2025年13月: misprinted, so no date rather than a wrong one
  }
}
