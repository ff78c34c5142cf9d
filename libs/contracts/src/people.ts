import { z } from 'zod';
import { calendarDate, id, instant, pageMembers, pageQuery, personNameSchema, unitNameSchema } from './common.js';
import { ITEMS_AT_ONCE } from './shares.js';
import {
  assignmentRoles,
  handOverCapacities,
  responsibleAs,
  roles,
  staffingWarnings,
  workItemStatuses,
} from './vocabulary.js';

const person = id.nullable();

/** Who works on an item in a unit: handling office, responsible head, officer and stand-in (B角). */
export const staffItemSchema = z
  .strictObject({ unitId: id, officeUnitId: id.nullable(), headId: person, officerId: person, standInId: person })
  .meta({ id: 'StaffItem' });

/** The same for many items of one unit; what is not named stays as it is. */
export const staffItemsSchema = z
  .strictObject({
    unitId: id,
    itemIds: z.array(id).min(1).max(ITEMS_AT_ONCE),
    officeUnitId: id.nullable().optional(),
    headId: person.optional(),
    officerId: person.optional(),
    standInId: person.optional(),
  })
  .meta({ id: 'StaffItems' });
export const staffedItemsSchema = z.strictObject({ items: z.int() }).meta({ id: 'StaffedItems' });

const namedPerson = z
  .strictObject({
    ...personNameSchema.shape,
    /** No longer of the unit. */
    left: z.boolean(),
  })
  .nullable();

export const staffingSchema = z
  .strictObject({
    items: z.array(
      z.strictObject({
        unit: unitNameSchema,
        role: z.enum(assignmentRoles),
        office: unitNameSchema.nullable(),
        head: namedPerson,
        officer: namedPerson,
        standIn: namedPerson,
        /** Who is responsible at this moment, and as what. */
        responsible: personNameSchema.nullable(),
        as: z.enum(responsibleAs).nullable(),
        warning: z.enum(staffingWarnings).nullable(),
        /** Of the staffing itself, for If-Match; 0 where nobody is named yet. */
        version: z.int(),
      }),
    ),
  })
  .meta({ id: 'Staffing' });

export const staffingChoicesQuery = z.strictObject({ unitId: id });
/** Whom a unit can name, and its offices. */
export const staffingChoicesSchema = z
  .strictObject({
    people: z.array(z.strictObject({ ...personNameSchema.shape, role: z.enum(roles), unit: unitNameSchema })),
    /** Those who have left and are still named for open items: their work waits to be handed over. */
    left: z.array(personNameSchema),
    offices: z.array(unitNameSchema),
  })
  .meta({ id: 'StaffingChoices' });

const handOver = { unitId: id, fromUserId: id, toUserId: id };
export const handOverQuery = z.strictObject(handOver);
export const createHandOverSchema = z
  .strictObject({ ...handOver, note: z.string().trim().max(500).default('') })
  .meta({ id: 'CreateHandOver' });

const handedItem = z.strictObject({
  id,
  number: z.string(),
  title: z.string(),
  status: z.enum(workItemStatuses),
  dueOn: calendarDate.nullable(),
  dueText: z.string(),
  capacities: z.array(z.enum(handOverCapacities)),
});
export const handOverPreviewSchema = z
  .strictObject({
    unit: unitNameSchema,
    from: personNameSchema,
    to: personNameSchema,
    items: z.array(handedItem),
    /** Open items that stay, because the other person does not belong to the office that works on them. */
    remaining: z.int(),
    staying: z.array(handedItem),
  })
  .meta({ id: 'HandOverPreview' });
/** A hand-over as it was done; of items the asker no longer reads only the number is told. */
export const handOverSchema = z
  .strictObject({
    id,
    unit: unitNameSchema,
    from: personNameSchema,
    to: personNameSchema,
    note: z.string(),
    handedBy: personNameSchema,
    handedAt: instant,
    items: z.array(handedItem),
    hidden: z.int(),
  })
  .meta({ id: 'HandOver' });

export const handOverListQuery = z.strictObject({ ...pageQuery });
/** A hand-over in the list of those that were done; `items` says how many it moved. */
export const handOverSummarySchema = z
  .strictObject({
    id,
    unit: unitNameSchema,
    from: personNameSchema,
    to: personNameSchema,
    handedBy: personNameSchema,
    handedAt: instant,
    items: z.int(),
  })
  .meta({ id: 'HandOverSummary' });
export const handOverPageSchema = z
  .strictObject({ items: z.array(handOverSummarySchema), ...pageMembers })
  .meta({ id: 'HandOverPage' });
