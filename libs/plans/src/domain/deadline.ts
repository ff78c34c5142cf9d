import { Temporal } from 'temporal-polyfill';
import type { CalendarDate } from '#libs/kernel';

/** 2025年6月30日前, 2025年6月底前, 到2025年底, 2025年： the date by which something printed is due. */
const DATED = /(20\d{2})年(?:(\d{1,2})月(?:(\d{1,2})日)?)?/g;
const PROMISE = /(?:到|至|截至|力争|确保)\s*$/;
const LIMIT = /^(?:年?底|年?末|上旬|中旬|下旬)?(?:之?前|以前)/;

/**
 * The deadline a duty prints: the last dated promise (到2025年…, 2025年6月底前…) of its clause or its measures, at the
 * end of that year, month or day; null where it prints none.
 */
export function printedDeadline(dueText: string | null, measures: string): CalendarDate | null {
  return lastDate(dueText ?? '', false) ?? lastDate(measures, true);
}

function lastDate(text: string, onlyPromises: boolean): CalendarDate | null {
  let found: CalendarDate | null = null;
  const plain = text.normalize('NFKC').replace(/\s+/g, '');
  for (const match of plain.matchAll(DATED)) {
    const before = plain.slice(Math.max(0, match.index - 4), match.index);
    const after = plain.slice(match.index + match[0].length, match.index + match[0].length + 6);
    if (onlyPromises && !PROMISE.test(before) && !LIMIT.test(after)) continue;
    found = endOf(Number(match[1]), match[2], match[3]) ?? found;
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
