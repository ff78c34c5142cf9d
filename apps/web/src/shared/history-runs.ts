import type { HistoryLine } from '../api/shapes.js';
import { historyWords } from './history-words.js';

/** Lines that say the same of many things, one after the other. */
export interface HistoryRun {
  readonly line: HistoryLine;
  readonly words: string | null;
  readonly count: number;
}

/** One act on many things (27 items issued, 29 dispatches delivered) is one line with its count. */
export function historyRuns(lines: readonly HistoryLine[]): HistoryRun[] {
  return lines.reduce<HistoryRun[]>((runs, line) => {
    const words = historyWords(line.detail);
    const last = runs.at(-1);
    if (!last || last.words !== words || !isSameAct(last.line, line)) return [...runs, { line, words, count: 1 }];
    return [...runs.slice(0, -1), { ...last, count: last.count + 1 }];
  }, []);
}

const minuteOf = (at: string): string => at.slice(0, 'YYYY-MM-DDTHH:MM'.length);

const isSameAct = (one: HistoryLine, other: HistoryLine): boolean =>
  one.action === other.action &&
  (one.itemId === null) === (other.itemId === null) &&
  one.actor?.id === other.actor?.id &&
  one.unit?.id === other.unit?.id &&
  minuteOf(one.at) === minuteOf(other.at);
