import type { Transaction } from '#libs/database';
import type { CalendarDate } from '#libs/kernel';
import { changedRows } from './changed-rows.js';

/** An extension that was asked for. */
export interface Extension {
  id: string;
  status: 'open' | 'granted' | 'refused' | 'withdrawn' | 'lapsed';
  askedBy: string;
  fromDue: CalendarDate;
  proposedDue: CalendarDate;
  version: number;
}

/** The open one of a locked item. */
export async function openExtension(tx: Transaction, itemId: string): Promise<Extension | undefined> {
  const [found] = await tx.query<Extension[]>(`${SELECT} WHERE item_id = $1 AND status = 'open'`, [itemId]);
  return found;
}

/** One of the item's; its row is safe under the item's lock. */
export async function extensionOf(tx: Transaction, itemId: string, id: string): Promise<Extension | undefined> {
  const [found] = await tx.query<Extension[]>(`${SELECT} WHERE item_id = $1 AND id = $2`, [itemId, id]);
  return found;
}

/** Ends what was asked for of these locked items: the date or the lead that it was asked with is another now. */
export async function lapseExtensions(tx: Transaction, itemIds: readonly string[]): Promise<void> {
  await changedRows(tx, LAPSE, [itemIds]);
}

const LAPSE = `
  UPDATE due_extension SET status = 'lapsed', version = version + 1
  WHERE item_id = ANY ($1::uuid[]) AND status = 'open'`;
const SELECT = `
  SELECT id, status, asked_by AS "askedBy", from_due AS "fromDue", proposed_due AS "proposedDue", version
  FROM due_extension`;
