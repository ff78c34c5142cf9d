import { Decimal } from 'decimal.js';

// 18 + 8 digits are the longest value taken; products and quotients of two of them stay exact or are rounded far behind
// what is shown.
const Exact = Decimal.clone({ precision: 80, toExpNeg: -60, toExpPos: 60 });

const DECIMAL = /^[+-]?\d{1,18}(?:\.\d{1,8})?$/;

/** A decimal number in its shortest form (`+07.50` is `7.5`), or null where the text is none. */
export function canonicalDecimal(text: string): string | null {
  if (!DECIMAL.test(text.trim())) return null;
  const number = new Exact(text.trim());
  return number.isZero() ? '0' : number.toFixed();
}

/**
 * A number as people type and paste it: full-width digits, separators of thousands, spaces and a percent sign are taken
 * for what they mean; null where it is no number.
 */
export function typedDecimal(text: string): string | null {
  const plain = text.normalize('NFKC').replace(/\s/gu, '').replace(/%$/, '');
  return canonicalDecimal(/^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(plain) ? plain.replaceAll(',', '') : plain);
}

/** Negative, zero or positive as `one` is below, equal to or above `other`. */
export const compareDecimals = (one: string, other: string): number => new Exact(one).comparedTo(new Exact(other));

/** −1, 0 or 1. */
export const signOf = (value: string): number => new Exact(value).comparedTo(0);

/** How many times larger one magnitude is than the other, as a plain number: for orders of magnitude only. */
export const magnitudeOf = (value: string, reference: string): number | null =>
  new Exact(reference).isZero() ? null : new Exact(value).dividedBy(reference).abs().toNumber();

/** The part of the way from `start` to `end` that `value` has come, in percent with one decimal; null for no way. */
export function percentOfWay(value: string, start: string, end: string): string | null {
  const way = new Exact(end).minus(start);
  if (way.isZero()) return null;
  const percent = new Exact(value).minus(start).dividedBy(way).times(100).toDecimalPlaces(1, Decimal.ROUND_HALF_UP);
  return percent.isZero() ? '0' : percent.toFixed();
}
