import { z } from 'zod';
import { calendarDate, id, instant, personNameSchema, unitNameSchema, version } from './common.js';
import { workItemStatuses } from './vocabulary.js';

const reason = z.string().trim().min(2).max(2000);

/** A part of what was handed in: a target, a unit's part, or the item as a whole (then `subjectId` is the item). */
export const reviewParts = ['target', 'unit', 'item'] as const;
const part = { part: z.enum(reviewParts), subjectId: id };

/** The lead says what was done; If-Match is the item's version. */
export const submitSchema = z.strictObject({ statement: z.string().trim().min(2).max(5000) }).meta({ id: 'Submit' });

/** What the reviewer accepts or not, part by part; a later mark of a part replaces the earlier one. */
export const markPartsSchema = z
  .strictObject({
    marks: z
      .array(
        z.strictObject({
          ...part,
          verdict: z.enum(['accepted', 'returned']),
          note: z.string().trim().max(1000).default(''),
        }),
      )
      .min(1)
      .max(500),
  })
  .meta({ id: 'MarkParts' });

/** Back to the lead: `supplement` for form, not counted; `rectification` for substance, counted. Only the parts open again. */
export const returnItemSchema = z
  .strictObject({
    kind: z.enum(['supplement', 'rectification']),
    reason: z.string().trim().max(2000).default(''),
    dueOn: calendarDate,
    /** Nothing else is missing; required from the second return for supplement on. */
    complete: z.boolean().default(false),
    parts: z
      .array(z.strictObject({ ...part, note: z.string().trim().min(2).max(1000) }))
      .min(1)
      .max(500),
  })
  .refine(({ kind, reason }) => kind === 'supplement' || reason.length >= 2, {
    path: ['reason'],
    message: '请写明理由。',
  })
  .meta({ id: 'ReturnItem' });

/** Photographs of one on-site check; fewer than the uploads one may have open. */
export const AUDIT_PHOTOGRAPHS = 20;

/** What was found, at the desk or on the spot. */
export const recordAuditSchema = z
  .strictObject({
    kind: z.enum(['desk', 'onSite']).default('desk'),
    conclusion: z.enum(['passed', 'notPassed']),
    opinion: reason,
    visitedOn: calendarDate.nullable().default(null),
    place: z.string().trim().min(2).max(200).nullable().default(null),
    team: z.string().trim().min(2).max(500).nullable().default(null),
    sampleId: id.nullable().default(null),
    /** Received uploads of the one who records: what the inspecting team brought back. */
    photographs: z.array(id).max(AUDIT_PHOTOGRAPHS).default([]),
  })
  .refine(({ kind, photographs }) => kind === 'onSite' || photographs.length === 0, {
    path: ['photographs'],
    message: '只有现场核查才附照片。',
  })
  .refine(({ kind, visitedOn, place, team }) => (kind === 'onSite') === (visitedOn !== null && !!place && !!team), {
    path: ['visitedOn'],
    message: '现场核查须写明日期、地点和核查组；书面审核不填这三项。',
  })
  .meta({ id: 'RecordAudit' });

/** Closing; with an opinion the passed audit is recorded in the same act. */
export const closeItemSchema = z.strictObject({ opinion: reason.nullable().default(null) }).meta({ id: 'CloseItem' });

const several = z.array(z.strictObject({ id, version })).min(1).max(200);
/** Closes several submitted items in one act, all or none, as the preview showed them. */
export const closeItemsSchema = z.strictObject({ items: several, opinion: reason }).meta({ id: 'CloseItems' });
export const closePreviewInputSchema = z
  .strictObject({ itemIds: z.array(id).min(1).max(200) })
  .meta({ id: 'ClosePreviewInput' });
const refusal = z.strictObject({ code: z.string(), message: z.string() });
export const closePreviewSchema = z
  .strictObject({
    items: z.array(
      z.strictObject({
        id,
        number: z.string(),
        title: z.string(),
        lead: unitNameSchema,
        status: z.enum(workItemStatuses),
        dueOn: calendarDate.nullable(),
        dueText: z.string(),
        version,
        closable: z.boolean(),
        reasons: z.array(refusal),
      }),
    ),
  })
  .meta({ id: 'ClosePreview' });
export const closedItemsSchema = z.strictObject({ closed: z.int() }).meta({ id: 'ClosedItems' });

/** Ends and overlays that the office sets, each with its basis or reason. */
export const withBasisSchema = z.strictObject({ basis: reason }).meta({ id: 'WithBasis' });
export const suspendItemSchema = z
  .strictObject({ reason, until: calendarDate.nullable().default(null) })
  .meta({ id: 'SuspendItem' });
export const withReasonSchema = z.strictObject({ reason }).meta({ id: 'WithReason' });

export const askExtensionSchema = z.strictObject({ proposedDue: calendarDate, reason }).meta({ id: 'AskExtension' });
export const decideExtensionSchema = z
  .strictObject({
    decision: z.enum(['grant', 'refuse']),
    reason,
    /** grant: the date given, by default the one asked for. */
    dueOn: calendarDate.nullable().default(null),
    /** grant of a date set by a document or a leader: the approval on which it rests. */
    basis: z.string().trim().max(500).nullable().default(null),
  })
  .meta({ id: 'DecideExtension' });
export const explainLateSchema = z.strictObject({ text: reason }).meta({ id: 'ExplainLate' });

/** A sample of submitted items to look at closely; without a seed one is made. The same seed draws the same again. */
export const drawSampleSchema = z
  .strictObject({
    planId: id.nullable().default(null),
    method: z.enum(['random', 'risk']),
    size: z.int().min(1).max(200),
    seed: z.string().trim().min(1).max(100).nullable().default(null),
  })
  .meta({ id: 'DrawSample' });
export const auditSampleSchema = z
  .strictObject({
    id,
    planId: id.nullable(),
    method: z.enum(['random', 'risk']),
    seed: z.string(),
    size: z.int(),
    populationSize: z.int(),
    populationDigest: z.string(),
    drawnBy: personNameSchema,
    drawnAt: instant,
    /** In the order drawn. */
    items: z.array(
      z.strictObject({
        id,
        number: z.string(),
        title: z.string(),
        lead: unitNameSchema,
        status: z.enum(workItemStatuses),
        risk: z.int(),
        version,
      }),
    ),
  })
  .meta({ id: 'AuditSample' });

export const auditSamplesSchema = z.strictObject({ items: z.array(auditSampleSchema) }).meta({ id: 'AuditSamples' });

const marked = z.strictObject({ ...part, name: z.string(), note: z.string() });
export const extensionSchema = z
  .strictObject({
    id,
    fromDue: calendarDate,
    proposedDue: calendarDate,
    reason: z.string(),
    status: z.enum(['open', 'granted', 'refused', 'withdrawn', 'lapsed']),
    askedBy: personNameSchema,
    askedAt: instant,
    decidedBy: personNameSchema.nullable(),
    decidedAt: instant.nullable(),
    decisionReason: z.string().nullable(),
    version,
  })
  .meta({ id: 'Extension' });

export const itemReturnSchema = z
  .strictObject({
    id,
    kind: z.enum(['supplement', 'rectification']),
    reason: z.string(),
    dueOn: calendarDate,
    complete: z.boolean(),
    returnedBy: personNameSchema,
    returnedAt: instant,
    answeredAt: instant.nullable(),
    parts: z.array(marked),
  })
  .meta({ id: 'ItemReturn' });

/** Everything said about what was handed in, oldest first: for the reviewer's desk and the lead. */
export const itemReviewSchema = z
  .strictObject({
    submissions: z.array(
      z.strictObject({
        id,
        number: z.int(),
        statement: z.string(),
        unit: unitNameSchema,
        submittedBy: personNameSchema,
        submittedAt: instant,
        outcome: z.enum(['open', 'recalled', 'returned', 'rectify', 'closed', 'continuing', 'terminated']),
        endedAt: instant.nullable(),
        marks: z.array(
          z.strictObject({ ...marked.shape, verdict: z.enum(['accepted', 'returned']), markedAt: instant }),
        ),
      }),
    ),
    returns: z.array(itemReturnSchema),
    audits: z.array(
      z.strictObject({
        id,
        kind: z.enum(['desk', 'onSite']),
        conclusion: z.enum(['passed', 'notPassed']),
        opinion: z.string(),
        visitedOn: calendarDate.nullable(),
        place: z.string().nullable(),
        team: z.string().nullable(),
        sampleId: id.nullable(),
        recordedBy: personNameSchema,
        recordedAt: instant,
      }),
    ),
    /** The parts a reviewer may mark, with their names. */
    parts: z.array(z.strictObject({ ...part, name: z.string() })),
  })
  .meta({ id: 'ItemReview' });

/** Dates an item had, newest first, and what was said about them. */
export const itemDatesSchema = z
  .strictObject({
    changes: z.array(
      z.strictObject({
        fromDue: calendarDate.nullable(),
        toDue: calendarDate.nullable(),
        basis: z.string(),
        changedBy: personNameSchema,
        changedAt: instant,
      }),
    ),
    extensions: z.array(extensionSchema),
    explanations: z.array(
      z.strictObject({
        id,
        unit: unitNameSchema,
        text: z.string(),
        explainedBy: personNameSchema,
        explainedAt: instant,
      }),
    ),
  })
  .meta({ id: 'ItemDates' });
