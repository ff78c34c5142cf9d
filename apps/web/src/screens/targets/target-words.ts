import type { TFunction } from 'i18next';
import type { Target } from '../../api/shapes.js';

/** A value with its unit; words and percent signs stand close, so that 93% is not torn apart. A ratio reads 1∶0.55. */
export const amount = (value: string, unit: string): string =>
  unit === '1:x' ? `1∶${value}` : /^[%％‰]/.test(unit) ? value + unit : `${value} ${unit}`.trim();

export type AskedTarget = Pick<Target, 'operator' | 'value' | 'valueTo' | 'unit'>;

/** What a target asks, in words: 不低于 93%. */
export function askedText({ operator, value, valueTo, unit }: AskedTarget, t: TFunction): string {
  if (operator === 'qualitative' || value === null) return t('targets.qualitative');
  if (operator === 'between') return t('targets.range', { from: value, to: amount(valueTo ?? '', unit) });
  return `${t(`targets.operator.${operator}`)} ${amount(value, unit)}`;
}

/** How a target stands, as far as one line can say it. */
export type Standing =
  | { kind: 'none' | 'met' | 'notMet' }
  | { kind: 'pending'; until: string | null }
  | { kind: 'words'; text: string }
  | { kind: 'share'; percent: string };

export function standingOf({ latest, met, percent }: Pick<Target, 'latest' | 'met' | 'percent'>): Standing {
  if (latest === null) return { kind: 'none' };
  if (latest.status === 'pending') return { kind: 'pending', until: latest.expectedOn };
  if (met === true) return { kind: 'met' };
  if (percent !== null) return { kind: 'share', percent };
  if (latest.state !== null) return { kind: 'words', text: latest.state };
  return met === false || latest.gap !== null ? { kind: 'notMet' } : { kind: 'none' };
}

/** The part of the bar that is filled, in percent; a value that moved away from the target fills nothing. */
export const barWidth = (percent: string | null): number =>
  percent === null ? 0 : Math.min(100, Math.max(0, Number(percent)));
