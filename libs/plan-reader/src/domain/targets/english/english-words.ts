import { gaps, type Reading } from '../../reading.js';
import type { Range } from '../../unit-list.js';

/** English words with the blanks between them, which the folded text has not, and the place of each character in it. */
export interface EnglishWords {
  readonly text: string;
  /** Of each character of `text` its position in the folded text; a blank has that of the character behind it. */
  readonly at: Uint32Array;
}

const bullet = /[-–—•·●▪■*+]/;
const bulletAhead = /^\s*[-–—•·●▪■*+]\s+/;

/** The words of a range; what another character of the range begins anew (`breaks`) is parted by a line break. */
export function englishWords(reading: Reading, range: Range, breaks: readonly number[]): EnglishWords {
  const { s, gap } = reading;
  const begins = new Set(breaks);
  const at = new Uint32Array(2 * Math.max(0, range.b - range.a));
  const parts: string[] = [];
  let length = 0;
  let from = range.a;
  for (let i = range.a; i < range.b; i += 1) {
    const begun = begins.has(i);
    if (i > range.a && (begun || gap[i] !== gaps.none)) {
      // lines of one paragraph go on; a bullet begins another point
      const goesOn = gap[i] === gaps.line && !bullet.test(s.charAt(i));
      const anew = begun || (gap[i]! >= gaps.cell && !goesOn);
      parts.push(s.slice(from, i), anew ? '\n' : ' ');
      from = i;
      at[length++] = i;
    }
    at[length++] = i;
  }
  parts.push(s.slice(from, range.b));
  return { text: parts.join(''), at: at.subarray(0, length) };
}

/** A range of the words in the folded text; blanks at its ends belong to neither side. */
export const rangeIn = ({ text, at }: EnglishWords, from: number, to: number): Range => {
  let a = from;
  while (a < to && /\s/.test(text.charAt(a))) a += 1;
  let b = to;
  while (b > a && /\s/.test(text.charAt(b - 1))) b -= 1;
  return { a: at[a] ?? 0, b: b > a ? at[b - 1]! + 1 : (at[a] ?? 0) };
};

/** Sentences as ranges of the words: up to a stop before a capital, or a line break. */
export function englishSentences(text: string): Range[] {
  const found: Range[] = [];
  let a = 0;
  for (const match of text.matchAll(/[.;!?。；]+(?=\s+["“(]?[A-Z0-9]|\s*$)|[;；]|\n/g)) {
    const b = match.index;
    if (/\S/.test(text.slice(a, b))) found.push({ a, b });
    a = b + match[0].length;
  }
  if (/\S/.test(text.slice(a))) found.push({ a, b: text.length });
  return found
    .map(({ a: from, b }) => ({ a: from + (bulletAhead.exec(text.slice(from, from + 8))?.[0].length ?? 0), b }))
    .flatMap((sentence) => pieces(text, sentence));
}

/** What belongs to a number stands no further ahead of it. */
export const lookedBack = 200;

/** No sentence is longer; a list without stops is read piece by piece. */
const longest = 600;

function pieces(text: string, { a, b }: Range): Range[] {
  const parts: Range[] = [];
  let from = a;
  while (b - from > longest) {
    const piece = text.slice(from, from + longest);
    const comma = Math.max(piece.lastIndexOf(', '), piece.lastIndexOf('; '));
    const cut = comma > 0 ? comma + 1 : piece.lastIndexOf(' ');
    const to = from + (cut > 0 ? cut : longest);
    parts.push({ a: from, b: to });
    from = to;
  }
  parts.push({ a: from, b });
  return parts;
}
