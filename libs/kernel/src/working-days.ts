import chineseDays from 'chinese-days';
import { Temporal } from 'temporal-polyfill';
import type { CalendarDate } from './calendar-date.js';

/**
 * The day that lies `count` working days after `from` (not counting `from`), by the State Council's yearly notices on
 * public holidays and make-up working days; years without a notice yet fall back to Monday to Friday.
 */
export function addWorkingDays(from: CalendarDate, count: number): CalendarDate {
  let day = Temporal.PlainDate.from(from);
  for (let left = count; left > 0;) {
    day = day.add({ days: 1 });
    if (chineseDays.isWorkday(day.toString())) left -= 1;
  }
  return day.toString();
}
