/** A cell of a table as its document has it, before anything is made of it. */
export interface TableCell {
  /** What stands in it, a line or paragraph each. */
  readonly lines: readonly string[];
  /** Its first column, counted from 0. */
  readonly column: number;
  /** How many columns it covers. */
  readonly span: number;
  /** Whether it goes on a cell of the row above (merged downwards). */
  readonly continues: boolean;
}

/** The rows of a table. */
export type TableRows = readonly (readonly TableCell[])[];

/** Places cells that cover several rows, as HTML and xlsx tell them, into rows where such a cell goes on. */
export class TableBuilder {
  private readonly rows: TableCell[][] = [];
  private covered: { column: number; span: number; left: number }[] = [];

  /** Adds a row; columns that a cell from above covers are passed over. */
  row(cells: readonly { lines: readonly string[]; colSpan: number; rowSpan: number }[]): void {
    const row: TableCell[] = this.covered.map(({ column, span }) => ({ lines: [], column, span, continues: true }));
    const next = this.covered
      .filter(({ left }) => left > 1)
      .map(({ column, span, left }) => ({ column, span, left: left - 1 }));
    const isTaken = (column: number): boolean =>
      this.covered.some((cell) => column >= cell.column && column < cell.column + cell.span);
    let column = 0;
    for (const { lines, colSpan, rowSpan } of cells) {
      while (isTaken(column)) column += 1;
      row.push({ lines, column, span: colSpan, continues: false });
      if (rowSpan > 1) next.push({ column, span: colSpan, left: rowSpan - 1 });
      column += colSpan;
    }
    this.covered = next;
    this.rows.push(row.sort((one, other) => one.column - other.column));
  }

  /** The rows so far. */
  end(): TableRows {
    return this.rows;
  }
}
