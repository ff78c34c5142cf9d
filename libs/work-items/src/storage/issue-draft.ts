import type { Transaction } from '#libs/database';
import { addWorkingDays, dayIn, newId } from '#libs/kernel';
import { appendAll, type NewLedgerEntry } from '#libs/ledger';
import { holdOrganisation, sortByOfficialOrder } from '#libs/organisation';
import { CONTEST_WORKING_DAYS } from '#libs/contracts';
import type { IssuableDraft, IssuableItem } from '#libs/plans';
import { entry, type ActContext } from '../acts.js';
import type { IssuedParts } from '../issued-parts.js';
import { dutiesByUnit, type Duty } from '../domain/dispatches.js';
import { searchable } from '../domain/search-text.js';
import { idsNewestFirst, insertDispatches, type NewDispatch } from './insert-dispatches.js';
import { insertShares, insertWorkItems, type NewShare, type NewWorkItem } from './insert-work-items.js';
import { recomputeScope } from './recompute-scope.js';
import { everyNameOf } from './unit-names.js';

/** What an issue made. */
export interface Issued {
  itemIds: string[];
  dispatchIds: string[];
}

/**
 * Turns a checked draft into work items, shares and one dispatch per unit, with their entries and scope, inside the
 * transaction that prepared it: a bulk statement per table whatever the number of units. What else comes with the items
 * (`parts`) is stored by the libraries that have it.
 */
export async function issueDraft(
  tx: Transaction,
  context: ActContext,
  draft: IssuableDraft,
  parts: Pick<IssuedParts, 'store'>,
): Promise<Issued> {
  await holdOrganisation(tx);
  const { items, entries } = await storeItems(tx, context, draft, parts);
  const dispatches = dispatchesOf(draft, context, items, await sortByOfficialOrder(tx, unitsOf(items)));
  await insertDispatches(tx, dispatches);
  await appendAll(tx, [
    planEntry(draft, context, items.length, dispatches.length),
    ...entries,
    ...dispatches.map((dispatch) =>
      entry(context, {
        subject: { type: 'dispatch', id: dispatch.id, version: 1 },
        planId: dispatch.planId,
        unitIds: [dispatch.unitId, draft.plan.ownerUnitId],
        action: 'dispatched',
        payload: { duties: dispatch.duties.length, contestUntil: dispatch.contestUntil },
      }),
    ),
  ]);
  return { itemIds: items.map(({ id }) => id), dispatchIds: dispatches.map(({ id }) => id) };
}

/** Items as they were stored, and their entries for the caller to append. */
export interface StoredItems {
  readonly items: readonly IdentifiedItem[];
  readonly entries: readonly NewLedgerEntry[];
}

/** Stores the items of a draft with their shares and scope. Ids rise with the ordinal: see queries/list-order.ts. */
export async function storeItems(
  tx: Transaction,
  context: ActContext,
  draft: IssuableDraft,
  parts: Pick<IssuedParts, 'store'>,
): Promise<StoredItems> {
  const items = draft.items.toSorted((a, b) => a.ordinal - b.ordinal).map(identified);
  const names = await everyNameOf(tx, unitsOf(items));
  await insertWorkItems(
    tx,
    items.map((item) => toWorkItem(draft, context, item, names)),
  );
  await insertShares(
    tx,
    items.flatMap((item) => item.shares),
  );
  const told = await parts.store(tx, context, items);
  await recomputeScope(
    tx,
    items.map(({ id }) => id),
  );
  return { items, entries: items.map((item) => itemEntry(draft, context, item, told.get(item.id))) };
}

export type IdentifiedItem = Omit<IssuableItem, 'shares'> & { id: string; shares: NewShare[] };

const unitsOf = (items: readonly IdentifiedItem[]): string[] => [
  ...new Set(items.flatMap((item) => [item.leadUnitId, ...item.shares.map(({ unitId }) => unitId)])),
];

function identified(item: IssuableItem): IdentifiedItem {
  const id = newId();
  return { ...item, id, shares: item.shares.map((share, ordinal) => ({ ...share, id: newId(), itemId: id, ordinal })) };
}

function toWorkItem(
  draft: IssuableDraft,
  context: ActContext,
  item: IdentifiedItem,
  names: ReadonlyMap<string, readonly string[]>,
): NewWorkItem {
  const search = searchable({
    title: item.title,
    measures: item.measures,
    leadNames: names.get(item.leadUnitId) ?? [],
    shares: item.shares.map(({ role, unitId }) => ({ role, names: names.get(unitId) ?? [] })),
  });
  return {
    ...item,
    planId: draft.plan.id,
    number: `${draft.plan.number}-${item.ordinal}`,
    // A plan's items are assigned and checked in the name of the office that owns the plan.
    issuerUnitId: draft.plan.ownerUnitId,
    reviewerUnitId: draft.plan.ownerUnitId,
    search,
    issuedAt: context.occurredAt,
  };
}

/** `unitIds` are the units named, in official order; so are the dispatches. */
function dispatchesOf(
  draft: IssuableDraft,
  context: ActContext,
  items: readonly IdentifiedItem[],
  unitIds: readonly string[],
): NewDispatch[] {
  const duties = items.flatMap((item): Duty[] => [
    { itemId: item.id, unitId: item.leadUnitId, role: 'lead', shareId: null },
    ...item.shares.map(({ id, itemId, unitId, role }) => ({ itemId, unitId, role, shareId: id })),
  ]);
  const today = dayIn(draft.plan.timeZone, context.occurredAt);
  const byUnit = new Map(dutiesByUnit(duties).map((ofUnit) => [ofUnit.unitId, ofUnit.duties]));
  const ids = idsNewestFirst(unitIds.length);
  return unitIds.map((unitId, index) => ({
    unitId,
    duties: byUnit.get(unitId) ?? [],
    id: ids[index]!,
    planId: draft.plan.id,
    planVersionId: draft.plan.versionId,
    kind: draft.plan.kind === 'document' ? 'plan' : 'matter',
    issuedAt: context.occurredAt,
    issuedBy: context.actor.userId,
    contestUntil: addWorkingDays(today, CONTEST_WORKING_DAYS),
  }));
}

const planEntry = (draft: IssuableDraft, context: ActContext, items: number, dispatches: number) =>
  entry(context, {
    subject: { type: 'plan', id: draft.plan.id, version: draft.plan.version },
    planId: draft.plan.id,
    unitIds: [draft.plan.ownerUnitId],
    action: 'issued',
    payload: { number: draft.plan.number, items, dispatches },
  });

const itemEntry = (
  draft: IssuableDraft,
  context: ActContext,
  item: IdentifiedItem,
  told: Readonly<Record<string, unknown>> = {},
) =>
  entry(context, {
    subject: { type: 'workItem', id: item.id, version: 1 },
    itemId: item.id,
    planId: draft.plan.id,
    unitIds: [draft.plan.ownerUnitId, ...unitsOf([item])],
    action: 'issued',
    payload: { leadUnitId: item.leadUnitId, dueOn: item.dueOn, shares: item.shares.length, ...told },
  });
