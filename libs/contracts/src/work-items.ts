import { z } from 'zod';
import {
  calendarDate,
  id,
  instant,
  listOf,
  pageMembers,
  pageQuery,
  personNameSchema,
  spanSchema,
  unitNameSchema,
  version,
} from './common.js';
import { differenceKinds } from './revisions.js';
import {
  assignmentRoles,
  contestStatuses,
  dispatchStatuses,
  dueOwners,
  itemForms,
  returnKinds,
  shareRoles,
  shareSettlements,
  sourceKinds,
  workItemStatuses,
} from './vocabulary.js';

/** Filters are also the page's address. `role` says what `unit` (default: the asker's units) is to the item. */
export const workItemFilters = {
  plan: id.optional(),
  unit: id.optional(),
  role: z.enum(assignmentRoles).optional(),
  status: listOf(z.enum(workItemStatuses)).optional(),
  contested: z.stringbool().optional(),
  dueBefore: calendarDate.optional(),
  dueFrom: calendarDate.optional(),
  /** Without a date. */
  undated: z.stringbool().optional(),
  suspended: z.stringbool().optional(),
  /** Submitted, and the asker's own to check. */
  review: z.stringbool().optional(),
  form: listOf(z.enum(itemForms)).optional(),
  /** Given back and not answered yet. */
  returned: z.stringbool().optional(),
  /** A later date is asked for and not decided. */
  extension: z.stringbool().optional(),
  /** Co-ordination is asked for and not answered. */
  coordination: z.stringbool().optional(),
  text: z.string().trim().max(60).optional(),
};
export const workItemListQuery = z.strictObject({
  ...pageQuery,
  ...workItemFilters,
  sort: z.enum(['due', 'number', '-due', '-number']).default('due'),
});
export const workItemCountsQuery = z.strictObject({ ...workItemFilters });
export const workItemExportQuery = z.strictObject({ ...workItemFilters, format: z.enum(['xlsx', 'csv']) });

export const workItemSummarySchema = z
  .strictObject({
    id,
    number: z.string(),
    ordinal: z.int(),
    ref: z.string(),
    title: z.string(),
    plan: z.strictObject({ id, title: z.string() }),
    status: z.enum(workItemStatuses),
    contested: z.boolean(),
    key: z.boolean(),
    suspended: z.boolean(),
    /** Given back and not answered yet. */
    returned: z.enum(returnKinds).nullable(),
    lead: unitNameSchema,
    dueOn: calendarDate.nullable(),
    /** What the document says of when (2025年底, 长期坚持); empty where it says nothing, and for parts. */
    dueText: z.string(),
    /** What the asker's units (or `unit`) are to it; empty where they only may read it. */
    roles: z.array(z.enum(assignmentRoles)),
    version,
  })
  .meta({ id: 'WorkItemSummary' });
export const workItemPageSchema = z
  .strictObject({ items: z.array(workItemSummarySchema), ...pageMembers })
  .meta({ id: 'WorkItemPage' });
export const workItemCountsSchema = z
  .strictObject({ total: z.int(), contested: z.int(), byStatus: z.record(z.enum(workItemStatuses), z.int()) })
  .meta({ id: 'WorkItemCounts' });

export const shareSchema = z
  .strictObject({
    id,
    unit: unitNameSchema,
    role: z.enum(shareRoles),
    group: unitNameSchema.nullable(),
    signedAt: instant.nullable(),
    settlement: z.enum(shareSettlements).nullable(),
    /** Why it was waived; like `subTaskId` only for its unit and for who reads the whole item. */
    settlementReason: z.string().nullable(),
    subTaskId: id.nullable(),
  })
  .meta({ id: 'Share' });

export const contestSchema = z
  .strictObject({
    id,
    unit: unitNameSchema,
    role: z.enum(assignmentRoles),
    basis: z.string(),
    proposedUnit: unitNameSchema.nullable(),
    status: z.enum(contestStatuses),
    raisedBy: personNameSchema,
    raisedAt: instant,
    answerBy: calendarDate,
    decidedBy: personNameSchema.nullable(),
    decidedAt: instant.nullable(),
    decisionReason: z.string().nullable(),
    version,
  })
  .meta({ id: 'Contest' });

/** An action the asker might take, and why not where it is refused. */
export const availableActionSchema = z
  .strictObject({
    action: z.string(),
    allowed: z.boolean(),
    reasons: z.array(z.strictObject({ code: z.string(), message: z.string() })),
    target: id.nullable(),
  })
  .meta({ id: 'AvailableAction' });

export const workItemSchema = z
  .strictObject({
    ...workItemSummarySchema.shape,
    section: z.string(),
    measures: z.string(),
    /** The duty as printed, with the span in the plan's text where it was imported. */
    source: z.strictObject({
      kind: z.enum(sourceKinds),
      text: z.string(),
      clause: z.string(),
      span: spanSchema.nullable(),
    }),
    /** How it was assigned: a duty of the plan, to an own office, a unit's part, or asked of a peer. */
    form: z.enum(itemForms),
    issuer: unitNameSchema,
    reviewer: unitNameSchema,
    /** The lead is printed in a document: another one needs the leader's approval. */
    leadPrinted: z.boolean(),
    dueOwner: z.enum(dueOwners).nullable(),
    /** The date it had first, where that is another one. */
    formerDueOn: calendarDate.nullable(),
    suspended: z.boolean(),
    suspendedUntil: calendarDate.nullable(),
    /** An approval holds it. */
    held: z.boolean(),
    supplementCount: z.int(),
    rectificationCount: z.int(),
    /** What was given back and is not answered yet; only its parts are open. */
    openReturn: z
      .strictObject({
        kind: z.enum(returnKinds),
        reason: z.string(),
        dueOn: calendarDate,
        complete: z.boolean(),
        parts: z.array(z.strictObject({ part: z.enum(['target', 'unit', 'item']), subjectId: id, note: z.string() })),
      })
      .nullable(),
    /** The extension that is asked for and not decided. */
    extension: z.strictObject({ id, proposedDue: calendarDate, reason: z.string(), version }).nullable(),
    closedAt: instant.nullable(),
    leadSignedAt: instant.nullable(),
    issuedAt: instant,
    parentId: id.nullable(),
    /** The item above by its name, where the asker reads that one too: the way back up. */
    above: z.strictObject({ id, number: z.string(), title: z.string() }).nullable(),
    /** Parts split from it: all, and those still open. */
    subTasks: z.strictObject({ total: z.int(), open: z.int() }),
    /** In official order; a district sees its own row, and `hiddenShares` says how many others there are. */
    shares: z.array(shareSchema),
    hiddenShares: z.int(),
    contests: z.array(contestSchema),
    actions: z.array(availableActionSchema),
  })
  .meta({ id: 'WorkItem' });

/** One line of the record (办理记录), newest last; `unit` bears the name of its day. */
export const historyLineSchema = z
  .strictObject({
    position: z.int(),
    action: z.string(),
    /** The item it is about; null for what is about the plan as a whole. */
    itemId: id.nullable(),
    /** The approval it is about or that it waits for. */
    caseId: id.nullable(),
    at: instant,
    actor: personNameSchema.nullable(),
    unit: unitNameSchema.nullable(),
    detail: z.record(z.string(), z.unknown()).nullable(),
  })
  .meta({ id: 'HistoryLine' });
export const historySchema = z.strictObject({ items: z.array(historyLineSchema) }).meta({ id: 'History' });

export const dispatchListQuery = z.strictObject({
  ...pageQuery,
  status: z.enum(dispatchStatuses).optional(),
  plan: id.optional(),
});
export const dispatchSummarySchema = z
  .strictObject({
    id,
    plan: z.strictObject({ id, title: z.string(), number: z.string().nullable() }),
    unit: unitNameSchema,
    status: z.enum(dispatchStatuses),
    issuedAt: instant,
    contestUntil: calendarDate,
    signedAt: instant.nullable(),
    signedBy: personNameSchema.nullable(),
    leadCount: z.int(),
    shareCount: z.int(),
    /** Duties that a revision took from the unit: it signs for knowing so. */
    endedCount: z.int(),
    /** The asker may sign it now. */
    canSign: z.boolean(),
    version,
  })
  .meta({ id: 'DispatchSummary' });
export const dispatchPageSchema = z
  .strictObject({ items: z.array(dispatchSummarySchema), ...pageMembers })
  .meta({ id: 'DispatchPage' });
export const dispatchSchema = z
  .strictObject({
    ...dispatchSummarySchema.shape,
    issuedBy: personNameSchema,
    /** The document that revised the plan, of a dispatch that a revision made. */
    revision: z.strictObject({ title: z.string(), number: z.string().nullable(), date: calendarDate }).nullable(),
    lines: z.array(
      z.strictObject({
        item: z.strictObject({
          id,
          number: z.string(),
          ref: z.string(),
          title: z.string(),
          status: z.enum(workItemStatuses),
          dueOn: calendarDate.nullable(),
          dueText: z.string(),
          version,
        }),
        role: z.enum(assignmentRoles),
        /** What a revision of the plan says of the duty; null on a first dispatch. */
        change: z.enum(['added', 'changed', 'ended']).nullable(),
        /** What the revision changed of the item, for a duty that goes on in another form. */
        revised: z
          .strictObject({
            changes: z.array(z.enum(differenceKinds)),
            fromTitle: z.string().nullable(),
            /** With the words that were and are printed; empty where none are known. */
            due: z
              .strictObject({
                from: calendarDate.nullable(),
                to: calendarDate.nullable(),
                fromText: z.string(),
                toText: z.string(),
              })
              .nullable(),
          })
          .nullable(),
        contest: contestSchema.nullable(),
        canContest: z.boolean(),
      }),
    ),
  })
  .meta({ id: 'Dispatch' });

/** A contest (提出分工调整意见) of one item by a unit named in it. */
export const raiseContestSchema = z
  .strictObject({ itemId: id, basis: z.string().trim().min(4).max(2000), proposedUnitId: id.nullable().default(null) })
  .meta({ id: 'RaiseContest' });
export const decideContestSchema = z
  .strictObject({
    decision: z.enum(['keep', 'change']),
    reason: z.string().trim().min(2).max(2000),
    /** change: who takes the duty over. */
    unitId: id.nullable().default(null),
    /** change of a lead printed in a document: the leader's approval on which it rests. */
    approvalBasis: z.string().trim().max(500).nullable().default(null),
  })
  .meta({ id: 'DecideContest' });
