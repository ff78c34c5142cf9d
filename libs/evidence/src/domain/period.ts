import type { CalendarDate } from '#libs/kernel';

/** What decides about the time an item is about. */
export interface ItemTime {
  /** The day it was issued, in the plan's zone. */
  readonly issuedOn: CalendarDate;
  readonly dueOn: CalendarDate | null;
}

/**
 * Whether evidence of a period can prove anything of an item: it begins no later than today, since nothing proves what
 * is to come, and reaches into the item's years, the first of which is that of its issue or, if earlier, of its date
 * (a plan's year is often half over when it is issued). There is no end: late work is proved as well.
 */
export function isWithin(
  { periodFrom, periodTo }: { periodFrom: CalendarDate; periodTo: CalendarDate },
  { issuedOn, dueOn }: ItemTime,
  today: CalendarDate,
): boolean {
  const firstYear = [issuedOn.slice(0, 4), ...(dueOn === null ? [] : [dueOn.slice(0, 4)])].sort()[0] ?? '';
  return periodFrom <= today && periodTo >= `${firstYear}-01-01`;
}
