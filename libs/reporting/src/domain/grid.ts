import { LOST_IN_SHEETS, type ReadingStatus, type SheetCellKey } from '#libs/contracts';
import { dayOfCell, typedDecimal, type CalendarDate, type SheetCell } from '#libs/kernel';
import type { RowEdit } from './edit-row.js';
import { hasLast, type DraftValue, type Row, type RowMilestone, type RowValue } from './sheet-row.js';

/** One line of a sheet as a table: a row takes as many lines as it has values or milestones. */
export interface Line {
  readonly row: Row;
  /** Counted in the row, from nothing. */
  readonly index: number;
  readonly value: RowValue | null;
  readonly milestone: RowMilestone | null;
}

/** The lines of a row. */
export function linesOf(row: Row): Line[] {
  const count = Math.max(1, row.values.length, row.milestones.length);
  return Array.from({ length: count }, (_, index) => ({
    row,
    index,
    value: row.values[index] ?? null,
    milestone: row.milestones[index] ?? null,
  }));
}

/** The words for how a value stands. */
export const statusWords: Readonly<Record<ReadingStatus, string>> = {
  provisional: '快报',
  official: '正式',
  pending: '待发布',
};

/** The headings of the columns that are filled in. */
export const headings: Readonly<Record<SheetCellKey, string>> = {
  carried: '沿用上期',
  progress: '本期进展',
  value: '完成值',
  asOf: '截至日期',
  status: '数据状态',
  source: '数据来源',
  expectedOn: '预计发布日期',
  gap: '未完成说明',
  reachedOn: '节点完成日期',
};

/** What a cell holds as text; null where the line has no such cell. */
export function cellText({ row, index, value, milestone }: Line, key: SheetCellKey): string | null {
  if (key === 'carried') return index === 0 ? (row.carried ? '是' : '') : null;
  if (key === 'progress') return index === 0 ? (row.progress ?? '') : null;
  if (key === 'reachedOn') return milestone && (milestone.reachedOn ?? '');
  if (value === null) return null;
  const { now, target } = value;
  if (now === null) return '';
  if (key === 'value') return (target.operator === 'qualitative' ? now.state : now.value) ?? '';
  return key === 'status' ? statusWords[now.status] : (now[key] ?? '');
}

/** Text as cells hold it: one kind of line end, no spaces around. */
export function textOfCell(cell: SheetCell | undefined): string {
  if (cell == null) return '';
  if (cell instanceof Date) return dayOfCell(cell) ?? '';
  return String(cell).replace(/\r\n?/g, '\n').trim();
}

/** A cell that somebody wrote in. */
export interface CellEdit {
  readonly line: Line;
  readonly key: SheetCellKey;
  readonly cell: SheetCell;
}

/** A cell that cannot be read, or in which something is wrong. */
export interface CellFault {
  readonly line: Line;
  readonly key: SheetCellKey;
  readonly code: string;
  readonly message: string;
}

/** What is written in one row, and whether it says that it is carried forward. */
export interface RowCells {
  readonly carried: boolean | null;
  readonly edit: RowEdit;
  readonly faults: readonly CellFault[];
}

const LONGEST: Readonly<Partial<Record<SheetCellKey, number>>> = { progress: 2000, value: 500, gap: 500, source: 200 };

/** Reads the cells that were written in one row. */
export function readCells(row: Row, cells: readonly CellEdit[], asOf: CalendarDate): RowCells {
  const faults: CellFault[] = [];
  const drafts = new Map<string, DraftValue>();
  const milestones: RowEdit['milestones'][number][] = [];
  let carried: boolean | null = null;
  let progress: string | null | undefined;
  for (const { line, key, cell } of cells) {
    const text = textOfCell(cell);
    const fail = (code: string, message: string): void => void faults.push({ line, key, code, message });
    if (text.length > (LONGEST[key] ?? 40)) fail('length', `“${headings[key]}”最多 ${LONGEST[key] ?? 40} 个字。`);
    else if (LOST_IN_SHEETS.test(text)) fail('unstorableText', '文字中含有无法保存的字符。');
    else if (key === 'progress') progress = text === '' ? null : text;
    else if (key === 'carried') {
      carried = text === '是';
      if (!['是', '否', ''].includes(text)) fail('choice', '“沿用上期”请填“是”或留空。');
      else if (carried && !hasLast(row)) fail('nothingToCarry', '没有上期内容可沿用，请填写进展。');
    } else if (key === 'reachedOn') {
      const day = text === '' ? null : dayOfCell(cell);
      if (text !== '' && day === null) fail('date', `“${text}”不是日期，请写成 2024-03-01。`);
      else if (line.milestone) milestones.push({ milestoneId: line.milestone.id, reachedOn: day });
    } else if (line.value) {
      const { target, now } = line.value;
      const draft = drafts.get(target.id) ?? now ?? blank(asOf);
      const read = valueCell(line.value, key, cell, text);
      if (typeof read === 'string') fail('cell', read);
      else drafts.set(target.id, { ...draft, ...read });
    }
  }
  if (carried && cells.length > 1)
    faults.push(
      ...cells
        .filter(({ key, cell }) => key !== 'carried' && textOfCell(cell) !== '')
        .map(({ line, key }) => ({
          line,
          key,
          code: 'carriedAndChanged',
          message: '已选“沿用上期”，请勿再填写本行。',
        })),
    );
  const values = [...drafts].map(([targetId, draft]) => ({ targetId, now: settled(draft) }));
  return { carried, edit: { ...(progress === undefined ? {} : { progress }), values, milestones }, faults };
}

const blank = (asOf: CalendarDate): DraftValue => ({
  status: 'provisional',
  value: null,
  state: null,
  gap: null,
  source: '',
  asOf,
  expectedOn: null,
  confirmed: false,
});

/** What one cell says of a value, or a sentence about what is wrong with it. */
function valueCell(
  { target }: RowValue,
  key: SheetCellKey,
  cell: SheetCell,
  text: string,
): Partial<DraftValue> | string {
  switch (key) {
    case 'value': {
      if (target.operator === 'qualitative') return { state: text || null };
      if (text === '') return { value: null };
      const plain = target.unit !== '' && text.endsWith(target.unit) ? text.slice(0, -target.unit.length) : text;
      const number = typedDecimal(plain);
      if (number === null)
        return `“${text}”不是数字，请填写${target.unit === '' ? '数值' : `以“${target.unit}”为单位的数值`}。`;
      return { value: number };
    }
    case 'status': {
      if (text === '') return { status: 'provisional' };
      const found = (Object.keys(statusWords) as ReadingStatus[]).find((status) => statusWords[status] === text);
      return found === undefined ? '“数据状态”请填快报、正式或待发布。' : { status: found };
    }
    case 'asOf':
    case 'expectedOn': {
      if (text === '') return key === 'asOf' ? {} : { expectedOn: null };
      const day = dayOfCell(cell);
      if (day === null) return `“${text}”不是日期，请写成 2024-03-01。`;
      return key === 'asOf' ? { asOf: day } : { expectedOn: day };
    }
    case 'source':
      return { source: text };
    case 'gap':
      return { gap: text || null };
    case 'carried':
    case 'progress':
    case 'reachedOn':
      return {};
  }
}

/** A value of which every cell is empty says nothing; one with a day of publication is pending. */
function settled(draft: DraftValue): DraftValue | null {
  const { value, state, gap, source, expectedOn, status } = draft;
  if (status !== 'pending' && [value, state, gap, expectedOn].every((part) => part === null))
    return source === '' ? null : draft;
  return expectedOn !== null && value === null && status === 'provisional' ? { ...draft, status: 'pending' } : draft;
}
