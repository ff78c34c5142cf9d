import type { Line, Reading } from './reading.js';
import { isUnits, serialOf } from './table-cells.js';
import type { Range } from './unit-list.js';

/** Lines of a table that are no task: nobody's duty and no part of the row above. */
export interface Aside extends Range {
  readonly kind: 'context' | 'unaccounted';
}

/** 合计, 小计, 总计：320万元, Total: a sum of the rows above, with or without its value in the same cell. */
const sum =
  /^(?:(?:本[页项类]|全[市县区]|以上)?(?:合计|小计|总计|共计|累计|总和)(?:（[^（）]{0,8}）)?|(?:sub|grand)?-?totals?|sum)(?:：?[\d.,]+[^\d\s，。；]{0,4})?：?$/i;
const longest = 24;

const isSum = (s: string, { a, b }: Range): boolean => b - a <= longest && sum.test(s.slice(a, b));

/** Whether a row sums up others: the first of its cells that is no number says so. One that names units is left to a person. */
export function totalIn(s: string, line: Line, row: readonly (Range | null)[]): Aside | null {
  const cells = row.filter((cell) => cell !== null);
  const first = cells.find(({ a, b }) => Number.isNaN(serialOf(s.slice(a, b))));
  // blanks inside the word may be as wide as those between cells
  const spaced = cells.length > 1 && isSum(s, { a: cells[0]!.a, b: cells[1]!.b });
  if (first === undefined || (!isSum(s, first) && !spaced)) return null;
  return { a: line.a, b: line.b, kind: cells.some((cell) => isUnits(s, cell)) ? 'unaccounted' : 'context' };
}

const value = /^[\d.,%‰/—-]+[^\d，。；]{0,4}$/;

/** The same in a table with one cell to a line: the word, then the values of its columns until the next number. */
export function stackedTotal(
  { lines, s }: Reading,
  k: number,
  width: number,
  ordinal: number,
): (Aside & { readonly next: number }) | null {
  const first = lines[k];
  if (first === undefined || !isSum(s, first)) return null;
  let next = k + 1;
  while (next < lines.length && next - k < width) {
    const text = s.slice(lines[next]!.a, Math.min(lines[next]!.b, lines[next]!.a + longest));
    if (!value.test(text) || Number(text) === ordinal) break;
    next += 1;
  }
  return { a: first.a, b: lines[next - 1]!.b, kind: 'context', next };
}

/** Whether a line of a table with one cell to a line begins a sum. */
export const isTotal = ({ s }: Reading, line: Line): boolean => isSum(s, line);
