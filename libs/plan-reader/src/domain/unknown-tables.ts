import { mostTableColumns, type UnknownColumn } from '#libs/contracts';
import { isDuePhrase } from './clause-grammar.js';
import { isLatin } from './english-roles.js';
import { printedOf, type Line, type Reading } from './reading.js';
import {
  cellsOf,
  hasTab,
  columnRole,
  isUnitColumn,
  isUnits,
  type NamedTables,
  serialOf,
  type ColumnRole,
} from './table-cells.js';
import { captionStart, headerAt } from './table-headers.js';
import type { Range } from './unit-list.js';

/** A table that may hold tasks, but whose header says nothing this reader knows. */
export interface UnknownTable extends Range {
  readonly columns: readonly UnknownColumn[];
  /** Whether a column of units can be seen in it, by its header or by what it holds. */
  readonly namesUnits: boolean;
}

type Cells = readonly (Range | null)[];

const fewestColumns = 3;
const fewestRows = 2;
/** As many rows as it takes to see what a column holds. */
const looked = 20;

/** Whether a line can head a table: short words, no sentence, no number of its own. */
function isHeading(s: string, cells: Cells): boolean {
  return cells.every((cell) => {
    if (cell === null) return false;
    const text = s.slice(cell.a, cell.b);
    return text.length <= (isLatin(text) ? 40 : 12) && !/[。，；：]/.test(text) && Number.isNaN(serialOf(text));
  });
}

/** Finds runs of lines in cells that no known header explains. */
export function findUnknownTables(reading: Reading, named: NamedTables): UnknownTable[] {
  const { lines, s } = reading;
  const found: UnknownTable[] = [];
  for (let k = 0; k < lines.length; k += 1) {
    const header = cellsOf(reading, lines[k]!);
    if (header.length < fewestColumns || header.length > mostTableColumns) continue;
    let end = k + 1;
    while (end < lines.length && goesOn(reading, end)) end += 1;
    const table = isHeading(s, header) ? unknownTable(reading, lines.slice(k, end), header, k, named) : null;
    if (table !== null) found.push(table);
    k = end - 1;
  }
  return found;
}

/**
 * Whether a line belongs to the table before it: by its cells, of which empty ones at the end are not written, or as a
 * heading over the whole width with more rows behind it.
 */
function goesOn(reading: Reading, k: number): boolean {
  const { lines, s } = reading;
  const line = lines[k]!;
  const cells = cellsOf(reading, line).length;
  if (cells >= fewestColumns || (cells > 1 && hasTab(reading, line))) return true;
  const next = lines[k + 1];
  if (next === undefined || line.b - line.a > longestHeading) return false;
  const behind = cellsOf(reading, next);
  return behind.length >= fewestColumns && !isHeading(s, behind) && headerAt(reading, k + 1, new Map()) === null;
}

const longestHeading = 30;

function unknownTable(
  reading: Reading,
  lines: readonly Line[],
  header: Cells,
  at: number,
  named: NamedTables,
): UnknownTable | null {
  if (lines.length <= fewestRows || lines.some((_, k) => headerAt(reading, at + k, named) !== null)) return null;
  const rows = lines.slice(1, looked + 1).map((line) => cellsOf(reading, line));
  if (rows.some((row) => row.length > header.length)) return null;
  const roles = lookOf(reading.s, header, rows);
  return {
    a: captionStart(reading, at),
    b: lines.at(-1)!.b,
    columns: header.map((cell, column) => ({
      header: printedOf(reading, cell!.a, cell!.b),
      looksLike: roles[column] ?? null,
    })),
    namesUnits: roles.some((role) => isUnitColumn(role ?? undefined)),
  };
}

/** What each column looks like: by its header where that is known, else by what most of its cells hold. */
function lookOf(s: string, header: Cells, rows: readonly Cells[]): (ColumnRole | null)[] {
  const text = (cell: Range | null | undefined): string => (cell ? s.slice(cell.a, cell.b) : '');
  const mostly = (column: number, holds: (cell: Range) => boolean): boolean => {
    const filled = rows.flatMap((row) => row[column] ?? []);
    return filled.length > 0 && filled.filter(holds).length * 2 > filled.length;
  };
  const roles = header.map((cell, column): ColumnRole | null => {
    const known = columnRole(text(cell));
    if (known !== null) return known;
    if (mostly(column, (one) => !Number.isNaN(serialOf(text(one))))) return 'ordinal';
    if (mostly(column, (one) => isUnits(s, one))) return 'responsible';
    return mostly(column, (one) => isDuePhrase(text(one))) ? 'due' : null;
  });
  nameUnitColumns(roles);
  if (roles.includes('task')) return roles;
  const lengths = header.map((_, column) =>
    roles[column] === null ? rows.reduce((sum, row) => sum + text(row[column]).length, 0) : -1,
  );
  const longest = Math.max(...lengths);
  if (longest > 0) roles[lengths.indexOf(longest)] = 'task';
  return roles;
}

/** Of several columns of units the first leads and the others support, as tables are printed. */
function nameUnitColumns(roles: (ColumnRole | null)[]): void {
  const guessed = roles.flatMap((role, column) => (role === 'responsible' ? [column] : []));
  if (guessed.length < 2) return;
  guessed.forEach((column, k) => (roles[column] = k === 0 && !roles.includes('lead') ? 'lead' : 'supporting'));
}
