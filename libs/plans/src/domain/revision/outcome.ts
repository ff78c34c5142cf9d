import type { CalendarDate } from '#libs/kernel';
import type { DecidedDifference } from './decisions.js';
import { comparedShares } from './differences.js';
import type { ComparedItem, DifferenceKind, InForceItem, NamedShare } from './difference.js';

/** What becomes of an item in force; absent members stay as they are. */
export interface ItemOutcome {
  readonly item: InForceItem;
  /** The differences that were adopted, in their order. */
  readonly adopted: readonly DifferenceKind[];
  readonly moved?: { readonly ref: string; readonly section: string };
  readonly title?: string;
  readonly measures?: string;
  readonly due?: { readonly dueOn: CalendarDate | null; readonly dueText: string };
  readonly key?: boolean;
  readonly leadUnitId?: string;
  readonly shares: ShareChanges;
}

/** How the shares of an item change. */
export interface ShareChanges {
  readonly added: readonly NamedShare[];
  readonly removed: readonly string[];
  /** Of a unit that stays, its new role. */
  readonly changed: readonly NamedShare[];
}

/** What applying a revision does. */
export interface RevisionOutcome {
  /** Plan items of the draft that become work items. */
  readonly added: readonly string[];
  /** Items that end. */
  readonly removed: readonly InForceItem[];
  readonly changed: readonly ItemOutcome[];
}

/** What the decisions come to, every difference being decided: only what was adopted changes anything. */
export function outcomeOf(
  decidedOnes: readonly DecidedDifference[],
  inForce: readonly InForceItem[],
  draft: readonly ComparedItem[],
): RevisionOutcome {
  const byItem = new Map(inForce.map((item) => [item.planItemId, item]));
  const byDraft = new Map(draft.map((item) => [item.planItemId, item]));
  const adopted = new Map<string, Set<DifferenceKind>>();
  for (const { planItemId, kind, decision } of decidedOnes) {
    if (decision?.choice !== 'adopt') continue;
    adopted.set(planItemId, (adopted.get(planItemId) ?? new Set()).add(kind));
  }
  const outcome = { added: [] as string[], removed: [] as InForceItem[], changed: [] as ItemOutcome[] };
  for (const [planItemId, kinds] of adopted) {
    const old = byItem.get(planItemId);
    const fresh = byDraft.get(planItemId);
    if (kinds.has('added')) outcome.added.push(planItemId);
    else if (old && kinds.has('removed')) outcome.removed.push(old);
    else if (old && fresh) outcome.changed.push(changesOf(old, fresh, kinds));
  }
  return outcome;
}

function changesOf(old: InForceItem, fresh: ComparedItem, kinds: ReadonlySet<DifferenceKind>): ItemOutcome {
  return {
    item: old,
    adopted: [...kinds],
    ...(kinds.has('moved') && { moved: { ref: fresh.ref, section: fresh.section } }),
    ...(kinds.has('title') && { title: fresh.title }),
    ...(kinds.has('measures') && { measures: fresh.measures }),
    ...(kinds.has('due') && { due: { dueOn: fresh.dueOn, dueText: fresh.dueText } }),
    ...(kinds.has('key') && { key: fresh.key }),
    ...(kinds.has('lead') && fresh.leadUnitId !== null && { leadUnitId: fresh.leadUnitId }),
    shares: shareChanges(old, fresh, kinds),
  };
}

/**
 * The shares that were in force against those that will be. The change of a lead takes the two leads along: the former one
 * has the share that the new text gives it, the new one none any more.
 */
function shareChanges(old: InForceItem, fresh: ComparedItem, kinds: ReadonlySet<DifferenceKind>): ShareChanges {
  const others = kinds.has('units') ? comparedShares(fresh, old) : comparedShares(old, fresh);
  const leads = kinds.has('lead')
    ? fresh.shares.filter(({ unitId }) => unitId === old.leadUnitId)
    : old.shares.filter(({ unitId }) => unitId === fresh.leadUnitId);
  const wanted = new Map([...others, ...leads].map(({ unitId, role }) => [unitId, role]));
  const present = new Map(old.shares.map(({ unitId, role }) => [unitId, role]));
  return {
    added: [...wanted].filter(([unitId]) => !present.has(unitId)).map(([unitId, role]) => ({ unitId, role })),
    removed: [...present.keys()].filter((unitId) => !wanted.has(unitId)),
    changed: [...wanted]
      .filter(([unitId, role]) => present.has(unitId) && present.get(unitId) !== role)
      .map(([unitId, role]) => ({ unitId, role })),
  };
}
