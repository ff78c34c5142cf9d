import { sheetCellKeys, type SheetCellKey } from '#libs/contracts';
import { headings, type CellEdit, type Line } from './grid.js';

/** Columns that are not filled in, by which lines of a pasted table are found. */
export const CODE_HEADING = '填报码';
const NUMBER_HEADING = '督办编号';
const INDICATOR_HEADING = '目标指标';
const shown = [
  CODE_HEADING,
  NUMBER_HEADING,
  INDICATOR_HEADING,
  '督查事项',
  '方案（文件）',
  '完成时限',
  '填报原因',
  '上期进展',
  '上期完成值',
  '目标值',
  '计量单位',
  '时间节点',
  '节点时限',
  '序号',
  '备注',
] as const;

/** Where a pasted rectangle begins, if it has no headings. */
export interface PasteStart {
  readonly rowId: string | null;
  readonly line: number;
  readonly column: SheetCellKey;
}

/** A place in the pasted rectangle, as a spreadsheet counts, with what is wrong there. */
export interface PasteFault {
  readonly row: number;
  readonly column: string | null;
  readonly code: string;
  readonly message: string;
}

/** A pasted cell that has found its place in the sheet; `at` is its row in the rectangle, counted from one. */
export interface PlacedCell extends CellEdit {
  readonly at: number;
}

const fold = (text: string): string => text.normalize('NFKC').replace(/\s/gu, '');
const keyOf = new Map(sheetCellKeys.map((key) => [fold(headings[key]), key]));
const known = new Set([...keyOf.keys(), ...shown.map(fold)]);

/** Finds the place of every pasted cell that is not empty: an empty one leaves what is there. */
export function placeCells(
  cells: readonly (readonly string[])[],
  lines: readonly Line[],
  start: PasteStart,
): { placed: PlacedCell[]; faults: PasteFault[] } {
  const first = (cells[0] ?? []).map(fold);
  const named = first.filter((heading) => heading !== '');
  const headed = named.some((heading) => keyOf.has(heading)) && named.every((heading) => known.has(heading));
  return headed ? byHeadings(cells.slice(1), first, lines, start) : byPosition(cells, lines, start);
}

function byPosition(cells: readonly (readonly string[])[], lines: readonly Line[], start: PasteStart) {
  const firstColumn = sheetCellKeys.indexOf(start.column);
  const columns = (cells[0] ?? []).map((_, index) => sheetCellKeys[firstColumn + index] ?? null);
  return place(cells, columns, (index) => lines[firstLine(lines, start) + index], 1);
}

function byHeadings(
  cells: readonly (readonly string[])[],
  titles: readonly string[],
  lines: readonly Line[],
  start: PasteStart,
) {
  const columns = titles.map((heading) => keyOf.get(heading) ?? 'ignored');
  const cellUnder = (heading: string, index: number): string | null => {
    const column = titles.indexOf(fold(heading));
    return column < 0 ? null : (cells[index]?.[column] ?? '').trim();
  };
  const met = new Map<string, number>();
  const lineOf = (index: number): Line | undefined => {
    const code = cellUnder(CODE_HEADING, index);
    if (code) return lines.find((line) => lineCode(line) === code.split('.').slice(-2).join('.'));
    const number = cellUnder(NUMBER_HEADING, index);
    if (!number) return number === null ? lines[firstLine(lines, start) + index] : undefined;
    const indicator = cellUnder(INDICATOR_HEADING, index);
    const ofItem = lines.filter(({ row }) => row.item.number === number);
    if (indicator) return ofItem.find(({ value }) => value?.target.indicator === indicator);
    const nth = met.get(number) ?? 0;
    met.set(number, nth + 1);
    return ofItem[nth];
  };
  return place(cells, columns, lineOf, 2);
}

/** A line's place in its sheet. */
export const lineCode = ({ row, index }: Line): string => `${row.ordinal}.${index + 1}`;

const firstLine = (lines: readonly Line[], { rowId, line }: PasteStart): number => {
  const found = rowId === null ? 0 : lines.findIndex(({ row }) => row.id === rowId);
  return found < 0 ? lines.length : found + line;
};

function place(
  cells: readonly (readonly string[])[],
  columns: readonly (SheetCellKey | 'ignored' | null)[],
  lineOf: (index: number) => Line | undefined,
  firstRow: number,
): { placed: PlacedCell[]; faults: PasteFault[] } {
  const placed: PlacedCell[] = [];
  const faults: PasteFault[] = [];
  for (const [index, texts] of cells.entries()) {
    const row = firstRow + index;
    if (texts.every((text) => text.trim() === '')) continue;
    const line = lineOf(index);
    if (!line) {
      faults.push({ row, column: null, code: 'noRowInBlock', message: '表中没有与此行对应的事项。' });
      continue;
    }
    for (const [at, text] of texts.entries()) {
      const key = at < columns.length ? columns[at] : null;
      if (text.trim() === '' || key === 'ignored') continue;
      if (key == null)
        faults.push({ row, column: null, code: 'noColumn', message: `第 ${at + 1} 列超出可填写的范围。` });
      else if (!hasCell(line, key))
        faults.push({ row, column: headings[key], code: 'noCell', message: `此行不填“${headings[key]}”。` });
      else placed.push({ line, key, cell: text, at: row });
    }
  }
  return { placed, faults };
}

/** Whether a line has such a cell. */
export const hasCell = ({ index, value, milestone }: Line, key: SheetCellKey): boolean => {
  if (key === 'carried' || key === 'progress') return index === 0;
  return key === 'reachedOn' ? milestone !== null : value !== null;
};
