import type { Transaction } from '#libs/database';
import { newId } from '#libs/kernel';
import type { NewLedgerEntry } from '#libs/ledger';
import type { ItemOutcome } from '#libs/plans';
import { siblingsOf, treatmentOf } from '../../domain/treatment.js';
import { changedRows } from '../changed-rows.js';
import { dropShares } from '../drop-shares.js';
import { insertLines, type NewLine } from '../insert-dispatches.js';
import { insertShares } from '../insert-work-items.js';
import { sharesOf } from '../item-shares.js';
import { openPartOf } from '../move-duty.js';
import { withAllBelow } from '../move-what-hangs.js';
import { affectedDispatches, withdrawLines } from '../revise-dispatches.js';
import { terminateItems } from '../terminate-below.js';
import { basisOf, dispatchOf, type RevisionContext } from './revision-context.js';

/**
 * Takes shares from units, gives others a role and names new ones, each told by its unit's dispatch of the revision. The
 * part of a unit that leaves ends; a new one is settled as its like are, where these do without a report of their own.
 */
export async function changeShares(
  tx: Transaction,
  context: RevisionContext,
  { item, shares: { added, removed, changed } }: ItemOutcome,
): Promise<NewLedgerEntry[]> {
  const itemId = item.workItemId;
  const leaving = (await sharesOf(tx, itemId)).filter(({ unitId }) => removed.includes(unitId));
  const entries = await endParts(tx, context, itemId, removed);
  entries.push(...(await dropShares(tx, context, itemId, leaving, context.locks.lockedDispatches)));
  for (const { unitId, role } of changed) {
    entries.push(...(await withdrawOld(tx, context, itemId, [unitId])));
    const [share] = await changedRows<{ id: string }>(tx, CHANGE_ROLE, [itemId, unitId, role]);
    if (share) await handOut(tx, context, [{ unitId, itemId, role, shareId: share.id, change: 'changed' }]);
  }
  if (added.length > 0) await addShares(tx, context, itemId, added);
  return entries;
}

/** The lines by which units had a duty in an item: the revision hands it out anew. */
export async function withdrawOld(
  tx: Transaction,
  context: RevisionContext,
  itemId: string,
  unitIds: readonly string[],
): Promise<NewLedgerEntry[]> {
  const dispatches = await affectedDispatches(tx, itemId, unitIds, context.locks.lockedDispatches);
  return withdrawLines(tx, context, itemId, dispatches, { revisedItemId: itemId });
}

/** A line on the unit's dispatch of the revision for each of these duties. */
export const handOut = (
  tx: Transaction,
  context: RevisionContext,
  lines: readonly (NewLine & { readonly unitId: string })[],
): Promise<void> =>
  insertLines(
    tx,
    lines.map(({ unitId, ...line }) => ({ ...line, dispatchId: dispatchOf(context, unitId) })),
  );

async function endParts(
  tx: Transaction,
  context: RevisionContext,
  itemId: string,
  unitIds: readonly string[],
): Promise<NewLedgerEntry[]> {
  const entries: NewLedgerEntry[] = [];
  for (const unitId of unitIds) {
    const part = await openPartOf(tx, itemId, unitId);
    if (part === null) continue;
    const ids = withAllBelow(context.locks.family, [part]);
    entries.push(...(await terminateItems(tx, context, ids, basisOf(context))));
  }
  return entries;
}

async function addShares(
  tx: Transaction,
  context: RevisionContext,
  itemId: string,
  added: ItemOutcome['shares']['added'],
): Promise<void> {
  const present = await sharesOf(tx, itemId);
  const [last] = await tx.query<{ ordinal: number | null }[]>(LAST_SHARE, [itemId]);
  const first = (last?.ordinal ?? -1) + 1;
  const shares = added.map((share, index) => ({
    ...share,
    id: newId(),
    itemId,
    groupId: null,
    ordinal: first + index,
  }));
  await insertShares(tx, shares);
  for (const { id, unitId, role } of shares) {
    const quiet = treatmentOf(siblingsOf({ role, groupId: null }, present)) === 'noSeparateReport';
    if (quiet) await changedRows(tx, SETTLE, [id, context.actor.userId, context.occurredAt]);
    await handOut(tx, context, [{ unitId, itemId, role, shareId: id, change: 'added' }]);
  }
}

const CHANGE_ROLE = `
  UPDATE work_item_share SET role = $3, group_id = NULL, signed_at = NULL, signed_by = NULL, version = version + 1
  WHERE item_id = $1 AND unit_id = $2 RETURNING id`;
const LAST_SHARE = 'SELECT max(ordinal) AS ordinal FROM work_item_share WHERE item_id = $1';
const SETTLE = `
  UPDATE work_item_share SET settlement = 'noSeparateReport', settled_by = $2, settled_at = $3 WHERE id = $1`;
