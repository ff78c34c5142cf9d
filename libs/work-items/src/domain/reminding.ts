import { REMINDER_DAYS, type ItemForm, type WorkItemStatus } from '#libs/contracts';
import { addWorkingDays, type CalendarDate } from '#libs/kernel';

/** An item as far as reminding goes. */
export interface RemindedItem {
  readonly form: ItemForm;
  readonly status: WorkItemStatus;
  readonly dueOn: CalendarDate | null;
  /** It waits for somebody else: contested, put off, or held by an approval. */
  readonly waits: boolean;
  /** The dates of which the unit that leads now was reminded before. */
  readonly remindedOf: readonly CalendarDate[];
}

/** The last date of which a unit is reminded today, by the working days of its office. */
export const remindedUntil = (today: CalendarDate, days: number = REMINDER_DAYS.usual): CalendarDate =>
  addWorkingDays(today, days);

/**
 * Whether the system reminds of an item today: what the office assigned, being worked on, whose date is near and not past,
 * once for each date and lead. `until` is {@link remindedUntil} of its office.
 */
export const isToBeReminded = (
  { form, status, dueOn, waits, remindedOf }: RemindedItem,
  today: CalendarDate,
  until: CalendarDate,
): boolean =>
  (form === 'item' || form === 'part') &&
  (status === 'issued' || status === 'inProgress') &&
  !waits &&
  dueOn !== null &&
  today <= dueOn &&
  dueOn <= until &&
  !remindedOf.includes(dueOn);
