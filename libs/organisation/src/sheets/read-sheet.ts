import { Problem, type SheetCell, type SheetColumn, type SheetRow, tableOf } from '#libs/kernel';
import { readSheet } from 'read-excel-file/node';
import { sheetInvalid } from './sheet-invalid.js';
import { unpacksWithin } from './zip-bounds.js';

/** A spreadsheet handed in may have this many bytes … */
export const SHEET_BYTE_LIMIT = 10 * 1024 * 1024;
/** … and this many rows. */
export const SHEET_ROW_LIMIT = 20_000;
/** 20,000 rows of units take about 11 MB unpacked. */
const UNPACKED_BYTE_LIMIT = 32 * 1024 * 1024;

/**
 * Reads the first sheet of an xlsx file under the headings of `columns`. Problems: `sheetUnreadable`,
 * `payloadTooLarge`, `sheetInvalid` where headings are missing or unknown.
 */
export async function readTable<Title extends string>(
  bytes: Uint8Array,
  columns: readonly (SheetColumn & { title: Title })[],
): Promise<SheetRow<Title>[]> {
  const tooLarge = new Problem('payloadTooLarge', {
    extension: { byteLimit: SHEET_BYTE_LIMIT, rowLimit: SHEET_ROW_LIMIT },
  });
  if (bytes.length > SHEET_BYTE_LIMIT) throw tooLarge;
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!(await unpacksWithin(buffer, UNPACKED_BYTE_LIMIT))) throw new Problem('sheetUnreadable');
  const rows = await readSheet(buffer).catch((cause: unknown) => {
    throw new Problem('sheetUnreadable', { cause });
  });
  if (rows.length > SHEET_ROW_LIMIT + 1) throw tooLarge;
  const table = tableOf(rows as unknown as SheetCell[][], columns);
  if (table.errors.length > 0) throw sheetInvalid(table.errors);
  return table.rows;
}
