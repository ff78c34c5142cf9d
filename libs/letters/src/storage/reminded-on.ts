import { toldTheLead } from '#libs/work-items';

/** The day on which the unit that leads now was reminded of a date, over `item`, its `plan` and the date; null where it was not. */
export const remindedOnSql = (dueOn: string): string => `(
  SELECT max((reminder.reminded_at AT TIME ZONE plan.time_zone)::date) FROM item_reminder AS reminder
  WHERE reminder.item_id = item.id AND reminder.due_on = ${dueOn} AND ${toldTheLead})`;
