import type { Range } from './unit-list.js';

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
