import { z } from 'zod';
import { calendarDate, id, instant, personNameSchema, unitNameSchema, version } from './common.js';

/** How units are reformed (机构改革): 更名、合并、分设、隶属调整、撤销. */
export const successionKinds = ['renamed', 'merged', 'split', 'moved', 'dissolved'] as const;
export type SuccessionKind = (typeof successionKinds)[number];

/**
 * What has one successor of its own: items led, items checked, shares, running cases, sheets, letters to answer or about the
 * unit, drafts of plans that name it, offices, people, groups.
 */
export const successionRowKinds = [
  'lead',
  'review',
  'share',
  'case',
  'sheet',
  'letter',
  'draft',
  'office',
  'person',
  'group',
] as const;
export type SuccessionRowKind = (typeof successionRowKinds)[number];

/** These go with the items they are about: they are shown, not chosen. */
export const followingRowKinds: readonly SuccessionRowKind[] = ['sheet'];

export const successionStatuses = ['prepared', 'confirmed', 'applied', 'withdrawn'] as const;

/**
 * A reform to prepare. merged, dissolved: `fromUnitIds` end and `toUnitIds[0]` takes over; split: one unit, and the first
 * of `toUnitIds` takes what is not given to another; `ends` whether it goes. renamed: `newName`; moved: `parentId`.
 */
export const newSuccessionSchema = z
  .strictObject({
    kind: z.enum(successionKinds),
    basis: z.string().trim().min(2).max(300),
    effectiveOn: calendarDate,
    fromUnitIds: z.array(id).min(1).max(20),
    toUnitIds: z.array(id).max(20).default([]),
    newName: z.string().trim().min(2).max(80).nullable().default(null),
    parentId: id.nullable().default(null),
    ends: z.boolean().default(true),
  })
  .meta({ id: 'NewSuccession' });

export const successionRowSchema = z
  .strictObject({
    kind: z.enum(successionRowKinds),
    subjectId: id,
    title: z.string(),
    itemId: id.nullable(),
    from: unitNameSchema,
    to: unitNameSchema,
    /** Who may take it: in split the units that come out of it. */
    confirmed: z.boolean(),
  })
  .meta({ id: 'SuccessionRow' });

const summary = {
  id,
  kind: z.enum(successionKinds),
  status: z.enum(successionStatuses),
  basis: z.string(),
  effectiveOn: calendarDate,
  /** By the names of the day: as they were called when it took effect, today's before. */
  from: z.array(unitNameSchema),
  to: z.array(unitNameSchema),
  newName: z.string().nullable(),
  parent: unitNameSchema.nullable(),
  ends: z.boolean(),
  createdBy: personNameSchema,
  confirmedAt: instant.nullable(),
  appliedAt: instant.nullable(),
  version,
};

export const successionSummarySchema = z.strictObject(summary).meta({ id: 'SuccessionSummary' });
export const successionListSchema = z
  .strictObject({ items: z.array(successionSummarySchema) })
  .meta({ id: 'SuccessionList' });

/** A succession with its table; `digest` names the table as it is shown. */
export const successionSchema = z
  .strictObject({ ...summary, rows: z.array(successionRowSchema), digest: z.string(), canEdit: z.boolean() })
  .meta({ id: 'Succession' });

/** Another successor for some rows of the table. */
export const chooseSuccessorsSchema = z
  .strictObject({
    rows: z
      .array(z.strictObject({ kind: z.enum(successionRowKinds), subjectId: id, fromUnitId: id }))
      .min(1)
      .max(2000),
    toUnitId: id,
  })
  .meta({ id: 'ChooseSuccessors' });

export const confirmSuccessionSchema = z
  .strictObject({ digest: z.string().min(1).max(100) })
  .meta({ id: 'ConfirmSuccession' });
