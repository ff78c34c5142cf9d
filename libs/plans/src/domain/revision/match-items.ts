import { groupedBy } from '#libs/kernel';
import { candidatesFor } from './match-candidates.js';
import { contained, dice, gramsOf, plain } from './grams.js';

/** A duty as the matching of two texts of a plan looks at it. */
export interface MatchedItem {
  readonly id: string;
  readonly ref: string;
  readonly title: string;
  readonly measures: string;
  /** Names or ids of those it names; only whether they are the same matters. */
  readonly units: readonly string[];
}

/** Which duty of the new text is which of the old one. */
export interface Matching {
  /** By the id of the new item, that of the old one; each old item is named at most once. */
  readonly pairs: ReadonlyMap<string, string>;
  /** New items without a counterpart whose words stood in this old item (拆分). */
  readonly splitFrom: ReadonlyMap<string, string>;
  /** Old items without a counterpart whose words stand in this new item (并入). */
  readonly mergedInto: ReadonlyMap<string, string>;
}

/** An item with what is compared of it, made once. */
export interface Prepared {
  readonly item: MatchedItem;
  readonly at: number;
  readonly title: ReadonlySet<string>;
  readonly measures: ReadonlySet<string>;
}

/** Below it two duties have only the genre in common: the same verbs and the same units. */
const ALIKE = 0.42;
/** So much of an item's words standing in another is no coincidence. */
const TAKEN_OVER = 0.6;

/**
 * Pairs the items of two texts of one plan: those that say the same first, then the most alike. A number alone never
 * makes a pair, for numbers move; a title or the measures do, so that what was renamed or rewritten keeps its identity.
 */
export function matchItems(before: readonly MatchedItem[], after: readonly MatchedItem[]): Matching {
  const old = before.map(prepare);
  const fresh = after.map(prepare);
  const pairs = sameWords(old, fresh);
  const taken = new Set(pairs.values());
  const restOld = old.filter(({ item }) => !taken.has(item.id));
  const restFresh = fresh.filter(({ item }) => !pairs.has(item.id));
  for (const { one, other } of byLikeness(restOld, restFresh)) {
    if (taken.has(one.item.id) || pairs.has(other.item.id)) continue;
    pairs.set(other.item.id, one.item.id);
    taken.add(one.item.id);
  }
  return {
    pairs,
    splitFrom: standingIn(
      fresh.filter(({ item }) => !pairs.has(item.id)),
      old,
    ),
    mergedInto: standingIn(
      old.filter(({ item }) => !taken.has(item.id)),
      fresh,
    ),
  };
}

const prepare = (item: MatchedItem, at: number): Prepared => ({
  item,
  at,
  title: gramsOf(item.title, 2),
  measures: gramsOf(item.measures, 3),
});

/** Items with the very same words, in order where several have them. */
function sameWords(old: readonly Prepared[], fresh: readonly Prepared[]): Map<string, string> {
  const words = ({ item }: Prepared) => `${plain(item.title)}\n${plain(item.measures)}`;
  const waiting = groupedBy(old, words);
  const pairs = new Map<string, string>();
  for (const one of fresh) {
    const same = waiting.get(words(one));
    // Of several with the same words the one with the same number goes first.
    const at = Math.max(0, same?.findIndex(({ item }) => item.ref === one.item.ref) ?? 0);
    const [found] = same?.splice(at, 1) ?? [];
    if (found) pairs.set(one.item.id, found.item.id);
  }
  return pairs;
}

interface Pair {
  one: Prepared;
  other: Prepared;
  score: number;
}

/** Pairs that are alike enough, the most alike first; of equals the nearer in place. */
function byLikeness(old: readonly Prepared[], fresh: readonly Prepared[]): Pair[] {
  const find = candidatesFor(old);
  const pairs = fresh.flatMap((other) =>
    find(other).map((one): Pair => ({ one, other, score: likenessOf(one, other) })),
  );
  const distance = ({ one, other }: Pair) => Math.abs(one.at - other.at);
  return pairs
    .filter(({ score }) => score >= ALIKE)
    .sort((a, b) => b.score - a.score || distance(a) - distance(b) || a.other.at - b.other.at);
}

function likenessOf(one: Prepared, other: Prepared): number {
  const titles = dice(one.title, other.title);
  // Measures that are missing on one side say nothing against it.
  const [weightOfTitle, weightOfMeasures] =
    one.measures.size === 0 || other.measures.size === 0 ? [0.85, 0] : [0.45, 0.4];
  const units = dice(new Set(one.item.units), new Set(other.item.units));
  const ref = one.item.ref === other.item.ref ? 1 : 0;
  return weightOfTitle * titles + weightOfMeasures * dice(one.measures, other.measures) + 0.1 * units + 0.05 * ref;
}

/** For items without a counterpart: where their words stand on the other side. */
function standingIn(lost: readonly Prepared[], others: readonly Prepared[]): Map<string, string> {
  const find = candidatesFor(others);
  const found = new Map<string, string>();
  for (const one of lost) {
    if (one.measures.size === 0) continue;
    const best = find(one)
      .map((other) => ({ other, share: contained(one.measures, other.measures) }))
      .sort((a, b) => b.share - a.share)[0];
    if (best && best.share >= TAKEN_OVER) found.set(one.item.id, best.other.item.id);
  }
  return found;
}

/** The number of the item on the other side in which the words of each stand; one without such an item is missing. */
export function tracedWords(lost: readonly MatchedItem[], others: readonly MatchedItem[]): Map<string, string> {
  // Most revisions lose nothing; then the words of all the others are not looked at.
  if (lost.length === 0) return new Map();
  const refs = new Map(others.map(({ id, ref }) => [id, ref]));
  const found = standingIn(lost.map(prepare), others.map(prepare));
  return new Map([...found].map(([id, other]) => [id, refs.get(other) ?? '']));
}
