import type { Line, Reading } from './reading.js';
import type { Cell } from './row-duty.js';
import { cellsOf, columnRole, isUnitColumn, isUnits, type ColumnRole } from './table-cells.js';
import { isTotal } from './table-totals.js';
import type { Range } from './unit-list.js';

const isOrdinal = (s: string, line: Line): boolean => /^\d{1,3}$/.test(s.slice(line.a, line.b));

/** How far the next row's number may stand behind a second task. */
const longestSecond = 6;

function nextOrdinal({ lines, s }: Reading, from: number, ordinal: number): number | null {
  for (let k = from; k < Math.min(lines.length, from + longestSecond); k += 1)
    if (isOrdinal(s, lines[k]!) && Number(s.slice(lines[k]!.a, lines[k]!.b)) === ordinal) return k;
  return null;
}

/** A row and the line behind it. */
export interface Row {
  readonly cells: (Range | null)[];
  /** Index of the first line behind the row. */
  readonly next: number;
}

/** The cells of the stacked row that begins at a line, and the line behind it. */
export function stackedRow(reading: Reading, k: number, ordinal: number, width: number): Row | null {
  const { lines, s } = reading;
  const line = lines[k];
  if (line === undefined || !isOrdinal(s, line) || Number(s.slice(line.a, line.b)) !== ordinal) return null;
  const cells: { a: number; b: number }[] = [line];
  let next = k + 1;
  while (next < lines.length && cells.length <= width + 6) {
    const here = lines[next]!;
    if (isOrdinal(s, here) && Number(s.slice(here.a, here.b)) === ordinal + 1) break;
    const full = cells.length >= width;
    if (full && (isTotal(reading, here) || columnRole(s.slice(here.a, here.b)) !== null)) break;
    if (full && /[。：]$/.test(s.charAt(here.b - 1))) {
      // a second task under the number is text of the row where the next number follows close by
      const behind = nextOrdinal(reading, next, ordinal + 1);
      return { cells, next: behind ?? next };
    }
    const last = cells.at(-1)!;
    // a list of units that ends in 、 goes on in the next line
    if (cells.length > 1 && '、，'.includes(s.charAt(last.b - 1))) cells[cells.length - 1] = { a: last.a, b: here.b };
    else cells.push({ a: here.a, b: here.b });
    next += 1;
  }
  return { cells: cells.slice(0, Math.max(width, cells.length)), next };
}

/** The cells of a line of a table that stands some empty cells from the edge. */
export const withoutIndent = (cells: readonly (Range | null)[], indent: number): (Range | null)[] =>
  cells.slice(
    Math.min(
      indent,
      Math.max(
        0,
        cells.findIndex((cell) => cell !== null),
      ),
    ),
  );

/** The most lines one row takes up; a longer run is no table. */
const longestRow = 40;

/** The cells of the tabbed row that begins at a line; line breaks inside a cell part its units. */
export function tabbedRow(
  reading: Reading,
  k: number,
  written: readonly (Range | null)[],
  { columns, indent }: { readonly columns: readonly ColumnRole[]; readonly indent: number },
): Row {
  const { lines, s } = reading;
  const cells = withoutIndent(written, indent);
  let next = k + 1;
  for (; cells.length > 1 && next < Math.min(lines.length, k + longestRow); next += 1) {
    const line = lines[next]!;
    const last = cells.at(-1)!;
    const role = columns[cells.length - 1];
    if (last === null || !isUnitColumn(role)) break;
    const more = cellsOf(reading, line);
    const goesOn = '、，'.includes(s.charAt(last.b - 1)) || '、，'.includes(s.charAt(line.a));
    const listed = more.length === 1 && cells.length === columns.length && isUnits(s, line);
    const [first, ...others] = more;
    if (first == null || (!goesOn && !listed) || cells.length + others.length > columns.length) break;
    cells[cells.length - 1] = { a: last.a, b: first.b };
    cells.push(...others);
  }
  return { cells, next };
}

/**
 * Units that stand alone below a row, in lines of which everything before them is merged with it: they answer for its task
 * too. Gives their cells and the first line behind them.
 */
export function unitsBelow(
  reading: Reading,
  from: number,
  { columns, indent }: { readonly columns: readonly ColumnRole[]; readonly indent: number },
  isDated: boolean,
): { readonly cells: Cell[]; readonly next: number } {
  const below: Cell[] = [];
  const first = columns.findIndex((role) => isUnitColumn(role));
  let next = from;
  for (; next < Math.min(reading.lines.length, from + longestRow); next += 1) {
    const cells = withoutIndent(cellsOf(reading, reading.lines[next]!), indent);
    const isBelow =
      first > 0 &&
      cells.length > first &&
      cells.length <= columns.length &&
      cells.every(
        (cell, k) => cell === null || (k >= first && (!isUnitColumn(columns[k]) || isUnits(reading.s, cell))),
      ) &&
      // a deadline of its own makes it another row
      !(isDated && cells.some((cell, k) => cell !== null && columns[k] === 'due')) &&
      cells.some((cell, k) => cell !== null && isUnitColumn(columns[k]));
    if (!isBelow) break;
    cells.forEach((cell, k) => cell !== null && below.push({ a: cell.a, b: cell.b, role: columns[k]! }));
  }
  return { cells: below, next };
}
