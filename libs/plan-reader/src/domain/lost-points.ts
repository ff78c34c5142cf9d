import { isDigit } from './folding.js';
import { measureAt } from './targets/measure-words.js';

/**
 * Signs that stand where a decimal point was. Recognition of scans makes 4.6 into 4□6, 4？6, 4·6, 4..6 or 4，6. A sign that
 * means something of its own counts only where a short run of digits goes before and a unit comes behind.
 */

const signs = '？□■*·•。，,.\uFFFD';
const lostGlyph = /^\uFFFD+$/;
/** 1：0？55 has no unit. */
const inRatio = /\d[：∶:]$/;
const pointLike = /^(?:[？□■·•]+|\.\.)$/;
const longest = 2;
const longestWhole = 3;

const isSign = (c: string): boolean => c !== '' && signs.includes(c);

/** What makes the digits a number of something else: 附件4, 前5, 第3, PM2.5, 3、5. */
const otherNumber = /[.,，、：∶—–\-~+×A-Za-z第前件表图号附款条节章\d]/;
const dateUnit = /^[年月日号时]/;
/** 4*6米 is a size, 7*24小时 a service. */
const sizes = /(?:米|里|寸|时|天|月)$/;

/** Where the digits go on behind a sign that stands for a lost point, `i` being the first sign behind a digit; else -1. */
export function behindLostPoint(s: string, i: number): number {
  if (!isSign(s.charAt(i)) || !isDigit(s.charCodeAt(i - 1))) return -1;
  let next = i + 1;
  while (next < i + longest && isSign(s.charAt(next))) next += 1;
  if (!isDigit(s.charCodeAt(next))) return -1;
  const sign = s.slice(i, next);
  if (lostGlyph.test(sign)) return next;
  if (sign === '.') return -1;
  let from = i - 1;
  while (from > 0 && i - from <= longestWhole && isDigit(s.charCodeAt(from - 1))) from -= 1;
  if (pointLike.test(sign) && inRatio.test(s.slice(Math.max(0, from - 2), from))) return next;
  if (i - from > longestWhole || otherNumber.test(s.charAt(from - 1))) return -1;
  let end = next;
  while (end - next <= longestWhole && isDigit(s.charCodeAt(end))) end += 1;
  const places = end - next;
  if (places > longestWhole || (sign === ',' && places === longestWhole)) return -1;
  const c = s.charAt(end);
  if (c === '%' || c === '‰') return next;
  const { unit } = measureAt(s, end);
  if (unit === null || dateUnit.test(s.slice(end)) || (sign.startsWith('*') && sizes.test(unit))) return -1;
  return next;
}

/** Whether a sign at a position stands for a lost point and hence ends nothing. */
export const isLostPoint = (s: string, i: number): boolean =>
  isDigit(s.charCodeAt(i - 1))
    ? behindLostPoint(s, i) > 0
    : isSign(s.charAt(i)) && isSign(s.charAt(i - 1)) && behindLostPoint(s, i - 1) > i;
