import { intoLines, readingOrder, textOfLine, withoutDoubles, type Run } from '../pdf/text-lines.js';
import type { ColumnRoles } from '../tables/table-lines.js';
import { writeTable } from '../tables/write-table.js';
import type { TextWriter } from '../text-writer.js';
import { ruledTables } from './ruled-tables.js';
import type { Ruling } from './rulings.js';

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

/** Whether words stand in columns: where they do not, nobody needs to know what is drawn on the page. */
export function mayHoldTable(runs: readonly Run[]): boolean {
  const wide = intoLines(runs).filter((line) => textOfLine(line).split('  ').length >= fewestCells);
  return wide.length >= fewestRows;
}

/** Writes the pages of a document one after another. */
export class PageWriter {
  characters = 0;
  private before: { readonly page: number; readonly roles: ColumnRoles } | null = null;

  constructor(private readonly writer: TextWriter) {}

  /** The columns of the table of the page before, from which the first of a page may go on. */
  carried(page: number): ColumnRoles {
    return this.before?.page === page - 1 ? this.before.roles : null;
  }

  /** The words of a page in reading order, its ruled tables as tables; one goes on from the page before. */
  page({ number, width, runs: printed, rulings, hair }: Page): void {
    const runs = withoutDoubles(printed);
    const tables = ruledTables(runs, rulings, hair);
    const inTables = new Set(tables.flatMap((table) => [...table.runs]));
    let rest = runs.filter((run) => !inTables.has(run));
    let line = 0;
    let roles = this.carried(number);
    let last: ColumnRoles = null;
    const write = (of: readonly Run[]): void => {
      for (const one of readingOrder(of, width)) {
        line += 1;
        const text = textOfLine(one);
        this.characters += text.replace(/\s/g, '').length;
        this.writer.line(text, { in: 'page', page: number, line });
      }
    };
    for (const { top, rows, runs: own } of tables) {
      write(rest.filter(({ y }) => y < top));
      rest = rest.filter(({ y }) => y >= top);
      for (const { text } of own) this.characters += text.replace(/\s/g, '').length;
      last = writeTable(this.writer, rows, roles);
      roles = null;
    }
    write(rest);
    this.before = { page: number, roles: last };
  }
}
