import { z } from 'zod';
import { calendarDate, id, instant, personNameSchema, unitNameSchema, version } from './common.js';

/** How a value is held against a target; a qualitative one (定性目标) has no value, only a state in words. */
export const targetComparisons = [
  'atLeast',
  'atMost',
  'equal',
  'moreThan',
  'lessThan',
  'between',
  'qualitative',
] as const;
export type TargetOperator = (typeof targetComparisons)[number];

/** 约束性要求（达到） and 力争目标. */
export const targetStrengths = ['required', 'aspirational'] as const;
export type TargetStrength = (typeof targetStrengths)[number];

/** 快报, 正式 and 待发布. */
export const readingStatuses = ['provisional', 'official', 'pending'] as const;
export type ReadingStatus = (typeof readingStatuses)[number];

/** In which capacity a unit reported: only the lead's readings are the progress of a target. */
export const readingCapacities = ['lead', 'named'] as const;
export type ReadingCapacity = (typeof readingCapacities)[number];

export const milestoneStatuses = ['proposed', 'confirmed', 'declined', 'withdrawn'] as const;
export type MilestoneStatus = (typeof milestoneStatuses)[number];

export const stageVerdicts = ['reached', 'onCourse', 'behind', 'notReached'] as const;
export type StageVerdict = (typeof stageVerdicts)[number];

/** A decimal number as text: a JSON number would lose what a double cannot hold. */
export const decimal = z
  .string()
  .trim()
  .regex(/^[+-]?\d{1,18}(?:\.\d{1,8})?$/, '请填写数字，整数不超过 18 位，小数不超过 8 位。');

const words = (most: number) => z.string().trim().max(most);
const reason = z.string().trim().min(2).max(2000);

/** An ISO 8601 duration of whole years, months, weeks or days: P1Y for 每年. */
export const recurrence = z.string().regex(/^P\d{1,3}[YMWD]$/);

/** What a target asks, in a draft and on an item alike. */
export const targetTerms = {
  indicator: z.string().trim().min(1).max(200),
  operator: z.enum(targetComparisons),
  value: decimal.nullable().default(null),
  /** between: the upper bound. */
  valueTo: decimal.nullable().default(null),
  unit: words(20).default(''),
  dueOn: calendarDate.nullable().default(null),
  strength: z.enum(targetStrengths).default('required'),
  scope: words(500).default(''),
};
/** The words of a document that change what a target means. */
export const targetWords = {
  /** For each of what it is measured: 每个区（市）, 每千人口. */
  per: words(100),
  /** The printed words of the deadline: 到2025年. */
  dueText: words(200),
  recurrence: recurrence.nullable(),
  /** 长期坚持: without a last day. */
  continuing: z.boolean(),
  /** 左右, 约 stands beside the number. */
  approximate: z.boolean(),
};
const targetFields = {
  ...targetTerms,
  ...z.object(targetWords).partial().shape,
  /** Counts up over time (累计): a later value below an earlier one is asked about. Default: what the indicator says. */
  cumulative: z.boolean().optional(),
  baseline: z
    .strictObject({ value: decimal, on: calendarDate, source: words(200).default('') })
    .nullable()
    .default(null),
};
export const newTargetSchema = z.strictObject(targetFields).meta({ id: 'NewTarget' });
export const setTargetsSchema = z
  .strictObject({ targets: z.array(newTargetSchema).min(1).max(50) })
  .meta({ id: 'SetTargets' });
export const withdrawSchema = z.strictObject({ reason }).meta({ id: 'Withdraw' });

/** What is said about a target: a value, a state in words, that it is published later, or why there is none. */
export const readingContent = {
  status: z.enum(readingStatuses),
  value: decimal.nullable().default(null),
  state: words(500).nullable().default(null),
  gap: words(500).nullable().default(null),
  source: words(200).default(''),
  /** pending: when it will be published. */
  expectedOn: calendarDate.nullable().default(null),
};
export const reportReadingSchema = z
  .strictObject({
    ...readingContent,
    asOf: calendarDate,
    /** The person was asked about an implausible value and says that it is right. */
    confirmed: z.boolean().default(false),
  })
  .meta({ id: 'ReportReading' });

export const readingSchema = z
  .strictObject({
    id,
    unit: unitNameSchema,
    capacity: z.enum(readingCapacities),
    asOf: calendarDate,
    status: z.enum(readingStatuses),
    value: z.string().nullable(),
    state: z.string().nullable(),
    gap: z.string().nullable(),
    source: z.string(),
    expectedOn: calendarDate.nullable(),
    confirmed: z.boolean(),
    /** effective, replaced by a later one of the same day, or recalled with its sheet. */
    standing: z.enum(['effective', 'replaced', 'recalled']),
    reportedBy: personNameSchema,
    reportedAt: instant,
  })
  .meta({ id: 'Reading' });

export const targetSchema = z
  .strictObject({
    id,
    ordinal: z.int(),
    indicator: z.string(),
    operator: z.enum(targetComparisons),
    value: z.string().nullable(),
    valueTo: z.string().nullable(),
    unit: z.string(),
    dueOn: calendarDate.nullable(),
    strength: z.enum(targetStrengths),
    scope: z.string(),
    per: z.string(),
    dueText: z.string(),
    recurrence: recurrence.nullable(),
    continuing: z.boolean(),
    approximate: z.boolean(),
    /** The sentence as the document prints it; empty for one that was set by hand. */
    printed: z.string(),
    cumulative: z.boolean(),
    baseline: z.strictObject({ value: z.string(), on: calendarDate, source: z.string() }).nullable(),
    withdrawn: z.strictObject({ at: instant, reason: z.string() }).nullable(),
    /** The lead's latest effective reading: the progress of the target. */
    latest: readingSchema.nullable(),
    /** Whether `latest` meets it; null where that is not a matter of numbers or there is none. */
    met: z.boolean().nullable(),
    /** How far it has come from its baseline (or from nothing), in percent with one decimal. */
    percent: z.string().nullable(),
    /** Newest first, as far as the asker may see them. */
    readings: z.array(readingSchema),
    version,
  })
  .meta({ id: 'Target' });
export const itemTargetsSchema = z
  .strictObject({
    targets: z.array(targetSchema),
    canSet: z.boolean(),
    canReport: z.boolean(),
    /** The item's own version: what a change of its targets is based on. */
    version,
  })
  .meta({ id: 'ItemTargets' });

export const proposeMilestonesSchema = z
  .strictObject({
    milestones: z
      .array(
        z.strictObject({
          text: z.string().trim().min(2).max(500),
          dueOn: calendarDate,
          targetId: id.nullable().default(null),
          value: decimal.nullable().default(null),
        }),
      )
      .min(1)
      .max(50),
  })
  .meta({ id: 'ProposeMilestones' });
export const decideMilestoneSchema = z
  .strictObject({ decision: z.enum(['confirm', 'decline']), reason: words(2000).default('') })
  .meta({ id: 'DecideMilestone' });
export const reachMilestoneSchema = z
  .strictObject({ reachedOn: calendarDate, note: words(2000).default('') })
  .meta({ id: 'ReachMilestone' });
export const milestoneSchema = z
  .strictObject({
    id,
    text: z.string(),
    dueOn: calendarDate,
    target: z.strictObject({ id, indicator: z.string(), unit: z.string() }).nullable(),
    value: z.string().nullable(),
    status: z.enum(milestoneStatuses),
    proposedBy: personNameSchema,
    proposedAt: instant,
    decidedBy: personNameSchema.nullable(),
    decidedAt: instant.nullable(),
    decisionReason: z.string().nullable(),
    reachedOn: calendarDate.nullable(),
    version,
  })
  .meta({ id: 'Milestone' });
export const itemMilestonesSchema = z
  .strictObject({
    milestones: z.array(milestoneSchema),
    canPropose: z.boolean(),
    canDecide: z.boolean(),
    canReport: z.boolean(),
  })
  .meta({ id: 'ItemMilestones' });

export const giveStageVerdictSchema = z
  .strictObject({ year: z.int().min(1900).max(2199), verdict: z.enum(stageVerdicts), note: reason })
  .meta({ id: 'GiveStageVerdict' });
export const stageVerdictSchema = z
  .strictObject({
    id,
    year: z.int(),
    verdict: z.enum(stageVerdicts),
    note: z.string(),
    givenBy: personNameSchema,
    givenAt: instant,
    /** A later one of the same year stands in its place. */
    replaced: z.boolean(),
  })
  .meta({ id: 'StageVerdict' });
export const itemStageVerdictsSchema = z
  .strictObject({ verdicts: z.array(stageVerdictSchema), canGive: z.boolean() })
  .meta({ id: 'ItemStageVerdicts' });
