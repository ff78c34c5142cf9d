import { commonAnchors } from './anchors.js';
import { shortestEdit } from './shortest-edit.js';

/** A place where two sequences differ; half-open ranges, one of which may be empty. Between hunks both are the same. */
export interface Hunk {
  readonly oldStart: number;
  readonly oldEnd: number;
  readonly newStart: number;
  readonly newEnd: number;
}

/** Values on both sides up to which the shortest edit is looked for at once; more are cut at what they have in common. */
const SMALL = 4_000;
/** So often a passage is cut again at what stands once in it: bounds the time by so many readings of both sides. */
const DEPTH = 8;

/**
 * Where two sequences differ, in order. A long one is cut first at runs that stand once on both sides, so that what was put
 * in or left out somewhere says nothing of the rest, and the time grows with the length; a short one by its shortest edit.
 * A passage in which more than `limit` values differ and nothing stands once is one hunk.
 */
export function hunksOf<T>(old: readonly T[], fresh: readonly T[], limit: number): Hunk[] {
  const [a, b] = numbered(old, fresh);
  const found: Hunk[] = [];
  const passages: (Hunk & { depth: number })[] = [
    { oldStart: 0, oldEnd: a.length, newStart: 0, newEnd: b.length, depth: 0 },
  ];
  for (let open = passages.pop(); open; open = passages.pop()) {
    const passage = trimmed(a, b, open);
    const [olds, news] = [passage.oldEnd - passage.oldStart, passage.newEnd - passage.newStart];
    if (olds === 0 || news === 0) {
      if (olds + news > 0) found.push(passage);
      continue;
    }
    const edit = olds + news <= SMALL ? shortestEdit(a, b, passage, limit) : undefined;
    if (edit) {
      found.push(...edit);
      continue;
    }
    const depth = open.depth + 1;
    const pieces = depth > DEPTH ? [] : cutAt(passage, commonAnchors(a, b, passage));
    if (pieces.length < 2) found.push(passage);
    // Taken from the end: the first piece is looked at first.
    else for (const piece of pieces.reverse()) passages.push({ ...piece, depth });
  }
  return joined(found);
}

/** Values as small numbers, the same for the same. */
function numbered<T>(old: readonly T[], fresh: readonly T[]): [Int32Array, Int32Array] {
  const numbers = new Map<T, number>();
  const numbersOf = (values: readonly T[]): Int32Array => {
    const all = new Int32Array(values.length);
    for (let at = 0; at < values.length; at += 1) {
      const value = values[at]!;
      let number = numbers.get(value);
      if (number === undefined) numbers.set(value, (number = numbers.size));
      all[at] = number;
    }
    return all;
  };
  return [numbersOf(old), numbersOf(fresh)];
}

function trimmed(a: Int32Array, b: Int32Array, { oldStart, oldEnd, newStart, newEnd }: Hunk): Hunk {
  while (oldStart < oldEnd && newStart < newEnd && a[oldStart] === b[newStart]) {
    oldStart += 1;
    newStart += 1;
  }
  while (oldEnd > oldStart && newEnd > newStart && a[oldEnd - 1] === b[newEnd - 1]) {
    oldEnd -= 1;
    newEnd -= 1;
  }
  return { oldStart, oldEnd, newStart, newEnd };
}

/** The passages between pairs of places that are the same; each anchor stands at the beginning of a passage. */
function cutAt(passage: Hunk, anchors: readonly (readonly [number, number])[]): Hunk[] {
  const pieces: Hunk[] = [];
  let [oldStart, newStart] = [passage.oldStart, passage.newStart];
  for (const [oldEnd, newEnd] of anchors) {
    if (oldEnd + newEnd > oldStart + newStart) pieces.push({ oldStart, oldEnd, newStart, newEnd });
    [oldStart, newStart] = [oldEnd, newEnd];
  }
  return anchors.length === 0
    ? pieces
    : [...pieces, { oldStart, oldEnd: passage.oldEnd, newStart, newEnd: passage.newEnd }];
}

/** Hunks that touch are one. */
function joined(hunks: readonly Hunk[]): Hunk[] {
  const result: Hunk[] = [];
  for (const hunk of hunks) {
    const last = result.at(-1);
    if (last?.oldEnd === hunk.oldStart && last.newEnd === hunk.newStart)
      result[result.length - 1] = { ...last, oldEnd: hunk.oldEnd, newEnd: hunk.newEnd };
    else result.push(hunk);
  }
  return result;
}
