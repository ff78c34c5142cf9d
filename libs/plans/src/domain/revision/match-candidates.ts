import type { Prepared } from './match-items.js';

/** Compared with all of so few; of more only those are looked at that share rare words. */
const FEW = 200;
/** Candidates looked at closely for one item. */
const BEST = 12;

/**
 * Finds for an item those it may be the same as. Every pair of two long plans would take minutes; words that stand in
 * few items find the right one at once.
 */
export function candidatesFor(items: readonly Prepared[]): (one: Prepared) => readonly Prepared[] {
  if (items.length <= FEW) return () => items;
  const index = new Map<string, number[]>();
  items.forEach((item, at) => {
    for (const key of keysOf(item)) {
      const places = index.get(key);
      if (places) places.push(at);
      else index.set(key, [at]);
    }
  });
  const common = items.length / 10;
  return (one) => {
    const weights = new Map<number, number>();
    for (const key of keysOf(one)) {
      const places = index.get(key);
      if (!places || places.length > common) continue;
      for (const at of places) weights.set(at, (weights.get(at) ?? 0) + 1 / places.length);
    }
    return [...weights]
      .sort(([, a], [, b]) => b - a)
      .slice(0, BEST)
      .flatMap(([at]) => items[at] ?? []);
  };
}

function* keysOf({ title, measures }: Prepared): Generator<string> {
  for (const gram of title) yield `t${gram}`;
  for (const gram of measures) yield `m${gram}`;
}
