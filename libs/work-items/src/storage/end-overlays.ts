import type { Transaction } from '#libs/database';
import type { ActContext } from '../acts.js';
import { changedRows } from './changed-rows.js';

/** What stands over items goes when they end: suspension, contests, requests that are still open. */
export async function endOverlays(tx: Transaction, context: ActContext, itemIds: readonly string[]): Promise<void> {
  await changedRows(tx, CLEAR, [itemIds]);
  await changedRows(tx, END_CONTESTS, [itemIds]);
  await changedRows(tx, END_EXTENSIONS, [itemIds]);
  await changedRows(tx, END_COORDINATIONS, [itemIds]);
  await changedRows(tx, END_RETURNS, [itemIds, context.occurredAt]);
}

const CLEAR = `
  UPDATE work_item SET suspended_at = NULL, suspended_until = NULL, contested_at = NULL, held_by = NULL,
    open_return = NULL
  WHERE id = ANY ($1::uuid[])`;
const END_CONTESTS = `
  UPDATE contest SET status = 'withdrawn', version = version + 1 WHERE item_id = ANY ($1::uuid[]) AND status = 'open'`;
const END_EXTENSIONS = `
  UPDATE due_extension SET status = 'lapsed', version = version + 1
  WHERE item_id = ANY ($1::uuid[]) AND status = 'open'`;
const END_COORDINATIONS = `
  UPDATE coordination SET status = 'withdrawn', version = version + 1
  WHERE item_id = ANY ($1::uuid[]) AND status = 'open'`;
const END_RETURNS = `
  UPDATE item_return SET answered_at = $2 WHERE item_id = ANY ($1::uuid[]) AND answered_at IS NULL`;
