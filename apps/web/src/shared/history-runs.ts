import type { TFunction } from 'i18next';
import type { HistoryLine } from '../api/shapes.js';
import { historyWords } from './history-words.js';

/** Lines that say the same of many things, one after the other. */
export interface HistoryRun {
  readonly line: HistoryLine;
  readonly words: string | null;
  readonly count: number;
}

/** One act on many things (27 items issued, 29 dispatches delivered) is one line with its count. */
export function historyRuns(lines: readonly HistoryLine[], t: TFunction): HistoryRun[] {
  return askedOnce(lines).reduce<HistoryRun[]>((runs, line) => {
    const words = historyWords(line.detail, t);
    const last = runs.at(-1);
    if (!last || last.words !== words || !isSameAct(last.line, line)) return [...runs, { line, words, count: 1 }];
    return [...runs.slice(0, -1), { ...last, count: last.count + 1 }];
  }, []);
}

/**
 * Whoever asks for an approval holds its subject by the same act: two entries, of which who sees both reads one line with
 * what both say.
 */
function askedOnce(lines: readonly HistoryLine[]): HistoryLine[] {
  const opened = new Map(ofAction(lines, 'approvalOpened').map((line) => [line.caseId, line]));
  const held = ofAction(lines, 'heldForApproval').filter((line) => isAskedBySame(line, opened.get(line.caseId)));
  const said = new Map(held.map((line) => [line.caseId, line.detail]));
  return lines
    .filter((line) => !held.includes(line))
    .map((line) => {
      const more = line.action === 'approvalOpened' ? said.get(line.caseId) : undefined;
      return more ? { ...line, detail: { ...more, ...line.detail } } : line;
    });
}

const ofAction = (lines: readonly HistoryLine[], action: string): HistoryLine[] =>
  lines.filter((line) => line.action === action && line.caseId !== null);

const isAskedBySame = (held: HistoryLine, opened: HistoryLine | undefined): boolean =>
  opened !== undefined && held.actor?.id === opened.actor?.id && held.unit?.id === opened.unit?.id;

const minuteOf = (at: string): string => at.slice(0, 'YYYY-MM-DDTHH:MM'.length);

const isSameAct = (one: HistoryLine, other: HistoryLine): boolean =>
  one.action === other.action &&
  (one.itemId === null) === (other.itemId === null) &&
  one.actor?.id === other.actor?.id &&
  one.unit?.id === other.unit?.id &&
  minuteOf(one.at) === minuteOf(other.at);
