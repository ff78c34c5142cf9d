/** A run that both sides have, or that stands on one side only. */
export interface Run<T> {
  readonly kind: 'same' | 'old' | 'new';
  readonly values: readonly T[];
}

/**
 * The shortest edit from one sequence to the other (Myers 1986), as runs in order; where more than `limit` values differ,
 * everything between the common ends is replaced. Time and memory grow with the square of the limit at most.
 */
export function editScript<T>(old: readonly T[], fresh: readonly T[], limit: number): Run<T>[] {
  let head = 0;
  while (head < old.length && head < fresh.length && old[head] === fresh[head]) head += 1;
  let tail = 0;
  while (tail < Math.min(old.length, fresh.length) - head && old.at(-1 - tail) === fresh.at(-1 - tail)) tail += 1;
  const a = old.slice(head, old.length - tail);
  const b = fresh.slice(head, fresh.length - tail);
  return joined([
    { kind: 'same', values: old.slice(0, head) },
    ...(shortest(a, b, limit) ?? replaced(a, b)),
    { kind: 'same', values: old.slice(old.length - tail) },
  ]);
}

const replaced = <T>(a: readonly T[], b: readonly T[]): Run<T>[] => [
  { kind: 'old', values: a },
  { kind: 'new', values: b },
];

/** The runs of the shortest script, or undefined where it is longer than the limit. */
function shortest<T>(a: readonly T[], b: readonly T[], limit: number): Run<T>[] | undefined {
  const reach = Math.min(limit, a.length + b.length);
  const furthest = new Map<number, number>([[1, 0]]);
  const trace: Map<number, number>[] = [];
  for (let edits = 0; edits <= reach; edits += 1) {
    trace.push(new Map(furthest));
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      const down = goesDown(furthest, diagonal, edits);
      let x = down ? at(furthest, diagonal + 1) : at(furthest, diagonal - 1) + 1;
      while (x < a.length && x - diagonal < b.length && a[x] === b[x - diagonal]) x += 1;
      furthest.set(diagonal, x);
      if (x >= a.length && x - diagonal >= b.length) return walkedBack(trace, a, b);
    }
  }
  return undefined;
}

const at = (furthest: ReadonlyMap<number, number>, diagonal: number): number => furthest.get(diagonal) ?? -1;
const goesDown = (furthest: ReadonlyMap<number, number>, diagonal: number, edits: number): boolean =>
  diagonal === -edits || (diagonal !== edits && at(furthest, diagonal - 1) < at(furthest, diagonal + 1));

function walkedBack<T>(trace: readonly ReadonlyMap<number, number>[], a: readonly T[], b: readonly T[]): Run<T>[] {
  const runs: Run<T>[] = [];
  let x = a.length;
  let y = b.length;
  for (let edits = trace.length - 1; edits >= 0; edits -= 1) {
    const furthest = trace[edits]!;
    const diagonal = x - y;
    const down = goesDown(furthest, diagonal, edits);
    const from = down ? diagonal + 1 : diagonal - 1;
    const startX = edits === 0 ? 0 : at(furthest, from);
    const startY = edits === 0 ? 0 : startX - from;
    const afterX = edits === 0 ? 0 : down ? startX : startX + 1;
    runs.push({ kind: 'same', values: a.slice(afterX, x) });
    if (edits > 0)
      runs.push(
        down ? { kind: 'new', values: b.slice(startY, startY + 1) } : { kind: 'old', values: a.slice(startX, afterX) },
      );
    x = startX;
    y = startY;
  }
  return runs.reverse();
}

/** Runs of one kind together; between two common runs what went comes before what came. */
function joined<T>(runs: readonly Run<T>[]): Run<T>[] {
  const result: Run<T>[] = [];
  let gone: T[] = [];
  let come: T[] = [];
  const flush = () => {
    if (gone.length > 0) result.push({ kind: 'old', values: gone });
    if (come.length > 0) result.push({ kind: 'new', values: come });
    gone = [];
    come = [];
  };
  for (const { kind, values } of runs) {
    if (values.length === 0) continue;
    if (kind === 'old') gone.push(...values);
    else if (kind === 'new') come.push(...values);
    else {
      flush();
      const last = result.at(-1);
      if (last?.kind === 'same') result[result.length - 1] = { kind, values: [...last.values, ...values] };
      else result.push({ kind, values });
    }
  }
  flush();
  return result;
}
