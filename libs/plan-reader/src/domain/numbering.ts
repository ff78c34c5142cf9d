import { characterSet } from './character-sets.js';
import { isDigit } from './folding.js';
import { numeralValue } from './numerals.js';
import { gaps, type Reading } from './reading.js';

/**
 * The numbering of official documents is fixed by the format standard (GB/T 9704): 一、 then （一） then 1. then （1）,
 * with 章, 节, 条 in regulations and ① below; some plans count 任务一, 措施一. The rank is the depth in that order.
 */
export type MarkerKind =
  'part' | 'chapter' | 'section' | 'cn' | 'article' | 'named' | '(cn)' | 'n.' | 'n)' | '(n)' | 'circled';

/** The depth of each kind of number, outermost first. */
export const ranks: Readonly<Record<MarkerKind, number>> = {
  part: 1,
  chapter: 2,
  section: 3,
  cn: 4,
  article: 5,
  named: 5.5,
  '(cn)': 6,
  'n.': 7,
  'n)': 8,
  '(n)': 9,
  circled: 10,
};

/** A number as printed at the start of a heading or item. */
export interface NumberMark {
  readonly kind: MarkerKind;
  readonly ordinal: number;
  /** Where the numbered text begins. */
  readonly end: number;
}

/** Headings are counted up to 999; 两, 千 and 万 number none. */
const cnNumerals = characterSet('〇零一二三四五六七八九十百');
const isCn = (c: string): boolean => c !== '' && cnNumerals[c.charCodeAt(0)] === 1;

const chineseNumber = (numeral: string): number => numeralValue(numeral) ?? 0;

const longestNumeral = 5;

function cnRun(s: string, i: number): number {
  let k = i;
  while (k < i + longestNumeral && isCn(s.charAt(k))) k += 1;
  return k;
}

function digitRun(s: string, i: number): number {
  let k = i;
  while (k < i + 3 && isDigit(s.charCodeAt(k))) k += 1;
  return k;
}

const ordinalUnits: Readonly<Record<string, MarkerKind>> = {
  编: 'part',
  章: 'chapter',
  节: 'section',
  条: 'article',
};

function ordinalMark(s: string, i: number): NumberMark | null {
  const from = i + 1;
  const numeral = isCn(s.charAt(from)) ? cnRun(s, from) : digitRun(s, from);
  if (numeral === from) return null;
  const digits = s.slice(from, numeral);
  const ordinal = isCn(digits.charAt(0)) ? chineseNumber(digits) : Number(digits);
  if (s.startsWith('部分', numeral)) return { kind: 'part', ordinal, end: numeral + 2 };
  const kind = ordinalUnits[s.charAt(numeral)];
  return kind === undefined ? null : { kind, ordinal, end: numeral + 1 };
}

function bracketMark(s: string, i: number): NumberMark | null {
  const cn = cnRun(s, i + 1);
  if (cn > i + 1 && s.charAt(cn) === '）')
    return { kind: '(cn)', ordinal: chineseNumber(s.slice(i + 1, cn)), end: cn + 1 };
  const digits = digitRun(s, i + 1);
  if (digits > i + 1 && s.charAt(digits) === '）')
    return { kind: '(n)', ordinal: Number(s.slice(i + 1, digits)), end: digits + 1 };
  return null;
}

const named =
  /^(?:(?:重点|主要|专项)?(?:任务|措施|举措|行动|工程|项目|事项|问题))([一二三四五六七八九十]{1,3}|\d{1,2})(：?)/;
const longestNamed = 10;

/** 任务一：, 重点任务2 in front of a heading, parted from it by a colon or a blank. */
function namedMark({ s, gap }: Reading, i: number): NumberMark | null {
  const match = named.exec(s.slice(i, i + longestNamed));
  if (match === null) return null;
  const end = i + match[0].length;
  if (match[2] === '' && gap[end] === gaps.none) return null;
  const ordinal = isDigit(match[1]!.charCodeAt(0)) ? Number(match[1]) : chineseNumber(match[1]!);
  return { kind: 'named', ordinal, end };
}

const namedStart = '任重主专措举行工项事问';

/** The named number that a line begins with, or null. */
export const namedAt = (reading: Reading, i: number): NumberMark | null =>
  namedStart.includes(reading.s.charAt(i)) ? namedMark(reading, i) : null;

/** The number that stands at a position of the folded text, whatever its context. */
export function numberAt(s: string, i: number, atLine: boolean): NumberMark | null {
  const c = s.charAt(i);
  if (c === '（') return bracketMark(s, i);
  if (c === '第') return ordinalMark(s, i);
  if (isCn(c)) {
    const end = cnRun(s, i);
    if (!/[、.．]/.test(s.charAt(end))) return null;
    // 一、二级医院 and 一、二、三 list classes and are no heading
    if (isCn(s.charAt(end + 1)) && /[、级类线期]/.test(s.charAt(cnRun(s, end + 1)))) return null;
    return { kind: 'cn', ordinal: chineseNumber(s.slice(i, end)), end: end + 1 };
  }
  if (isDigit(c.charCodeAt(0))) {
    const end = digitRun(s, i);
    const stop = s.charAt(end);
    if (isDigit(s.charCodeAt(end))) return null;
    // 1.5亿 is a number; at a line's start 1.5G基站, 2.2025年 and 3.12345热线 begin an item
    const digitsFollow = isDigit(s.charCodeAt(end + 1));
    if (digitsFollow && !(atLine && /^(?:20\d\d年|\dG|\d{5})/.test(s.slice(end + 1, end + 7)))) return null;
    if (stop === '.' || stop === '、') return { kind: 'n.', ordinal: Number(s.slice(i, end)), end: end + 1 };
    if (stop === '）') return { kind: 'n)', ordinal: Number(s.slice(i, end)), end: end + 1 };
    return null;
  }
  const code = c.charCodeAt(0);
  if (code >= 0x2460 && code <= 0x2473) return { kind: 'circled', ordinal: code - 0x245f, end: i + 1 };
  if (code >= 0x2474 && code <= 0x2487) return { kind: '(n)', ordinal: code - 0x2473, end: i + 1 };
  if (code >= 0x2488 && code <= 0x249b) return { kind: 'n.', ordinal: code - 0x2487, end: i + 1 };
  return null;
}
