import type { Transaction } from '#libs/database';
import type { NewLedgerEntry } from '#libs/ledger';
import { entry, type ActContext } from '../acts.js';
import { changedRows } from './changed-rows.js';
import { endOverlays } from './end-overlays.js';
import { itemsBelow } from './items-below.js';
import { lockItems, type LockedItem } from './lock-items.js';
import { mirrorStatus } from './mirror-status.js';

/**
 * Ends every open item below the given ones, which are locked: nobody is left answering for a part of what has gone. The
 * entries are the caller's to append. Ids rise from an item to those below it, so the locks are in the common order.
 */
export async function terminateBelow(
  tx: Transaction,
  context: ActContext,
  above: readonly Pick<LockedItem, 'id'>[],
  basis: string,
): Promise<NewLedgerEntry[]> {
  const ids = above.map(({ id }) => id);
  return terminateItems(tx, context, await itemsBelow(tx, ids), basis);
}

/** Ends those of the items that are open; what is below them is the caller's to name too. */
export async function terminateItems(
  tx: Transaction,
  context: ActContext,
  itemIds: readonly string[],
  basis: string,
): Promise<NewLedgerEntry[]> {
  if (itemIds.length === 0) return [];
  const locked = await lockItems(tx, itemIds);
  const open = locked.filter(({ status }) => status !== 'closed' && status !== 'continuing' && status !== 'terminated');
  const ids = open.map(({ id }) => id);
  await endOverlays(tx, context, ids, 'terminated');
  await changedRows(tx, TERMINATE, [ids, context.occurredAt]);
  await mirrorStatus(tx, ids);
  return open.map((item) =>
    entry(context, {
      subject: { type: 'workItem', id: item.id, version: item.version + 1 },
      itemId: item.id,
      planId: item.planId,
      unitIds: [item.issuerUnitId, item.reviewerUnitId, item.leadUnitId],
      action: 'terminated',
      payload: { basis, withItemAbove: true },
    }),
  );
}

const TERMINATE = `
  UPDATE work_item SET status = 'terminated', closed_at = $2, version = version + 1 WHERE id = ANY ($1::uuid[])`;
