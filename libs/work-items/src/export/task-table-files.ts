import { stringify } from 'csv-stringify/sync';
import writeXlsxFile from 'write-excel-file/node';
import { xlsxText } from '#libs/kernel';
import { taskColumns } from './columns.js';
import type { TaskRow } from './task-table.js';

/** A spreadsheet takes a cell that begins so for a formula; one that came from a document must not run. */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/;

/** The cell's text, made harmless: an apostrophe says “this is text” and is not shown by spreadsheets. */
export const harmless = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

/** Excel refuses a longer cell and calls the whole file damaged. */
const CELL_LIMIT = 32_767;

/** The table as CSV: UTF-8 with its mark, which Excel needs to read Chinese, and the line ends it expects. */
export function toCsv(rows: readonly TaskRow[]): Buffer {
  const lines = rows.map((row) => taskColumns.map(({ value }) => harmless(value(row))));
  const text = stringify([taskColumns.map(({ heading }) => heading), ...lines], {
    bom: true,
    record_delimiter: 'windows',
    // A lone \n inside a cell is not the record's delimiter here, and would be left bare.
    quoted_match: /[\r\n]/,
  });
  return Buffer.from(text, 'utf8');
}

/** The table as xlsx with a heading that stays; every cell is typed as text, so that none is a formula. */
export function toXlsx(rows: readonly TaskRow[]): Promise<Buffer> {
  const cell = (value: string) => ({ type: String, value: xlsxText(value.slice(0, CELL_LIMIT)), wrap: true });
  const headings = taskColumns.map(({ heading }) => ({ type: String, value: heading, fontWeight: 'bold' as const }));
  const lines = rows.map((row) => taskColumns.map(({ value }) => cell(value(row))));
  return writeXlsxFile([headings, ...lines], {
    sheet: '督查台账',
    columns: taskColumns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
    orientation: 'landscape',
  }).toBuffer();
}
