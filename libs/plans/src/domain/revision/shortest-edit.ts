import type { Hunk } from './hunks.js';

/**
 * The shortest edit of a passage (Myers 1986) as hunks; undefined where more than `limit` values differ. Time and memory
 * grow with the square of the limit at most.
 */
export function shortestEdit(a: Int32Array, b: Int32Array, passage: Hunk, limit: number): Hunk[] | undefined {
  const { oldStart, oldEnd, newStart, newEnd } = passage;
  const [width, height] = [oldEnd - oldStart, newEnd - newStart];
  const reach = Math.min(limit, width + height);
  // By diagonal, from -reach - 1 to reach + 1.
  const furthest = new Int32Array(2 * reach + 3).fill(-1);
  const zero = reach + 1;
  furthest[zero + 1] = 0;
  const trace: Int32Array[] = [];
  for (let edits = 0; edits <= reach; edits += 1) {
    trace.push(furthest.slice(zero - edits - 1, zero + edits + 2));
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      const [left, right] = [furthest[zero + diagonal - 1]!, furthest[zero + diagonal + 1]!];
      let x = diagonal === -edits || (diagonal !== edits && left < right) ? right : left + 1;
      while (x < width && x - diagonal < height && a[oldStart + x] === b[newStart + x - diagonal]) x += 1;
      furthest[zero + diagonal] = x;
      if (x >= width && x - diagonal >= height) return walkedBack(trace, passage);
    }
  }
  return undefined;
}

/** Single steps, the last first; steps that touch are joined by the caller. */
function walkedBack(trace: readonly Int32Array[], { oldStart, oldEnd, newStart, newEnd }: Hunk): Hunk[] {
  const steps: Hunk[] = [];
  let x = oldEnd - oldStart;
  let y = newEnd - newStart;
  for (let edits = trace.length - 1; edits > 0; edits -= 1) {
    const furthest = trace[edits]!;
    const diagonal = x - y;
    const [left, right] = [furthest[edits + diagonal]!, furthest[edits + diagonal + 2]!];
    const down = diagonal === -edits || (diagonal !== edits && left < right);
    x = down ? right : left;
    y = x - (down ? diagonal + 1 : diagonal - 1);
    const [old, fresh] = [oldStart + x, newStart + y];
    steps.push({ oldStart: old, oldEnd: old + (down ? 0 : 1), newStart: fresh, newEnd: fresh + (down ? 1 : 0) });
  }
  return steps.reverse();
}
