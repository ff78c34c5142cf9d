import type { Hunk } from './hunks.js';

/** Lengths of runs that are looked for, the surest first: a long run that stands once on both sides is no chance. */
const RUNS = [8, 3, 1];
/** Of a passage longer than this only one run in sixteen is looked at; which ones, their content says, so both sides agree. */
const LONG = 200_000;
const SPARSE = 16;

/**
 * Pairs of places in a passage where the same run stands, once on either side, in the same order on both: the longest
 * such row (patience). Empty where nothing stands once.
 */
export function commonAnchors(a: Int32Array, b: Int32Array, passage: Hunk): (readonly [number, number])[] {
  for (const length of RUNS) {
    const pairs = uniquePairs(a, b, passage, length);
    if (pairs.length > 0) return withoutInner(longestRising(pairs), length);
  }
  return [];
}

/** Places by the hash of the run that begins there; -1 where it stands more than once. */
function placesOf(
  values: Int32Array,
  [start, end]: readonly [number, number],
  length: number,
  sparse: boolean,
): Map<number, number> {
  const places = new Map<number, number>();
  for (let at = start; at + length <= end; at += 1) {
    const hash = hashOf(values, at, length);
    if (sparse && hash % SPARSE !== 0) continue;
    places.set(hash, places.has(hash) ? -1 : at);
  }
  return places;
}

function uniquePairs(a: Int32Array, b: Int32Array, passage: Hunk, length: number): [number, number][] {
  const { oldStart, oldEnd, newStart, newEnd } = passage;
  const sparse = length > 1 && Math.max(oldEnd - oldStart, newEnd - newStart) > LONG;
  const there = placesOf(b, [newStart, newEnd], length, sparse);
  const pairs: [number, number][] = [];
  for (const [hash, at] of placesOf(a, [oldStart, oldEnd], length, sparse)) {
    const other = there.get(hash) ?? -1;
    if (at >= 0 && other >= 0 && isSame(a, at, b, other, length)) pairs.push([at, other]);
  }
  return pairs.sort(([one], [other]) => one - other);
}

/** Two hashes of 26 bits beside each other: a number that holds 52 bits exactly. */
function hashOf(values: Int32Array, start: number, length: number): number {
  let high = 0x811c9dc5;
  let low = 0x01000193;
  for (let at = start; at < start + length; at += 1) {
    high = Math.imul(high ^ values[at]!, 0x01000193);
    low = Math.imul(low + values[at]!, 0x9e3779b1) ^ (low >>> 15);
  }
  return (high >>> 6) * 0x4000000 + (low >>> 6);
}

function isSame(a: Int32Array, one: number, b: Int32Array, other: number, length: number): boolean {
  for (let at = 0; at < length; at += 1) if (a[one + at] !== b[other + at]) return false;
  return true;
}

/** The longest part of pairs, ordered by the one side, that rises on the other too (Schensted, by piles). */
function longestRising(pairs: readonly (readonly [number, number])[]): (readonly [number, number])[] {
  const tops: number[] = [];
  const before = new Int32Array(pairs.length);
  for (let at = 0; at < pairs.length; at += 1) {
    let [low, high] = [0, tops.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (pairs[tops[middle]!]![1] < pairs[at]![1]) low = middle + 1;
      else high = middle;
    }
    before[at] = low > 0 ? tops[low - 1]! : -1;
    tops[low] = at;
  }
  const rising: (readonly [number, number])[] = [];
  for (let at = tops.at(-1) ?? -1; at >= 0; at = before[at]!) rising.push(pairs[at]!);
  return rising.reverse();
}

/** Without those that lie in the run of the one before: between them nothing differs. */
function withoutInner(pairs: readonly (readonly [number, number])[], length: number): (readonly [number, number])[] {
  let before: readonly [number, number] | undefined;
  return pairs.filter((pair) => {
    const inner = before && pair[0] - before[0] === pair[1] - before[1] && pair[0] - before[0] <= length;
    before = pair;
    return !inner;
  });
}
