/** What a cell of a spreadsheet holds. */
export type SheetCell = string | number | boolean | Date | null;

/** One mistake of whoever filled the sheet in: where it is and what to do, in the sheet's own language. */
export interface SheetError {
  code: string;
  /** As the spreadsheet counts: the heading is row 1. */
  row: number;
  /** The column by its heading; null where the whole row is meant. */
  column: string | null;
  message: string;
}

/** A column by its heading; one that is not `required` may be missing altogether. */
export interface SheetColumn {
  title: string;
  also?: readonly string[];
  required: boolean;
}

/** A row with something in it. */
export interface SheetRow<Title extends string = string> {
  row: number;
  cells: Readonly<Partial<Record<Title, SheetCell>>>;
}

const foldHeading = (heading: string): string => heading.normalize('NFKC').replace(/\s/gu, '');
const IGNORED = new Set(['备注', '序号']);
const isBlank = (cell: SheetCell | undefined): boolean =>
  cell == null || (typeof cell === 'string' && cell.trim() === '');

/** Reads the heading in whatever order its columns stand, and leaves out blank rows. */
export function tableOf<Title extends string>(
  rows: readonly (readonly SheetCell[])[],
  columns: readonly (SheetColumn & { title: Title })[],
): { errors: SheetError[]; rows: SheetRow<Title>[] } {
  const errors: SheetError[] = [];
  const at = new Map<Title, number>();
  for (const [index, heading] of (rows[0] ?? []).entries()) {
    if (isBlank(heading)) continue;
    const title = String(heading);
    const printed = foldHeading(title);
    const column = columns.find((known) => [known.title, ...(known.also ?? [])].map(foldHeading).includes(printed));
    if (!column && !IGNORED.has(printed))
      errors.push({ code: 'unknownColumn', row: 1, column: title, message: `不认识的列“${title}”。` });
    if (column && at.has(column.title))
      errors.push({ code: 'doubleColumn', row: 1, column: column.title, message: `“${column.title}”列重复。` });
    if (column) at.set(column.title, index);
  }
  for (const { title, required } of columns)
    if (required && !at.has(title))
      errors.push({ code: 'missingColumn', row: 1, column: title, message: `缺少“${title}”列，请使用模板。` });
  const filled = rows.slice(1).flatMap((cells, index): SheetRow<Title>[] => {
    if (cells.every(isBlank)) return [];
    const named = [...at].map(([title, column]) => [title, cells[column] ?? null] as const);
    return [{ row: index + 2, cells: Object.fromEntries(named) as SheetRow<Title>['cells'] }];
  });
  return { errors, rows: errors.length > 0 ? [] : filled };
}
