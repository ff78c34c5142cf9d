import { foldCharacter, isBlank } from './folding.js';
import type { Edits } from './layout-edits.js';

/** Characters of a text that stand together, and what they are folded. */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly word: string;
}

/** A line of the text, without its break. */
export interface TextLine {
  readonly start: number;
  readonly stop: number;
}

/** The most characters a line of a table has; a longer one is no part of any, and is looked at no further. */
const longestLine = 2000;

/** Where the line a position stands in begins, or null where it is too long. */
export function lineStart(text: string, at: number): number | null {
  const least = Math.max(0, at - longestLine);
  for (let i = at; i > least; i -= 1) if (text.charAt(i - 1) === '\n') return i;
  return least === 0 ? 0 : null;
}

/** Where the line a position stands in ends, without its break, or null where it is too long. */
export function lineStop(text: string, at: number): number | null {
  const most = Math.min(text.length, at + longestLine);
  for (let i = at; i < most; i += 1) if (text.charAt(i) === '\n') return i;
  return most === text.length ? most : null;
}

/** A range without the blanks round it, folded and without those in it; null where nothing is printed. */
export function tokenIn(text: string, from: number, to: number): Token | null {
  let start = from;
  while (start < to && isBlank(text.charCodeAt(start))) start += 1;
  let end = to;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end -= 1;
  if (end === start) return null;
  let word = '';
  for (let i = start; i < end; i += 1) if (!isBlank(text.charCodeAt(i))) word += foldCharacter(text.charAt(i));
  return { start, end, word };
}

/** The words of a line, parted by blanks. */
export function wordsOf(text: string, from: number, to: number): Token[] {
  const words: Token[] = [];
  for (let i = from; i < to; i += 1) {
    if (isBlank(text.charCodeAt(i))) continue;
    let k = i + 1;
    while (k < to && !isBlank(text.charCodeAt(k))) k += 1;
    words.push(tokenIn(text, i, k)!);
    i = k;
  }
  return words;
}

/** Parts two cells by one tab, or joins the lines of one cell by blanks. */
export function part(text: string, left: Token, right: Token, by: ' ' | '\t', edits: Edits): void {
  for (let i = left.end; i < right.start; i += 1) {
    if (i === left.end) edits.set(i, by);
    else if (text.charAt(i) === '\n' || text.charAt(i) === '\r') edits.set(i, ' ');
  }
}

/** 一、主要目标: a heading between the rows of a table. */
export const isHeading = (word: string): boolean =>
  /^(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）)/.test(word);

/** The value of a row's number, or null. */
export const rowNumber = (word: string): number | null =>
  /^\d{1,3}[.、]?$/.test(word) ? Number.parseInt(word, 10) : null;
