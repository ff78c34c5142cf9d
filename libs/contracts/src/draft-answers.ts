import { z } from 'zod';
import { calendarDate, id } from './common.js';
import { mostTableColumns, placedLeafKinds, tableColumnRoles } from './outline.js';

/** An answer as sent: what it means depends on the question's kind. */
export const answerSchema = z
  .discriminatedUnion('choice', [
    /** unknownUnit, ambiguousUnit, noLead: it is this unit; `remember` keeps the printed name as an alias. */
    z.strictObject({ choice: z.literal('unit'), unitId: id, remember: z.boolean().default(true) }),
    /** It is a group such as 各区市. */
    z.strictObject({ choice: z.literal('group'), groupId: id, remember: z.boolean().default(true) }),
    /** It is a unit the system does not know yet. */
    z.strictObject({
      choice: z.literal('newUnit'),
      name: z.string().trim().min(2).max(80),
      kind: z.string(),
      parentId: id,
    }),
    /** They are units the system does not know yet; the server says which it made. */
    z.strictObject({
      choice: z.literal('newUnits'),
      parentId: id,
      units: z.array(z.strictObject({ name: z.string(), unitId: id })).optional(),
    }),
    /** It names nobody: the assignment is dropped. */
    z.strictObject({ choice: z.literal('none') }),
    /** ruleReach: the draft items the rule covers. */
    z.strictObject({ choice: z.literal('items'), itemIds: z.array(id) }),
    /** leadAssumed, openEnded, damagedText, unaccounted: seen and right as it stands. */
    z.strictObject({ choice: z.literal('confirm') }),
    /** damagedText: the text reads so in the official document. */
    z.strictObject({ choice: z.literal('correct'), text: z.string().trim().min(1).max(2000) }),
    /** tableColumns: what each column of the table holds, in order; the table is then read. */
    z.strictObject({
      choice: z.literal('columns'),
      columns: z.array(z.enum(tableColumnRoles)).min(3).max(mostTableColumns),
    }),
    /** noDeadline: the day by which all items that print none are due; null sets none. */
    z.strictObject({ choice: z.literal('deadline'), dueOn: calendarDate.nullable() }),
    /** noDeadline: the year of the words that print none (6月底前); each task is due in it by its own words. */
    z.strictObject({ choice: z.literal('year'), year: z.int().min(2000).max(2100) }),
    /** unaccounted: what the text is; a person puts it where the reader could not. */
    z.strictObject({ choice: z.literal('leaf'), leaf: z.enum(placedLeafKinds) }),
  ])
  .meta({ id: 'Answer' });
export type Answer = z.infer<typeof answerSchema>;
