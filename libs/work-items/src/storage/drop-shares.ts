import type { Transaction } from '#libs/database';
import type { NewLedgerEntry } from '#libs/ledger';
import type { ActContext } from '../acts.js';
import type { ShareState } from '../domain/shares.js';
import { changedRows } from './changed-rows.js';
import { affectedDispatches, withdrawLines } from './revise-dispatches.js';

/** Ends shares of an item that no open sub-task settles, with the claims that hang on them; their dispatches are locked. */
export async function dropShares(
  tx: Transaction,
  context: ActContext,
  itemId: string,
  shares: readonly ShareState[],
  locked: ReadonlySet<string>,
): Promise<NewLedgerEntry[]> {
  if (shares.length === 0) return [];
  const unitIds = shares.map(({ unitId }) => unitId);
  const dispatches = await affectedDispatches(tx, itemId, unitIds, locked);
  const entries = await withdrawLines(tx, context, itemId, dispatches, { removedFromItemId: itemId });
  await changedRows(tx, END_CONTESTS, [itemId, unitIds]);
  await changedRows(tx, END_COORDINATIONS, [itemId, unitIds]);
  await changedRows(tx, END_STAFFING, [itemId, unitIds]);
  await changedRows(tx, DROP, [shares.map(({ id }) => id)]);
  await changedRows(tx, CLEAR_CONTESTED, [itemId]);
  return entries;
}

const END_CONTESTS = `
  UPDATE contest SET status = 'withdrawn', version = version + 1
  WHERE item_id = $1 AND unit_id = ANY ($2::uuid[]) AND status = 'open'`;
const END_COORDINATIONS = `
  UPDATE coordination SET status = 'withdrawn', version = version + 1
  WHERE item_id = $1 AND unit_id = ANY ($2::uuid[]) AND status = 'open'`;
const END_STAFFING = 'DELETE FROM item_staffing WHERE item_id = $1 AND unit_id = ANY ($2::uuid[])';
const DROP = 'DELETE FROM work_item_share WHERE id = ANY ($1::uuid[])';
const CLEAR_CONTESTED = `
  UPDATE work_item AS item SET contested_at = NULL
  WHERE id = $1 AND NOT EXISTS (SELECT FROM contest WHERE contest.item_id = item.id AND contest.status = 'open')`;
