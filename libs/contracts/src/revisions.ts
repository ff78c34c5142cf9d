import { z } from 'zod';
import {
  calendarDate,
  id,
  instant,
  pageMembers,
  pageQuery,
  personNameSchema,
  unitNameSchema,
  version,
} from './common.js';
import { targetComparisons } from './indicators.js';
import { assignmentRoles, planStatuses, shareRoles, workItemStatuses } from './vocabulary.js';

/** What of a duty a newer text of its plan may change, in the order in which it is shown. */
export const differenceKinds = [
  'added',
  'removed',
  'moved',
  'title',
  'measures',
  'lead',
  'units',
  'targets',
  'due',
  'key',
] as const;
export type DifferenceKind = (typeof differenceKinds)[number];

/** The document that revises a plan. */
export const revisingDocumentSchema = z
  .strictObject({
    title: z.string().trim().min(2).max(300),
    number: z.string().trim().max(100).nullable().default(null),
    date: calendarDate,
    basis: z.string().trim().min(2).max(2000),
  })
  .meta({ id: 'RevisingDocument' });

/** The JSON way to hand in a newer text. A file goes as multipart/form-data: the members of `document`, then `file`. */
export const importRevisionSchema = z
  .strictObject({
    text: z.string().min(1),
    fileName: z.string().trim().min(1).max(200).optional(),
    document: revisingDocumentSchema,
  })
  .meta({ id: 'ImportRevision' });

/** A text that a plan has or had; the newest issued one is in force. */
export const planEditionSchema = z
  .strictObject({
    id,
    number: z.int(),
    status: z.enum(planStatuses),
    inForce: z.boolean(),
    /** Null for the plan's first text. */
    document: z
      .strictObject({ title: z.string(), number: z.string().nullable(), date: calendarDate, basis: z.string() })
      .nullable(),
    createdAt: instant,
    createdBy: personNameSchema,
    appliedAt: instant.nullable(),
    appliedBy: personNameSchema.nullable(),
    /** How many parts moved with their items; null where it revised nothing in force, or to whoever may not revise the plan. */
    partsBroughtForward: z.int().nullable(),
  })
  .meta({ id: 'PlanEdition' });
export const planEditionsSchema = z.strictObject({ items: z.array(planEditionSchema) }).meta({ id: 'PlanEditions' });

/** A piece of a text, and whether the other side has it too. */
export const textPieceSchema = z.strictObject({ text: z.string(), changed: z.boolean() }).meta({ id: 'TextPiece' });

/** One side of a difference; only the members of its kind are there. */
export const differenceSideSchema = z
  .strictObject({
    text: z.array(textPieceSchema).optional(),
    place: z.strictObject({ ref: z.string(), section: z.string() }).optional(),
    /** Null where nobody is found yet. */
    lead: unitNameSchema.nullable().optional(),
    /** What the lead of the other side is on this one, besides leading there. */
    otherLeadAs: z.enum(shareRoles).nullable().optional(),
    shares: z
      .array(z.strictObject({ unit: unitNameSchema, role: z.enum(shareRoles), changed: z.boolean() }))
      .optional(),
    targets: z
      .array(
        z.strictObject({
          indicator: z.string(),
          operator: z.enum(targetComparisons),
          value: z.string().nullable(),
          valueTo: z.string().nullable(),
          unit: z.string(),
          dueOn: calendarDate.nullable(),
          scope: z.string(),
          approximate: z.boolean(),
          changed: z.boolean(),
        }),
      )
      .optional(),
    dueOn: calendarDate.nullable().optional(),
    /** Beside `dueOn`: the words that are printed for it, empty for none. */
    dueText: z.string().optional(),
    key: z.boolean().optional(),
  })
  .meta({ id: 'DifferenceSide' });

export const choices = ['adopt', 'keep'] as const;

export const differenceSchema = z
  .strictObject({
    planItemId: id,
    kind: z.enum(differenceKinds),
    /** Names the content: a decision is made about it, and is open again where it has changed. */
    digest: z.string(),
    before: differenceSideSchema.nullable(),
    after: differenceSideSchema.nullable(),
    /** The document says what it said before; what differs was changed by an act since. */
    documentUnchanged: z.boolean(),
    /** The act by which it was changed after the issue. */
    later: z.strictObject({ at: instant, action: z.string(), basis: z.string().nullable() }).nullable(),
    /** The item has ended: only “keep” can be chosen until it is reopened. */
    ended: z.boolean(),
    decision: z
      .strictObject({ choice: z.enum(choices), reason: z.string().nullable(), by: personNameSchema, at: instant })
      .nullable(),
  })
  .meta({ id: 'Difference' });

/** A duty with differences, or one that could be taken for another. */
export const revisedItemSchema = z
  .strictObject({
    planItemId: id,
    ref: z.string(),
    title: z.string(),
    /** Null where the new text has it no more. */
    draftItemId: id.nullable(),
    workItem: z.strictObject({ id, number: z.string(), status: z.enum(workItemStatuses) }).nullable(),
    /** Of one that is new: the number of the item in force in which its words stood; of one that is gone, vice versa. */
    trace: z.string().nullable(),
    differences: z.array(differenceSchema),
  })
  .meta({ id: 'RevisedItem' });

export const revisionSchema = z
  .strictObject({
    planId: id,
    planVersion: version,
    /** Of the draft; rises with each decision. */
    version,
    edition: planEditionSchema,
    heldBy: id.nullable(),
    openQuestions: z.int(),
    openDifferences: z.int(),
    differences: z.int(),
    /** Items that both texts have alike. */
    unchangedItems: z.int(),
    items: z.array(revisedItemSchema),
  })
  .meta({ id: 'Revision' });

const reason = z.string().trim().min(2).max(1000);
/** What is decided about differences; `was` is what the page showed, so that nobody overwrites a colleague unseen. */
export const decideDifferencesSchema = z
  .strictObject({
    decisions: z
      .array(
        z
          .strictObject({
            planItemId: id,
            kind: z.enum(differenceKinds),
            digest: z.string().max(64),
            was: z.enum(['open', ...choices]),
            choice: z.enum(['open', ...choices]),
            reason: reason.nullable().default(null),
          })
          .refine(({ choice, reason: given }) => choice !== 'keep' || given !== null, {
            message: '维持现行内容须说明理由。',
            path: ['reason'],
          }),
      )
      .min(1)
      .max(5000),
  })
  .meta({ id: 'DecideDifferences' });

/** Says that an item of the new text is this item in force, or (null) none of them. If-Match is the draft's version. */
export const pairItemSchema = z.strictObject({ draftItemId: id, planItemId: id.nullable() }).meta({ id: 'PairItem' });

/** A part that is due earlier because its item is: an item’s parts are never due after it. */
export const partBroughtForwardSchema = z
  .strictObject({
    id,
    number: z.string(),
    title: z.string(),
    /** Who answers for it. */
    unit: unitNameSchema,
    fromDue: calendarDate,
    toDue: calendarDate,
  })
  .meta({ id: 'PartBroughtForward' });

export const partsBroughtForwardQuery = z.strictObject(pageQuery);
/** The parts that a revision in force brought forward, in the order they were made; `total` of all pages. */
export const partsBroughtForwardSchema = z
  .strictObject({ items: z.array(partBroughtForwardSchema), total: z.int(), ...pageMembers })
  .meta({ id: 'PartsBroughtForward' });

/** What bringing a revision into force does; nothing is stored by looking. */
export const revisionPreviewSchema = z
  .strictObject({
    /** Of the draft it was made of: what is applied is what was looked at. */
    version: z.int(),
    ready: z.boolean(),
    obstacles: z.array(z.strictObject({ code: z.string(), message: z.string(), itemId: id.nullable() })),
    added: z.array(z.strictObject({ ref: z.string(), title: z.string() })),
    changed: z.int(),
    ended: z.array(
      z.strictObject({ id, number: z.string(), title: z.string(), subTasks: z.int(), approvalEnds: z.boolean() }),
    ),
    /** Parts that would be due after their item's new date: they are due with it then. */
    partsBroughtForward: z.array(partBroughtForwardSchema),
    /** Changed items whose approval under way ends. */
    approvalsEnding: z.array(z.strictObject({ id, number: z.string(), title: z.string() })),
    /** Units that get a dispatch, in official order; it lists only what changed. */
    units: z.array(
      z.strictObject({
        unit: unitNameSchema,
        duties: z.array(
          z.strictObject({
            ref: z.string(),
            title: z.string(),
            role: z.enum(assignmentRoles),
            change: z.enum(['added', 'changed', 'ended']),
          }),
        ),
        /** It has no duty left in the plan. */
        losesAll: z.boolean(),
      }),
    ),
  })
  .meta({ id: 'RevisionPreview' });

export const applyResultSchema = z
  .strictObject({
    id,
    version,
    added: z.int(),
    changed: z.int(),
    ended: z.int(),
    dispatches: z.int(),
    /** The approval that decides first; then nothing has changed yet. */
    heldBy: id.nullable(),
  })
  .meta({ id: 'ApplyRevisionResult' });
