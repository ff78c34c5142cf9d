import { isDuePhrase, parseClause } from './clause-grammar.js';
import type { FoundClause } from './found-clause.js';
import type { Label } from './labels.js';
import type { Marker } from './markers.js';
import { ranks } from './numbering.js';
import type { Line, Reading } from './reading.js';
import {
  cellsOf,
  columnRole,
  hasTab,
  isUnitColumn,
  isUnits,
  type NamedTables,
  serialOf,
  type ColumnRole,
} from './table-cells.js';
import { captionStart, headerAt, type Header } from './table-headers.js';
import { holdsUnits, rolesOf } from './table-places.js';
import { isNext, serialIn, type Serial } from './table-serials.js';
import type { Range } from './unit-list.js';

/** The rows of task tables as numbered parts with their clauses. */
export interface TableFindings {
  readonly markers: readonly Marker[];
  readonly clauses: readonly FoundClause[];
  /** The lines that head them. */
  readonly heads: readonly Range[];
}

type Cell = Range & { readonly role: ColumnRole };

/** Gives cells their columns: by place where the numbers agree, else by what they look like. */
function assign(s: string, cells: readonly (Range | null)[], columns: readonly ColumnRole[], tabbed: boolean): Cell[] {
  const placed = cells.length === columns.length || (tabbed && cells.length < columns.length);
  const roles = placed ? rolesOf(s, cells, columns) : null;
  if (roles !== null) return cells.flatMap((cell, k) => (cell === null ? [] : [{ ...cell, role: roles[k]! }]));
  const left = columns.filter((role) => isUnitColumn(role));
  let seenUnits = false;
  return cells.flatMap((cell, k): Cell[] => {
    if (cell === null) return [];
    const text = s.slice(cell.a, cell.b);
    if (k === 0 && !Number.isNaN(serialOf(text))) return [{ ...cell, role: 'ordinal' }];
    if (isUnits(s, cell) || (k > 1 && /^[^，。；]{2,12}[科股处室]$/.test(text))) {
      seenUnits = true;
      return [{ ...cell, role: left.length > 1 ? left.shift()! : (left[0] ?? 'responsible') }];
    }
    if (seenUnits) return [{ ...cell, role: isDuePhrase(text) ? 'due' : 'note' }];
    return [{ ...cell, role: 'task' }];
  });
}

/**
 * Reads a row's cells; a row without a number of its own has the count, or belongs to the row above. A numbered row that
 * names no unit is a part without a clause, as in a text: who answers for it is asked.
 */
function toRow(
  reading: Reading,
  cells: readonly Cell[],
  unnumbered: number | 'merged' | null,
  reports: boolean,
): { marker: Marker | null; clause: FoundClause | null } | null {
  const { s } = reading;
  const ordinal = cells.find((cell) => cell.role === 'ordinal');
  const task = cells.find((cell) => cell.role === 'task');
  const units = cells.filter((cell) => isUnitColumn(cell.role));
  const serial = ordinal === undefined ? null : s.slice(ordinal.a, ordinal.b);
  const number = serial === null ? unnumbered : serialOf(serial);
  if (task === undefined || number === null || Number.isNaN(number)) return null;
  if (units.length === 0)
    return ordinal === undefined || number === 'merged' ? null : { marker: markerOf(number), clause: null };
  const first = cells.find((cell) => cell.a > task.a && isLabelRole(cell.role))?.a ?? units[0]!.a;
  if (first > units[0]!.a) return null;
  const trailing = cells.filter((cell) => cell.a >= first);
  const range = { a: first, b: trailing.filter((cell) => cell.role !== 'note').at(-1)!.b };
  const labels = trailing.map((cell): Label => ({
    a: cell.a,
    b: cell.a,
    role: isLabelRole(cell.role) ? cell.role : 'person',
  }));
  const parsed = parseClause(
    reading,
    range,
    labels.filter((label) => label.a < range.b),
  );
  const outer = reports ? { a: first, b: trailing.at(-1)!.b } : range;
  const clause: FoundClause = { ...range, outer, parsed, labelled: true, unbalanced: false };
  // the number's cell is merged with that of the row above: one more duty under the same number
  if (number === 'merged') return { marker: null, clause };
  return { marker: markerOf(number), clause };

  function markerOf(ordinalNumber: number): Marker {
    const { a, b } = task!;
    return {
      kind: 'n.',
      rank: ranks['n.'],
      ordinal: ordinalNumber,
      start: Math.min(ordinal?.a ?? a, a, cells[0]!.role === 'group' ? cells[0]!.a : a),
      bodyStart: a,
      printed: serial === null || /^\d+[.、]?$/.test(serial) ? String(ordinalNumber) : serial.replace(/[、.]$/, ''),
      inOrder: true,
      titleEnd: b,
    };
  }
}

const isLabelRole = (role: ColumnRole): role is Label['role'] =>
  role !== 'ordinal' && role !== 'task' && role !== 'group' && role !== 'note';

const isOrdinal = (s: string, line: Line): boolean => /^\d{1,3}$/.test(s.slice(line.a, line.b));

interface Row {
  readonly cells: (Range | null)[];
  /** Index of the first line behind the row. */
  readonly next: number;
}

/** The cells of the stacked row that begins at a line, and the line behind it. */
function stackedRow(reading: Reading, k: number, ordinal: number, width: number): Row | null {
  const { lines, s } = reading;
  const line = lines[k];
  if (line === undefined || !isOrdinal(s, line) || Number(s.slice(line.a, line.b)) !== ordinal) return null;
  const cells: { a: number; b: number }[] = [line];
  let next = k + 1;
  while (next < lines.length && cells.length <= width + 6) {
    const here = lines[next]!;
    if (isOrdinal(s, here) && Number(s.slice(here.a, here.b)) === ordinal + 1) break;
    if (cells.length >= width && (columnRole(s.slice(here.a, here.b)) !== null || /[。：]$/.test(s.charAt(here.b - 1))))
      break;
    const last = cells.at(-1)!;
    // a list of units that ends in 、 goes on in the next line
    if (cells.length > 1 && '、，'.includes(s.charAt(last.b - 1))) cells[cells.length - 1] = { a: last.a, b: here.b };
    else cells.push({ a: here.a, b: here.b });
    next += 1;
  }
  return { cells: cells.slice(0, Math.max(width, cells.length)), next };
}

/** The most lines one row takes up; a longer run is no table. */
const longestRow = 40;

/** The cells of the tabbed row that begins at a line; line breaks inside a cell part its units. */
function tabbedRow(reading: Reading, k: number, columns: readonly ColumnRole[], indent: number): Row {
  const { lines, s } = reading;
  const cells = cellsOf(reading, lines[k]!);
  cells.splice(
    0,
    Math.min(
      indent,
      cells.findIndex((cell) => cell !== null),
    ),
  );
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

/** Reads task tables that were flattened to text: tabs, wide blanks, or one cell per line. */
export function findTables(reading: Reading, named: NamedTables): TableFindings {
  const { lines, s } = reading;
  const markers: Marker[] = [];
  const clauses: FoundClause[] = [];
  const heads: Range[] = [];
  let header: Header | null = null;
  let above: Serial | null = null;
  for (let k = 0; k < lines.length; k += 1) {
    const found = headerAt(reading, k, named);
    if (found !== null) {
      header = found;
      above = null;
      heads.push({ a: captionStart(reading, k), b: lines[found.next - 1]!.b });
      k = found.next - 1;
      if (!found.stacked) continue;
      let ordinal = 1;
      for (let row = stackedRow(reading, found.next, ordinal, found.columns.length); row !== null;) {
        keep(toRow(reading, assign(s, row.cells, found.columns, false), null, found.reports));
        k = row.next - 1;
        ordinal += 1;
        row = stackedRow(reading, row.next, ordinal, found.columns.length);
      }
      header = null;
      continue;
    }
    if (header === null) continue;
    const { columns, indent } = header;
    const row = tabbedRow(reading, k, columns, indent);
    const tabbed = hasTab(reading, lines[k]!);
    const serial: Serial | null = tabbed && columns[0] === 'ordinal' ? serialIn(s, row.cells[0]) : null;
    // empty cells at the end of a row are not written: a number that goes on from the row above and its task are a row
    const goesOn = serial !== null && isNext(serial, above);
    const last = row.cells.at(-1);
    const short = tabbed && columns.length === 3 && row.cells.length === 2 && last != null && holdsUnits(s, last);
    if (row.cells.length < (goesOn || short ? 2 : Math.min(3, columns.length))) continue;
    above = serial ?? above;
    const merged = tabbed && row.cells[0] === null && clauses.length > 0 ? 'merged' : null;
    const unnumbered = columns.includes('ordinal') ? merged : markers.length + 1;
    keep(toRow(reading, assign(s, row.cells, columns, tabbed), unnumbered, header.reports));
    k = row.next - 1;
  }
  return { markers, clauses, heads };

  function keep(row: ReturnType<typeof toRow>): void {
    if (row === null) return;
    if (row.marker !== null) markers.push(row.marker);
    if (row.clause !== null) clauses.push(row.clause);
  }
}

/** Adds the rows of tables to the numbers found in running text. */
export function mergeMarkers(text: readonly Marker[], rows: readonly Marker[]): readonly Marker[] {
  if (rows.length === 0) return text;
  let row = 0;
  const apart = text.filter((marker) => {
    while (row < rows.length && rows[row]!.bodyStart < marker.start) row += 1;
    // （一） in the number's cell and 1. before the task are the row's own number
    return row >= rows.length || marker.start < rows[row]!.start;
  });
  return [...apart, ...rows].sort((x, y) => x.start - y.start);
}
