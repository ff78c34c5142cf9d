import { gaps, lineIndexAt, type Reading } from './reading.js';
import type { Range } from './unit-list.js';

/** A line of the document's head with its folded text. */
export interface HeadLine extends Range {
  readonly text: string;
  /** Whether a blank line or an indent parts it from the line before. */
  readonly apart: boolean;
}

/** Lines by their place, read when they are asked for. */
export interface HeadLines {
  readonly length: number;
  at(k: number): HeadLine | undefined;
}

function headLine(reading: Reading, line: Range, from: number, to: number): HeadLine {
  const a = Math.max(line.a, from);
  const b = Math.min(line.b, to);
  return { a, b, text: reading.s.slice(a, b), apart: reading.gap[a] === gaps.paragraph };
}

/** The lines between two positions, cut at both; `most` of them, for an odd text may hold nothing else. */
export function headLines(reading: Reading, from: number, to: number, most: number): HeadLine[] {
  const lines: HeadLine[] = [];
  for (let k = lineIndexAt(reading, from); k < reading.lines.length; k += 1) {
    const line = reading.lines[k]!;
    if (line.a >= to || lines.length >= most) break;
    lines.push(headLine(reading, line, from, to));
  }
  return lines;
}

/** The lines from a position to the end of the text, however many they are. */
export function linesFrom(reading: Reading, from: number): HeadLines {
  const first = lineIndexAt(reading, from);
  return {
    length: reading.lines.length - first,
    at(k) {
      const line = reading.lines[first + k];
      return line === undefined ? undefined : headLine(reading, line, from, reading.s.length);
    },
  };
}

const numeralDate = /^([〇○零一二三四五六七八九]{4})年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})日/;
const arabicDate = /^(\d{4})年(\d{1,2})月(\d{1,2})日/;
const numerals = '〇一二三四五六七八九';

function smallNumber(numeral: string): number {
  if (numeral === '十') return 10;
  const [tens, ones] = numeral.includes('十') ? numeral.split('十') : ['', numeral];
  const high = numeral.includes('十') ? Math.max(1, numerals.indexOf(tens || '一')) : 0;
  return high * 10 + (ones === '' || ones === undefined ? 0 : numerals.indexOf(ones));
}

/** A date at the start of a text as YYYY-MM-DD with its length, or null; Chinese numerals included. */
export function dateAt(text: string): { date: string; length: number } | null {
  const arabic = arabicDate.exec(text);
  const numeral = arabic === null ? numeralDate.exec(text) : null;
  const match = arabic ?? numeral;
  if (match === null) return null;
  const year =
    arabic !== null
      ? Number(match[1])
      : Number([...match[1]!.replace(/[○零]/g, '〇')].map((c) => numerals.indexOf(c)).join(''));
  const month = arabic !== null ? Number(match[2]) : smallNumber(match[2]!);
  const day = arabic !== null ? Number(match[3]) : smallNumber(match[3]!);
  const value = new Date(Date.UTC(year, month - 1, day));
  if (value.getUTCMonth() !== month - 1 || value.getUTCDate() !== day) return null;
  return { date: value.toISOString().slice(0, 10), length: match[0].length };
}

/** Whether a name can be the authority that signs a document. */
export const isAuthority = (name: string): boolean =>
  name.length >= 3 &&
  name.length <= 60 &&
  /(?:政府|办公[厅室]|委员会|[局厅部院署委办]|领导小组|指挥部|国务院|党组|联席会议|工作组|总工会|联合会|公司|中心|管委会)$/.test(
    name,
  ) &&
  !/[。，；：]/.test(name);
