import { z } from 'zod';
import { calendarDate, id, spanSchema } from './common.js';
import { recurrence, targetComparisons, targetStrengths, targetTerms, targetWords } from './indicators.js';

/** Where a target of a draft comes from: read in the text, or set by the checker. */
export const targetOrigins = ['printed', 'checker'] as const;
/** Where a target of a draft comes from. */
export type TargetOrigin = (typeof targetOrigins)[number];

/** A target of a draft item; `value` is null where the printed number is damaged. */
export const draftTargetSchema = z
  .strictObject({
    id,
    /** The words that state it; empty for one the checker added. */
    printed: z.string(),
    indicator: z.string(),
    operator: z.enum(targetComparisons),
    value: z.string().nullable(),
    valueTo: z.string().nullable(),
    unit: z.string(),
    dueOn: calendarDate.nullable(),
    dueText: z.string(),
    recurrence: recurrence.nullable(),
    continuing: z.boolean(),
    strength: z.enum(targetStrengths),
    scope: z.string(),
    per: z.string(),
    approximate: z.boolean(),
    origin: z.enum(targetOrigins),
    /** Where it and its number stand in the draft’s text. */
    span: spanSchema.nullable(),
    numberSpan: spanSchema.nullable(),
  })
  .meta({ id: 'DraftTarget' });

/** A target as the checker wants it: with the id of one of the item’s that it is or was, or without for a new one. */
export const draftTargetInputSchema = z
  .strictObject({
    id: id.optional(),
    ...targetTerms,
    per: targetWords.per.default(''),
    dueText: targetWords.dueText.default(''),
    recurrence: targetWords.recurrence.default(null),
    continuing: targetWords.continuing.default(false),
    approximate: targetWords.approximate.default(false),
  })
  .meta({ id: 'DraftTargetInput' });
