import { z } from 'zod';
import { calendarDate, id, unitNameSchema } from './common.js';
import { workItemStatuses } from './vocabulary.js';

/** How many items stand where; `overdue` those that are open, not suspended, and whose date has passed. */
const counts = {
  total: z.int(),
  overdue: z.int(),
  byStatus: z.record(z.enum(workItemStatuses), z.int()),
};

/** The board (进度看板) of a plan: its own items, not what was split from them, as far as the asker reads them. */
export const planBoardSchema = z
  .strictObject({
    plan: z.strictObject({ id, title: z.string() }),
    /** The day in the plan's zone on which it was counted. */
    today: calendarDate,
    ...counts,
    /** By lead, in official order. */
    leads: z.array(z.strictObject({ unit: unitNameSchema, ...counts })),
    /** By the month in which they are due, those without a date last. */
    months: z.array(
      z.strictObject({
        month: z
          .string()
          .regex(/^\d{4}-\d{2}$/)
          .nullable(),
        ...counts,
      }),
    ),
  })
  .meta({ id: 'PlanBoard' });
