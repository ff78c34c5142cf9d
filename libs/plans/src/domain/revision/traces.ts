import type { ComparedItem, Difference, InForceItem } from './difference.js';
import { tracedWords, type MatchedItem } from './match-items.js';

/**
 * Where the words of an item that came or went stand on the other side: the number of that item, by plan item. A new item
 * may have been split off, an old one joined to another; the person who decides should see it.
 */
export function tracesOf({
  draft,
  inForce,
  differences,
}: {
  readonly draft: readonly ComparedItem[];
  readonly inForce: readonly InForceItem[];
  readonly differences: readonly Difference[];
}): ReadonlyMap<string, string> {
  const of = (kind: Difference['kind']) =>
    new Set(differences.filter((one) => one.kind === kind).map(({ planItemId }) => planItemId));
  const [come, gone] = [of('added'), of('removed')];
  const fresh = draft.map(matched);
  const old = inForce.filter(({ status }) => status !== 'terminated').map(matched);
  return new Map([
    ...tracedWords(
      fresh.filter(({ id }) => come.has(id)),
      old,
    ),
    ...tracedWords(
      old.filter(({ id }) => gone.has(id)),
      fresh,
    ),
  ]);
}

const matched = ({ planItemId, ref, title, measures }: ComparedItem): MatchedItem => ({
  ...{ id: planItemId, ref, title, measures },
  units: [],
});
