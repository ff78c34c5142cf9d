import { compareDecimals, magnitudeOf, type ProblemDetail, signOf } from '#libs/kernel';

/** Why a value looks wrong. */
export const doubts = ['wrongUnit', 'signChanged', 'cumulativeFell', 'tenfold', 'percentAboveHundred'] as const;
export type Doubt = (typeof doubts)[number];

/** What a value is compared with. */
export interface Expectation {
  readonly unit: string;
  readonly cumulative: boolean;
  /** The target's value, where it has one. */
  readonly wanted: string | null;
  /** The unit's last value before this one, where it has reported any. */
  readonly last: string | null;
}

const words: Readonly<Record<Doubt, string>> = {
  wrongUnit: '与上期值或目标值相差约一万倍（或一亿倍），计量单位可能填错',
  signChanged: '与上期值正负相反',
  cumulativeFell: '累计值小于上期',
  tenfold: '超过上期值的 10 倍',
  percentAboveHundred: '百分比超过 100%',
};

// 万 and 亿: a value given in persons where ten thousands are meant, or the other way round.
const MISTAKEN = [1e4, 1e8];
const NEARLY = 2;

/** Everything that makes a value look wrong; empty where nothing does. */
export function doubtsAbout(value: string, { unit, cumulative, wanted, last }: Expectation): Doubt[] {
  const references = [last, wanted].filter((reference) => reference !== null);
  const wrongUnit = references.some((reference) => isMistakenBy(magnitudeOf(value, reference)));
  const found: Doubt[] = [];
  if (wrongUnit) found.push('wrongUnit');
  if (last !== null) {
    if (signOf(last) * signOf(value) < 0) found.push('signChanged');
    if (cumulative && compareDecimals(value, last) < 0) found.push('cumulativeFell');
    if (!wrongUnit && (magnitudeOf(value, last) ?? 0) > 10) found.push('tenfold');
  }
  if (isPercent(unit) && compareDecimals(value, '100') > 0) found.push('percentAboveHundred');
  return found;
}

/** The doubts as the problem `readingImplausible` lists them. */
export const doubtDetails = (found: readonly Doubt[], path: string): ProblemDetail[] =>
  found.map((doubt) => ({ code: doubt, path, message: `${words[doubt]}，请核对。` }));

const isMistakenBy = (ratio: number | null): boolean =>
  ratio !== null &&
  MISTAKEN.some((factor) => [ratio / factor, ratio * factor].some((rest) => rest >= 1 / NEARLY && rest <= NEARLY));

const isPercent = (unit: string): boolean => ['%', '％', '百分比', '个百分点'].includes(unit.trim());
