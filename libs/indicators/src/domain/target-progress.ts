import type { TargetOperator } from '#libs/contracts';
import { compareDecimals, percentOfWay, signOf } from '#libs/kernel';

/** A target as far as numbers are held against it. */
export interface MeasuredTarget {
  readonly operator: TargetOperator;
  readonly value: string | null;
  readonly valueTo: string | null;
  readonly baselineValue: string | null;
}

/** Whether a value meets the target; null where there is no value or the target is one of words. */
export function isMet({ operator, value: wanted, valueTo }: MeasuredTarget, value: string | null): boolean | null {
  if (value === null || wanted === null) return null;
  const difference = compareDecimals(value, wanted);
  switch (operator) {
    case 'atLeast':
      return difference >= 0;
    case 'moreThan':
      return difference > 0;
    case 'atMost':
      return difference <= 0;
    case 'lessThan':
      return difference < 0;
    case 'equal':
      return difference === 0;
    case 'between':
      return valueTo === null ? null : difference >= 0 && compareDecimals(value, valueTo) <= 0;
    case 'qualitative':
      return null;
  }
}

/**
 * How far a value has come towards the target, in percent: from the baseline where there is one, else from nothing, and
 * then only for what is to grow. Null where a percentage would say nothing: a range, a state in words, no way to go.
 */
export function percentReached(target: MeasuredTarget, value: string | null): string | null {
  const { operator, value: wanted, baselineValue } = target;
  if (value === null || wanted === null || operator === 'between' || operator === 'qualitative') return null;
  if (baselineValue !== null) return percentOfWay(value, baselineValue, wanted);
  return (operator === 'atLeast' || operator === 'moreThan' || operator === 'equal') && signOf(wanted) > 0
    ? percentOfWay(value, '0', wanted)
    : null;
}

/** An indicator that says itself that it counts up (累计). */
export const saysCumulative = (indicator: string): boolean => indicator.includes('累计');
