import { mostTableColumns, type UnknownColumn } from '#libs/contracts';
import { isDuePhrase } from './clause-grammar.js';
import { type Cells, fewestRows, isHeading } from './foreign-headers.js';
import { printedOf, type Line, type Reading } from './reading.js';
import {
  cellsOf,
  fewestColumns,
  hasTab,
  columnRole,
  isUnitColumn,
  isUnits,
  serialOf,
  type ColumnRole,
} from './table-cells.js';
import type { Aside } from './table-totals.js';
import { captionStart } from './table-headers.js';
import type { TableFindings } from './tables.js';
import type { Range } from './unit-list.js';

/** A table that may hold tasks, but whose header says nothing this reader knows. */
export interface UnknownTable extends Range {
  readonly columns: readonly UnknownColumn[];
  /** Whether a column of units can be seen in it, by its header or by what it holds. */
  readonly namesUnits: boolean;
  /** Whether it stands behind a known table, whose rows end with it. */
  readonly foreign: boolean;
}

/** As many rows as it takes to see what a column holds. */
const looked = 20;

/** Finds runs of lines in cells that no known header explains. */
export function findUnknownTables(reading: Reading, tables: TableFindings): UnknownTable[] {
  const { lines, s } = reading;
  const found: UnknownTable[] = [];
  for (let k = 0; k < lines.length; k += 1) {
    const header = cellsOf(reading, lines[k]!);
    if (header.length < fewestColumns || header.length > mostTableColumns) continue;
    let end = k + 1;
    while (end < lines.length && !begins(tables, end) && goesOn(reading, end, tables)) end += 1;
    const table =
      isHeading(s, header) && !tables.known.has(k)
        ? unknownTable(reading, lines.slice(k, end), header, k, tables.foreign.has(k))
        : null;
    if (table !== null) found.push(table);
    k = end - 1;
  }
  return found;
}

/** What stands aside in known tables, and the tables that end the rows of a known one: what may hold tasks stays open until its columns are named. */
export function standAside(known: readonly Aside[], tables: readonly UnknownTable[], hasDuties: boolean): Aside[] {
  const apart = tables.flatMap(({ a, b, foreign, namesUnits }): Aside[] =>
    foreign ? [{ a, b, kind: namesUnits || !hasDuties ? 'unaccounted' : 'context' }] : [],
  );
  return [...known, ...apart].sort((one, other) => one.a - other.a);
}

/** Whether a table begins at a line that stands in cells like those above it. */
const begins = ({ known, foreign }: TableFindings, k: number): boolean => known.has(k) || foreign.has(k);

/**
 * Whether a line belongs to the table before it: by its cells, of which empty ones at the end are not written, or as a
 * heading over the whole width with more rows behind it.
 */
function goesOn(reading: Reading, k: number, tables: TableFindings): boolean {
  const { lines, s } = reading;
  const line = lines[k]!;
  const cells = cellsOf(reading, line).length;
  if (cells >= fewestColumns || (cells > 1 && hasTab(reading, line))) return true;
  const next = lines[k + 1];
  if (next === undefined || line.b - line.a > longestHeading) return false;
  const behind = cellsOf(reading, next);
  return behind.length >= fewestColumns && !isHeading(s, behind) && !begins(tables, k + 1);
}

const longestHeading = 30;

function unknownTable(
  reading: Reading,
  lines: readonly Line[],
  header: Cells,
  at: number,
  foreign: boolean,
): UnknownTable | null {
  const rows = lines.slice(1, looked + 1).map((line) => cellsOf(reading, line));
  // what ended a known table is asked about however odd it looks
  if (!foreign && (rows.length < fewestRows || rows.some((row) => row.length > header.length))) return null;
  const roles = lookOf(reading.s, header, rows);
  return {
    a: captionStart(reading, at),
    b: lines.at(-1)!.b,
    columns: header.map((cell, column) => ({
      header: printedOf(reading, cell!.a, cell!.b),
      looksLike: roles[column] ?? null,
    })),
    namesUnits: roles.some((role) => isUnitColumn(role ?? undefined)),
    foreign,
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
    if (mostly(column, (one) => !Number.isNaN(serialOf(text(one))) && !isDuePhrase(text(one)))) return 'ordinal';
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
