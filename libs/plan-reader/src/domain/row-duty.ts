import { isDuePhrase, parseClause } from './clause-grammar.js';
import { foundClause, type FoundClause } from './found-clause.js';
import type { Label } from './labels.js';
import type { Marker } from './markers.js';
import { ranks } from './numbering.js';
import type { Reading } from './reading.js';
import { isUnitColumn, isUnits, serialOf, type ColumnRole } from './table-cells.js';
import { holdsUnits, rolesOf } from './table-places.js';
import type { Range } from './unit-list.js';

/** A cell and what its column holds. */
export type Cell = Range & { readonly role: ColumnRole };

/** Gives cells their columns: by place where the numbers agree, else by what they look like. */
export function assign(
  s: string,
  cells: readonly (Range | null)[],
  columns: readonly ColumnRole[],
  tabbed: boolean,
): Cell[] {
  const placed = cells.length === columns.length || (tabbed && cells.length < columns.length);
  const roles = placed ? rolesOf(s, cells, columns) : null;
  if (roles !== null)
    return cells.flatMap((cell, k) => (cell === null ? [] : [{ a: cell.a, b: cell.b, role: roles[k]! }]));
  const left = columns.filter((role) => isUnitColumn(role));
  let seenUnits = false;
  return cells.flatMap((cell, k): Cell[] => (cell === null ? [] : [{ a: cell.a, b: cell.b, role: roleOf(cell, k) }]));

  function roleOf(cell: Range, k: number): ColumnRole {
    const text = s.slice(cell.a, cell.b);
    if (k === 0 && !Number.isNaN(serialOf(text))) return 'ordinal';
    if (isUnits(s, cell) || (k > 1 && /^[^，。；]{2,12}[科股处室]$/.test(text))) {
      seenUnits = true;
      return left.length > 1 ? left.shift()! : (left[0] ?? 'responsible');
    }
    if (seenUnits) return isDuePhrase(text) ? 'due' : 'note';
    return 'task';
  }
}

/** Where a row stands among the others of its table. */
export interface RowPlace {
  /** The number of a row without one: the count, or that of the row above whose cell is merged with its own. */
  readonly unnumbered: number | 'merged' | null;
  /** What counts a row whose number is none this reader knows (附1, 新增, Ⅲ). */
  readonly next: number | null;
  /** Whether it says its own task, be its number merged with that above. */
  readonly ownTask: boolean;
  readonly reports: boolean;
  /** The clause of a row whose units head columns of their own. */
  readonly marked: FoundClause | null;
}

/** A numbered part, a clause, or both: a row under the number of the one above has no part of its own. */
export interface ReadRow {
  readonly marker: Marker | null;
  readonly clause: FoundClause | null;
}

const longestNumber = 12;

/**
 * Reads a row's cells; a row without a number of its own has the count, or belongs to the row above. A numbered row that
 * names no unit is a part without a clause, as in a text: who answers for it is asked.
 */
export function toRow(
  reading: Reading,
  cells: readonly Cell[],
  { unnumbered, next, ownTask, reports, marked }: RowPlace,
): ReadRow | null {
  const { s } = reading;
  const ordinal = cells.find((cell) => cell.role === 'ordinal');
  const task = cells.find((cell) => cell.role === 'task');
  const units = cells.filter((cell) => isUnitColumn(cell.role));
  const serial = ordinal === undefined ? null : s.slice(ordinal.a, ordinal.b);
  const number = serial === null ? unnumbered : (rowNumber(serial) ?? NaN);
  if (task === undefined || number === null || Number.isNaN(number)) return null;
  if (marked !== null && marked.a > task.a)
    return number === 'merged' ? { marker: null, clause: ofRow(marked) } : { marker: markerOf(number), clause: marked };
  if (units.length === 0)
    return ordinal === undefined || number === 'merged' ? null : { marker: markerOf(number), clause: null };
  const first = cells.find((cell) => cell.a > task.a && isLabelRole(cell.role))?.a ?? units[0]!.a;
  if (first > units[0]!.a) return null;
  const trailing = cells.filter((cell) => cell.a >= first);
  const range = { a: first, b: trailing.filter((cell) => cell.role !== 'note').at(-1)!.b };
  const labels = trailing.map((cell): Label => ({
    a: cell.a,
    b: cell.a,
    role: isLabelRole(cell.role) ? cell.role : 'person',
  }));
  const parsed = parseClause(
    reading,
    range,
    labels.filter((label) => label.a < range.b),
  );
  const outer = reports ? { a: reportStart(cells, first, task), b: trailing.at(-1)!.b } : range;
  const clause = foundClause(range, outer, parsed, true);
  // the number's cell is merged with that of the row above: one more duty under the same number
  if (number === 'merged') return { marker: null, clause: ofRow(clause) };
  return { marker: markerOf(number), clause };

  function ofRow(clause: FoundClause): FoundClause {
    return ownTask ? { ...clause, title: { a: task!.a, b: task!.b } } : clause;
  }

  /** A row that names units is one whatever stands in the cell of its number. */
  function rowNumber(printed: string): number | null {
    const value = serialOf(printed);
    if (!Number.isNaN(value)) return value;
    const saysWho = marked !== null || (units.length > 0 && units.every((cell) => holdsUnits(s, cell)));
    return saysWho && printed.length <= longestNumber ? next : null;
  }

  function markerOf(ordinalNumber: number): Marker {
    const { a, b } = task!;
    return {
      kind: 'n.',
      rank: ranks['n.'],
      ordinal: ordinalNumber,
      start: Math.min(ordinal?.a ?? a, a, cells[0]!.role === 'group' ? cells[0]!.a : a),
      bodyStart: a,
      printed: serial === null || /^\d{1,8}[.、]?$/.test(serial) ? String(ordinalNumber) : serial.replace(/[、.]$/, ''),
      inOrder: true,
      titleEnd: b,
    };
  }
}

/** Where the reports begin that stand between a task and its units: what has been done is not asked for. */
function reportStart(cells: readonly Cell[], first: number, task: Range): number {
  let start = first;
  for (const cell of cells.filter(({ a }) => a > task.a && a < first).reverse()) {
    if (cell.role !== 'note') break;
    start = cell.a;
  }
  return start;
}

const isLabelRole = (role: ColumnRole): role is Label['role'] =>
  role !== 'ordinal' && role !== 'task' && role !== 'group' && role !== 'note';
