import { isProblem, type ProblemLine } from '../../api/problem.js';
import type { EditSheetRow, SheetRow } from '../../api/shapes.js';
import { asReading, draftOf } from './row-draft.js';

/** Why a row keeps the sheet from being sent, or was refused itself. */
export interface RowFaults {
  lines: ProblemLine[];
  /** The values look wrong: a person may say that they are right. */
  confirmable: boolean;
}

/** The lines of a refusal to send, by the row they are about. */
export function faultsByRow(error: unknown): Record<string, RowFaults> {
  if (!isProblem(error, 'sheetIncomplete', 'readingInvalid', 'readingImplausible')) return {};
  const found: Record<string, RowFaults> = {};
  for (const line of error.lines) {
    if (line.rowId === undefined) continue;
    const faults = (found[line.rowId] ??= { lines: [], confirmable: error.code === 'readingImplausible' });
    faults.lines.push(line);
  }
  return found;
}

/** The values a refusal is about, sent once more as right; writing ends a carrying forward, so its words go along. */
export function confirmation(row: SheetRow, lines: readonly ProblemLine[]): EditSheetRow {
  const places = new Set(lines.map(({ path }) => Number(/\/values\/(\d+)\//.exec(path ?? '')?.[1] ?? -1)));
  const draft = draftOf(row);
  const values = row.values.flatMap(({ target }, index) => {
    const value = draft.values[target.id];
    return places.has(index) && value ? [{ targetId: target.id, now: asReading(value) }] : [];
  });
  return { ...(row.carried && { progress: row.progress.last }), values, milestones: [], confirmed: true };
}

/** Whether a table was refused for nothing but values that look wrong and may be right. */
export const onlyDoubts = (error: unknown): boolean =>
  isProblem(error, 'sheetInvalid') &&
  error.lines.length > 0 &&
  error.lines.every(({ code }) => code === 'readingImplausible');
