import { readText } from '../reading.js';
import type { DateBasis } from './date-basis.js';
import { findDates } from './deadlines.js';
import { dueOf } from './due-dates.js';

/** What recurs (每年6月底前) is no deadline, whatever else is said. */
const recurs = /每(?=[年月季周日天半两\d]|个(?:月|季度|学期))/;
/** What begins or is over: 5月1日起, 截至去年底, 近三年内; each part of the words by itself. */
const isNoDeadline = /去年|上年|前年|近[几一二两三五\d]|有效期|[年月天日]内有效|(?<=[年月日底初\d])起|以来|已/;

/**
 * The day, month or year (2026-06-30, 2026-06, 2026) by which the words of a deadline are due; their last date where there
 * are several. Words without a year (6月底前, 年底, 两年内) count from the year of the title or the day of issue, and give null
 * without one; so do those that recur or tell of the past.
 */
export function dueOfWords(words: string, basis: DateBasis): string | null {
  // a line of nothing but 2026/6 would be a page number
  const { s } = readText(`${words}。`);
  if (recurs.test(s)) return null;
  let { year } = basis;
  let found: string | null = null;
  for (const part of s.split(/[，；。（）]/)) {
    if (isNoDeadline.test(part)) continue;
    // 2026年6月底前完成设计，12月底前建成: of the same year
    year = part.match(/20\d\d(?=年)/g)?.at(-1) ?? year;
    const dates = findDates(part, 0, part.length, { issuedOn: basis.issuedOn, year });
    found = dates.findLast(({ due }) => due !== null)?.due ?? typedDue(part) ?? found;
  }
  return found;
}

const typed =
  /(?<![\d.])(20\d\d)([-/.])(\d{1,2})(?:\2(\d{1,2})|[-—–~至](\d{1,2})(?![\d./-]))?(?![\d年%万亿元])(?!\.?\d|-20)/g;

/** 2026/6/30, 2026-06, 2026.3—9: the last date that a table's cell has in figures alone, or null. */
export function typedDue(words: string): string | null {
  const dues = [...words.matchAll(typed)].map(([, year, , month, day, last]) =>
    dueOf(Number(year), { month: last ?? month, day }),
  );
  return dues.findLast((due) => due !== null) ?? null;
}
