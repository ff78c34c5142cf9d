import { Temporal } from 'temporal-polyfill';

/** A day without a time, `YYYY-MM-DD`, in the zone of the plan it belongs to. */
export type CalendarDate = string;

/** The zone of plans unless they say otherwise. */
export const DEFAULT_TIME_ZONE = 'Asia/Shanghai';

const MINUTE = 60_000;
const lastDays = new Map<string, { minute: number; day: CalendarDate }>();

/** The day it is in `timeZone` at `instant` (default: now). */
export function dayIn(timeZone: string, instant: Date = new Date()): CalendarDate {
  // Every page asks for today, and days begin with a full minute in every zone of our time.
  const minute = Math.floor(instant.getTime() / MINUTE);
  const last = lastDays.get(timeZone);
  if (last?.minute === minute) return last.day;
  const day = Temporal.Instant.fromEpochMilliseconds(instant.getTime())
    .toZonedDateTimeISO(timeZone)
    .toPlainDate()
    .toString();
  lastDays.set(timeZone, { minute, day });
  return day;
}

/** Negative, zero or positive as `a` is before, on or after `b`; days of four-digit years sort as their text. */
export const compareDates = (a: CalendarDate, b: CalendarDate): number => (a < b ? -1 : a > b ? 1 : 0);

/** The day that follows. */
export const dayAfter = (day: CalendarDate): CalendarDate => Temporal.PlainDate.from(day).add({ days: 1 }).toString();

/** The last day of a year (`2025`), a month (`2025-12`) or a day; null for what is none. */
export function lastDayOf(period: string): CalendarDate | null {
  const match = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(period);
  if (!match) return null;
  const [, year, month = '12', day] = match;
  try {
    const first = Temporal.PlainDate.from(`${year!}-${month}-${day ?? '01'}`);
    return (day === undefined ? first.with({ day: first.daysInMonth }) : first).toString();
  } catch {
    return null;
  }
}
