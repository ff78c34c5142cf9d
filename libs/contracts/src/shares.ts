import { z } from 'zod';
import { calendarDate, id, listOf, unitNameSchema, version } from './common.js';
import { itemForms, shareRoles } from './vocabulary.js';
import { shareSchema } from './work-items.js';

/** As many units as one act may name; a province addresses 3,000 at once. */
const UNITS_AT_ONCE = 5000;
/** As many items as one act may name. */
export const ITEMS_AT_ONCE = 500;

const reason = z.string().trim().min(2).max(2000);
const byRole = z.strictObject({ roles: z.array(z.enum(shareRoles)).min(1).max(shareRoles.length) });
const byGroup = z.strictObject({ groupId: id });
const every = z.strictObject({ all: z.literal(true) });

/** Which shares an act is about: named ones, those of a group or of roles, or all that it can be about. */
export const shareChoiceSchema = z
  .union([z.strictObject({ shareIds: z.array(id).min(1).max(UNITS_AT_ONCE) }), byGroup, byRole, every])
  .meta({ id: 'ShareChoice' });
export type ShareChoice = z.infer<typeof shareChoiceSchema>;

/** 自行落实、不单独报送. */
export const settleSharesSchema = z.strictObject({ choice: shareChoiceSchema }).meta({ id: 'SettleShares' });
export const waiveSharesSchema = z.strictObject({ choice: shareChoiceSchema, reason }).meta({ id: 'WaiveShares' });
/** Takes back a settlement or a waiver. */
export const unsettleSharesSchema = z.strictObject({ choice: shareChoiceSchema }).meta({ id: 'UnsettleShares' });

const versioned = z.strictObject({ id, version });
/** The shares of several items in one act, each item on the version that was seen; all or nothing. */
export const settleManySchema = z
  .strictObject({
    items: z.array(versioned).min(1).max(ITEMS_AT_ONCE),
    choice: z.union([byGroup, byRole, every]),
  })
  .meta({ id: 'SettleMany' });
/** The items with their new versions, and how many shares were settled in all. */
export const settledManySchema = z
  .strictObject({ items: z.array(versioned), shares: z.int() })
  .meta({ id: 'SettledMany' });

/** What settling several items in one act would be about: of each its open shares, or why it is not possible. */
export const settlePreviewInputSchema = z
  .strictObject({ itemIds: z.array(id).min(1).max(ITEMS_AT_ONCE) })
  .meta({ id: 'SettlePreviewInput' });
export const settlePreviewSchema = z
  .strictObject({
    items: z.array(
      z.strictObject({
        id,
        number: z.string(),
        title: z.string(),
        version,
        settleable: z.boolean(),
        reasons: z.array(z.strictObject({ code: z.string(), message: z.string() })),
        /** Those that are not settled, in official order. */
        shares: z.array(shareSchema),
      }),
    ),
  })
  .meta({ id: 'SettlePreview' });

/** To whom a lead gives a part of an item: named units, a group, or the units with shares of these roles. */
const partUnits = z.union([z.strictObject({ unitIds: z.array(id).min(1).max(UNITS_AT_ONCE) }), byGroup, byRole]);
export type PartUnits = z.infer<typeof partUnits>;

/** One sub-task for each unit, all with the same text. Without `dueOn` the parts are due with the item. */
export const splitItemSchema = z
  .strictObject({
    units: partUnits,
    title: z.string().trim().min(2).max(300).optional(),
    text: z.string().trim().min(2).max(20_000),
    dueOn: calendarDate.nullable().optional(),
  })
  .meta({ id: 'SplitItem' });

/** Units and groups that are not named in the item: a proposal shows them as well, if they may be given a part. */
export const splitProposalQuery = z.strictObject({
  unitIds: listOf(id).optional(),
  groupIds: listOf(id).optional(),
});

/** What a split starts from: the text, and the units that may be given a part, in official order. */
export const splitProposalSchema = z
  .strictObject({
    title: z.string(),
    text: z.string(),
    dueOn: calendarDate.nullable(),
    units: z.array(
      z.strictObject({
        unit: unitNameSchema,
        form: z.enum(itemForms),
        role: z.enum(shareRoles).nullable(),
        group: unitNameSchema.nullable(),
        /** It has an open sub-task of the item already. */
        hasSubTask: z.boolean(),
      }),
    ),
    version,
  })
  .meta({ id: 'SplitProposal' });

/** The office gives an item to another lead of itself (转办). */
export const transferItemSchema = z
  .strictObject({
    unitId: id,
    reason,
    /** Where the lead is printed in a document: the leader's approval on which the change rests. */
    approvalBasis: z.string().trim().max(500).nullable().default(null),
  })
  .meta({ id: 'TransferItem' });

/** Units that are named in an item from now on, or no longer. A group's member is added as such. */
export const changeSupportersSchema = z
  .strictObject({
    add: z
      .array(z.strictObject({ unitId: id, role: z.enum(shareRoles) }))
      .max(UNITS_AT_ONCE)
      .default([]),
    remove: z.array(id).max(UNITS_AT_ONCE).default([]),
    reason,
  })
  .refine(({ add, remove }) => add.length + remove.length > 0, { message: '请选择要增加或减少的单位。' })
  .meta({ id: 'ChangeSupporters' });

/** Units that joined a group after it was named in the item, and have no part in it yet. */
export const missingMembersSchema = z
  .strictObject({
    items: z.array(
      z.strictObject({ group: unitNameSchema, role: z.enum(shareRoles), units: z.array(unitNameSchema).min(1) }),
    ),
    version,
  })
  .meta({ id: 'MissingMembers' });
export const addMembersSchema = z.strictObject({ groupId: id, reason }).meta({ id: 'AddMembers' });
