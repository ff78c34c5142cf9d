import type { OutlineWarning } from '#libs/contracts';
import { isDigit, isPrivateUse } from './folding.js';
import { behindLostPoint, isLostPoint } from './lost-points.js';
import { cellAt, gaps, isRowAt, printedOf, spanOf, startsLine, type Reading } from './reading.js';

/**
 * Numbers that lost their decimal point. Extraction drops the point, puts a private-use character or a blank in its
 * place, or leaves a leading zero that gives it away. Nothing is repaired: a person looks at the official copy.
 */

const stops = '，。；、（）！？';

/** What is said round a position: up to the next stop, within its cell where it stands in a table. */
function phraseAround(reading: Reading, at: number): { a: number; b: number } {
  const { s } = reading;
  const cell = cellAt(reading, at);
  const isOther = (i: number): boolean => startsLine(reading, i) && (isRowAt(reading, i) || isRowAt(reading, i - 1));
  let a = at;
  const stopsAt = (i: number): boolean => stops.includes(s.charAt(i)) && !isLostPoint(s, i);
  while (a > (cell?.a ?? 0) && at - a < 60 && !stopsAt(a - 1) && !isOther(a)) a -= 1;
  let b = at;
  while (b < (cell?.b ?? s.length) && b - at < 60 && !stopsAt(b) && (b === at || !isOther(b))) b += 1;
  return { a, b };
}

const measureUnit = /^(?:[%％‰个张人名家所处倍岁元亩吨万亿千]|分|平方|公里|次|床|户|项|件|台|套|辆|座)/;

/** Finds damaged numbers between two positions of the folded text. */
export function findDamagedNumbers(
  reading: Reading,
  from: number,
  to: number,
  itemRefAt: (position: number) => string | null,
): OutlineWarning[] {
  const { s } = reading;
  const found: Doubt[] = [];
  const add = (at: number, why: string): void => addDoubt(reading, found, at, why);
  let pointLost = false;
  for (let i = from; i < to; i += 1) {
    const code = s.charCodeAt(i);
    if (isPrivateUse(code)) {
      if (isDigit(s.charCodeAt(i - 1)) || isDigit(s.charCodeAt(i + 1))) {
        add(i, '数字中有无法显示的字符');
        pointLost = true;
      }
      continue;
    }
    if (!isDigit(code) || isDigit(s.charCodeAt(i - 1))) continue;
    let end = i;
    while (end < to && isDigit(s.charCodeAt(end))) end += 1;
    const before = s.charAt(i - 1);
    const isRatio = ':：∶比'.includes(before) && isDigit(s.charCodeAt(i - 2));
    if (
      s.charAt(i) === '0' &&
      end - i >= 2 &&
      before !== '.' &&
      (isRatio || (measureUnit.test(s.slice(end, end + 2)) && !isClockOrCode(s, i)))
    ) {
      add(i, '首位为零');
      pointLost = true;
    } else if (behindLostPoint(s, end) > 0) {
      add(i, '数字中间夹有其他符号');
    } else if (s.charAt(i) === '1' && !isRatio && lostColon.test(s.slice(i, i + 8))) {
      add(i, '比值多出一个冒号');
    } else if (splitByBlank(reading, i, end, to)) {
      add(i, '数字中间有空格');
      pointLost = true;
    }
    i = end - 1;
  }
  const more = pointLost ? doubtsBetween(reading, found, alsoDoubtful(s, from, to)) : [];
  return [...found, ...more]
    .sort((x, y) => x.a - y.a)
    .map(({ a, b, why }) => {
      const text = printedOf(reading, a, b);
      return {
        code: 'damagedNumber' as const,
        itemRef: itemRefAt(a),
        text,
        message: `原文此处为“${text}”，${why}，疑缺小数点。请对照正式文件确认，系统不会自行改动。`,
        span: spanOf(reading, a, b),
      };
    });
}

/** What is said round a number that may be damaged. */
interface Doubt {
  readonly a: number;
  readonly b: number;
  readonly why: string;
}

/** Adds a doubt behind others, unless the last of them shows the place already. */
function addDoubt(reading: Reading, doubts: Doubt[], at: number, why: string): void {
  const last = doubts.at(-1);
  if (last !== undefined && at < last.b) return;
  const phrase = phraseAround(reading, at);
  if (last === undefined || phrase.a > last.a) doubts.push({ ...phrase, why });
}

/** Doubts at places, in order, that no doubt known before shows. */
function doubtsBetween(reading: Reading, known: readonly Doubt[], places: readonly number[]): Doubt[] {
  const more: Doubt[] = [];
  let next = 0;
  for (const at of places) {
    while (next < known.length && known[next]!.b <= at) next += 1;
    if (next === known.length || at < known[next]!.a)
      addDoubt(reading, more, at, '本文件其他数字已丢失小数点，此处也应核对');
  }
  return more;
}

/** 1∶0∶55 has a colon for its point. */
const lostColon = /^1[：∶:]0[：∶:]\d{1,3}(?![\d：∶:])/;

const isClockOrCode = (s: string, i: number): boolean => /[年月日时:：\-—〔[A-Za-z]/.test(s.charAt(i - 1));

/** 1 2万亿元: two runs of digits with only a blank between them, before a unit of measure. */
function splitByBlank(reading: Reading, i: number, end: number, to: number): boolean {
  const { s } = reading;
  // numbers were joined when blanks were dropped, so look for the blank inside the run
  for (let k = i + 1; k < end; k += 1)
    if (reading.gap[k] === gaps.space && end < to && measureUnit.test(s.slice(end, end + 2)) && s.charAt(end) !== '年')
      return true;
  return false;
}

/**
 * Once one point is known to be lost, numbers that usually carry one are in doubt as well: ratios of staff, and rates
 * per thousand or ten thousand people.
 */
function alsoDoubtful(s: string, from: number, to: number): number[] {
  const text = s.slice(from, to);
  const positions: number[] = [];
  for (const match of text.matchAll(/\d[:：∶]\d{2,3}(?![\d.])/g)) positions.push(from + match.index);
  for (const match of text.matchAll(/每[千万]人?[^，。；]{0,16}?\d{2,4}(?![\d.%])/g))
    positions.push(from + match.index + match[0].length - 1);
  return positions.sort((x, y) => x - y);
}
