import type { ColumnRole } from './table-cells.js';
import { isUnitColumn } from './table-cells.js';
import { isDepartment, isGeneric, isImplementer, isUnitLike } from './unit-kinds.js';
import { anyOf, splitTopLevel, type Range } from './unit-list.js';
import { verbTail } from './verbs.js';

const betweenUnits = anyOf('、，；。');

/** Whether a cell holds bodies, with or without what they do: 市水务局牵头，各县区配合. */
export const holdsUnits = (s: string, cell: Range): boolean =>
  cell.b - cell.a <= 400 &&
  splitTopLevel(s, cell.a, cell.b, betweenUnits).every((part) => {
    const end = verbTail(s, part.a, part.b)?.end ?? part.b;
    const name = s.slice(part.a, end).replace(/等(?:有关|相关)?(?:部门|单位)?$/, '');
    return isDepartment(name) || isImplementer(name) || isGeneric(name) || isUnitLike(name);
  });

/** How many cells stand in columns of units and hold some, or -1 where one of them holds something else. */
function unitsAt(s: string, cells: readonly (Range | null)[], roles: readonly ColumnRole[]): number {
  let units = 0;
  for (const [k, cell] of cells.entries()) {
    if (cell === null || !isUnitColumn(roles[k])) continue;
    if (!holdsUnits(s, cell)) return -1;
    units += 1;
  }
  return units;
}

/**
 * What each cell of a row holds by its place. The cells missing from a shorter row are those at its end, where empty ones
 * are not written, or those before the task, where a cell merged over several rows is written in the first of them only;
 * a column of numbers may have no header. Null where nothing puts units under their header.
 */
export function rolesOf(
  s: string,
  cells: readonly (Range | null)[],
  columns: readonly ColumnRole[],
): readonly ColumnRole[] | null {
  const first = cells[0];
  if (first == null) return columns;
  const numbered = /^\d{1,4}$/.test(s.slice(first.a, first.b));
  const named = columns.includes('ordinal');
  if (cells.length === columns.length && (named || !numbered)) return columns;
  const asWritten = unitsAt(s, cells, columns);
  if (asWritten > 0) return columns;
  const merged: ColumnRole[] = columns.slice(columns.length - cells.length);
  if (numbered) merged[0] = 'ordinal';
  if (unitsAt(s, cells, merged) > 0) return merged;
  return asWritten === 0 ? columns : null;
}
