import { mostTableColumns } from '#libs/contracts';
import type { Package } from '../package/open-package.js';
import type { PositionedText } from '../positioned-text.js';
import type { TableCell } from '../tables/table.js';
import { writeTable } from '../tables/write-table.js';
import { TextWriter } from '../text-writer.js';
import { sheetFrames, type MergedRange } from './merged-cells.js';

/** Reads the sheets of a workbook as tables, hidden ones left out. */
export async function readXlsx(archive: Package): Promise<PositionedText> {
  const frames = await sheetFrames(archive);
  const { default: readSheets } = await import('read-excel-file/node');
  const sheets = await readSheets(await repacked(archive));
  const writer = new TextWriter();
  for (const [at, { data }] of sheets.entries()) {
    const frame = frames[at];
    if (frame?.hidden === true) continue;
    if (at > 0) writer.add('\n');
    writeTable(writer, rowsOf(data, frame?.merged ?? []));
  }
  return writer.end('xlsx');
}

/**
 * The parts that are read, packed anew: the library unpacks whatever the file says of itself, so it is given only what was
 * unpacked and counted here.
 */
async function repacked(archive: Package): Promise<Buffer> {
  const { ZipFile } = await import('yazl');
  const { buffer } = await import('node:stream/consumers');
  const zip = new ZipFile();
  for (const name of archive.names.filter((one) => /\.(?:xml|rels)$/i.test(one)))
    zip.addBuffer(Buffer.from(await archive.read(name)), name, { compress: false });
  zip.end();
  return buffer(zip.outputStream);
}

type Value = string | number | boolean | Date | null | typeof Date;

function rowsOf(data: readonly (readonly unknown[])[], merged: readonly MergedRange[]): TableCell[][] {
  const byRow = new Map<number, MergedRange[]>();
  for (const range of merged)
    for (let row = range.top; row <= Math.min(range.bottom, data.length - 1); row += 1)
      byRow.set(row, [...(byRow.get(row) ?? []), range]);
  return data.map((values, row) => {
    const ranges = byRow.get(row) ?? [];
    const cells: TableCell[] = [];
    for (let column = 0; column < Math.min(values.length, mostTableColumns); column += 1) {
      const range = ranges.find(({ left, right }) => column >= left && column <= right);
      const span = range && range.left === column ? Math.min(range.right, mostTableColumns - 1) - column + 1 : 1;
      const lines = textOf(values[column] as Value).split(/\r?\n/);
      cells.push({ lines, column, span, continues: range !== undefined && row > range.top });
      column += span - 1;
    }
    return cells;
  });
}

/** A value as the sheet shows it, so far as its type says. */
function textOf(value: Value): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return `${value.getUTCFullYear()}年${value.getUTCMonth() + 1}月${value.getUTCDate()}日`;
  return typeof value === 'function' ? '' : String(value);
}
