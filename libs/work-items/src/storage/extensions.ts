import type { Transaction } from '#libs/database';
import type { CalendarDate } from '#libs/kernel';

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

const SELECT = `
  SELECT id, status, asked_by AS "askedBy", from_due AS "fromDue", proposed_due AS "proposedDue", version
  FROM due_extension`;
