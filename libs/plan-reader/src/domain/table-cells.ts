import type { TableColumnRole } from '#libs/contracts';
import { englishRole, isLatin } from './english-roles.js';
import { isBlank } from './folding.js';
import { numeralValue } from './numerals.js';
import { gaps, type Line, type Reading } from './reading.js';
import { isDepartment, isGeneric, isImplementer } from './unit-kinds.js';
import { anyOf, splitTopLevel, type Range } from './unit-list.js';

/** What a column of a task table holds. */
export type ColumnRole = TableColumnRole;

/** What has come of a task, and whom to ring: nothing that is asked for. */
const progressWord =
  /(?:进展|推进|完成|落实)(?:情况|比例|程度|率)$|^(?:进展|推进)$|取得(?:的)?成效$|打算$|困难$|电话$|^(?:是否|当前进展|形象进度|完成进度)/;
/** Whether a header is of a column that reports on the tasks. */
export const reportsProgress = (header: string): boolean => progressWord.test(header);

const columns: readonly (readonly [ColumnRole, RegExp])[] = [
  ['ordinal', /^(?:序号|编号|项目编号|任务编号|序|No\.?)$/i],
  ['note', progressWord],
  ['person', /领导|责任人|负责人|联系人|联络员/],
  ['lead', /^(?:总?牵头|主办|主责|第一责任|主要责任)(?!事项|任务|工作)/],
  ['supporting', /^(?:配合|协办|协助|参与|参加|协同|协作|支持)/],
  ['guiding', /^(?:指导|督导|督办|监督)(?!事项|内容|任务|问题|要求|措施|时限|时间|期限)/],
  ['due', /时限|时间|期限|进度|节点/],
  [
    'responsible',
    /^(?:责任|负责|承办|实施|落实|完成|承担|执行).{0,4}(?:单位|部门|主体|科室|处室|股室|地区)|^责任分工$/,
  ],
  ['note', /^(?:备注|说明)$/],
  ['group', /类别|领域|分类|板块|方面/],
  ['task', /任务|事项|实事|内容|举措|措施|项目|工作|目标|指标|名称|要点|问题|成果|标准|要求/],
];

/** The role a header cell gives its column, or null where it is no header of a task table. */
export function columnRole(header: string): ColumnRole | null {
  if (header.length > longestEnglish) return null;
  if (isLatin(header)) return englishColumn(header.replace(/\s/g, ''));
  if (header.length === 0 || header.length > 14 || /[。，；：]/.test(header)) return null;
  return columns.find(([, pattern]) => pattern.test(header))?.[0] ?? null;
}

const englishColumns: readonly (readonly [ColumnRole, RegExp])[] = [
  ['ordinal', /^(?:no|nr|num|number|ref|reference|id|item(?:no|number)?|actionno|s\/n)\.?$/],
  [
    'task',
    /^(?:key|main|specific|proposed|priority)?(?:actions?|tasks?|measures?|activit(?:y|ies)|initiatives?|commitments?|objectives?|recommendations?|deliverables?|milestones?|projects?|outputs?|targets?|goals?|indicators?|description|what)$/,
  ],
  ['group', /^(?:themes?|areas?|categor(?:y|ies)|pillars?|priorit(?:y|ies)|priorityareas?|sections?)$/],
  ['responsible', /^who$/],
  ['due', /^when$/],
  ['note', /^(?:notes?|remarks?|comments?|status)$/],
];
const longestEnglish = 40;

function englishColumn(header: string): ColumnRole | null {
  const plain = header.toLowerCase();
  return englishRole(plain) ?? englishColumns.find(([, pattern]) => pattern.test(plain))?.[0] ?? null;
}

const unitRoles: readonly ColumnRole[] = ['lead', 'supporting', 'guiding', 'responsible'];

/** Whether a column holds units. */
export const isUnitColumn = (role: ColumnRole | undefined): boolean => role !== undefined && unitRoles.includes(role);

const tab = 9;

/** Tabs before the first character of a line: each is an empty cell, as a merged cell leaves it in the rows below. */
function leadingTabs({ text, at }: Reading, line: Line): number {
  let tabs = 0;
  for (let i = at[line.a]! - 1; i >= 0; i -= 1) {
    const code = text.charCodeAt(i);
    if (code === tab) tabs += 1;
    else if (!isBlank(code) || (code >= 10 && code <= 13) || code === 0x2028 || code === 0x2029) break;
  }
  return tabs;
}

/** Whether tabs part the cells of a line. */
export const hasTab = (reading: Reading, line: Line): boolean =>
  reading.text.slice(reading.at[line.a], reading.at[line.b - 1]).includes('\t') || leadingTabs(reading, line) > 0;

/** Numbers of a register: 2024-001, ZD-03, 重-1, 任务3, 〔2024〕5号. The last of their numbers counts the rows. */
const registered =
  /^(?:(?:[A-Z\d]{1,8}|[\u4e00-\u9fff]{1,4})[-—–_/]){1,3}(\d{1,6})$|^(?:第|任务|项目|事项|实事|问题|[A-Z]{3,6})(\d{1,4})[项号]?$|^[^\d，。；：]{0,6}[〔（[]?20\d\d[〕）\]]?年?第?(\d{1,4})号$/;

/** The value of a row's number (1, 1., 2.3, A4, （一）, 二、, ③, 2024-001), or NaN where the cell holds none. */
export function serialOf(cell: string): number {
  if (/^\d{1,8}[.、]?$/.test(cell)) return Number.parseInt(cell, 10);
  const dotted = /^(?:[A-Z]{1,2}[-.]?|(?:\d{1,3}\.){1,3})(\d{1,3})\.?$/.exec(cell)?.[1];
  if (dotted !== undefined) return Number(dotted);
  if (/^[①-⑳]$/.test(cell)) return cell.charCodeAt(0) - 0x245f;
  const bare = /^（?([〇一二三四五六七八九十百]{1,5}|\d{1,4})[）、.]?$/.exec(cell)?.[1];
  if (bare === undefined) {
    const [, ...parts] = cell.length > 24 ? [] : (registered.exec(cell) ?? []);
    return Number(parts.find((one) => one !== undefined) ?? NaN);
  }
  return /\d/.test(bare) ? Number(bare) : (numeralValue(bare) ?? NaN);
}

/** The cells of a line: parted by tabs, each tab counting so that empty cells keep their place, else by wide blanks. */
export function cellsOf(reading: Reading, line: Line): (Range | null)[] {
  const { text, at } = reading;
  const cells: (Range | null)[] = [];
  for (let empty = leadingTabs(reading, line); empty > 0; empty -= 1) cells.push(null);
  let from = line.a;
  let i = line.a + 1;
  while (i < line.b && reading.gap[i] !== gaps.cell) i += 1;
  // as most lines are: one cell
  if (i >= line.b) {
    cells.push(line);
    return cells;
  }
  const tabbed = hasTab(reading, line);
  for (; i < line.b; i += 1) {
    if (reading.gap[i] !== gaps.cell) continue;
    let separators = 1;
    if (tabbed) {
      separators = 0;
      for (let k = at[i - 1]! + 1; k < at[i]!; k += 1) if (text.charCodeAt(k) === tab) separators += 1;
      if (separators === 0) continue;
    }
    cells.push({ a: from, b: i });
    for (let k = 1; k < separators; k += 1) cells.push(null);
    from = i;
  }
  cells.push({ a: from, b: line.b });
  return cells;
}

const betweenUnits = anyOf('、，；');

/** Whether a cell holds nothing but names of units. */
export const isUnits = (s: string, cell: Range): boolean =>
  splitTopLevel(s, cell.a, cell.b, betweenUnits).every((part) => {
    const name = s.slice(part.a, part.b).replace(/等(?:部门|单位)?$/, '');
    return isDepartment(name) || isImplementer(name) || isGeneric(name);
  });

/** What the columns of tables hold whose headers a person has explained, by {@link headerKey}. */
export type NamedTables = ReadonlyMap<string, readonly ColumnRole[]>;

/** A header as it is known again: its cells without blanks. */
export const headerKey = (cells: readonly string[]): string => cells.map((cell) => cell.replace(/\s/g, '')).join('\t');

/** A task table has columns for the number or the deadline, the task and the units at least. */
export const fewestColumns = 3;

/** Whether header words head a task table: several columns, one of units and one of tasks. */
export const headTable = (roles: readonly (ColumnRole | null)[]): roles is ColumnRole[] =>
  roles.length >= fewestColumns &&
  roles.every((role) => role !== null) &&
  roles.some((role) => isUnitColumn(role ?? undefined)) &&
  roles.includes('task');
