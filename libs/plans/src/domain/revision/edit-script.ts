import { hunksOf } from './hunks.js';

/** A run that both sides have, or that stands on one side only. */
export interface Run<T> {
  readonly kind: 'same' | 'old' | 'new';
  readonly values: readonly T[];
}

/**
 * A short edit from one sequence to the other, as runs in order; between two common runs what went comes before what
 * came. Where more than `limit` values differ in one place and nothing there stands once on both sides, it is replaced.
 */
export function editScript<T>(old: readonly T[], fresh: readonly T[], limit: number): Run<T>[] {
  const runs: Run<T>[] = [];
  const add = (kind: Run<T>['kind'], values: readonly T[]) => {
    if (values.length > 0) runs.push({ kind, values });
  };
  let done = 0;
  for (const { oldStart, oldEnd, newStart, newEnd } of hunksOf(old, fresh, limit)) {
    add('same', old.slice(done, oldStart));
    add('old', old.slice(oldStart, oldEnd));
    add('new', fresh.slice(newStart, newEnd));
    done = oldEnd;
  }
  add('same', old.slice(done));
  return runs;
}
