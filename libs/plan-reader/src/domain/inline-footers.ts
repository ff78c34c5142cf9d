import type { OutlineSpan } from '#libs/contracts';
import { characterSet } from './character-sets.js';
import { foldCharacter, foldCode, isBlank, isDigit } from './folding.js';
import type { PhysicalLine } from './lines.js';

/**
 * Page numbers that the extraction put at the end of a text line or into it: “… — 2 —”, “清理— 3 —河道”. Inside a line
 * the author may have written the same (开发东区—3—地块): there only the other page numbers tell.
 */

/** A page number that is one beyond doubt, and where it stands. */
export interface PageNumber {
  readonly at: number;
  readonly number: number;
}

interface Candidate extends PageNumber {
  readonly span: OutlineSpan;
  /** Whether a blank parts it from the text, and it begins or ends its line. */
  readonly apart: boolean;
  /** Whether blanks stand between its dashes and the number, and it begins or ends its line. */
  readonly alone: boolean;
}

const dashes = characterSet('—–―－');
const isDash = (code: number): boolean => dashes[code] === 1;
const isIdeograph = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff;
const mostDigits = 4;

/** Whether a line holds a dash at all; most do not. */
export function hasDash(text: string, { start, end }: PhysicalLine): boolean {
  for (let i = start; i < end; i += 1) if (isDash(text.charCodeAt(i))) return true;
  return false;
}

/** Finds the page numbers inside lines, given those on lines of their own; all in order. */
export function inlineFooters(
  text: string,
  lines: readonly PhysicalLine[],
  known: readonly PageNumber[],
): OutlineSpan[] {
  const candidates: Candidate[] = [];
  for (const line of lines) candidatesOf(text, line, candidates);
  if (candidates.length === 0) return [];
  const only = candidates.length === 1 && known.length === 0;
  const found = new Set(candidates.filter(({ apart, alone }) => apart || (alone && only)));
  const taken = new Set([...known, ...found].map(({ number }) => number));
  const follow = (from: readonly PageNumber[], by: 1 | -1): void => {
    let next = 0;
    let last: number | null = null;
    for (const candidate of by === 1 ? candidates : candidates.toReversed()) {
      for (; next < from.length && (from[next]!.at - candidate.at) * by < 0; next += 1) last = from[next]!.number;
      if (!found.has(candidate) && last !== null && candidate.number === last + by && !taken.has(candidate.number)) {
        found.add(candidate);
        taken.add(candidate.number);
      }
      if (found.has(candidate)) last = candidate.number;
    }
  };
  follow(known, 1);
  follow(known.toReversed(), -1);
  return candidates.filter((candidate) => found.has(candidate)).map(({ span }) => span);
}

/**
 * What looks like a page number in a line. Between characters a dash on each side is no range of numbers: those have one
 * between two numbers.
 */
function candidatesOf(text: string, line: PhysicalLine, found: Candidate[]): void {
  let i = line.start;
  while (i < line.end) {
    const before = i > line.start ? text.charCodeAt(i - 1) : null;
    const apart = before === null || isBlank(before);
    if (!isDash(text.charCodeAt(i)) || !(apart || isIdeograph(before))) {
      i += 1;
      continue;
    }
    const opened = endOf(text, i, line.end, isDash);
    const number = endOf(text, opened, line.end, (code) => isDash(code) || isBlank(code));
    const end = endOf(text, number, line.end, (code) => isDigit(foldCode(code)));
    const closing = end > number ? endOf(text, end, line.end, isBlank) : end;
    const k = endOf(text, closing, line.end, isDash);
    if (end > number && end - number <= mostDigits && k > closing) {
      const behind = k < line.end ? text.charCodeAt(k) : null;
      const atEdge = endOf(text, line.start, i, isBlank) === i || endOf(text, k, line.end, isBlank) === line.end;
      if (apart || behind === null || isBlank(behind) || isIdeograph(behind))
        found.push({
          at: i,
          span: [i, k],
          number: Number([...text.slice(number, end)].map(foldCharacter).join('')),
          apart: apart && atEdge,
          alone: atEdge && (number > opened || closing > end),
        });
    }
    i = Math.max(k, i + 1);
  }
}

/** Where a run of characters ends. */
function endOf(text: string, from: number, limit: number, belongs: (code: number) => boolean): number {
  let k = from;
  while (k < limit && belongs(text.charCodeAt(k))) k += 1;
  return k;
}
