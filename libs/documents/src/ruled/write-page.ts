import { intoLines, readingOrder, textOfLine, withoutDoubles, type Run } from '../pdf/text-lines.js';
import { type ColumnRoles, tableLines } from '../tables/table-lines.js';
import { writeTable } from '../tables/write-table.js';
import type { TextWriter } from '../text-writer.js';
import { ruledTables } from './ruled-tables.js';
import type { Ruling } from './rulings.js';
import { acrossPages, repeatedRows, type RuledRow } from './split-rows.js';
import { splitAtRulings } from './split-runs.js';

/** A page as it is read: what stands on it, and the lines drawn there. */
export interface Page {
  readonly number: number;
  readonly width: number;
  readonly runs: readonly Run[];
  readonly rulings: readonly Ruling[];
  /** A length at which two places are one. */
  readonly hair: number;
}

const fewestCells = 3;
const fewestRows = 2;

/**
 * Whether words stand in columns: where they do not, nobody needs to know what is drawn on the page, which takes half as
 * long again as its words. Cells may stand so close that but a blank parts them.
 */
export function mayHoldTable(runs: readonly Run[]): boolean {
  const parted = intoLines(runs).filter((line) => textOfLine(line).split(/\s+/).length >= fewestCells);
  return parted.length >= fewestRows;
}

/** The last table of a page: its end, and what stands below it, is written once it is known whether it goes on. */
interface OpenTable {
  readonly page: number;
  readonly head: readonly RuledRow[];
  readonly roles: ColumnRoles;
  readonly rows: readonly RuledRow[];
  /** What stands below it on its page, and all that stands outside of tables there. */
  readonly below: readonly Run[];
  readonly around: readonly Run[];
  write(rows: readonly RuledRow[]): void;
}

const above = (runs: readonly Run[], { top }: { readonly top: number }): Run[] => runs.filter(({ y }) => y < top);

/** Whether a table has a header that is not the one of the page before. */
const beginsAnew = ({ head }: OpenTable, rows: readonly RuledRow[]): boolean =>
  repeatedRows(head, rows) === 0 && tableLines(rows.slice(0, 1)).roles !== null;

const linesOf = (runs: readonly Run[]): string[] => intoLines(runs).map(textOfLine);

const pageNumber = /^[\s\-—–―·]*第?\s*\d{1,4}\s*页?(?:\s*[/，,]?\s*共?\s*\d{1,4}\s*页?)?[\s\-—–―·]*$/;

/** Between the pages of one table stand the numbers of pages and what both pages have, not a heading or a paragraph. */
function isMargin(before: OpenTable, page: readonly Run[], table: { readonly top: number }): boolean {
  const there = linesOf(before.around);
  const here = linesOf(page);
  return (
    linesOf(before.below).every((line) => pageNumber.test(line) || here.includes(line)) &&
    linesOf(above(page, table)).every((line) => pageNumber.test(line) || there.includes(line))
  );
}

/** Writes the pages of a document one after another, and with `end` what the last of them left open. */
export class PageWriter {
  characters = 0;
  private open: OpenTable | null = null;

  constructor(private readonly writer: TextWriter) {}

  /** The columns of the table of the page before, from which the first of a page may go on. */
  carried(page: number): ColumnRoles {
    return this.open?.page === page - 1 ? this.open.roles : null;
  }

  /** The words of a page in reading order, its ruled tables as tables; one goes on from the page before. */
  page({ number, width, runs: printed, rulings, hair }: Page): void {
    const runs = splitAtRulings(withoutDoubles(printed), rulings);
    const carried = this.carried(number);
    const [first, ...others] = ruledTables(runs, rulings, hair, carried !== null);
    const before = carried === null ? null : this.open;
    const inTables = new Set([first, ...others].flatMap((table) => [...(table?.runs ?? [])]));
    let rest = runs.filter((run) => !inTables.has(run));
    const around = rest;
    const isNext = before !== null && first !== undefined && isMargin(before, around, first);
    const joined = isNext ? acrossPages(before, first.rows) : null;
    this.end(joined?.before);
    if (number > 1) this.writer.endPage();
    const tables = first ? [{ ...first, rows: joined?.after ?? first.rows }, ...others] : [];
    let line = 0;
    const write = (of: readonly Run[]): void => {
      for (const one of readingOrder(of, width)) {
        line += 1;
        const text = textOfLine(one);
        this.characters += text.replace(/\s/g, '').length;
        this.writer.line(text, { in: 'page', page: number, line });
      }
    };
    for (const [k, table] of tables.entries()) {
      const { rows, runs: own } = table;
      write(above(rest, table));
      rest = rest.filter(({ y }) => y >= table.top);
      for (const { text } of own) this.characters += text.replace(/\s/g, '').length;
      const roles = k === 0 ? carried : null;
      if (k < tables.length - 1) writeTable(this.writer, rows, roles);
      else
        this.open = {
          page: number,
          head: k === 0 && isNext && !beginsAnew(before, rows) ? before.head : rows,
          roles: tableLines(rows, roles).roles,
          rows,
          below: rest,
          around,
          write: (whole) => {
            if (whole.length > 0) writeTable(this.writer, whole, roles);
            write(rest);
          },
        };
    }
    if (tables.length === 0) write(rest);
  }

  /** Writes what a page left open, its table in these rows. */
  end(rows = this.open?.rows ?? []): void {
    this.open?.write(rows);
    this.open = null;
  }
}
