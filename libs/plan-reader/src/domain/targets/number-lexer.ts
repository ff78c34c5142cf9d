import { characterSet } from '../character-sets.js';
import { isDigit, isPrivateUse } from '../folding.js';
import { gaps, type Reading } from '../reading.js';
import { behindLostPoint } from '../lost-points.js';
import type { Range } from '../unit-list.js';
import { countsSomething, measureAt } from './measure-words.js';
import { wordNumberAt } from './word-numbers.js';
import { isNumeral, numeralValue } from '../numerals.js';

/** A number as printed: a range of the folded text without its unit. */
export interface NumberToken extends Range {
  /** Where its unit ends. */
  readonly end: number;
  /** Null where the printed number is damaged. */
  readonly value: number | null;
  readonly valueMax: number | null;
  /** Its unit with the scale as printed (%, 万张, 1:x). */
  readonly unit: string | null;
  /** Whether 余 or 多 says that it is more. */
  readonly more: boolean;
  /** Whether it belongs to a code of letters or signs: 5G, PM2.5, 1+3, 7×24. */
  readonly code: boolean;
  /** Whether it leaves its value open: 数十, 若干. */
  readonly vague: boolean;
  /** Whether it is a range that runs downward. */
  readonly reversed: boolean;
}

interface Plain {
  readonly end: number;
  readonly value: number | null;
}

const dashes = '—–-~～―－';
const colons = '：∶:';
const shares: Readonly<Record<string, string>> = { 百分之: '%', 千分之: '‰', 万分之: '‱' };

/** What a number can begin with, by character code. */
const mayBegin = characterSet('0123456789一二两三四五六七八九十百千万半过上数几若');

/** Finds the numbers between two positions of the folded text, in order, and at most so many; linear. */
export function lexNumbers(reading: Reading, a: number, b: number, most = Infinity): NumberToken[] {
  const { s } = reading;
  const found: NumberToken[] = [];
  let i = a;
  while (i < b && found.length < most) {
    if (mayBegin[s.charCodeAt(i)] === 0) {
      i += 1;
      continue;
    }
    const token = numberAt(reading, i, b);
    if (token !== null) found.push(token);
    i = token === null ? i + 1 : Math.max(token.end, i + 1);
    // what the lexer did not take of a run of digits belongs to the same number
    if (token === null && isDigit(s.charCodeAt(i - 1))) while (i < b && isDigit(s.charCodeAt(i))) i += 1;
  }
  return found;
}

function numberAt(reading: Reading, i: number, limit: number): NumberToken | null {
  const { s } = reading;
  const share = s.charAt(i + 1) === '分' ? shares[s.slice(i, i + 3)] : undefined;
  if (share !== undefined) {
    const part = plainAt(reading, i + 3, limit) ?? numeralAt(s, i + 3, limit);
    return part === null ? null : withRange(reading, i, part, share, part.end, limit);
  }
  const word = wordNumberAt(s, i);
  if (word !== null && word.end <= limit) {
    const { b, end, value, unit, more } = word;
    return { a: i, b, end, value, valueMax: null, unit, more, code: false, vague: value === null, reversed: false };
  }
  const arabic = plainAt(reading, i, limit);
  if (arabic !== null) return arabicToken(reading, i, arabic, limit);
  if (!isNumeral(s.charAt(i)) || '百千万亿〇零'.includes(s.charAt(i)) || (i > 0 && isNumeral(s.charAt(i - 1))))
    return null;
  return chineseToken(reading, i, limit);
}

/** Digits with grouping commas, a decimal point, or the private-use character that replaced it. */
function plainAt(reading: Reading, i: number, limit: number): Plain | null {
  const { s, gap } = reading;
  if (!isDigit(s.charCodeAt(i))) return null;
  let k = i;
  let damaged = false;
  let digits = '';
  let point = false;
  while (k < limit) {
    const code = s.charCodeAt(k);
    const digitFollows = k + 1 < limit && isDigit(s.charCodeAt(k + 1));
    if (isDigit(code)) {
      if (k > i && gap[k] === gaps.space) damaged = true;
      digits += s.charAt(k);
    } else if (code === 46 && digitFollows && !point) {
      point = true;
      digits += '.';
    } else if (isPrivateUse(code) && digitFollows) damaged = true;
    else {
      const next = behindLostPoint(s, k);
      if (next > 0 && next < limit) {
        damaged = true;
        k = next;
        continue;
      }
      if (code !== 44 || !digitFollows || !/^,\d{3}(?!\d)/.test(s.slice(k, k + 5))) break;
    }
    k += 1;
  }
  // 055 has lost its point
  if (/^0\d/.test(digits)) damaged = true;
  return { end: k, value: damaged || digits.length > 15 ? null : Number(digits) };
}

function numeralAt(s: string, i: number, limit: number): Plain | null {
  let k = i;
  while (k < limit && k < i + 12 && isNumeral(s.charAt(k))) k += 1;
  return k === i ? null : { end: k, value: numeralValue(s.slice(i, k)) };
}

const isLetter = (c: string): boolean => /[A-Za-z+×·*#]/.test(c);

function arabicToken(reading: Reading, i: number, first: Plain, limit: number): NumberToken {
  const { s } = reading;
  const c = s.charAt(first.end);
  if ((colons.includes(c) && c !== '') || (c === '比' && isDigit(s.charCodeAt(first.end + 1)))) {
    const second = plainAt(reading, first.end + 1, limit);
    if (second !== null) return ratio(s, i, first, second);
  }
  const sign = c === '%' || c === '‰' ? c : null;
  const end = sign === null ? first.end : first.end + 1;
  const token = withRange(reading, i, first, sign, end, limit);
  const letterBehind = token.unit === null && isLetter(s.charAt(token.b));
  return isLetter(s.charAt(i - 1)) || letterBehind ? { ...token, code: true } : token;
}

const lostTerm = /^[：∶:]\d{1,3}(?![\d：∶:])/;

/** 1：0.55 says how many stand against one; 5：3：2 and 8：30 are no such ratio. */
function ratio(s: string, i: number, first: Plain, second: Plain): NumberToken {
  const more = s.charAt(second.end);
  // 1∶0∶55: the point between 0 and 55 became another colon
  const lost = first.value === 1 && second.value === 0 ? lostTerm.exec(s.slice(second.end, second.end + 5)) : null;
  if (lost !== null) {
    const end = second.end + lost[0].length;
    return {
      a: i,
      b: end,
      end,
      value: null,
      valueMax: null,
      unit: '1:x',
      more: false,
      code: false,
      vague: false,
      reversed: false,
    };
  }
  const code = first.value === 0 || (colons.includes(more) && more !== '') || isLetter(s.charAt(i - 1));
  // 2.8：1 is read from its first term
  const inverse = second.value === 1 && first.value !== 1;
  const term = first.value === null ? 'x' : String(first.value);
  return {
    a: i,
    b: second.end,
    end: second.end,
    value: code || first.value === null ? null : inverse ? first.value : second.value,
    valueMax: null,
    unit: inverse ? 'x:1' : `${term}:x`,
    more: false,
    code,
    vague: false,
    reversed: false,
  };
}

/** Reads the unit, and a second number where the two are the ends of a range: 1—2个, 10%至15%, 3到5家. */
function withRange(
  reading: Reading,
  a: number,
  first: Plain,
  sign: string | null,
  at: number,
  limit: number,
): NumberToken {
  const { s } = reading;
  const measure = sign === null ? measureAt(s, at) : { unit: sign, length: 0, more: false };
  const plainEnd = at;
  const open =
    rangeEnd(reading, plainEnd, limit) ??
    (measure.length === 0 ? null : rangeEnd(reading, plainEnd + measure.length, limit));
  const isRange = open !== null && !/[从由自]$/.test(s.slice(Math.max(0, a - 1), a));
  const ascends = open?.value == null || first.value === null || open.value > first.value;
  if (isRange && ascends) {
    const isShare = s.charAt(open.end) === '%' || s.charAt(open.end) === '‰';
    const unit = isShare ? { unit: s.charAt(open.end), length: 1, more: false } : measureAt(s, open.end);
    return {
      a,
      b: isShare ? open.end + 1 : open.end,
      end: open.end + unit.length,
      value: first.value,
      valueMax: open.value,
      unit: unit.unit ?? measure.unit,
      more: false,
      code: false,
      vague: false,
      reversed: false,
    };
  }
  if (isRange && dashes.includes(s.charAt(open.start)) && (first.value ?? 0) < leastYear) {
    // 5—3座
    const unit = '%‰'.includes(s.charAt(open.end) || '　')
      ? { unit: s.charAt(open.end), length: 1 }
      : measureAt(s, open.end);
    if (unit.unit !== null && !/^[年月日号]/.test(s.slice(open.end)))
      return {
        a,
        b: open.end,
        end: open.end + unit.length,
        value: null,
        valueMax: null,
        unit: unit.unit,
        more: false,
        code: false,
        vague: false,
        reversed: true,
      };
  }
  return {
    a,
    b: at,
    end: at + measure.length,
    value: first.value,
    valueMax: null,
    unit: measure.unit,
    more: measure.more,
    code: false,
    vague: false,
    reversed: false,
  };
}

const leastYear = 1900;
/** What stands between the ends of a range. */
const joins = `${dashes}至到`;

function rangeEnd(reading: Reading, i: number, limit: number): (Plain & { readonly start: number }) | null {
  const { s } = reading;
  const c = s.charAt(i);
  if (c === '' || !joins.includes(c)) return null;
  const next = c === '—' && s.charAt(i + 1) === '—' ? i + 2 : i + 1;
  const end = plainAt(reading, next, limit);
  return end === null ? null : { end: end.end, value: end.value, start: i };
}

const fraction = /^[一二两三四五六七八九十]{1,3}分之[一二两三四五六七八九十]{1,3}/;

function chineseToken(reading: Reading, i: number, limit: number): NumberToken | null {
  const { s } = reading;
  const part = fraction.exec(s.slice(i, i + 8))?.[0];
  if (part !== undefined && i + part.length <= limit) {
    const [below, above] = part.split('分之').map(numeralValue);
    const value = below == null || above == null || below === 0 ? null : Math.round((above / below) * 1e4) / 1e4;
    return {
      a: i,
      b: i + part.length,
      end: i + part.length,
      value,
      valueMax: null,
      unit: null,
      more: false,
      code: false,
      vague: false,
      reversed: false,
    };
  }
  let k = numeralAt(s, i, limit)?.end ?? i;
  // 两万台: the scale belongs to the unit, as behind digits
  while (k > i + 1 && '万亿'.includes(s.charAt(k - 1))) k -= 1;
  if (!countsSomething(s, i, k)) return null;
  return withRange(reading, i, { end: k, value: numeralValue(s.slice(i, k)) }, null, k, limit);
}
