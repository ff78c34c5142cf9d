import type { TFunction } from 'i18next';
import type { Target } from '../../api/shapes.js';

/** A value with its unit; percent signs stand close, so that 93% is not torn apart, and a ratio is written as one. */
export function amount(value: string, unit: string): string {
  if (unit === '1:x') return `1:${value}`;
  if (unit === 'x:1') return `${value}:1`;
  return /^[%％‰]/.test(unit) ? value + unit : `${value} ${unit}`.trim();
}

export type AskedTarget = Pick<Target, 'operator' | 'value' | 'valueTo' | 'unit'>;

/** What a target of a plan says: also that its number is not known yet, and that it is one of 左右. */
export function valueText(target: AskedTarget & Pick<Target, 'approximate'>, t: TFunction): string {
  if (target.value === null && target.operator !== 'qualitative') return t('comparison.damaged');
  return target.approximate ? t('comparison.about', { value: askedText(target, t) }) : askedText(target, t);
}

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
