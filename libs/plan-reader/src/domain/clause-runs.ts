import { closes, opens } from './brackets.js';
import { isDuePhrase } from './clause-grammar.js';
import { isLatin } from './english-roles.js';
import type { Label } from './labels.js';
import { startsLine, type Reading } from './reading.js';
import { beginsRule } from './rule-words.js';
import { isDepartment, isGeneric, isImplementer, isRegionGroup, isUnitLike } from './unit-kinds.js';
import { verbTail } from './verbs.js';

const longestRun = 1500;
const chunkStops = '、，；。：）】〕]';

/** The text up to the next separator or line break, for looking ahead. */
function chunkAt(reading: Reading, i: number, limit: number, acrossLines = false): string {
  let k = i;
  while (k < limit && k - i < 60 && !chunkStops.includes(reading.s.charAt(k))) {
    if (k > i && !acrossLines && startsLine(reading, k)) break;
    k += 1;
  }
  return reading.s.slice(i, k);
}

/** Whether a piece of text can go on a list of units. */
function continuesList(chunk: string): boolean {
  if (chunk === '') return false;
  if (isDuePhrase(chunk) || beginsRule(chunk) || isRegionGroup(chunk)) return true;
  const tail = verbTail(chunk, 0, chunk.length);
  const name = tail === null ? chunk : chunk.slice(0, tail.end);
  const bare = name.replace(/^(?:由|及|和|以及|与)/, '').replace(/等(?:有关|相关)?(?:部门|单位)?$/, '');
  return isUnitLike(bare) || isImplementer(bare) || isGeneric(bare);
}

/**
 * Where a labelled clause without a closing bracket ends: a clause that is a paragraph of its own has only line breaks,
 * stops and the next number to end it, and PDF text breaks its lines inside names.
 */
export function freeClauseEnd(reading: Reading, labels: readonly Label[], index: number, limit: number): number {
  const { s } = reading;
  const start = labels[index]!;
  const stop = Math.min(limit, start.b + longestRun);
  if (isLatin(s.slice(start.a, start.b))) return englishEnd(reading, labels, index, stop);
  let next = index + 1;
  let from = start.b;
  let inDue = start.role === 'due' || start.role === 'person';
  let nested = 0;
  for (let i = start.b; i < stop; i += 1) {
    const label = labels[next];
    if (label !== undefined && label.a === i && nested === 0) {
      inDue = label.role === 'due' || label.role === 'person';
      i = label.b - 1;
      from = label.b;
      next += 1;
      continue;
    }
    const c = s.charAt(i);
    if (opens(c)) nested += 1;
    else if (closes(c)) {
      if (nested === 0) return i;
      nested -= 1;
    }
    if (i > from && startsLine(reading, i) && endsAtBreak(reading, from, i, stop, inDue)) return i;
    if (nested > 0) continue;
    if (c === '。' || c === '；' || c === '，' || c === '、') {
      const labelFollows = label !== undefined && label.a === i + 1;
      if (c === '。' && !labelFollows && !beginsRule(sentenceAt(s, i + 1, stop))) return i;
      const mayEnd = (c === '，' || c === '；') && !labelFollows && !inDue;
      if (
        mayEnd &&
        !continuesList(chunkAt(reading, i + 1, stop)) &&
        !continuesList(chunkAt(reading, i + 1, stop, true))
      )
        return i;
      from = i + 1;
    }
  }
  return stop;
}

/** An English clause is a line, and the lines below that begin with a label or go on a list. */
function englishEnd(reading: Reading, labels: readonly Label[], index: number, stop: number): number {
  const { s } = reading;
  let next = index + 1;
  let nested = 0;
  for (let i = labels[index]!.b; i < stop; i += 1) {
    const labelled = labels[next]?.a === i;
    if (labelled) next += 1;
    if (opens(s.charAt(i))) nested += 1;
    else if (closes(s.charAt(i))) {
      if (nested === 0) return i;
      nested -= 1;
    }
    if (nested === 0 && startsLine(reading, i) && !labelled && !'，；、'.includes(s.charAt(i - 1))) return i;
  }
  return stop;
}

function sentenceAt(s: string, i: number, limit: number): string {
  let k = i;
  while (k < limit && k - i < 120 && !'。；）'.includes(s.charAt(k))) k += 1;
  return s.slice(i, k);
}

/** Whether a line break at `i` ends the clause: a whole name stands before it and no list goes on behind it. */
function endsAtBreak(reading: Reading, from: number, i: number, stop: number, inDue: boolean): boolean {
  const { s } = reading;
  if ('、，；：'.includes(s.charAt(i - 1)) || '、，；）】'.includes(s.charAt(i))) return false;
  if (inDue) return true;
  const before = s.slice(from, i);
  const after = chunkAt(reading, i, stop);
  if (/^(?:员会|会|局|室|公室|公厅|厅|政府|委|办)$/.test(after) || /^(?:员会|公室|公厅)/.test(after)) return false;
  const tail = verbTail(before, 0, before.length);
  const name = tail === null ? before : before.slice(0, tail.end);
  const whole = isDepartment(name) || isImplementer(name) || isGeneric(name) || /等(?:部门|单位)?$/.test(name);
  if (!whole) return before.length > 40;
  return !(isDepartment(after) || (isImplementer(after) && after.length <= 12));
}
