import { z } from 'zod';
import { calendarDate, id, unitNameSchema } from './common.js';
import { returnKinds, workItemStatuses } from './vocabulary.js';

/** An item as a column of the desk shows it. */
const card = z
  .strictObject({
    id,
    number: z.string(),
    title: z.string(),
    lead: unitNameSchema,
    status: z.enum(workItemStatuses),
    returned: z.enum(returnKinds).nullable(),
    dueOn: calendarDate.nullable(),
    dueText: z.string(),
    /** The later date that is asked for, in the column of extensions. */
    proposedDue: calendarDate.nullable(),
  })
  .meta({ id: 'DeskCard' });
const column = z
  .strictObject({ total: z.int(), items: z.array(card) })
  .describe('the first by due date; the total says how many there are')
  .meta({ id: 'DeskColumn' });

/** What waits for the asker. A number always has its list: each column says which items it counts. */
export const deskSchema = z
  .strictObject({
    /** Handed in, and the asker's to check. */
    review: column,
    contested: column,
    extensions: column,
    coordinations: column,
    /** Given back to the asker's unit and not answered yet. */
    returned: column,
    /** Open, and due within ten working days or past it. */
    dueSoon: column,
    /** The day before which `dueSoon` is due, for its list. */
    dueBefore: calendarDate,
  })
  .meta({ id: 'Desk' });
