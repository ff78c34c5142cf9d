import { isDuePhrase } from './clause-grammar.js';
import type { Edits } from './layout-edits.js';
import { isHeading, lineStop, part, rowNumber, wordsOf, type TextLine, type Token } from './layout-lines.js';
import { columnRole, fewestColumns, isUnitColumn, type ColumnRole, headTable } from './table-cells.js';
import { holdsUnits } from './table-places.js';

const mostLines = 12;
const farthest = 200;

/**
 * A table whose cells single blanks part: 1 治理河道 市水务局 6月底. Only a row's right end can be told apart, for a task
 * may hold blanks: a deadline last, before it units, and the rest is the task.
 */
export function spacedTable(text: string, { start, stop }: TextLine, edits: Edits): number | null {
  if (/\t|\S[ \u3000]{2,}\S/.test(text.slice(start, stop))) return null;
  const header = joinLetters(wordsOf(text, start, stop));
  const roles = header.length < fewestColumns ? [] : header.map(({ word }) => columnRole(word));
  if (!headTable(roles) || roles[0] !== 'ordinal' || !endsInUnits(roles)) return null;
  let from = stop + 1;
  let above: number | null = null;
  for (let row = rowAt(text, from, roles, above); row !== null; row = rowAt(text, from, roles, above)) {
    if (above === null) header.forEach((word, k) => k > 0 && part(text, header[k - 1]!, word, '\t', edits));
    row.cells.forEach((cell, k) => k > 0 && part(text, row.cells[k - 1]!, cell, row.tabs.has(k) ? '\t' : ' ', edits));
    above = row.number;
    from = row.next;
  }
  return above === null ? null : from;
}

/** 工 作 任 务 is one word. */
function joinLetters(words: readonly Token[]): Token[] {
  const joined: Token[] = [];
  let open = false;
  for (const word of words) {
    const letter = word.word.length === 1;
    const last = joined.at(-1);
    if (letter && open && last !== undefined)
      joined[joined.length - 1] = { start: last.start, end: word.end, word: last.word + word.word };
    else joined.push(word);
    open = letter;
  }
  return joined;
}

/** Number, tasks, units, and at most a deadline behind them: what can be told without tabs. */
function endsInUnits(roles: readonly ColumnRole[]): boolean {
  const units = roles.findIndex((role) => isUnitColumn(role));
  const behind = roles.slice(units).filter((role) => !isUnitColumn(role));
  const before = roles.slice(1, units);
  return (
    before.every((role) => role === 'task') && (behind.length === 0 || (behind.length === 1 && roles.at(-1) === 'due'))
  );
}

interface SpacedRow {
  readonly number: number;
  readonly cells: readonly Token[];
  /** Before which words a tab stands. */
  readonly tabs: ReadonlySet<number>;
  readonly next: number;
}

/** The row at a position, behind headings between rows; it takes as many lines as still read as one. */
function rowAt(text: string, from: number, roles: readonly ColumnRole[], above: number | null): SpacedRow | null {
  let line = lineAt(text, from);
  for (let skipped = 0; line !== null && (line.words.length === 0 || isHeading(line.words[0]!.word)); skipped += 1) {
    if (skipped >= mostLines) return null;
    line = lineAt(text, line.next);
  }
  const number = line === null ? null : startsRow(line.words, above);
  if (line === null || number === null) return null;
  const lines = [line];
  while (lines.length < mostLines) {
    const more = lineAt(text, lines.at(-1)!.next);
    if (more === null || more.words.length === 0 || isHeading(more.words[0]!.word)) break;
    if (startsRow(more.words, number) !== null) break;
    lines.push(more);
  }
  for (let count = lines.length; count > 0; count -= 1) {
    const cells = lines.slice(0, count).flatMap(({ words }) => words);
    const tabs = tabsOf(cells, roles);
    if (tabs !== null) return { number, cells, tabs, next: lines[count - 1]!.next };
  }
  return null;
}

/** The words of the line that begins at a position, and where the next begins. */
function lineAt(text: string, start: number): { words: Token[]; next: number } | null {
  const stop = start < text.length ? lineStop(text, start) : null;
  return stop === null ? null : { words: wordsOf(text, start, stop), next: stop + 1 };
}

function startsRow(words: readonly Token[], above: number | null): number | null {
  const number = words.length > 1 ? rowNumber(words[0]!.word) : null;
  return number !== null && (above === null || (number > above && number <= above + farthest)) ? number : null;
}

/** Before which words the cells of a row begin, or null where it does not end as the columns do. */
function tabsOf(words: readonly Token[], roles: readonly ColumnRole[]): Set<number> | null {
  const tabs = new Set([1]);
  let end = words.length;
  if (roles.at(-1) === 'due' && isDuePhrase(words[end - 1]!.word)) tabs.add((end -= 1));
  const starts: number[] = [];
  let k = end - 1;
  for (; k > 1; k -= 1) {
    const goesOn = /[、，]$/.test(words[k - 1]!.word) || /^[、，]/.test(words[k]!.word);
    if (!holdsUnits(words[k]!.word, { a: 0, b: words[k]!.word.length })) break;
    if (!goesOn) starts.unshift(k);
  }
  if (starts.length === 0) return null;
  const columns = roles.filter((role) => isUnitColumn(role)).length;
  for (const start of starts.slice(0, columns)) tabs.add(start);
  return tabs;
}
