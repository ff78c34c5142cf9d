import writeXlsxFile from 'write-excel-file/node';
import { Problem, xlsxText, type SheetCell, type SheetError, type SheetRow } from '#libs/kernel';
import { readTable } from '#libs/organisation';
import type { CellEdit, Line } from '../domain/grid.js';
import { CODE_HEADING, hasCell, lineCode } from '../domain/paste.js';
import { codeOf, fileColumns, type SheetCode } from './sheet-columns.js';

/** A sheet as xlsx. Every cell is typed as text: what begins like a formula is none, and numbers keep all their digits. */
export function writeSheetFile(lines: readonly Line[], code: SheetCode): Promise<Buffer> {
  const heads = fileColumns.map(({ title, key }) => ({
    type: String,
    value: title,
    fontWeight: 'bold' as const,
    ...(key === undefined ? { textColor: '#8c8c8c' } : {}),
  }));
  const rows = lines.map((line) =>
    fileColumns.map(({ key, text }) => ({
      type: String,
      value: xlsxText(text(line, code)),
      wrap: true,
      alignVertical: 'top' as const,
      format: '@',
      ...(key === undefined || !hasCell(line, key) ? { backgroundColor: '#f5f5f5' } : {}),
    })),
  );
  return writeXlsxFile([heads, ...rows], {
    sheet: '一表填报',
    columns: fileColumns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
    orientation: 'landscape',
  }).toBuffer();
}

/** A cell of a file, with the row of the file in which it stands. */
export interface FileCell extends CellEdit {
  readonly at: number;
}

/**
 * Reads the cells of a file that was made of a sheet and filled in; lines that were left out stay as they are. Problems:
 * `sheetUnreadable`, `payloadTooLarge`, `stale` for a file of an earlier version, `sheetInvalid` for headings that are not
 * the sheet's.
 */
export async function readSheetFile(
  bytes: Uint8Array,
  lines: readonly Line[],
  code: SheetCode,
): Promise<{ cells: FileCell[]; errors: SheetError[] }> {
  const table = await readTable(
    bytes,
    fileColumns.map(({ title, key }) => ({ title, required: key !== undefined || title === CODE_HEADING })),
  );
  const errors: SheetError[] = [];
  const cells: FileCell[] = [];
  const byCode = new Map(lines.map((line) => [`${codeOf(code)}.${lineCode(line)}`, line]));
  const met = new Set<Line>();
  for (const row of table) {
    const printed = printedCode(row);
    const line = byCode.get(printed);
    if (!line) {
      if (isOlder(printed, code)) throw new Problem('stale', { extension: { version: code.version } });
      errors.push({
        row: row.row,
        column: CODE_HEADING,
        code: 'noRow',
        message: '此行不属于本表，请重新下载本表填写。',
      });
    } else if (met.has(line)) {
      errors.push({ row: row.row, column: CODE_HEADING, code: 'doubleRow', message: '此行重复。' });
    } else {
      met.add(line);
      const read = cellsOf(row, line);
      cells.push(...read.cells);
      errors.push(...read.errors);
    }
  }
  return { cells, errors };
}

const printedCode = ({ cells }: SheetRow): string => String(cells[CODE_HEADING] ?? '').trim();

/** A line of this very sheet as it was before. */
const isOlder = (printed: string, code: SheetCode): boolean =>
  printed.startsWith(`${codeOf(code).split('.')[0]}.`) && !printed.startsWith(`${codeOf(code)}.`);

function cellsOf({ row, cells }: SheetRow, line: Line): { cells: FileCell[]; errors: SheetError[] } {
  const found: FileCell[] = [];
  const errors: SheetError[] = [];
  for (const { key, title } of fileColumns) {
    if (key === undefined) continue;
    const cell: SheetCell = cells[title] ?? null;
    if (hasCell(line, key)) found.push({ line, key, cell, at: row });
    else if (String(cell ?? '').trim() !== '')
      errors.push({ row, column: title, code: 'noCell', message: `此行不填“${title}”。` });
  }
  return { cells: found, errors };
}
