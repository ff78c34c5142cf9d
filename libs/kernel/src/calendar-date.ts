import { Temporal } from 'temporal-polyfill';

/** A day without a time, `YYYY-MM-DD`, in the zone of the plan it belongs to. */
export type CalendarDate = string;

/** The zone of plans unless they say otherwise. */
export const DEFAULT_TIME_ZONE = 'Asia/Shanghai';

/** The day it is in `timeZone` at `instant` (default: now). */
export function dayIn(timeZone: string, instant: Date = new Date()): CalendarDate {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime())
    .toZonedDateTimeISO(timeZone)
    .toPlainDate()
    .toString();
}

/** Negative, zero or positive as `a` is before, on or after `b`. */
export const compareDates = (a: CalendarDate, b: CalendarDate): number =>
  Temporal.PlainDate.compare(Temporal.PlainDate.from(a), Temporal.PlainDate.from(b));
