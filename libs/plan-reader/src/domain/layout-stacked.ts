import { isBlank } from './folding.js';
import type { Edits } from './layout-edits.js';
import {
  isHeading,
  lineStart,
  lineStop,
  part,
  rowNumber,
  tokenIn,
  wordsOf,
  type TextLine,
  type Token,
} from './layout-lines.js';
import { columnRole, fewestColumns, isUnitColumn, type ColumnRole, headTable } from './table-cells.js';
import { holdsUnits } from './table-places.js';

const longestHeader = 24;
const mostColumns = 20;
const mostPieces = 3;
/** So many lines a row may have beyond its columns: units one below the other. */
const mostBeyond = 12;
const farthest = 200;
/** Before the first number a line may name what the rows below it are about. */
const mostBefore = 3;

/**
 * A table with one cell to a line whose numbers are not 1, 2, 3: an extract holds those of one office. It becomes a table
 * of tabs. Where the numbers go on from 1 it can be read as it stands.
 */
export function stackedTable(text: string, line: TextLine, edits: Edits): number | null {
  const header = headerRound(text, line);
  if (header === null) return null;
  const roles = header.map(({ word }) => columnRole(word) as ColumnRole);
  const rows: Token[][] = [];
  let above: number | null = null;
  let from = (lineStop(text, header.at(-1)!.end) ?? text.length) + 1;
  // a word over two lines is read as no header elsewhere
  let plain = roles[0] === 'ordinal' && header.every(({ start, end }) => !text.slice(start, end).includes('\n'));
  for (let row = rowAt(text, from, roles, above); row !== null; row = rowAt(text, from, roles, above)) {
    plain &&= !row.skipped && row.number === (above ?? 0) + 1;
    rows.push(row.cells);
    above = row.number;
    from = row.next;
  }
  if (plain || rows.length === 0) return null;
  for (const { start, end } of header)
    for (let i = start; i < end; i += 1) if (/[\r\n]/.test(text.charAt(i))) edits.set(i, ' ');
  for (const cells of [header, ...rows])
    cells.forEach(
      (cell, k) => k > 0 && part(text, cells[k - 1]!, cell, /[、，]$/.test(cells[k - 1]!.word) ? ' ' : '\t', edits),
    );
  return from;
}

/**
 * The lines round a header word that are header words too, from that of the numbers on, if there is one. None has two
 * columns of one name: where its word comes again another header stands.
 */
function headerRound(text: string, { start, stop }: TextLine): Token[] | null {
  const own = text.slice(start, stop);
  const above: Token[] = [];
  for (let end = start - 1; end > 0 && above.length < mostColumns;) {
    const begin = lineStart(text, end);
    const cell = begin === null ? null : shortLine(text, begin, end);
    if (begin === null || text.slice(begin, end) === own || (cell === null && !isBlankLine(text, begin, end))) break;
    if (cell !== null) above.unshift(cell);
    end = begin - 1;
  }
  const below: Token[] = [];
  for (let begin = start; begin < text.length && below.length < mostColumns;) {
    const end = begin === start ? stop : lineStop(text, begin);
    const cell = end === null ? null : shortLine(text, begin, end);
    if (end === null || (cell === null && !isBlankLine(text, begin, end))) break;
    if (begin !== start && text.slice(begin, end) === own) break;
    if (cell !== null) below.push(cell);
    begin = end + 1;
  }
  const lines = [...above, ...below];
  if (lines.length < fewestColumns) return null;
  const first = lines.slice(0, above.length + 1).findLastIndex(({ word }) => columnRole(word) === 'ordinal');
  if (first >= 0) return wordsFrom(lines.slice(first));
  // without a column of numbers every line is a word of its own
  const from = above.findLastIndex(({ word }) => columnRole(word) === null) + 1;
  return wordsFrom(lines.slice(from));
}

/** The header words that lines make up, two or three where one is broken (责任 / 科室); null where they head no tasks. */
function wordsFrom(lines: readonly Token[]): Token[] | null {
  const words: Token[] = [];
  for (let k = 0; k < lines.length;) {
    let count = 1;
    let word = lines[k]!.word;
    while (columnRole(word) === null && count < mostPieces && k + count < lines.length) {
      word += lines[k + count]!.word;
      count += 1;
    }
    if (columnRole(word) === null) break;
    words.push({ start: lines[k]!.start, end: lines[k + count - 1]!.end, word });
    k += count;
  }
  return headTable(words.map(({ word }) => columnRole(word))) ? words : null;
}

/** What a line of a header says; the first number below it is none. */
function shortLine(text: string, start: number, stop: number): Token | null {
  if (stop - start > longestHeader || text.slice(start, stop).trim().includes('\t')) return null;
  const cell = tokenIn(text, start, stop);
  return cell === null || rowNumber(cell.word) !== null ? null : cell;
}

function isBlankLine(text: string, start: number, stop: number): boolean {
  for (let i = start; i < stop; i += 1) if (!isBlank(text.charCodeAt(i))) return false;
  return true;
}

interface StackedRow {
  readonly number: number;
  readonly cells: Token[];
  readonly next: number;
  /** Whether lines stand before it that are no cells. */
  readonly skipped: boolean;
}

/** The next line that is not blank, and where the one behind it begins. */
function cellAt(text: string, from: number): { cell: Token; next: number } | null {
  for (let start = from; start < text.length;) {
    const stop = lineStop(text, start);
    if (stop === null) return null;
    const cell = tokenIn(text, start, stop);
    if (cell !== null) return { cell, next: stop + 1 };
    start = stop + 1;
  }
  return null;
}

function rowAt(text: string, from: number, roles: readonly ColumnRole[], above: number | null): StackedRow | null {
  let here = cellAt(text, from);
  let skipped = 0;
  let named = 0;
  for (; here !== null && numberBehind(here.cell, above) === null; skipped += 1) {
    if (!isHeading(here.cell.word)) named += 1;
    if (named > (above === null ? mostBefore : 1)) return null;
    here = cellAt(text, here.next);
  }
  if (here === null || (above !== null && named > 0 && rowNumber(here.cell.word) !== above + 1)) return null;
  const number = numberBehind(here.cell, above)!;
  const cells = [here.cell];
  let next = here.next;
  let units = false;
  let lines = 1;
  for (let more = cellAt(text, next); more !== null; more = cellAt(text, next)) {
    const { word } = more.cell;
    if (isHeading(word) && cells.length > 2) break;
    if (numberBehind(more.cell, number) !== null && (rowNumber(word) === number + 1 || units)) break;
    const goesOn = /[、，]$/.test(cells.at(-1)!.word);
    const full = !goesOn && lines >= roles.length;
    if (full && (/[。：]$/.test(word) || columnRole(word) !== null || lines >= roles.length + mostBeyond)) break;
    if (!goesOn) lines += 1;
    units ||= cells.length > 1 && listsUnits(text, more.cell);
    cells.push(more.cell);
    next = more.next;
  }
  return units || roles.every((role) => !isUnitColumn(role)) ? { number, cells, next, skipped: skipped > 0 } : null;
}

/** Whether a cell holds units; blanks may part them too. */
const listsUnits = (text: string, { start, end }: Token): boolean =>
  wordsOf(text, start, end).every(({ word }) => holdsUnits(word, { a: 0, b: word.length }));

function numberBehind(cell: Token, above: number | null): number | null {
  const number = rowNumber(cell.word);
  return number !== null && (above === null || (number > above && number <= above + farthest)) ? number : null;
}
