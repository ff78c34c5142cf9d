import { z } from 'zod';
import { calendarDate, id, pageMembers, pageQuery, unitNameSchema, version } from './common.js';
import { itemForms, returnKinds, shareRoles, workItemStatuses } from './vocabulary.js';

export const subTaskListQuery = z.strictObject({
  ...pageQuery,
  status: z.enum(workItemStatuses).optional(),
  /** Only those past their date and not handed in. */
  overdue: z.stringbool().optional(),
});

export const subTaskSchema = z
  .strictObject({
    id,
    number: z.string(),
    form: z.enum(itemForms),
    title: z.string(),
    unit: unitNameSchema,
    /** What the unit is in the item above. */
    role: z.enum(shareRoles).nullable(),
    status: z.enum(workItemStatuses),
    dueOn: calendarDate.nullable(),
    overdue: z.boolean(),
    /** Given back and not answered yet. */
    returned: z.enum(returnKinds).nullable(),
    supplementCount: z.int(),
    rectificationCount: z.int(),
    contested: z.boolean(),
    /** Its own parts: all, and those still open. */
    subTasks: z.strictObject({ total: z.int(), open: z.int() }),
    version,
  })
  .meta({ id: 'SubTask' });

/** Parts of an item by their units in official order; a district or peer sees its own branch. */
export const subTaskPageSchema = z
  .strictObject({ items: z.array(subTaskSchema), ...pageMembers })
  .meta({ id: 'SubTaskPage' });

/** Counts over the whole tree below an item, as far as the asker reads it. */
export const subTaskCountsSchema = z
  .strictObject({
    total: z.int(),
    overdue: z.int(),
    returned: z.int(),
    byStatus: z.record(z.enum(workItemStatuses), z.int()),
    /** Direct parts that the asker does not see. */
    hidden: z.int(),
  })
  .meta({ id: 'SubTaskCounts' });
