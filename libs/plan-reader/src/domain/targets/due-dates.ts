import { numeralValue } from '../numerals.js';

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

/** A date so many years or months after the date of issue. */
export function dueWithin(issuedOn: string | null, count: number, unit: '年' | '月'): string | null {
  const match = issuedOn === null ? null : /^(\d{4})-(\d\d)-(\d\d)$/.exec(issuedOn);
  if (match === null || !(count > 0 && count <= 600)) return null;
  const months = Math.round(count * (unit === '年' ? 12 : 1));
  const month = Number(match[1]) * 12 + Number(match[2]) - 1 + months;
  const year = Math.floor(month / 12);
  const last = new Date(Date.UTC(year, (month % 12) + 1, 0)).getUTCDate();
  return `${year}-${two((month % 12) + 1)}-${two(Math.min(Number(match[3]), last))}`;
}

/** A month without a year is the next one after the date of issue, or the one just past where the issue was late. */
export function yearOfMonth(issuedOn: string | null, month: number): number | null {
  if (issuedOn === null) return null;
  const year = Number(issuedOn.slice(0, 4));
  return month < Number(issuedOn.slice(5, 7)) - 1 ? year + 1 : year;
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
