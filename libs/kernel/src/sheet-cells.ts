import type { CalendarDate } from './calendar-date.js';
import type { SheetCell, SheetError, SheetRow } from './sheet-table.js';

const DAY = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/u;
const COMPACT_DAY = /^(\d{4})(\d{2})(\d{2})$/;
const MS_PER_DAY = 86_400_000;
/** Day 0 of Excel's calendar, which counts 1900 as a leap year and so starts two days early. */
const EXCEL_DAY_ZERO = Date.UTC(1899, 11, 30);
const EARLIEST_SERIAL = 10_000;
const LATEST_SERIAL = 100_000;

/** Reads the cells of one row and notes what is wrong with them. */
export class RowReader<Title extends string> {
  constructor(
    private readonly source: SheetRow<Title>,
    private readonly errors: SheetError[],
  ) {}

  /** The text of a cell without surrounding spaces; empty where there is none. */
  text(title: Title): string {
    const cell: SheetCell | undefined = this.source.cells[title];
    if (cell == null) return '';
    return (cell instanceof Date ? (dayOfCell(cell) ?? '') : String(cell)).normalize('NFC').trim();
  }

  /** As {@link text}; an empty cell or one outside the lengths is a mistake. */
  requiredText(title: Title, [least, most]: readonly [number, number]): string {
    const text = this.text(title);
    if (text === '') this.fail('missing', title, `请填写“${title}”。`);
    else if (text.length < least || text.length > most)
      this.fail('length', title, `“${title}”应为 ${least} 至 ${most} 个字。`);
    return text;
  }

  /** The names in a cell, separated by 、，, or ;. */
  list(title: Title): string[] {
    const names = this.text(title).split(/[、，,;；\n]/u);
    return [...new Set(names.map((name) => name.trim()).filter((name) => name !== ''))];
  }

  /** A day typed as a date or as text; null where the cell is empty or wrong. */
  day(title: Title): CalendarDate | null {
    if (this.text(title) === '') return null;
    const day = dayOfCell(this.source.cells[title] ?? null);
    if (day === null) this.fail('date', title, `“${this.text(title)}”不是日期，请写成 2024-03-01。`);
    return day;
  }

  /** A whole number from 0 to 999999; null where the cell is empty or wrong. */
  integer(title: Title): number | null {
    const text = this.text(title);
    if (text === '') return null;
    if (/^\d{1,6}$/.test(text)) return Number(text);
    this.fail('integer', title, `“${text}”不是 0 至 999999 的整数。`);
    return null;
  }

  /** Notes a mistake in a column, or in the whole row. */
  fail(code: string, column: Title | null, message: string): void {
    this.errors.push({ code, row: this.source.row, column, message });
  }
}

/** The day a cell holds, typed as a date, as a number of Excel’s calendar or as text; null where it is none. */
export function dayOfCell(cell: SheetCell): CalendarDate | null {
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? null : cell.toISOString().slice(0, 10);
  if (typeof cell === 'number' && cell >= EARLIEST_SERIAL && cell <= LATEST_SERIAL)
    return new Date(EXCEL_DAY_ZERO + Math.floor(cell) * MS_PER_DAY).toISOString().slice(0, 10);
  const text = String(cell).normalize('NFKC').replace(/\s/gu, '');
  const [, year, month, day] = DAY.exec(text) ?? COMPACT_DAY.exec(text) ?? [];
  if (!year || !month || !day) return null;
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const parsed = new Date(`${written}T00:00:00Z`);
  // 2024-02-30 would roll over into March.
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(written) ? written : null;
}

/**
 * Text as it is given to the writer of xlsx files. There `_x000D_` is the escape of a character (ECMA-376, ST_Xstring), so
 * that the same letters in a text need an escape themselves, which the library leaves to us. It also looks texts up in a
 * plain object, and finds “toString” there: such a word gets its first letter escaped.
 */
export function xlsxText(text: string): string {
  const escaped = text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
  if (!(escaped in Object.prototype)) return escaped;
  return `_x${escaped.charCodeAt(0).toString(16).padStart(4, '0')}_${escaped.slice(1)}`;
}
