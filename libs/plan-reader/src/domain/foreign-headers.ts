import { isDuePhrase } from './clause-grammar.js';
import { isLatin } from './english-roles.js';
import { gaps, type Reading } from './reading.js';
import { cellsOf, columnRole, fewestColumns, serialOf, type ColumnRole } from './table-cells.js';
import { holdsUnits } from './table-places.js';
import type { Range } from './unit-list.js';

/** The cells of a row by column, null where one is empty. */
export type Cells = readonly (Range | null)[];

/** What a table has below its header at the least. */
export const fewestRows = 2;

/** Whether a line can head a table: short words, no sentence, no number of its own. */
export function isHeading(s: string, cells: Cells): boolean {
  return cells.every((cell) => {
    if (cell === null) return false;
    const text = s.slice(cell.a, cell.b);
    return text.length <= (isLatin(text) ? 40 : 12) && !/[。，；：]/.test(text) && Number.isNaN(serialOf(text));
  });
}

/** Words that ask what a column answers. */
const asks = /什么|谁|何时|何人|啥|哪|^(?:who|what|when|where)/i;

/**
 * Whether a line among the rows of a known table heads another one, in words that are not known: it names no unit and no
 * date, rows follow it, and it cannot be a row itself. Where rows are numbered one without a number is none; elsewhere
 * the line must stand apart or speak like a header, and what stands below it must be of another kind.
 */
export function isForeignHeader(reading: Reading, k: number, columns: readonly ColumnRole[]): boolean {
  const { lines, s } = reading;
  const header = cellsOf(reading, lines[k]!);
  if (header.length < fewestColumns || !isHeading(s, header)) return false;
  // 谁来办 ends like the name of an office
  if (header.some((cell) => !speaksLikeHeader(s, cell!) && tellsOf(s, cell) !== null)) return false;
  const below = lines.slice(k + 1, k + 1 + fewestRows).map((line) => cellsOf(reading, line));
  if (below.length < fewestRows || below.some(({ length }) => length < 2 || length > header.length)) return false;
  if (columns.includes('ordinal')) return true;
  if (!header.some((_, column) => below.every((row) => tellsOf(s, row[column] ?? null) !== null))) return false;
  return (
    header.length > columns.length ||
    reading.gap[lines[k]!.a] === gaps.paragraph ||
    header.some((cell) => speaksLikeHeader(s, cell!))
  );
}

/** What a cell holds that a header does not. */
function tellsOf(s: string, cell: Range | null): 'number' | 'units' | 'due' | null {
  if (cell === null) return null;
  const text = s.slice(cell.a, cell.b);
  if (!Number.isNaN(serialOf(text))) return 'number';
  if (holdsUnits(s, cell)) return 'units';
  return isDuePhrase(text) ? 'due' : null;
}

/** 工作 and 项目 stand in names of offices too. */
function speaksLikeHeader(s: string, { a, b }: Range): boolean {
  const role = columnRole(s.slice(a, b));
  return asks.test(s.slice(a, b)) || (role !== null && role !== 'task' && role !== 'group');
}
