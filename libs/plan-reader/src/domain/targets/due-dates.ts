import { numeralValue } from '../numerals.js';
import type { DateBasis } from './date-basis.js';

/** Dates as a plan prints them, brought to the form an outline carries: 2025, 2025-12, 2025-06-30. */

const value = (text: string): number => (/^\d/.test(text) ? Number(text) : (numeralValue(text) ?? 0));

const two = (n: number): string => String(n).padStart(2, '0');

/** The year a text prints in digits or numerals, or null where it is none of our time. */
export function yearOf(text: string): number | null {
  const year = value(text);
  return year >= 1949 && year < 2100 ? year : null;
}

/** What may follow the year: a month with a day or 底, 年底, half years and quarters. */
export interface YearPart {
  readonly month?: string | undefined;
  readonly day?: string | undefined;
  /** 底, 末, 上半年, 三季度 … */
  readonly part?: string | undefined;
}

/** The date of a year and its part. */
export function dueOf(year: number, { month, day, part }: YearPart): string | null {
  if (month !== undefined) {
    const m = value(month);
    if (m < 1 || m > 12) return null;
    if (day === undefined) return `${year}-${two(m)}`;
    const d = value(day);
    return d < 1 || d > new Date(Date.UTC(year, m, 0)).getUTCDate() ? null : `${year}-${two(m)}-${two(d)}`;
  }
  if (part === undefined) return String(year);
  if (/上半年/.test(part)) return `${year}-06`;
  if (/下半年|[底末]$/.test(part) && !/季/.test(part)) return `${year}-12`;
  const quarter = /([一二三四1-4])季/.exec(part)?.[1];
  return quarter === undefined ? String(year) : `${year}-${two(value(quarter) * 3)}`;
}

const day = (date: Date): string => date.toISOString().slice(0, 10);

/** A date so many years, months or days after the date of issue. */
export function dueWithin({ issuedOn }: DateBasis, count: number, unit: '年' | '月' | '日' | '天'): string | null {
  const match = issuedOn === null ? null : /^(\d{4})-(\d\d)-(\d\d)$/.exec(issuedOn);
  if (match === null || !(count > 0 && count <= 600)) return null;
  if (unit === '日' || unit === '天')
    return day(new Date(Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3]) + Math.round(count))));
  const months = Math.round(count * (unit === '年' ? 12 : 1));
  const month = Number(match[1]) * 12 + Number(match[2]) - 1 + months;
  const year = Math.floor(month / 12);
  const last = new Date(Date.UTC(year, (month % 12) + 1, 0)).getUTCDate();
  return `${year}-${two((month % 12) + 1)}-${two(Math.min(Number(match[3]), last))}`;
}

/** The last day of a date as an outline carries it: 2025 and 2025-12 end on 2025-12-31. */
function endOf(due: string): string {
  if (due.length === 10) return due;
  const [year, month = 12] = due.split('-').map(Number);
  return day(new Date(Date.UTC(year!, month, 0)));
}

/** The year of a month, quarter or half year that prints none: that of the title, else the first in which it ends on the day of issue or later. */
export function yearOfPeriod({ issuedOn, year }: DateBasis, part: YearPart): number | null {
  if (year !== null) return Number(year);
  if (issuedOn === null) return null;
  const issued = Number(issuedOn.slice(0, 4));
  const due = dueOf(issued, part);
  return due !== null && endOf(due) < issuedOn ? issued + 1 : issued;
}

/** Whether a period without a year ended in the month before the issue: a plan issued late may mean that one. */
export function endedJustBefore({ issuedOn, year }: DateBasis, part: YearPart): boolean {
  if (issuedOn === null || year !== null) return false;
  const due = dueOf(Number(issuedOn.slice(0, 4)), part);
  const late = 45 * 24 * 3600 * 1000;
  return due !== null && endOf(due) < issuedOn && Date.parse(issuedOn) - Date.parse(endOf(due)) <= late;
}

const longestPeriod = 12;

/** Every year of a period (2025—2027年); none where it runs backwards or is longer than any plan. */
export function yearsBetween(period: string): string[] {
  const [from, to] = (period.match(/20\d\d/g) ?? []).map(Number);
  if (from === undefined || to === undefined || to < from || to - from >= longestPeriod) return [];
  return Array.from({ length: to - from + 1 }, (_, k) => String(from + k));
}

const listedDate = /(?:(20\d\d)年)?(?:(\d{1,2})月(?:(\d{1,2})日)?[底末]?|(年?[底末]|[上下]半年|[一二三四]季度末?))?/g;

/** The dates of a list; a month without a year is of the year before it (2025年6月、12月). */
export function listedDues(list: string): (string | null)[] {
  const dues: (string | null)[] = [];
  let year = 0;
  for (const [whole, own, month, of, part] of list.matchAll(listedDate)) {
    if (whole === '') continue;
    if (own !== undefined) year = Number(own);
    dues.push(dueOf(year, { month, day: of, part }));
  }
  return dues;
}

const planYears: Readonly<Record<string, number>> = {
  十二五: 2015,
  十三五: 2020,
  十四五: 2025,
  十五五: 2030,
  十六五: 2035,
};

/** The year in which a five-year plan ends. */
export const planEnd = (name: string): number | null => planYears[name] ?? null;

const periods: Readonly<Record<string, string>> = {
  年: 'Y',
  学年: 'Y',
  学期: 'S',
  季: 'Q',
  月: 'M',
  周: 'W',
  天: 'D',
  日: 'D',
};

/** A recurrence as an ISO 8601 duration: 每两年 is P2Y, 每季度 P3M, 每半年 P6M. */
export function recurrenceOf(count: string | undefined, unit: string): string {
  const letter = periods[unit.replace(/度$/, '')] ?? 'Y';
  if (count === '半') return letter === 'Y' ? 'P6M' : 'P15D';
  const n = count === undefined ? 1 : Math.max(1, value(count));
  if (letter === 'Q') return `P${n * 3}M`;
  if (letter === 'S') return `P${n * 6}M`;
  return `P${n}${letter}`;
}
