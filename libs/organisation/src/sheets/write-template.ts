import writeExcelFile from 'write-excel-file/node';

/** What an empty sheet to fill in consists of; `notes` are printed on a second sheet, where no import reads them. */
export interface SheetTemplate {
  sheet: string;
  columns: readonly { title: string; required: boolean; width: number }[];
  notes: readonly (readonly [subject: string, text: string])[];
  examples: readonly (readonly string[])[];
}

/** The bytes of an xlsx file with the headings of a sheet and, on a second one, how to fill it in. */
export function writeTemplate(template: SheetTemplate): Promise<Buffer> {
  const bold = (value: string) => ({ value, fontWeight: 'bold' as const });
  const wrapped = (value: string) => ({ value, wrap: true, alignVertical: 'top' as const });
  const headings = template.columns.map(({ title }) => bold(title));
  return writeExcelFile([
    {
      sheet: template.sheet,
      data: [headings],
      columns: template.columns.map(({ width }) => ({ width })),
      stickyRowsCount: 1,
    },
    {
      sheet: '填写说明',
      data: [
        ...template.notes.map(([subject, text]) => [bold(subject), wrapped(text)]),
        [],
        [bold('示例（请勿在此页填写）')],
        headings,
        ...template.examples.map((cells) => cells.map((value) => ({ value }))),
      ],
      columns: [
        { width: 24 },
        { width: 70 },
        { width: 20 },
        { width: 24 },
        { width: 14 },
        { width: 14 },
        { width: 14 },
      ],
    },
  ]).toBuffer();
}
