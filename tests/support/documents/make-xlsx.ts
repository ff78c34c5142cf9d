import writeExcelFile from 'write-excel-file/node';

/** A cell of a workbook, over several rows or columns where it says so. */
export type SheetCell = string | null | { value: string; rowSpan?: number; columnSpan?: number };

/** A workbook of one sheet. */
export async function xlsxOf(rows: readonly (readonly SheetCell[])[]): Promise<Uint8Array> {
  const data = rows.map((row) =>
    row.map((cell) => (cell === null ? null : typeof cell === 'string' ? { value: cell } : cell)),
  );
  return writeExcelFile(data, {}).toBuffer();
}
