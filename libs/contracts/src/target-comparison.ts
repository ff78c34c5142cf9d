import { z } from 'zod';
import { calendarDate, id, pageMembers, pageQuery } from './common.js';
import { recurrence, targetComparisons, targetStrengths } from './indicators.js';
import { planStatuses } from './vocabulary.js';

/** In what two targets of one indicator can differ so that their values are not to be held against each other (口径). */
export const basisFacets = ['scope', 'per', 'unit'] as const;
/** In what two targets of one indicator can differ. */
export type BasisFacet = (typeof basisFacets)[number];

/** One indicator in any of its spellings; without it, the indicators that occur in several plans. */
export const targetComparisonQuery = z.strictObject({
  ...pageQuery,
  /** It holds the name of an indicator. */
  cursor: z.string().max(1_200).optional(),
  indicator: z.string().trim().min(1).max(200).optional(),
  text: z.string().trim().max(60).optional(),
});

/** A target of a plan beside those of others. */
export const comparedTargetSchema = z
  .strictObject({
    id,
    plan: z.strictObject({
      id,
      title: z.string(),
      /** Whose plan it is: titles alone often do not say. */
      issuingAuthority: z.string().nullable(),
      status: z.enum(planStatuses),
    }),
    /** The work item, or the item of a draft, which has no number yet. */
    item: z.strictObject({ id, number: z.string().nullable(), ref: z.string(), title: z.string() }),
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
    printed: z.string(),
    /** Where its basis is not that of the others (口径不同). */
    differs: z.array(z.enum(basisFacets)),
  })
  .meta({ id: 'ComparedTarget' });

export const comparedIndicatorSchema = z
  .strictObject({
    /** Its name as most of the plans print it. */
    indicator: z.string(),
    plans: z.int(),
    targets: z.int(),
  })
  .meta({ id: 'ComparedIndicator' });

/** `rows` are those of the indicator asked for; without one, `items` are the indicators of several plans, by name. */
export const targetComparisonSchema = z
  .strictObject({
    indicator: z.string().nullable(),
    rows: z.array(comparedTargetSchema),
    /** There are more of them than a page can hold. */
    more: z.boolean(),
    items: z.array(comparedIndicatorSchema),
    ...pageMembers,
  })
  .meta({ id: 'TargetComparison' });
