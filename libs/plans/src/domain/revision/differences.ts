import type { WorkItemStatus } from '#libs/contracts';
import type {
  ComparedDue,
  ComparedItem,
  Difference,
  DifferenceKind,
  DifferenceValue,
  InForceItem,
  NamedShare,
  WholeDuty,
} from './difference.js';
import { termsOf } from '../draft-targets.js';
import { sameText } from './grams.js';
import { sameTargets } from './target-changes.js';

/** What is compared: the newer text, what is in force, and the text by which that was issued. */
export interface Compared {
  /** Items of the new draft, in its order. */
  readonly draft: readonly ComparedItem[];
  readonly inForce: readonly InForceItem[];
  /** The same items as the text in force asked them, by plan item. */
  readonly issued: ReadonlyMap<string, ComparedItem>;
}

/**
 * Everything that would change if the newer text came into force: item by item in the new order, then what it leaves out.
 * What is the same on both sides is no difference. An ended item that the new text leaves out stays on record as it is.
 */
export function differences({ draft, inForce, issued }: Compared): Difference[] {
  const living = new Map(inForce.filter(({ status }) => status !== 'terminated').map((one) => [one.planItemId, one]));
  const named = new Set(draft.map(({ planItemId }) => planItemId));
  const gone = inForce.filter((one) => !named.has(one.planItemId) && isOpen(one.status));
  return [
    ...draft.flatMap((fresh) => {
      const old = living.get(fresh.planItemId);
      return old ? ofItem(old, fresh, issued.get(fresh.planItemId)) : [added(fresh)];
    }),
    ...gone.map(removed),
  ];
}

/** Whether somebody still answers for it. */
export const isOpen = (status: WorkItemStatus): boolean =>
  status === 'issued' || status === 'inProgress' || status === 'submitted';

const plainly = { documentUnchanged: false, later: null, ended: false };

const added = (fresh: ComparedItem): Difference => ({
  ...plainly,
  planItemId: fresh.planItemId,
  kind: 'added',
  workItemId: null,
  before: null,
  after: { text: fresh.title, duty: wholeDuty(fresh) },
});

const removed = (old: InForceItem): Difference => ({
  ...plainly,
  planItemId: old.planItemId,
  kind: 'removed',
  workItemId: old.workItemId,
  before: { text: old.title, duty: wholeDuty(old) },
  after: null,
});

const wholeDuty = (item: ComparedItem): WholeDuty => ({
  measures: item.measures,
  leadUnitId: item.leadUnitId,
  shares: inOrder(item.shares),
  ...comparedDue(item),
  key: item.key,
  targets: item.targets.map(termsOf),
});

const comparedDue = ({ dueOn, dueText }: ComparedItem): ComparedDue => ({ dueOn, ...(dueText !== '' && { dueText }) });

/** The words count where no date says it: 到2025年底 and 2025年底前 are one date. */
const sameDue = (one: ComparedItem, other: ComparedItem): boolean =>
  one.dueOn === other.dueOn && (one.dueOn !== null || sameText(one.dueText, other.dueText));

interface Aspect {
  readonly kind: Exclude<DifferenceKind, 'added' | 'removed'>;
  readonly value: (item: ComparedItem, other: ComparedItem) => DifferenceValue;
  readonly same: (one: ComparedItem, other: ComparedItem) => boolean;
}

const ASPECTS: readonly Aspect[] = [
  {
    kind: 'moved',
    value: ({ ref, section }) => ({ ref, section }),
    same: (one, other) => one.ref === other.ref && sameText(one.section, other.section),
  },
  { kind: 'title', value: ({ title }) => ({ text: title }), same: (one, other) => sameText(one.title, other.title) },
  {
    kind: 'measures',
    value: ({ measures }) => ({ text: measures }),
    same: (one, other) => sameText(one.measures, other.measures),
  },
  {
    kind: 'lead',
    value: ({ leadUnitId, shares }, other) => ({
      unitId: leadUnitId,
      otherLeadAs: shares.find(({ unitId }) => unitId === other.leadUnitId)?.role ?? null,
    }),
    same: (one, other) => one.leadUnitId === other.leadUnitId,
  },
  {
    kind: 'units',
    value: (one, other) => ({ shares: comparedShares(one, other) }),
    same: (one, other) => sameShares(comparedShares(one, other), comparedShares(other, one)),
  },
  {
    kind: 'targets',
    value: ({ targets }) => ({ targets: targets.map(termsOf) }),
    same: (one, other) => sameTargets(one.targets, other.targets),
  },
  { kind: 'due', value: comparedDue, same: sameDue },
  { kind: 'key', value: ({ key }) => ({ key }), same: (one, other) => one.key === other.key },
];

function ofItem(old: InForceItem, fresh: ComparedItem, issued: ComparedItem | undefined): Difference[] {
  return ASPECTS.filter(({ same }) => !same(old, fresh)).map(({ kind, value, same }) => {
    const documentUnchanged = issued !== undefined && same(issued, fresh);
    return {
      planItemId: old.planItemId,
      kind,
      workItemId: old.workItemId,
      before: value(old, fresh),
      after: value(fresh, old),
      documentUnchanged,
      later: kind === 'lead' || kind === 'units' || kind === 'due' ? (old.later[kind] ?? null) : null,
      ended: !isOpen(old.status),
    };
  });
}

/**
 * The shares of one side, without whoever leads on the other: a supporter that becomes the lead, or a lead that is named
 * no more, is told once, as the change of the lead. In a fixed order, so that equal sides are equal.
 */
export const comparedShares = (one: ComparedItem, other: ComparedItem): readonly NamedShare[] =>
  inOrder(one.shares.filter(({ unitId }) => unitId !== other.leadUnitId));

/** Shares in the one order in which sides are compared. */
export const inOrder = (shares: readonly NamedShare[]): readonly NamedShare[] =>
  shares
    .map(({ unitId, role }) => ({ unitId, role }))
    .toSorted((a, b) => (a.unitId < b.unitId ? -1 : a.unitId > b.unitId ? 1 : 0));

const sameShares = (one: readonly NamedShare[], other: readonly NamedShare[]): boolean =>
  one.length === other.length &&
  one.every(({ unitId, role }, at) => unitId === other[at]?.unitId && role === other[at].role);
