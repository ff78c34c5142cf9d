import { Problem } from '#libs/kernel';

/** Throws `stale` unless the change is based on the present version; the answer names the present one. */
export function ensureVersion(current: number, expected: number): void {
  if (current !== expected) throw new Problem('stale', { extension: { version: current } });
}
