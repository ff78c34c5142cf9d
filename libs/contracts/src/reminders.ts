import { z } from 'zod';
import { calendarDate, instant, unitNameSchema } from './common.js';

/**
 * Working days before its date from which an item is reminded of (提醒): more than the ten from which an urge is prepared, so
 * that the reminder comes first.
 */
export const REMINDER_DAYS = { least: 11, usual: 15, most: 30 } as const;

/** Version 0: the usual days, nobody has set any. */
export const reminderDaysSchema = z.strictObject({ days: z.int(), version: z.int() }).meta({ id: 'ReminderDays' });
export const setReminderDaysSchema = z
  .strictObject({ days: z.int().min(REMINDER_DAYS.least).max(REMINDER_DAYS.most) })
  .meta({ id: 'SetReminderDays' });

/** What the system reminded of, the newest first; `dueOn` is the date of that day. */
export const itemRemindersSchema = z
  .strictObject({ items: z.array(z.strictObject({ unit: unitNameSchema, dueOn: calendarDate, remindedAt: instant })) })
  .meta({ id: 'ItemReminders' });
