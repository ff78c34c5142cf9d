import { serialOf } from './table-cells.js';
import type { Range } from './unit-list.js';

/** The number of a row, and how it is written: #, （〇）, 〇、. */
export interface Serial {
  readonly number: number;
  readonly form: string;
}

const lastNumber = /(?:\d+|[一二三四五六七八九十百]+)(?=[^\d一二三四五六七八九十百]*$)/;

export function serialIn(s: string, cell: Range | null | undefined): Serial | null {
  if (cell == null) return null;
  const printed = s.slice(cell.a, cell.b);
  const number = serialOf(printed);
  return Number.isNaN(number)
    ? null
    : { number, form: printed.replace(lastNumber, (found) => (/\d/.test(found) ? '#' : '〇')) };
}

/** A heading behind the table is numbered too, and its tab is that of Word's own numbers. */
export const isNext = ({ number, form }: Serial, above: Serial | null): boolean =>
  above === null ? form === '#' : form === above.form && number === above.number + 1;
