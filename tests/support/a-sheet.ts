import writeExcelFile from 'write-excel-file/node';

/** An xlsx file of one sheet with these cells; dates are typed as dates. */
export const aSheet = (rows: readonly (readonly (string | number | Date | null)[])[]): Promise<Buffer> =>
  writeExcelFile(
    rows.map((row) =>
      row.map((value) =>
        value instanceof Date ? { value, type: Date, format: 'yyyy-mm-dd' } : { value: value ?? '' },
      ),
    ),
  ).toBuffer();
