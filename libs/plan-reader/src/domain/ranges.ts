import type { Range } from './unit-list.js';

/** Two lists in one order; where one is empty, as mostly, the other is it. */
export function inOneOrder<T>(first: readonly T[], second: readonly T[], start: (one: T) => number): readonly T[] {
  if (second.length === 0) return first;
  if (first.length === 0) return second;
  return [...first, ...second].sort((x, y) => start(x) - start(y));
}

/** Whether a position lies in one of several ranges that are in order and apart. */
export function liesIn(ranges: readonly Range[], position: number): boolean {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ranges[middle]!.b <= position) low = middle + 1;
    else high = middle;
  }
  return low < ranges.length && ranges[low]!.a <= position;
}
