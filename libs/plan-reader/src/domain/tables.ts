import { isDuePhrase, parseClause } from './clause-grammar.js';
import { refuseTooMany } from './duty-limit.js';
import { isForeignHeader } from './foreign-headers.js';
import { foundClause, type FoundClause } from './found-clause.js';
import type { Label } from './labels.js';
import type { Marker } from './markers.js';
import { ranks } from './numbering.js';
import type { Reading } from './reading.js';
import { rowGoals } from './table-goals.js';
import { matrixClause } from './table-matrix.js';
import { cellsOf, hasTab, isUnitColumn, isUnits, type NamedTables, serialOf, type ColumnRole } from './table-cells.js';
import { captionStart, headerAt, type Header } from './table-headers.js';
import { holdsUnits, rolesOf } from './table-places.js';
import { stackedRow, tabbedRow } from './table-rows.js';
import { isNext, serialIn, type Serial } from './table-serials.js';
import { stackedTotal, totalIn, type Aside } from './table-totals.js';
import type { Range } from './unit-list.js';

/** The rows of task tables as numbered parts with their clauses. */
export interface TableFindings {
  readonly markers: readonly Marker[];
  readonly clauses: readonly FoundClause[];
  /** The lines that head them. */
  readonly heads: readonly Range[];
  /** Sums of rows. */
  readonly totals: readonly Aside[];
  /** The first lines of headers that are known, and of those among their rows that are not. */
  readonly known: ReadonlySet<number>;
  readonly foreign: ReadonlySet<number>;
}

type Cell = Range & { readonly role: ColumnRole };

/** Gives cells their columns: by place where the numbers agree, else by what they look like. */
function assign(s: string, cells: readonly (Range | null)[], columns: readonly ColumnRole[], tabbed: boolean): Cell[] {
  const placed = cells.length === columns.length || (tabbed && cells.length < columns.length);
  const roles = placed ? rolesOf(s, cells, columns) : null;
  if (roles !== null)
    return cells.flatMap((cell, k) => (cell === null ? [] : [{ a: cell.a, b: cell.b, role: roles[k]! }]));
  const left = columns.filter((role) => isUnitColumn(role));
  let seenUnits = false;
  return cells.flatMap((cell, k): Cell[] => (cell === null ? [] : [{ a: cell.a, b: cell.b, role: roleOf(cell, k) }]));

  function roleOf(cell: Range, k: number): ColumnRole {
    const text = s.slice(cell.a, cell.b);
    if (k === 0 && !Number.isNaN(serialOf(text))) return 'ordinal';
    if (isUnits(s, cell) || (k > 1 && /^[^，。；]{2,12}[科股处室]$/.test(text))) {
      seenUnits = true;
      return left.length > 1 ? left.shift()! : (left[0] ?? 'responsible');
    }
    if (seenUnits) return isDuePhrase(text) ? 'due' : 'note';
    return 'task';
  }
}

/** Where a row stands among the others of its table. */
interface RowPlace {
  /** The number of a row without one: the count, or that of the row above whose cell is merged with its own. */
  readonly unnumbered: number | 'merged' | null;
  /** What counts a row whose number is none this reader knows (附1, 新增, Ⅲ). */
  readonly next: number | null;
  /** Whether it says its own task, be its number merged with that above. */
  readonly ownTask: boolean;
  readonly reports: boolean;
  /** The clause of a row whose units head columns of their own. */
  readonly marked: FoundClause | null;
}

const longestNumber = 12;

/**
 * Reads a row's cells; a row without a number of its own has the count, or belongs to the row above. A numbered row that
 * names no unit is a part without a clause, as in a text: who answers for it is asked.
 */
function toRow(
  reading: Reading,
  cells: readonly Cell[],
  { unnumbered, next, ownTask, reports, marked }: RowPlace,
): { marker: Marker | null; clause: FoundClause | null } | null {
  const { s } = reading;
  const ordinal = cells.find((cell) => cell.role === 'ordinal');
  const task = cells.find((cell) => cell.role === 'task');
  const units = cells.filter((cell) => isUnitColumn(cell.role));
  const serial = ordinal === undefined ? null : s.slice(ordinal.a, ordinal.b);
  const number = serial === null ? unnumbered : (rowNumber(serial) ?? NaN);
  if (task === undefined || number === null || Number.isNaN(number)) return null;
  if (marked !== null && marked.a > task.a)
    return { marker: number === 'merged' ? null : markerOf(number), clause: marked };
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
  const outer = reports ? { a: reportStart(cells, first, task), b: trailing.at(-1)!.b } : range;
  const clause = foundClause(range, outer, parsed, true);
  // the number's cell is merged with that of the row above: one more duty under the same number
  if (number === 'merged')
    return { marker: null, clause: ownTask ? { ...clause, title: { a: task.a, b: task.b } } : clause };
  return { marker: markerOf(number), clause };

  /** A row that names units is one whatever stands in the cell of its number. */
  function rowNumber(printed: string): number | null {
    const value = serialOf(printed);
    if (!Number.isNaN(value)) return value;
    return units.length > 0 && printed.length <= longestNumber && units.every((cell) => holdsUnits(s, cell))
      ? next
      : null;
  }

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

/** Where the reports begin that stand between a task and its units: what has been done is not asked for. */
function reportStart(cells: readonly Cell[], first: number, task: Range): number {
  let start = first;
  for (const cell of cells.filter(({ a }) => a > task.a && a < first).reverse()) {
    if (cell.role !== 'note') break;
    start = cell.a;
  }
  return start;
}

const isLabelRole = (role: ColumnRole): role is Label['role'] =>
  role !== 'ordinal' && role !== 'task' && role !== 'group' && role !== 'note';

/**
 * Reads task tables that were flattened to text: tabs, wide blanks, or one cell per line. Problem: `documentTooManyDuties`.
 */
export function findTables(reading: Reading, named: NamedTables): TableFindings {
  const { lines, s } = reading;
  const markers: Marker[] = [];
  const clauses: FoundClause[] = [];
  const heads: Range[] = [];
  const totals: Aside[] = [];
  const known = new Set<number>();
  const foreign = new Set<number>();
  let header: Header | null = null;
  let above: Serial | null = null;
  for (let k = 0; k < lines.length; k += 1) {
    const cells = cellsOf(reading, lines[k]!);
    const found = headerAt(reading, k, cells, named);
    if (found !== null) {
      known.add(k);
      heads.push({ a: captionStart(reading, k), b: lines[found.next - 1]!.b });
      header = found.stacked ? null : found;
      above = null;
      k = (found.stacked ? stackedRows(found) : found.next) - 1;
      continue;
    }
    if (header === null) continue;
    const { columns } = header;
    const total = totalIn(s, lines[k]!, cells);
    if (total !== null) {
      totals.push(total);
      continue;
    }
    const row = tabbedRow(reading, k, cells, header);
    const tabbed = hasTab(reading, lines[k]!);
    const serial: Serial | null = tabbed && columns[0] === 'ordinal' ? serialIn(s, row.cells[0]) : null;
    // empty cells at the end of a row are not written: a number that goes on from the row above and its task are a row
    const goesOn = serial !== null && isNext(serial, above);
    const last = row.cells.at(-1);
    const short = tabbed && columns.length === 3 && row.cells.length === 2 && last != null && holdsUnits(s, last);
    if (row.cells.length < (goesOn || short ? 2 : Math.min(3, columns.length))) continue;
    if (isForeignHeader(reading, k, columns)) {
      foreign.add(k);
      header = null;
      continue;
    }
    above = serial ?? above;
    const merged = tabbed && row.cells[0] === null && clauses.length > 0 ? 'merged' : null;
    const unnumbered = columns.includes('ordinal') ? merged : markers.length + 1;
    const marked = header.bodies === null ? null : matrixClause(s, row.cells, { columns, bodies: header.bodies });
    const goals = header.goals === null ? null : rowGoals(row.cells, header.goals);
    const read = toRow(reading, assign(s, row.cells, columns, tabbed), {
      unnumbered,
      next: tabbed ? (above?.number ?? markers.length) + 1 : null,
      ownTask: row.cells[columns.indexOf('task')] != null,
      reports: header.reports,
      marked,
    });
    keep(
      read === null || goals === null || read.marker === null ? read : { ...read, marker: { ...read.marker, goals } },
    );
    k = row.next - 1;
  }
  return { markers, clauses, heads, totals, known, foreign };

  /** Keeps the rows of a table with one cell to a line, and gives the first line behind them. */
  function stackedRows({ columns, next, reports }: Header): number {
    let behind = next;
    for (let ordinal = 1; ; ordinal += 1) {
      const total = stackedTotal(reading, behind, columns.length, ordinal);
      if (total !== null) totals.push({ a: total.a, b: total.b, kind: total.kind });
      behind = total?.next ?? behind;
      const row = stackedRow(reading, behind, ordinal, columns.length);
      if (row === null) return behind;
      const place = { unnumbered: null, next: null, ownTask: true, reports, marked: null };
      keep(toRow(reading, assign(s, row.cells, columns, false), place));
      behind = row.next;
    }
  }

  function keep(row: ReturnType<typeof toRow>): void {
    if (row === null) return;
    if (row.marker !== null) markers.push(row.marker);
    if (row.clause === null) return;
    clauses.push(row.clause);
    refuseTooMany(clauses.length);
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
