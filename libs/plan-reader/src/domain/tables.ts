import { refuseTooMany } from './duty-limit.js';
import { isForeignHeader } from './foreign-headers.js';
import type { FoundClause } from './found-clause.js';
import type { Marker } from './markers.js';
import type { Reading } from './reading.js';
import { assign, toRow, type ReadRow } from './row-duty.js';
import { cellsOf, hasTab, isUnitColumn, type NamedTables } from './table-cells.js';
import { rowGoals } from './table-goals.js';
import { captionStart, headerAt, type Header } from './table-headers.js';
import { isTwoRows, TableLeftovers } from './table-leftovers.js';
import { matrixClause } from './table-matrix.js';
import { holdsUnits } from './table-places.js';
import { stackedRow, tabbedRow, unitsBelow, withoutIndent, type Row } from './table-rows.js';
import { isNext, serialIn, type Serial } from './table-serials.js';
import { stackedTotal, totalIn, type Aside } from './table-totals.js';
import type { Range } from './unit-list.js';

/** The rows of task tables as numbered parts with their clauses. */
export interface TableFindings {
  readonly markers: readonly Marker[];
  readonly clauses: readonly FoundClause[];
  /** The lines that head them. */
  readonly heads: readonly Range[];
  /** Sums of rows, and what may have been a row. */
  readonly asides: readonly Aside[];
  /** Those that may have been a row, in order. */
  readonly unreadRows: readonly Range[];
  /** The first lines of headers that are known, and of those among their rows that are not. */
  readonly known: ReadonlySet<number>;
  readonly foreign: ReadonlySet<number>;
}

/**
 * Reads task tables that were flattened to text: tabs, wide blanks, or one cell per line. Problem: `documentTooManyDuties`.
 */
export const findTables = (reading: Reading, named: NamedTables): TableFindings =>
  new TableReader(reading, named).read();

const longestSign = 4;

class TableReader {
  private readonly markers: Marker[] = [];
  private readonly clauses: FoundClause[] = [];
  private readonly heads: Range[] = [];
  private readonly totals: Aside[] = [];
  private readonly leftovers: TableLeftovers;
  private readonly known = new Set<number>();
  private readonly foreign = new Set<number>();
  /** The header whose rows are read. */
  private header: Header | null = null;
  /** The number of the row above. */
  private above: Serial | null = null;

  constructor(
    private readonly reading: Reading,
    private readonly named: NamedTables,
  ) {
    this.leftovers = new TableLeftovers(reading);
  }

  read(): TableFindings {
    const { reading, leftovers } = this;
    for (let k = 0; k < reading.lines.length;) k = this.lineAt(k);
    leftovers.end();
    const { markers, clauses, heads, known, foreign } = this;
    const asides = [...this.totals, ...leftovers.found];
    return { markers, clauses, heads, asides, unreadRows: leftovers.found, known, foreign };
  }

  /** Reads what begins at a line, and gives the index of the first line behind it. */
  private lineAt(k: number): number {
    const { reading } = this;
    const { lines, s } = reading;
    const cells = cellsOf(reading, lines[k]!);
    const found = headerAt(reading, k, cells, this.named);
    if (found !== null) return this.begin(found, k);
    const { header } = this;
    if (header === null) return k + 1;
    const { columns } = header;
    const total = totalIn(s, lines[k]!, cells);
    if (total !== null) {
      this.totals.push(total);
      return k + 1;
    }
    const row = tabbedRow(reading, k, cells, header);
    const tabbed = hasTab(reading, lines[k]!);
    const serial: Serial | null = tabbed && columns[0] === 'ordinal' ? serialIn(s, row.cells[0]) : null;
    // empty cells at the end of a row are not written: a number that goes on from the row above and its task are a row
    const goesOn = serial !== null && isNext(serial, this.above);
    const last = row.cells.at(-1);
    const short = tabbed && columns.length === 3 && row.cells.length === 2 && last != null && holdsUnits(s, last);
    const isRow = row.cells.length >= (goesOn || short ? 2 : Math.min(3, columns.length));
    if (isRow && isForeignHeader(reading, k, columns)) {
      this.foreign.add(k);
      this.header = null;
      return k + 1;
    }
    const read =
      isRow && !(tabbed && isTwoRows(s, row.cells, columns)) ? this.rowAt(row, serial, tabbed, header) : null;
    if (read === null) {
      const placed = withoutIndent(cells, header.indent);
      if (tabbed) this.leftovers.pass(k, lines[k]!, placed, this.beginsAsRows(placed, serial));
      return isRow ? row.next : k + 1;
    }
    this.keep(read.row);
    this.leftovers.row(read.next);
    return read.next;
  }

  private begin(found: Header, k: number): number {
    const { reading } = this;
    this.known.add(k);
    this.heads.push({ a: captionStart(reading, k), b: reading.lines[found.next - 1]!.b });
    this.leftovers.begin(found.next);
    this.header = found.stacked ? null : found;
    this.above = null;
    return found.stacked ? this.stackedRows(found) : found.next;
  }

  /** Whether a line begins with a number in the form of that above, or with a sign where the rows have theirs (Ⅲ, 附1). */
  private beginsAsRows(cells: readonly (Range | null)[], serial: Serial | null): boolean {
    if (serial !== null) return serial.form === this.above?.form;
    const [first, second] = cells;
    return this.above !== null && first != null && second != null && first.b - first.a <= longestSign;
  }

  private rowAt(
    row: Row,
    serial: Serial | null,
    tabbed: boolean,
    header: Header,
  ): { row: ReadRow; next: number } | null {
    const { reading } = this;
    const { columns } = header;
    this.above = serial ?? this.above;
    const count = this.markers.length + 1;
    // where no row is above, an empty cell is merged with none
    const merged = this.clauses.length > 0 ? 'merged' : count;
    const marked =
      header.bodies === null ? null : matrixClause(reading.s, row.cells, { columns, bodies: header.bodies });
    const goals = header.goals === null ? null : rowGoals(row.cells, header.goals);
    const own = assign(reading.s, row.cells, columns, tabbed);
    const isWhole = own.some(({ role }) => role === 'task') && own.some(({ role }) => isUnitColumn(role));
    const isDated = own.some(({ role }) => role === 'due');
    const more = tabbed && isWhole ? unitsBelow(reading, row.next, header, isDated) : { cells: [], next: row.next };
    const read = toRow(reading, [...own, ...more.cells], {
      unnumbered: !columns.includes('ordinal') ? count : tabbed && row.cells[0] === null ? merged : null,
      next: tabbed ? (this.above?.number ?? this.markers.length) + 1 : null,
      ownTask: row.cells[columns.indexOf('task')] != null,
      reports: header.reports,
      marked,
    });
    if (read === null) return null;
    return {
      row: goals === null || read.marker === null ? read : { ...read, marker: { ...read.marker, goals } },
      next: more.next,
    };
  }

  /** Keeps the rows of a table with one cell to a line, and gives the first line behind them. */
  private stackedRows({ columns, next, reports }: Header): number {
    const { reading } = this;
    let behind = next;
    for (let ordinal = 1; ; ordinal += 1) {
      const total = stackedTotal(reading, behind, columns.length, ordinal);
      if (total !== null) this.totals.push({ a: total.a, b: total.b, kind: total.kind });
      behind = total?.next ?? behind;
      const row = stackedRow(reading, behind, ordinal, columns.length);
      if (row === null) return behind;
      const place = { unnumbered: null, next: null, ownTask: true, reports, marked: null };
      const read = toRow(reading, assign(reading.s, row.cells, columns, false), place);
      if (read !== null) this.keep(read);
      behind = row.next;
    }
  }

  private keep({ marker, clause }: ReadRow): void {
    if (marker !== null) this.markers.push(marker);
    if (clause === null) return;
    this.clauses.push(clause);
    refuseTooMany(this.clauses.length);
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
