import type { Transaction } from '#libs/database';
import type { NewLedgerEntry } from '#libs/ledger';
import { succeeded, type SuccessionContributor, type TakeOver } from '#libs/organisation';
import { sharesAfterwards, type SharesAfterwards } from '../../domain/succession-shares.js';
import { changedRows } from '../changed-rows.js';
import { lockItems } from '../lock-items.js';
import { lockScopes, recomputeScope } from '../recompute-scope.js';
import { refreshSearch } from '../refresh-search.js';
import { lockAffected } from '../revise-dispatches.js';
import { itemThings } from './item-things.js';
import { rebaseCases, snapshotsOf } from './rebase-cases.js';
import { takeClaims } from './take-claims.js';
import { takeLines } from './take-lines.js';
import { storeShares, touchedShares, type TouchedShare } from './take-shares.js';

/** An item that names the unit, as it is before and as it will be. */
export interface TouchedItem {
  readonly id: string;
  readonly planId: string;
  readonly parentId: string | null;
  readonly leadUnitId: string;
  readonly issuerUnitId: string;
  readonly reviewerUnitId: string;
  readonly version: number;
}

/** What goes where, once the items are locked. */
export interface Taking {
  readonly take: TakeOver;
  readonly items: ReadonlyMap<string, TouchedItem>;
  /** Terminated items, which go on naming the unit: nothing of them changes but who reads them. */
  readonly records: readonly string[];
  readonly shares: readonly TouchedShare[];
  readonly after: SharesAfterwards;
  readonly leadOf: (itemId: string) => string;
}

/**
 * Items with all that hangs on them. It is the same duty in other hands: status, signatures, contests and extensions stay,
 * nothing ends but what would be twice in one unit (unlike move-duty.ts, where a duty begins anew).
 */
export const itemSuccession: SuccessionContributor = {
  layer: 4,
  openThings: itemThings,

  async hold(tx, { from, heirs }) {
    await lockTouched(tx, from, [...from, ...heirs]);
  },

  async takeOver(tx, take) {
    const taking = await lockTaking(tx, take);
    const itemIds = [...taking.items.keys()];
    const before = await snapshotsOf(tx, itemIds);
    const parties = [...taking.items.values()].map((item) => partiesAfterwards(taking, item));
    await changedRows(tx, SET_PARTIES, [JSON.stringify(parties)]);
    const lines = await takeLines(tx, taking, () => storeShares(tx, taking));
    await takeClaims(tx, taking, lines.destinations);
    await refreshSearch(tx, itemIds);
    await recomputeScope(tx, [...itemIds, ...taking.records]);
    await rebaseCases(tx, before);
    return [...parties.map((party) => itemEntry(taking, party)), ...lines.entries];
  },
};

/** Dispatches, items and the plans' scopes, in the common order. */
async function lockTouched(
  tx: Transaction,
  from: readonly string[],
  units: readonly string[],
): Promise<readonly string[]> {
  const found = await tx.query<TouchedItem[]>(TOUCHED, [from]);
  const ids = found.map(({ id }) => id);
  const records = (await tx.query<{ id: string }[]>(RECORDS, [from])).map(({ id }) => id);
  await lockAffected(tx, ids, units);
  await lockItems(tx, [...ids, ...records]);
  await lockScopes(tx, [...ids, ...records]);
  return records;
}

/** Everything is read under lock. */
async function lockTaking(tx: Transaction, take: TakeOver): Promise<Taking> {
  const units = [take.fromUnitId, ...take.heirIds];
  const records = await lockTouched(tx, [take.fromUnitId], units);
  const items = new Map((await tx.query<TouchedItem[]>(TOUCHED, [[take.fromUnitId]])).map((item) => [item.id, item]));
  const shares = await touchedShares(tx, [...items.keys()], units);
  const leadOf = (itemId: string): string => {
    const lead = items.get(itemId)?.leadUnitId ?? '';
    return lead === take.fromUnitId ? take.heirOf('lead', itemId) : lead;
  };
  const after = sharesAfterwards(shares, take.fromUnitId, leadOf, (share) => {
    const part = shares.find(({ id }) => id === share.id)?.subTaskId;
    return part != null && items.get(part)?.leadUnitId === take.fromUnitId
      ? leadOf(part)
      : take.heirOf('share', share.id);
  });
  return { take, items, records, shares, after, leadOf };
}

type Parties = TouchedItem & { readonly after: Pick<TouchedItem, 'leadUnitId' | 'issuerUnitId' | 'reviewerUnitId'> };

/** What a lead gave out or checks goes with the item above. */
function partiesAfterwards({ take, items, leadOf }: Taking, item: TouchedItem): Parties {
  const { fromUnitId, heirOf } = take;
  const above = item.parentId === null ? undefined : items.get(item.parentId);
  const checking = above?.leadUnitId === fromUnitId ? leadOf(above.id) : heirOf('review', item.id);
  const party = (unitId: string) => (unitId === fromUnitId ? checking : unitId);
  const after = {
    leadUnitId: leadOf(item.id),
    issuerUnitId: party(item.issuerUnitId),
    reviewerUnitId: party(item.reviewerUnitId),
  };
  return { ...item, after };
}

function itemEntry({ take, shares, after }: Taking, item: Parties): NewLedgerEntry {
  const { fromUnitId } = take;
  const taken = shares.filter(({ itemId, unitId }) => itemId === item.id && unitId === fromUnitId);
  const heirs = after.moved.filter(({ itemId }) => itemId === item.id).map(({ unitId }) => unitId);
  const roles = [
    ...(item.leadUnitId === fromUnitId ? ['lead'] : []),
    ...(item.issuerUnitId === fromUnitId ? ['issuer'] : []),
    ...(item.reviewerUnitId === fromUnitId ? ['reviewer'] : []),
    ...taken.map(({ role }) => role),
  ];
  const { leadUnitId, issuerUnitId, reviewerUnitId } = item.after;
  return succeeded(take, {
    subject: { type: 'workItem', id: item.id, version: item.version + 1 },
    itemId: item.id,
    planId: item.planId,
    unitIds: [...new Set([fromUnitId, leadUnitId, issuerUnitId, reviewerUnitId, ...heirs])],
    roles,
  });
}

// Also what is closed: it may be opened again, and whoever follows answers for it and reads it. What was done keeps its
// name in the record; what was terminated stays as it was, and is read by whoever follows.
const TOUCHED = `
  SELECT item.id, item.plan_id AS "planId", item.parent_id AS "parentId", item.lead_unit_id AS "leadUnitId",
    item.issuer_unit_id AS "issuerUnitId", item.reviewer_unit_id AS "reviewerUnitId", item.version
  FROM work_item AS item
  WHERE item.status <> 'terminated' AND (
    item.lead_unit_id = ANY ($1::uuid[]) OR item.issuer_unit_id = ANY ($1::uuid[]) OR item.reviewer_unit_id = ANY ($1::uuid[])
    OR item.id IN (SELECT share.item_id FROM work_item_share AS share WHERE share.unit_id = ANY ($1::uuid[])))
  ORDER BY item.id`;
const RECORDS = `
  SELECT DISTINCT item_id AS id FROM item_scope WHERE unit_id = ANY ($1::uuid[]) AND status = 'terminated' ORDER BY item_id`;
const SET_PARTIES = `
  UPDATE work_item AS item SET lead_unit_id = (given.after ->> 'leadUnitId')::uuid,
    issuer_unit_id = (given.after ->> 'issuerUnitId')::uuid, reviewer_unit_id = (given.after ->> 'reviewerUnitId')::uuid,
    version = item.version + 1,
    field_versions = item.field_versions || jsonb_build_object('leadUnitId', item.version + 1)
  FROM json_to_recordset($1::json) AS given (id uuid, after json) WHERE item.id = given.id RETURNING item.id`;
