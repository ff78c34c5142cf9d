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
import { readingStatuses, targetComparisons } from './indicators.js';
import { workItemStatuses } from './vocabulary.js';

/** How a window came to be opened: on its own occasion, or by the calendar. */
export const windowKinds = ['adHoc', 'monthly', 'quarterly'] as const;
export type WindowKind = (typeof windowKinds)[number];
export const windowStatuses = ['open', 'locked'] as const;
export type WindowStatus = (typeof windowStatuses)[number];
export const sheetStatuses = ['open', 'sent'] as const;
export type SheetStatus = (typeof sheetStatuses)[number];

/** Why a row is asked for: nothing else puts one on a sheet. */
export const rowReasons = ['milestoneDue', 'targetDue', 'light', 'instruction', 'named'] as const;
export type RowReason = (typeof rowReasons)[number];

const ref = z.strictObject({ id, title: z.string() });

/** What a window asks of whom. `itemIds` are for one that is opened on its own occasion: these and no others. */
const windowFields = {
  kind: z.enum(windowKinds),
  planId: id.nullable().default(null),
  itemIds: z.array(id).max(500).default([]),
  keyOnly: z.boolean().default(false),
  periodFrom: calendarDate,
  periodTo: calendarDate,
  dueOn: calendarDate,
};
const windowDates = <Window extends { periodFrom: string; periodTo: string; kind: WindowKind; itemIds: string[] }>(
  { periodFrom, periodTo, kind, itemIds }: Window,
  context: z.RefinementCtx<Window>,
): void => {
  if (periodTo < periodFrom)
    context.addIssue({ code: 'custom', path: ['periodTo'], message: '填报期的截止日不能早于起始日。' });
  if (kind !== 'adHoc' && itemIds.length > 0)
    context.addIssue({ code: 'custom', path: ['itemIds'], message: '只有专项填报才能指定任务。' });
};
export const previewWindowSchema = z.strictObject(windowFields).superRefine(windowDates).meta({ id: 'PreviewWindow' });

const costFields = { units: z.int(), rows: z.int(), values: z.int(), known: z.int() };
/** What a window asks: units, rows, values, and how many of the values are there already. */
export const windowCostSchema = z.strictObject(costFields).meta({ id: 'WindowCost' });
export type WindowCost = z.infer<typeof windowCostSchema>;
export const windowPreviewSchema = z
  .strictObject({
    ...costFields,
    /** In official order. */
    byUnit: z.array(z.strictObject({ unit: unitNameSchema, rows: z.int(), values: z.int(), known: z.int() })),
  })
  .meta({ id: 'WindowPreview' });

/** `cost` is what the preview said: a window that would cost something else by now is not opened. */
export const openWindowSchema = z
  .strictObject({ ...windowFields, title: z.string().trim().min(2).max(100), cost: windowCostSchema })
  .superRefine(windowDates)
  .meta({ id: 'OpenWindow' });

export const reportingWindowSchema = z
  .strictObject({
    id,
    owner: unitNameSchema,
    plan: ref.nullable(),
    kind: z.enum(windowKinds),
    title: z.string(),
    periodFrom: calendarDate,
    periodTo: calendarDate,
    dueOn: calendarDate,
    keyOnly: z.boolean(),
    status: z.enum(windowStatuses),
    openedBy: personNameSchema,
    openedAt: instant,
    lockedAt: instant.nullable(),
    /** What it asked when it was opened. */
    cost: windowCostSchema,
    sent: z.int(),
    canLock: z.boolean(),
    version,
  })
  .meta({ id: 'ReportingWindow' });
export const windowListQuery = z.strictObject({ ...pageQuery, status: z.enum(windowStatuses).optional() });
export const windowPageSchema = z
  .strictObject({ items: z.array(reportingWindowSchema), ...pageMembers })
  .meta({ id: 'WindowPage' });
export const windowUnitsSchema = z
  .strictObject({
    /** In official order, never latest first. */
    units: z.array(
      z.strictObject({
        sheetId: id,
        unit: unitNameSchema,
        rows: z.int(),
        values: z.int(),
        status: z.enum(sheetStatuses),
        sentBy: personNameSchema.nullable(),
        sentAt: instant.nullable(),
        /** The office has given this unit more time. */
        reopened: z.boolean(),
        canReopen: z.boolean(),
        version,
      }),
    ),
  })
  .meta({ id: 'WindowUnits' });

export const sheetSummarySchema = z
  .strictObject({
    id,
    unit: unitNameSchema,
    window: z.strictObject({
      id,
      title: z.string(),
      kind: z.enum(windowKinds),
      owner: unitNameSchema,
      periodFrom: calendarDate,
      periodTo: calendarDate,
      dueOn: calendarDate,
      /** The zone whose days count. */
      timeZone: z.string(),
      status: z.enum(windowStatuses),
    }),
    status: z.enum(sheetStatuses),
    rows: z.int(),
    /** Rows that something was said about. */
    answered: z.int(),
    sentBy: personNameSchema.nullable(),
    sentAt: instant.nullable(),
    /** Why the office opened it again. */
    reopenedReason: z.string().nullable(),
    /** An approval inside the unit decides about sending it. */
    held: z.boolean(),
    canWrite: z.boolean(),
    canRecall: z.boolean(),
    version,
  })
  .meta({ id: 'SheetSummary' });
export const sheetListQuery = z.strictObject({
  ...pageQuery,
  /** Only those the asker may fill in by role. */
  mine: z.stringbool().optional(),
  status: z.enum(sheetStatuses).optional(),
  window: id.optional(),
  unit: id.optional(),
});
export const sheetPageSchema = z
  .strictObject({ items: z.array(sheetSummarySchema), ...pageMembers })
  .meta({ id: 'SheetPage' });

const shownValue = {
  status: z.enum(readingStatuses),
  value: z.string().nullable(),
  state: z.string().nullable(),
  gap: z.string().nullable(),
  source: z.string(),
  asOf: calendarDate,
  expectedOn: calendarDate.nullable(),
};
/** The words and values last said, and what is said now; `now` is null where nothing was touched. */
export const sheetRowSchema = z
  .strictObject({
    id,
    item: z.strictObject({
      id,
      number: z.string(),
      ref: z.string(),
      title: z.string(),
      plan: ref,
      status: z.enum(workItemStatuses),
      dueOn: calendarDate.nullable(),
      dueText: z.string(),
    }),
    reasons: z.array(z.enum(rowReasons)),
    /** The item went to another unit or is not being worked on any more: nothing is asked. */
    lapsed: z.boolean(),
    /** Nothing has changed since last time (沿用上期). */
    carried: z.boolean(),
    answered: z.boolean(),
    progress: z.strictObject({ last: z.string(), now: z.string().nullable(), changed: z.boolean() }),
    values: z.array(
      z.strictObject({
        target: z.strictObject({
          id,
          indicator: z.string(),
          operator: z.enum(targetComparisons),
          value: z.string().nullable(),
          valueTo: z.string().nullable(),
          unit: z.string(),
          dueOn: calendarDate.nullable(),
        }),
        last: z.strictObject(shownValue).nullable(),
        now: z.strictObject({ ...shownValue, confirmed: z.boolean() }).nullable(),
        /** The names of the cells that differ from last time. */
        changed: z.array(z.string()),
        /** A value of the period had been reported when the window was opened. */
        known: z.boolean(),
      }),
    ),
    milestones: z.array(
      z.strictObject({ id, text: z.string(), dueOn: calendarDate, reachedOn: calendarDate.nullable() }),
    ),
    changedBy: personNameSchema.nullable(),
    changedAt: instant.nullable(),
    version,
  })
  .meta({ id: 'SheetRow' });
export const sheetSchema = z
  .strictObject({ ...sheetSummarySchema.shape, items: z.array(sheetRowSchema) })
  .meta({ id: 'Sheet' });

export const reopenSheetSchema = z
  .strictObject({ reason: z.string().trim().min(2).max(2000) })
  .meta({ id: 'ReopenSheet' });

/** What its units say about an item and its parts, by window; units in official order. */
export const itemReportsSchema = z
  .strictObject({
    windows: z.array(
      z.strictObject({
        id,
        title: z.string(),
        periodFrom: calendarDate,
        periodTo: calendarDate,
        dueOn: calendarDate,
        status: z.enum(windowStatuses),
        rows: z.array(
          z.strictObject({
            unit: unitNameSchema,
            item: z.strictObject({ id, number: z.string(), title: z.string() }),
            status: z.enum(sheetStatuses),
            sentAt: instant.nullable(),
            carried: z.boolean(),
            progress: z.string().nullable(),
            values: z.array(z.strictObject({ targetId: id, indicator: z.string(), unit: z.string(), ...shownValue })),
            milestones: z.array(z.strictObject({ id, text: z.string(), reachedOn: calendarDate })),
          }),
        ),
      }),
    ),
  })
  .meta({ id: 'ItemReports' });

export const burdenQuery = z.strictObject({ months: z.coerce.number().int().min(1).max(24).default(6) });
const burden = { rows: z.int(), values: z.int(), repeats: z.int() };
export const burdenSchema = z
  .strictObject({
    months: z.array(z.strictObject({ month: z.string(), windows: z.int(), ...burden })),
    /** In official order, never by how much. */
    units: z.array(
      z.strictObject({ unit: unitNameSchema, months: z.array(z.strictObject({ month: z.string(), ...burden })) }),
    ),
  })
  .meta({ id: 'Burden' });
