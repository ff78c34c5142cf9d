import { mostTableColumns } from '#libs/contracts';
import type { Reading } from './reading.js';
import {
  cellsOf,
  columnRole,
  headTable,
  headerKey,
  isUnitColumn,
  reportsProgress,
  type ColumnRole,
  type NamedTables,
} from './table-cells.js';
import { goalColumns, type GoalColumns } from './table-goals.js';
import { holdMarks, matrixColumns } from './table-matrix.js';
import type { Range } from './unit-list.js';

/** A header of a task table. */
export interface Header {
  readonly columns: readonly ColumnRole[];
  /** Index of the first line behind the header. */
  readonly next: number;
  /** Whether each cell stands on a line of its own. */
  readonly stacked: boolean;
  /** Tabs before the first column, which its rows have too. */
  readonly indent: number;
  /** Whether its notes report what has come of the tasks. */
  readonly reports: boolean;
  /** The units that head columns of their own. */
  readonly bodies: readonly (Range | null)[] | null;
  /** The columns of values of a table of indicators. */
  readonly goals: GoalColumns | null;
}

/** What most headers have none of. */
const plain = { bodies: null, goals: null };

/** How the header of the numbers may begin: 序号, 编号, 项目编号, 任务编号, No. */
const mayNumber = /[序编项任A-Za-z]/;

/** A header is a line of header words, or as many lines with one header word each. */
export function headerAt(
  reading: Reading,
  k: number,
  cells: readonly (Range | null)[],
  named: NamedTables,
): Header | null {
  const { lines, s } = reading;
  const indent = cells.findIndex((cell) => cell !== null);
  const role = (cell: Range | null): ColumnRole | null => (cell === null ? null : columnRole(s.slice(cell.a, cell.b)));
  const known =
    named.size === 0
      ? undefined
      : named.get(headerKey(cells.map((cell) => (cell === null ? '' : s.slice(cell.a, cell.b)))));
  if (known?.length === cells.length)
    return { columns: known, next: k + 1, stacked: false, indent: 0, reports: false, ...plain };
  if (cells.length >= 3) {
    // most rows are told from a header by their first cell
    if (role(cells[indent]!) === null) return null;
    const place = { next: k + 1, stacked: false, indent, reports: false, ...plain };
    const goals = goalColumns(s, cells.slice(indent));
    if (goals !== null) return { ...place, columns: goals.columns, goals };
    const twoLines = headerOfTwoLines(reading, k, cells);
    if (twoLines !== null) return twoLines;
    const roles = cells.slice(indent).map(role);
    if (!headTable(roles)) {
      const matrix = matrixColumns(s, cells.slice(indent));
      return matrix !== null && holdMarks(s, rowsBelow(reading, k, cells.length), matrix)
        ? { ...place, ...matrix }
        : null;
    }
    const words = cells.slice(indent).map((cell) => (cell === null ? '' : s.slice(cell.a, cell.b)));
    return { ...columnsOf(words, roles), next: k + 1, stacked: false, indent, ...plain };
  }
  // one cell to a line: the first is that of the numbers, which few lines look like
  if (!mayNumber.test(s.charAt(lines[k]!.a))) return null;
  const roles: ColumnRole[] = [];
  const words: string[] = [];
  let next = k;
  while (next < lines.length && roles.length < 10) {
    const line = lines[next]!;
    const word = line.b - line.a > 14 ? '' : s.slice(line.a, line.b);
    const found = columnRole(word);
    // where a word comes again the next header begins
    if (found === null || words.includes(word)) break;
    roles.push(found);
    words.push(word);
    next += 1;
  }
  if (!headTable(roles) || roles[0] !== 'ordinal') return null;
  return { ...columnsOf(words, roles), next, stacked: true, indent: 0, ...plain };
}

/**
 * A header over two lines, of which the first names columns together (责任单位) that the second names one by one (牵头单位,
 * 配合单位); above the other columns the second is empty, for their cells are merged with those above.
 */
function headerOfTwoLines(reading: Reading, k: number, above: readonly (Range | null)[]): Header | null {
  const { lines, s } = reading;
  if (above[0] === null || k + 1 >= lines.length) return null;
  const below = cellsOf(reading, lines[k + 1]!);
  if (below[0] !== null || below.length > mostTableColumns) return null;
  const roleOf = (cell: Range | null | undefined): ColumnRole | null =>
    cell == null ? null : columnRole(s.slice(cell.a, cell.b));
  const named = below.filter((cell) => cell !== null);
  if (named.length < 2 || named.some((cell) => roleOf(cell) === null)) return null;
  const columns = Array.from({ length: Math.max(above.length, below.length) }, (_, column) => column);
  const roles = columns.map((column) => roleOf(below[column] ?? above[column]));
  if (!headTable(roles)) return null;
  const words = columns.map((column) => {
    const cell = (below[column] ?? above[column])!;
    return s.slice(cell.a, cell.b);
  });
  return { ...columnsOf(words, roles), next: k + 2, stacked: false, indent: 0, ...plain };
}

/** More rows than any table of units has are not looked at before it is taken for one. */
const mostBelow = 400;

function rowsBelow(reading: Reading, header: number, width: number): (Range | null)[][] {
  const rows: (Range | null)[][] = [];
  for (let k = header + 1; k < Math.min(reading.lines.length, header + mostBelow); k += 1) {
    const cells = cellsOf(reading, reading.lines[k]!);
    if (cells.length < 2 || cells.length > width) break;
    rows.push(cells);
  }
  return rows;
}

/** What columns hold, seen together. */
function columnsOf(words: readonly string[], roles: readonly ColumnRole[]): Pick<Header, 'columns' | 'reports'> {
  // 主要责任单位 leads those beside it; where it is the only column of units it lists all of them
  const alone = roles.filter((role) => isUnitColumn(role)).length === 1;
  return {
    columns: roles.map((role, k) =>
      alone && role === 'lead' && words[k]!.startsWith('主要责任') ? 'responsible' : role,
    ),
    reports: roles.every((role, k) => role !== 'note' || reportsProgress(words[k]!)),
  };
}

/** 附件2, 重点任务分工表: a line above the header that names the table and says nothing else. */
const caption =
  /^(?:附件[\d一二三四五六七八九十]{0,3}|附[:：]?|(?:附件\d?：?)?[^。；，：、\d]{2,30}(?:分工|任务|职责|责任|工作|项目|措施|计划)[^。；，：、]{0,8}(?:表|清单|台账))$/;
const mostCaptions = 2;

/** Where the words above a header begin that name its table; at the header where there are none. */
export function captionStart({ lines, s }: Reading, header: number): number {
  let k = header;
  // the first line names the document
  while (
    k > 1 &&
    header - k < mostCaptions &&
    caption.test(s.slice(lines[k - 1]!.a, Math.min(lines[k - 1]!.b, lines[k - 1]!.a + 60)))
  )
    k -= 1;
  return lines[k]!.a;
}
