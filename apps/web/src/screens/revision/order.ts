import type { Difference, Revision } from '../../api/shapes.js';

/** Names a difference on the screen. */
export const keyOf = ({ planItemId, kind }: Pick<Difference, 'planItemId' | 'kind'>): string => `${planItemId} ${kind}`;

/** All differences in the order in which they stand. */
export const inOrder = ({ items }: Revision): Difference[] => items.flatMap(({ differences }) => differences);

export const isOpen = ({ decision }: Difference): boolean => decision === null;

/** The next open difference after one, or the first one again; null when all are decided. */
export function nextOpen(all: readonly Difference[], from: string | null): string | null {
  const at = all.findIndex((one) => keyOf(one) === from);
  const found = [...all.slice(at + 1), ...all.slice(0, at + 1)].find((one) => isOpen(one) && keyOf(one) !== from);
  return found ? keyOf(found) : null;
}

/** The neighbour in the order of the screen. */
export function neighbour(all: readonly Difference[], from: string | null, step: 1 | -1): string | null {
  const at = all.findIndex((one) => keyOf(one) === from);
  const found = all[at + step] ?? all[at] ?? all[0];
  return found ? keyOf(found) : null;
}

/** The open ones of each kind that can be adopted together, kinds in the order of the screen. */
export function adoptable(all: readonly Difference[]): [Difference['kind'], Difference[]][] {
  const byKind = new Map<Difference['kind'], Difference[]>();
  for (const one of all)
    if (isOpen(one) && !one.ended && !one.documentUnchanged)
      byKind.set(one.kind, [...(byKind.get(one.kind) ?? []), one]);
  return [...byKind].filter(([, ofKind]) => ofKind.length > 1);
}

/** Open ones in which the document says what it said before: an approved act since made the difference. */
export const changedSince = (all: readonly Difference[]): Difference[] =>
  all.filter((one) => isOpen(one) && one.documentUnchanged);
