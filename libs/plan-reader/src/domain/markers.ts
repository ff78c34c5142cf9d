import { characterSet } from './character-sets.js';
import { isDigit } from './folding.js';
import { namedAt, numberAt, ranks, type MarkerKind, type NumberMark } from './numbering.js';
import { startsLine, type Reading } from './reading.js';
import type { RowGoals } from './table-goals.js';

/** A number accepted as the beginning of a heading or item. */
export interface Marker {
  readonly kind: MarkerKind;
  readonly rank: number;
  readonly ordinal: number;
  readonly start: number;
  readonly bodyStart: number;
  /** Whether the number continues its series; a gap becomes a warning. */
  readonly inOrder: boolean;
  /** Where the title ends, if a table's cell says so. */
  readonly titleEnd?: number;
  /** The number of a table's row, where other cells may stand between it and the task. */
  readonly printed?: string;
  /** The values of a row of indicators, each in a cell of its own. */
  readonly goals?: RowGoals;
}

const fullStop = '。'.charCodeAt(0);
const starts = characterSet('（第〇一二三四五六七八九十百0123456789');
const mayStart = (code: number): boolean => starts[code] === 1 || (code >= 0x2460 && code <= 0x249b);
const stops = '。；！？）】〕]”"：';
/** How far a first sub-number may stand behind the heading it belongs to when the line break between them is lost. */
const headingReach = 80;

/** Whether 第三条, （三）项 and the like are a reference inside a sentence. */
function isReference(s: string, start: number, end: number, kind: MarkerKind, atLine: boolean): boolean {
  const before = atLine && kind !== '(cn)' && kind !== '(n)' ? '' : s.charAt(start - 1);
  const after = s.charAt(end);
  if (kind === '(cn)' || kind === '(n)')
    return /[第条款]/.test(before) || /[款条]/.test(after) || (after === '项' && s.charAt(end + 1) !== '目');
  if (kind === 'article' || kind === 'chapter' || kind === 'section' || kind === 'part')
    return /[的规款至和、，]/.test(after) || /[《（本照据]/.test(before);
  return false;
}

/** The longest heading that is looked for a second time. */
const longestRepeated = 80;

/** Whether a number begins a second copy of the heading right before it, as some text layers print bold lines. */
function repeats(s: string, previous: Marker, mark: NumberMark, at: number): boolean {
  if (mark.kind !== previous.kind || mark.ordinal !== previous.ordinal) return false;
  const length = at - previous.start;
  return at > previous.bodyStart && length <= longestRepeated && s.startsWith(s.slice(previous.start, at), at);
}

/**
 * Finds the numbers that begin headings and items. A number at a line's start is believed when its series allows it
 * or a sentence ended before it; inside a line it must follow a sentence end and continue the series, because
 * extraction and copying lose line breaks but not numbers.
 */
export function findMarkers(reading: Reading): Marker[] {
  const { s } = reading;
  const markers: Marker[] = [];
  const last = new Map<MarkerKind, number>();
  let lastStop = -1;
  /** Whether a second copy of the last heading was passed over: nothing prints a third. */
  let repeated = false;
  for (let i = 0; i < s.length; i += 1) {
    const code = s.charCodeAt(i);
    if (code === fullStop) lastStop = i;
    const atLine = startsLine(reading, i);
    const name = atLine ? namedAt(reading, i) : null;
    if (name === null && !mayStart(code)) continue;
    const c = s.charAt(i);
    const afterStop = i > 0 && stops.includes(s.charAt(i - 1));
    const previous = markers.at(-1);
    const nearHeading = previous !== undefined && i - previous.bodyStart <= headingReach && lastStop < previous.start;
    if (!atLine && !afterStop && !nearHeading) continue;
    if (isDigit(s.charCodeAt(i - 1)) && isDigit(c.charCodeAt(0)) && !atLine) continue;
    const mark = name ?? numberAt(s, i, atLine);
    if (mark === null || mark.ordinal === 0 || isReference(s, i, mark.end, mark.kind, atLine)) continue;
    if (previous !== undefined && !repeated && repeats(s, previous, mark, i)) {
      repeated = true;
      i = mark.end - 1;
      continue;
    }
    repeated = false;
    const rank = ranks[mark.kind];
    const expected = (last.get(mark.kind) ?? 0) + 1;
    const continues = mark.ordinal === expected;
    const restarts = mark.ordinal === 1;
    const below = previous !== undefined && rank > previous.rank;
    const accepted = atLine
      ? continues || restarts || afterStop || i === 0 || mark.kind === 'article'
      : (afterStop && (continues || (restarts && below))) ||
        (nearHeading && restarts && below && i > previous.bodyStart);
    if (!accepted) continue;
    markers.push({
      kind: mark.kind,
      rank,
      ordinal: mark.ordinal,
      start: i,
      bodyStart: mark.end,
      inOrder: continues || restarts || i === 0,
    });
    last.set(mark.kind, mark.ordinal);
    i = mark.end - 1;
  }
  return markers;
}
