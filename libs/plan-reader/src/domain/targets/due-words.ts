import { readText } from '../reading.js';
import type { DateBasis } from './date-basis.js';
import { findDates } from './deadlines.js';

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
  return findDates(s, 0, s.length, basis).findLast(({ due }) => due !== null)?.due ?? null;
}
