import type { Line, Reading } from './reading.js';
import { isUnitColumn, type ColumnRole } from './table-cells.js';
import { holdsUnits } from './table-places.js';
import type { Aside } from './table-totals.js';
import type { Range } from './unit-list.js';

type Cells = readonly (Range | null)[];

interface Passed {
  readonly k: number;
  readonly line: Line;
  readonly cells: Cells;
  /** Whether it begins as rows do, be it without a unit. */
  readonly isNumbered: boolean;
}

const namesUnits = (s: string, cells: Cells): boolean => cells.some((cell) => cell !== null && holdsUnits(s, cell));
const filled = (cells: Cells): number => cells.filter((cell) => cell !== null).length;

/**
 * Lines in cells that stand where rows of a known table do, but that no row was read from: one that lost a cell or the end
 * of its line. They belong to no other row, and a person is asked about them.
 */
export class TableLeftovers {
  private passed: Passed[] = [];
  /** Index of the line behind the last row, or behind the header. */
  private behind = 0;
  readonly found: Aside[] = [];

  constructor(private readonly reading: Reading) {}

  /** A header, behind which a table begins. */
  begin(next: number): void {
    this.end();
    this.behind = next;
  }

  /** A line in cells that is no row. */
  pass(k: number, line: Line, cells: Cells, isNumbered: boolean): void {
    this.passed.push({ k, line, cells, isNumbered });
  }

  /** A row: what was passed over before it stands within the table. */
  row(next: number): void {
    for (const { line, cells, isNumbered } of this.passed) {
      // a cell merged with the one above is empty: such a line is a row
      const isFull = filled(cells) >= 3 || cells[0] === null;
      if (isNumbered || isFull || namesUnits(this.reading.s, cells)) this.keep(line);
    }
    this.passed = [];
    this.behind = next;
  }

  /** The table's end: behind the last row only what follows at once and names units may have been one. */
  end(): void {
    for (const { k, line, cells } of this.passed) {
      if (k !== this.behind) break;
      this.behind = k + 1;
      const isFull = filled(cells) >= 2 && cells.length >= 3;
      if (isFull && (cells[0] === null || namesUnits(this.reading.s, cells))) this.keep(line);
    }
    this.passed = [];
  }

  private keep({ a, b }: Line): void {
    this.found.push({ a, b, kind: 'unaccounted' });
  }
}

/** Whether a line holds two rows, the break between them lost: more cells than columns, and more of them with units. */
export function isTwoRows(s: string, cells: Cells, columns: readonly ColumnRole[]): boolean {
  if (cells.length < columns.length + 2) return false;
  const units = cells.filter((cell) => cell !== null && holdsUnits(s, cell)).length;
  return units > columns.filter((role) => isUnitColumn(role)).length;
}
