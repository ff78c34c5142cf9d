import { columnRole, isUnitColumn, type ColumnRole } from '#libs/plan-reader';
import type { TableCell, TableRows } from './table.js';

/** A cell as it is written, with the place it comes from. */
export interface WrittenCell {
  readonly text: string;
  readonly row: number;
  readonly column: number;
}

/** What the columns of a table hold, once its header was seen. */
export type ColumnRoles = readonly (ColumnRole | null)[] | null;

/** A line of a table: cells by column, empty where nothing is written. */
export type TableLine = readonly (WrittenCell | null)[];

const isTaskHeader = (roles: readonly (ColumnRole | null)[]): boolean =>
  roles.length >= 3 &&
  roles.every((role) => role !== null) &&
  roles.includes('task') &&
  roles.some((role) => isUnitColumn(role ?? undefined));

const widthOf = (rows: TableRows): number =>
  rows.reduce((width, row) => row.reduce((most, { column, span }) => Math.max(most, column + span), width), 0);

/** How a unit's name ends: a line that does is one unit of several, not the first half of one (住房城乡 / 建设局). */
const endOfUnit = /[局委办部院厅会处室科队校县区市州盟旗镇司位构团行社站所台馆乡]$/;

/** 市住房城乡 / 建设局, 市城乡 / 规划局: the line broke behind a word that only looks like a township; 古城乡 is one. */
const townAndCountry = /(?:住房[和与]?|(?:^|[、，；,;])[省市县区州旗]?)城乡$/;
const ofTownAndCountry = /^(?:建设|规划|水务|交通|管理|环境)/;

/** 市 of 市大数据局, 海州 of 海州税务局: the line broke behind the place in a name. 各市 and 某某市 are units. */
const beginsUnit = /(?:^|[、，；,;])(?!各)[^、，；,;]?[省市县区州盟旗]$/;

/** Whether a unit ends with a line of a cell, and the next line names another. */
const endsUnit = (text: string, line: string): boolean =>
  endOfUnit.test(text) &&
  !beginsUnit.test(text) &&
  !/^[、，；,;]/.test(line) &&
  !(townAndCountry.test(text) && ofTownAndCountry.test(line));

/**
 * Whether a number broke behind its point: 1：0. / 55, 增长6. / 5%. Behind a comma or at the beginning 2. is the number
 * of a measure, also before 30座泵站; a year or a date begins a line of its own.
 */
const isCutNumber = (text: string, line: string): boolean =>
  (/(?<!\d)0\.$/.test(text) && /^\d/.test(line)) ||
  (/[^\d\s、，；。：:,;.]\d{1,8}\.$/.test(text) && /^\d{1,4}(?:[%％‰]|(?![年月日号时])[一-龥])/.test(line));

/** The lines of one cell as one: names of units, each on its line, are parted; other text runs on. */
function joined(lines: readonly string[], ofUnits: boolean): string {
  return lines
    .map((line) => line.replace(/[\t\n\r]+/g, ' ').trim())
    .filter((line) => line !== '')
    .reduce((text, line) => {
      if (text === '') return line;
      if (ofUnits && endsUnit(text, line)) return `${text}、${line}`;
      return /[\w.]$/.test(text) && /^\w/.test(line) && !isCutNumber(text, line) ? `${text} ${line}` : text + line;
    }, '');
}

/** The rows as a grid; a merged cell is known in each row it covers. */
function gridOf(rows: TableRows, width: number): (TableCell & { row: number; first: boolean })[][] {
  let above: ((TableCell & { row: number; first: boolean }) | undefined)[] = [];
  return rows.map((cells, row) => {
    const line: ((TableCell & { row: number; first: boolean }) | undefined)[] = Array.from(
      { length: width },
      () => undefined,
    );
    for (const cell of cells) {
      const origin = cell.continues ? above[cell.column] : undefined;
      line[cell.column] = origin ? { ...origin, first: false } : { ...cell, row, first: true };
    }
    above = line;
    return line as (TableCell & { row: number; first: boolean })[];
  });
}

/**
 * A table as lines of cells, in the form in which the plan reader takes task tables: a header, then rows in which each
 * cell keeps its column. Under a header of tasks and units a merged cell of units, or a date, is said again in each row
 * that it covers; a merged number stays empty, by which the reader knows that the number above goes on.
 */
export function tableLines(
  rows: TableRows,
  before: ColumnRoles = null,
): { readonly lines: readonly TableLine[]; readonly roles: ColumnRoles } {
  const width = widthOf(rows);
  const lines: TableLine[] = [];
  let roles: ColumnRoles = before?.length === width ? before : null;
  for (const cells of gridOf(rows, width)) {
    const all = Array.from(cells, (cell, column) => {
      if (cell === undefined) return null;
      const role = roles?.[column];
      return {
        ...cell,
        text: joined(cell.lines, isUnitColumn(role ?? undefined)),
        at: { row: cell.row + 1, column: cell.column + 1 },
      };
    });
    const asHeader = all.map((cell) => (cell === null ? null : columnRole(cell.text.replace(/\s/g, ''))));
    if (isTaskHeader(asHeader)) {
      roles = asHeader;
      lines.push(all.map((cell) => cell && { text: cell.text.replace(/\s/g, ''), ...cell.at }));
      continue;
    }
    const ownTask = all.some((cell, column) => cell?.first === true && cell.text !== '' && roles?.[column] === 'task');
    const lastTask = roles?.lastIndexOf('task') ?? -1;
    const isRepeated = (column: number): boolean => {
      const role = roles?.[column] ?? null;
      if (role === null || role === 'ordinal' || role === 'group' || role === 'note') return false;
      return role === 'task' ? !ownTask && column === lastTask : true;
    };
    if (!all.some((cell) => cell?.first === true && cell.text !== '')) continue;
    const line = all.map((cell, column) => {
      if (cell === null || cell.text === '' || !(cell.first || isRepeated(column))) return null;
      return { text: cell.text, ...cell.at };
    });
    const written = line.filter((cell) => cell !== null);
    // A line over the whole width, or a table that is but a frame: text like any other.
    if (written.length === 1 && roles === null && width < 3) {
      const cell = all.find((each) => each?.first === true && each.text !== '')!;
      for (const text of cell.lines) if (text.trim() !== '') lines.push([{ text: text.trim(), ...cell.at }]);
    } else lines.push(written.length === 1 && all[0]?.span === width ? written : line);
  }
  return { lines, roles };
}
