import { readText } from '../reading.js';
import type { DateBasis } from './date-basis.js';
import { findDates } from './deadlines.js';
import { dueOf } from './due-dates.js';

/** What recurs, begins or is over: 每年6月底前, 5月1日起, 截至去年底. */
const isNoDeadline = /每|去年|上年|前年|近|有效|起|以来|已/;

/**
 * The day, month or year (2026-06-30, 2026-06, 2026) by which the words of a deadline are due; their last date where there
 * are several. Words without a year (6月底前, 年底, 两年内) count from the year of the title or the day of issue, and give null
 * without one; so do those that recur or tell of the past.
 */
export function dueOfWords(words: string, basis: DateBasis): string | null {
  const { s } = readText(words);
  if (isNoDeadline.test(s)) return null;
  // 2026年6月底前完成设计，12月底前建成: of the same year
  const year = s.match(/20\d\d(?=年)/g)?.at(-1) ?? basis.year;
  const dates = findDates(s, 0, s.length, { issuedOn: basis.issuedOn, year });
  return dates.findLast(({ due }) => due !== null)?.due ?? typedDue(s);
}

/** 2026/6/30, 2026-06, 2026.12底前: the last date that a table's cell has in figures alone, or null. */
export function typedDue(words: string): string | null {
  const dues = [...words.matchAll(/(?<![\d.])(20\d\d)([-/.])(\d{1,2})(?:\2(\d{1,2}))?(?![\d年%万亿元])/g)].map(
    ([, year, , month, day]) => dueOf(Number(year), { month, day }),
  );
  return dues.findLast((due) => due !== null) ?? null;
}
