import type { TextWriter } from '../text-writer.js';
import type { TableRows } from './table.js';
import { type ColumnRoles, tableLines } from './table-lines.js';

/**
 * Writes a table, a line for each row and a tab between cells, and returns what its columns hold. `before` are those of
 * a table that it may go on, from the page before.
 */
export function writeTable(writer: TextWriter, rows: TableRows, before: ColumnRoles = null): ColumnRoles {
  const table = writer.nextTable();
  const { lines, roles } = tableLines(rows, before);
  for (const line of lines) {
    const last = line.findLastIndex((cell) => cell !== null);
    if (last < 0) continue;
    const first = line.find((cell) => cell !== null)!;
    writer.line('', { in: 'cell', table, row: first.row, column: first.column });
    for (const [column, cell] of line.slice(0, last + 1).entries()) {
      if (column > 0) writer.add('\t');
      if (cell !== null) writer.piece(cell.text, { in: 'cell', table, row: cell.row, column: cell.column });
    }
  }
  return roles;
}
