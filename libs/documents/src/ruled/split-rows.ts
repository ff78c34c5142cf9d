import { isUnitColumn } from '#libs/plan-reader';
import type { TableCell } from '../tables/table.js';
import type { ColumnRoles } from '../tables/table-lines.js';

/** A cell between the lines of a table. */
export interface RuledCell extends TableCell {
  /** Whether its last line reaches its right side: the words may go on below. */
  readonly full: boolean;
}

export type RuledRow = readonly RuledCell[];

const isFilled = ({ lines }: TableCell): boolean => lines.some((line) => line.trim() !== '');
const endsSentence = ({ lines }: TableCell): boolean => /[。！？；!?;]\s*$/.test(lines.at(-1) ?? '');
const isSame = (one: TableCell, other: TableCell): boolean => one.column === other.column && one.span === other.span;
const saysSame = (one: TableCell, other: TableCell): boolean =>
  isSame(one, other) && one.lines.join('') === other.lines.join('');

/** How many rows at the top of a page say again what the table began with, as Word repeats its header. */
export function repeatedRows(head: readonly RuledRow[], rows: readonly RuledRow[]): number {
  const differs = rows.findIndex((row, k) => {
    const first = head[k];
    return first?.length !== row.length || !row.every((cell, column) => saysSame(cell, first[column]!));
  });
  return differs < 0 ? rows.length : differs;
}

/** The rows of a table that reached the end of a page, with those it began with. */
interface Before {
  readonly head: readonly RuledRow[];
  readonly rows: readonly RuledRow[];
  readonly roles: ColumnRoles;
}

/** A table over the end of a page: the rows of both sides, where a row that was cut in two stands whole on the second. */
export function acrossPages(
  before: Before,
  after: readonly RuledRow[],
): { readonly before: readonly RuledRow[]; readonly after: readonly RuledRow[] } {
  const again = repeatedRows(before.head, after);
  const [last, next, behind] = [before.rows.at(-1), after[again], after[again + 1]];
  const isCut = last && next && isRest(before, last, next) && behind?.[0]?.continues !== true;
  if (!isCut) return { before: before.rows, after };
  const whole = last.map((above, k): RuledCell => {
    const { lines, full } = next[k]!;
    return { ...above, lines: [...above.lines, ...lines], full };
  });
  return { before: before.rows.slice(0, -1), after: [...after.slice(0, again), whole, ...after.slice(again + 1)] };
}

/**
 * Whether the first row of a page is the rest of the last one before. Rows are duties, so it must be sure: each row has a
 * number of its own and nothing is merged, but this one has none; and it adds units alone, or it is no heading and no sum,
 * and what it says of units and dates goes on from a line without room.
 */
function isRest(before: Before, last: RuledRow, next: RuledRow): boolean {
  if (!isNumbered(before) || last.length !== next.length) return false;
  const pairs = last.map((above, k) => ({ above, below: next[k]!, role: before.roles?.[above.column] ?? undefined }));
  const added = pairs.filter(({ below }) => isFilled(below));
  if (added.length === 0 || pairs.some(({ above, below }) => !isSame(above, below))) return false;
  if (added.some(({ above, role }) => role === 'ordinal' || !isFilled(above))) return false;
  if (added.every(({ role }) => isUnitColumn(role))) return true;
  return added.every(({ above, below, role }) =>
    role === 'task' ? !standsAlone.test(below.lines[0] ?? '') : above.full && !endsSentence(above),
  );
}

/** Whether each row has a number of its own and no cell goes on another, so that a row without a number is none. */
const isNumbered = ({ rows, roles }: Before): boolean =>
  roles?.[0] === 'ordinal' &&
  rows.every((row) => row[0] !== undefined && isFilled(row[0]) && row.every(({ continues }) => !continues));

/** How a heading, a sum or a note begins. */
const standsAlone =
  /^\s*(?:[一二三四五六七八九十]+[、.．]|[（(][一二三四五六七八九十]+[）)]|第[一二三四五六七八九十]+[章节部]|合\s*计|总\s*计|小\s*计|备\s*注|注[：:])/;
