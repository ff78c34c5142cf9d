import type { Span } from './draft.js';

/** The index of the first of ascending ends that lies behind a position; their number where none does. */
export function firstBehind(length: number, endOf: (at: number) => number, position: number): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (endOf(middle) <= position) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Finds the first of some spans, which may lie over each other, that meets a stretch. */
export function firstMeeting<S extends Span>(given: readonly S[]): (stretch: Span) => S | undefined {
  const spans = given.toSorted((one, other) => one.start - other.start);
  // how far the spans up to each one reach: that rises also where a later one ends before an earlier one
  const reach: number[] = [];
  for (const { end } of spans) reach.push(Math.max(end, reach.at(-1) ?? 0));
  return ({ start, end }) => {
    for (let at = firstBehind(spans.length, (k) => reach[k]!, start); at < spans.length; at += 1) {
      const span = spans[at]!;
      if (span.start >= end) return undefined;
      if (span.end > start) return span;
    }
    return undefined;
  };
}
