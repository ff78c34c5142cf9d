import type { OutlineSpan } from '#libs/contracts';
import { foldCode, isAlphanumeric, isBlank, isDigit } from './folding.js';
import { findFurniture } from './furniture.js';
import { splitLines } from './lines.js';

/** What separates a kept character from the one before it. */
export const gaps = { none: 0, space: 1, cell: 2, line: 3, paragraph: 4 } as const;

/** A physical line of the document without blanks and furniture, as a range of `Reading.s`. */
export interface Line {
  readonly a: number;
  readonly b: number;
}

/**
 * The document prepared for reading: `s` holds its characters folded, without blanks and page furniture, so that a
 * word broken over two lines or two pages is whole again; `at` leads every position back to the original text.
 */
export interface Reading {
  readonly text: string;
  /** The text as it was before tables got their tabs; offsets are the same. */
  readonly source: string;
  readonly s: string;
  /** Offset in `text` of each character of `s`; one more entry holds the length of `text`. */
  readonly at: Uint32Array;
  /** What stood before each character of `s`, one of `gaps`. */
  readonly gap: Uint8Array;
  readonly lines: readonly Line[];
  readonly furniture: readonly OutlineSpan[];
}

const comma = 44;
const tab = 9;

/** Prepares a decoded text for reading; linear in its length. `source` is the text before its tables were laid out. */
export function readText(text: string, source = text): Reading {
  const physical = splitLines(text);
  const furniture = findFurniture(text, physical);
  const at = new Uint32Array(text.length + 1);
  const gap = new Uint8Array(text.length + 1);
  const kept = new Uint16Array(text.length);
  const lines: Line[] = [];
  let n = 0;
  let nextFurniture = 0;
  let blankLines = 0;
  for (let k = 0; k < physical.length; k += 1) {
    const line = physical.at(k);
    const first = n;
    let blanks = 0;
    let wide = false;
    let indent = 0;
    for (let i = line.start; i < line.end; i += 1) {
      while (nextFurniture < furniture.length && furniture[nextFurniture]![1] <= i) nextFurniture += 1;
      const here = furniture[nextFurniture];
      if (here !== undefined && here[0] <= i) {
        i = Math.min(here[1], line.end) - 1;
        continue;
      }
      const code = text.charCodeAt(i);
      if (isBlank(code)) {
        blanks += 1;
        if (code === tab || blanks > 1) wide = true;
        continue;
      }
      if (n === first) indent = blanks;
      // a comma between digits groups thousands and is no punctuation
      const groups = code === comma && isDigit(text.charCodeAt(i - 1)) && isDigit(text.charCodeAt(i + 1));
      kept[n] = groups ? code : foldCode(code);
      at[n] = i;
      if (n === first) gap[n] = blankLines > 0 || indent >= 2 ? gaps.paragraph : gaps.line;
      else gap[n] = blanks === 0 ? gaps.none : wide ? gaps.cell : gaps.space;
      n += 1;
      blanks = 0;
      wide = false;
    }
    if (n === first) blankLines += 1;
    else {
      blankLines = 0;
      lines.push({ a: first, b: n });
    }
  }
  at[n] = text.length;
  const s = fromCodes(kept.subarray(0, n));
  return { text, source, s, at: at.subarray(0, n + 1), gap: gap.subarray(0, n + 1), lines, furniture };
}

const utf16 = new TextDecoder('utf-16le', { ignoreBOM: true });

/** A string of UTF-16 units; half a surrogate pair becomes a replacement character of the same length. */
const fromCodes = (codes: Uint16Array): string => utf16.decode(codes);

const isHigh = (code: number): boolean => code >= 0xd800 && code <= 0xdbff;
const isLow = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff;

/** Where a text may be cut: at `i`, or behind the character of which `i` would cut off the second half. */
export const cutAt = (s: string, i: number): number =>
  i > 0 && isHigh(s.charCodeAt(i - 1)) && isLow(s.charCodeAt(i)) ? i + 1 : i;

/** The range of the original text that a range of `s` covers. */
export function spanOf(reading: Reading, a: number, b: number): OutlineSpan {
  const start = reading.at[Math.min(a, reading.s.length)] ?? reading.text.length;
  return b <= a ? [start, start] : [start, reading.at[b - 1]! + 1];
}

/** The printed characters of a range with line breaks and furniture removed. */
export function printedOf(reading: Reading, a: number, b: number): string {
  const { text, at } = reading;
  let out = '';
  let from = a;
  for (let i = a + 1; i <= b; i += 1) {
    if (i < b && at[i]! === at[i - 1]! + 1) continue;
    if (i > from) out += text.slice(at[from], at[i - 1]! + 1);
    from = i;
    if (i < b && partsWords(reading, i)) out += ' ';
  }
  return out;
}

const asciiComma = 44;
const isLetter = (code: number): boolean => isAlphanumeric(code) && !isDigit(code);

/** Whether a blank stands between two words or numbers; a line break inside a number parts nothing. */
function partsWords({ s, text, at, gap }: Reading, i: number): boolean {
  if (gap[i]! === gaps.none) return false;
  const before = s.charCodeAt(i - 1);
  const behind = s.charCodeAt(i);
  // Food, Farming and Fish
  if (text.charCodeAt(at[i - 1]!) === asciiComma) return isLetter(behind) && i > 1 && isLetter(s.charCodeAt(i - 2));
  if (!isAlphanumeric(before) || !isAlphanumeric(behind)) return false;
  return !(gap[i]! >= gaps.line && isDigit(before) && isDigit(behind));
}

/** Like `printedOf`, with a blank where blanks or line breaks part what begins at the given positions. */
export function printedParts(reading: Reading, a: number, b: number, starts: readonly number[]): string {
  const parted = starts.filter((i) => i > a && i < b && reading.gap[i]! > 0);
  if (parted.length === 0) return printedOf(reading, a, b);
  const cuts = parted.length === 1 ? parted : [...new Set(parted)].sort((x, y) => x - y);
  let out = printedOf(reading, a, cuts[0]!);
  cuts.forEach((from, k) => (out += ` ${printedOf(reading, from, cuts[k + 1] ?? b)}`));
  return out;
}

/** The index of the first line that ends behind a position. */
export function lineIndexAt({ lines }: Reading, i: number): number {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (lines[middle]!.b <= i) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** So far round a position its cell is looked for: nobody is shown more of it. */
const mostAround = 200;

/** Where what is written round a position ends at the latest: with its cell, where its line is a row of a table. */
export function cellAt(reading: Reading, i: number): Line | null {
  const k = lineIndexAt(reading, i);
  const line = reading.lines[k];
  return line && isRow(reading, k) ? inCell(reading, line, i) : null;
}

const fewestCells = 3;

/** Whether the line a position stands in is parted into cells: by tabs, or into so many that wide blanks are no accident. */
export const isRowAt = (reading: Reading, i: number): boolean => isRow(reading, lineIndexAt(reading, i));

/** A line is looked at once, however long it is and however often it is asked about: 0 unseen, 1 no row, 2 a row. */
const rows = new WeakMap<Reading, Uint8Array>();

function isRow(reading: Reading, k: number): boolean {
  const line = reading.lines[k];
  if (line === undefined) return false;
  let seen = rows.get(reading);
  if (seen === undefined) rows.set(reading, (seen = new Uint8Array(reading.lines.length)));
  if (seen[k] === 0) seen[k] = hasCells(reading, line) ? 2 : 1;
  return seen[k] === 2;
}

function hasCells({ text, at, gap }: Reading, line: Line): boolean {
  let cells = 1;
  for (let i = line.a + 1; i < line.b; i += 1) {
    if (gap[i] !== gaps.cell) continue;
    cells += 1;
    if (cells >= fewestCells || text.slice(at[i - 1]! + 1, at[i]).includes('\t')) return true;
  }
  return false;
}

function inCell({ gap }: Reading, line: Line, i: number): Line {
  let a = i;
  while (a > line.a && i - a < mostAround && gap[a] !== gaps.cell) a -= 1;
  let b = i + 1;
  while (b < line.b && b - i < mostAround && gap[b] !== gaps.cell) b += 1;
  return { a, b };
}

/** Whether a line break stands before this position (or the text begins here). */
export const startsLine = (reading: Reading, i: number): boolean =>
  i === 0 || (reading.gap[i] ?? gaps.none) >= gaps.line;

/** The end of the physical line a position stands in: the next position with a line break before it. */
export function lineEnd(reading: Reading, i: number, limit: number): number {
  let k = i + 1;
  while (k < limit && !startsLine(reading, k)) k += 1;
  return Math.min(k, limit);
}
