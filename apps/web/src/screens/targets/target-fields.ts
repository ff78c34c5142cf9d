import type { TargetOperator, TargetStrength } from '#libs/contracts';
import type { NewTarget } from '../../api/shapes.js';

/** A target as it is typed: every field is a text that may be empty. */
export interface TargetFields {
  indicator: string;
  operator: TargetOperator;
  value?: string;
  valueTo?: string;
  unit?: string;
  strength: TargetStrength;
  dueOn?: string;
  scope?: string;
  baseline?: string;
  baselineOn?: string;
  baselineSource?: string;
  cumulative?: boolean;
}

const orNull = (text: string | undefined) => (text === undefined || text.trim() === '' ? null : text.trim());

/** What is sent; fields that do not belong to the comparison are left out. */
export function asTarget(fields: TargetFields): NewTarget {
  const words = fields.operator === 'qualitative';
  const baseline = words ? null : orNull(fields.baseline);
  const baselineOn = orNull(fields.baselineOn);
  return {
    indicator: fields.indicator.trim(),
    operator: fields.operator,
    value: words ? null : orNull(fields.value),
    valueTo: fields.operator === 'between' ? orNull(fields.valueTo) : null,
    unit: words ? '' : (fields.unit?.trim() ?? ''),
    dueOn: orNull(fields.dueOn),
    strength: fields.strength,
    scope: fields.scope?.trim() ?? '',
    // Left unticked, the indicator's own words decide (累计).
    ...(fields.cumulative && !words ? { cumulative: true } : {}),
    baseline:
      baseline === null ? null : { value: baseline, on: baselineOn ?? '', source: fields.baselineSource?.trim() ?? '' },
  };
}
