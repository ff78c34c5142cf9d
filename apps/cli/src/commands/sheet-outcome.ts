import { problemCatalogue } from '#libs/contracts';
import { Problem } from '#libs/kernel';
import { CommandFailure } from '../command-failure.js';

/** Turns the refusal of a sheet into lines that name row and column; anything else is thrown on. */
export function asSheetFailure(error: unknown): never {
  if (!(error instanceof Problem)) throw error;
  const lines = error.errors.map(({ row, column, message }) => {
    const place = typeof row === 'number' ? `第 ${row} 行` : '';
    return `  ${place}${typeof column === 'string' ? `“${column}”` : ''}：${message}`;
  });
  throw new CommandFailure(error.code, [error.detail ?? problemCatalogue[error.code].zh, ...lines].join('\n'));
}

/** What was done or would be, in one sentence, with the names it concerns. */
export function sheetOutcome(
  report: { dryRun: boolean; added: number; changed: number; unchanged: number },
  names: { added: readonly string[]; changed: readonly string[] },
): string {
  const counts = `新增 ${report.added}，变更 ${report.changed}，未变 ${report.unchanged}`;
  const lines = [report.dryRun ? `检查通过，尚未写入：${counts}。` : `已写入：${counts}。`];
  if (names.added.length > 0) lines.push(`  新增：${firstOf(names.added)}`);
  if (names.changed.length > 0) lines.push(`  变更：${firstOf(names.changed)}`);
  if (report.dryRun && report.added + report.changed > 0) lines.push('确认无误后加上 --apply 写入。');
  return `${lines.join('\n')}\n`;
}

/** Names for a person to recognise the sheet by: thousands of them would push the sentence out of the window. */
function firstOf(names: readonly string[]): string {
  return names.length <= NAMED ? names.join('、') : `${names.slice(0, NAMED).join('、')} 等 ${names.length} 个`;
}

const NAMED = 50;
