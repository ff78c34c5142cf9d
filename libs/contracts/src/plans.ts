import { z } from 'zod';
import {
  acknowledgement,
  calendarDate,
  id,
  instant,
  pageMembers,
  pageQuery,
  personNameSchema,
  spanSchema,
  unitNameSchema,
  version,
} from './common.js';
import { draftTargetInputSchema, draftTargetSchema } from './draft-targets.js';
import { answerSchema } from './draft-answers.js';
import { numberRoles } from './outline.js';
import { assignmentRoles, dueOwners, handlings, planStatuses, questionKinds, sourceKinds } from './vocabulary.js';

export const planListQuery = z.strictObject({
  ...pageQuery,
  status: z.enum(planStatuses).optional(),
  text: z.string().trim().max(60).optional(),
});

export const planSummarySchema = z
  .strictObject({
    id,
    kind: z.enum(sourceKinds),
    status: z.enum(planStatuses),
    handling: z.enum(handlings),
    title: z.string(),
    number: z.string().nullable(),
    documentNumber: z.string().nullable(),
    issuingAuthority: z.string().nullable(),
    issuedOn: calendarDate.nullable(),
    owner: unitNameSchema,
    createdAt: instant,
    issuedAt: instant.nullable(),
    itemCount: z.int(),
    openQuestions: z.int(),
    /** Dispatches signed and issued; both 0 for a draft. */
    dispatchesSigned: z.int(),
    dispatchesIssued: z.int(),
    version,
  })
  .meta({ id: 'PlanSummary' });
export const planPageSchema = z
  .strictObject({ items: z.array(planSummarySchema), ...pageMembers })
  .meta({ id: 'PlanPage' });

export const planSourceSchema = z
  .strictObject({
    id,
    fileName: z.string(),
    mediaType: z.string(),
    byteSize: z.int(),
    sha256: z.string(),
    createdAt: instant,
    /** Another copy of a text that was here before: its differences can be read. */
    copy: z.boolean(),
  })
  .meta({ id: 'PlanSource' });
export const planSchema = z
  .strictObject({
    ...planSummarySchema.shape,
    createdBy: personNameSchema,
    issuedBy: personNameSchema.nullable(),
    /** The approval that decides about its issue, or about a revision; told to the office. */
    heldBy: id.nullable(),
    /** The office is checking a newer text of it. */
    revising: z.boolean(),
    sources: z.array(planSourceSchema),
  })
  .meta({ id: 'Plan' });

/** The text a plan was read from; spans of its items count in it. */
export const planTextSchema = z.strictObject({ text: z.string() }).meta({ id: 'PlanText' });

/** The JSON way to import: pasted text. A file goes as multipart/form-data with a `file` part. */
export const importTextSchema = z
  .strictObject({ text: z.string().min(1), fileName: z.string().trim().min(1).max(200).optional() })
  .meta({ id: 'ImportText' });

/** `known` is true where the same document was here before, perhaps in another extraction; then `planId` is that plan. */
export const importResultSchema = z
  .strictObject({
    planId: id,
    known: z.boolean(),
    title: z.string(),
    /** Another extraction of a known document: it was kept, and differs from the text in use in so many places. */
    copy: z.strictObject({ sourceId: id, differences: z.int() }).nullable(),
  })
  .meta({ id: 'ImportResult' });

const leafSchema = z.strictObject({ start: z.int(), end: z.int(), kind: z.string(), itemRef: z.string().nullable() });

export const draftAssignmentSchema = z
  .strictObject({
    id,
    role: z.enum(assignmentRoles),
    printed: z.string(),
    unit: unitNameSchema.nullable(),
    group: unitNameSchema.nullable(),
    /** printed in the clause, added by a confirmed rule, or by the checker */
    origin: z.enum(['printed', 'rule', 'checker']),
    span: spanSchema.nullable(),
  })
  .meta({ id: 'DraftAssignment' });

export const draftItemSchema = z
  .strictObject({
    id,
    ordinal: z.int(),
    ref: z.string(),
    section: z.string(),
    title: z.string(),
    measures: z.string(),
    clause: z.string(),
    leadAssumed: z.boolean(),
    openEnded: z.boolean(),
    key: z.boolean(),
    dueOn: calendarDate.nullable(),
    /** What the document says of when (2025年底, 长期坚持); empty where it says nothing. */
    dueText: z.string(),
    assignments: z.array(draftAssignmentSchema),
    targets: z.array(draftTargetSchema),
    span: spanSchema.nullable(),
    version,
  })
  .meta({ id: 'DraftItem' });

/** One of the two or three answers offered as buttons. */
export const questionOptionSchema = z
  .strictObject({ label: z.string(), answer: answerSchema })
  .meta({ id: 'QuestionOption' });

export const draftQuestionSchema = z
  .strictObject({
    id,
    ordinal: z.int(),
    kind: z.enum(questionKinds),
    itemId: id.nullable(),
    printed: z.string(),
    message: z.string(),
    span: spanSchema.nullable(),
    options: z.array(questionOptionSchema),
    status: z.enum(['open', 'answered', 'waived']),
    answer: answerSchema.nullable(),
    reason: z.string().nullable(),
    version,
  })
  .meta({ id: 'DraftQuestion' });

export const draftSchema = z
  .strictObject({
    planId: id,
    planVersion: version,
    version,
    title: z.string(),
    documentNumber: z.string().nullable(),
    issuingAuthority: z.string().nullable(),
    issuedOn: calendarDate.nullable(),
    handling: z.enum(handlings),
    text: z.string(),
    leaves: z.array(leafSchema),
    /** Share of the non-blank characters accounted for, 0 to 1 (原文核对率). */
    coverage: z.number(),
    /** What is not accounted for, place by place, and the question about it; `waived` with its reason. */
    rests: z.array(
      z.strictObject({
        span: spanSchema,
        text: z.string(),
        questionId: id.nullable(),
        state: z.enum(['open', 'waived']),
        reason: z.string().nullable(),
      }),
    ),
    /** Every number of every item and what it was read as. */
    numbers: z.array(
      z.strictObject({ itemRef: z.string(), text: z.string(), role: z.enum(numberRoles), span: spanSchema }),
    ),
    warnings: z.array(
      z.looseObject({ code: z.string(), itemRef: z.string().nullish(), text: z.string(), message: z.string() }),
    ),
    generalMeasures: z.array(z.looseObject({ ref: z.string(), title: z.string() })),
    items: z.array(draftItemSchema),
    questions: z.array(draftQuestionSchema),
    /** What the next undo would take back, or null. */
    undo: z.strictObject({ command: z.string(), actor: personNameSchema }).nullable(),
    /** It is a newer text of an issued plan: its differences are confirmed next. */
    revises: z.boolean(),
  })
  .meta({ id: 'Draft' });

/** A draft whose last change was taken back. Units that it had made are gone, but for those that are used by now. */
export const undoneDraftSchema = draftSchema.extend({ keptUnits: z.array(unitNameSchema) }).meta({ id: 'UndoneDraft' });

/** An assignment as the checker wants it; exactly one of unitId and groupId. */
export const assignmentInputSchema = z
  .strictObject({ role: z.enum(assignmentRoles), unitId: id.optional(), groupId: id.optional() })
  .refine((value) => (value.unitId === undefined) !== (value.groupId === undefined), {
    message: '单位与单位组只填一项。',
  })
  .meta({ id: 'AssignmentInput' });

const itemFields = {
  title: z.string().trim().min(1).max(300),
  measures: z.string().max(20_000),
  key: z.boolean(),
  dueOn: calendarDate.nullable(),
  assignments: z.array(assignmentInputSchema).max(500),
};
/** A single line; it stays as it is where another date is given without it. */
const dueText = z
  .string()
  .trim()
  .max(200)
  .regex(/^[^\r\n]*$/);
/** All targets of an item; who changes the text without them has them read again from what changed. */
const targets = z.array(draftTargetInputSchema).max(500);
/** Changes to one draft item; only the named fields change. If-Match is the item's version. */
export const editDraftItemSchema = z
  .strictObject({ ...itemFields, dueText, targets })
  .partial()
  .meta({ id: 'EditDraftItem' });
export const addDraftItemSchema = z
  .strictObject({
    ...itemFields,
    dueText: dueText.optional().describe('left out, it is empty'),
    targets: targets.optional().describe('left out, they are read in the measures'),
    after: id.nullable().describe('the item it follows; null puts it first'),
  })
  .meta({ id: 'AddDraftItem' });
/** All these are against the draft's version (If-Match). */
export const mergeDraftItemsSchema = z
  .strictObject({ itemIds: z.array(id).min(2).max(50) })
  .meta({ id: 'MergeDraftItems' });
/** `at` is a character offset into the item's measures: what follows becomes a new item with `title`. */
export const splitDraftItemSchema = z
  .strictObject({ at: z.int().min(1), title: z.string().trim().min(1).max(300) })
  .meta({ id: 'SplitDraftItem' });
export const orderDraftItemsSchema = z
  .strictObject({ itemIds: z.array(id).min(1).max(2000) })
  .meta({ id: 'OrderDraftItems' });
export const answerQuestionSchema = z.strictObject({ answer: answerSchema }).meta({ id: 'AnswerQuestion' });
export const waiveQuestionSchema = z
  .strictObject({ reason: z.string().trim().min(2).max(500) })
  .meta({ id: 'WaiveQuestion' });

/** A single matter registered by hand (meeting decision, instruction …): one item. */
export const registerMatterSchema = z
  .strictObject({
    kind: z.enum(sourceKinds),
    title: z.string().trim().min(2).max(300),
    basis: z.string().trim().max(2000).default(''),
    measures: z.string().trim().max(20_000).default(''),
    issuedOn: calendarDate.nullable().default(null),
    dueOn: calendarDate.nullable().default(null),
    dueOwner: z.enum(dueOwners).default('generalOffice'),
    key: z.boolean().default(false),
    assignments: z.array(assignmentInputSchema).min(1).max(500),
  })
  .meta({ id: 'RegisterMatter' });

/** What issuing will hand to each unit; nothing is stored by looking. */
export const dispatchPreviewSchema = z
  .strictObject({
    ready: z.boolean(),
    obstacles: z.array(
      z.strictObject({ code: z.string(), message: z.string(), itemId: id.nullable(), questionId: id.nullable() }),
    ),
    itemCount: z.int(),
    unitCount: z.int(),
    units: z.array(
      z.strictObject({
        unit: unitNameSchema,
        leads: z.array(z.string()),
        shares: z.array(z.strictObject({ ref: z.string(), role: z.enum(assignmentRoles) })),
      }),
    ),
  })
  .meta({ id: 'DispatchPreview' });

export const issueResultSchema = z
  .strictObject({
    ...acknowledgement.shape,
    /** Null where it is not issued yet: the approval in `heldBy` decides first. */
    number: z.string().nullable(),
    items: z.int(),
    dispatches: z.int(),
    heldBy: id.nullable(),
  })
  .meta({ id: 'IssueResult' });
