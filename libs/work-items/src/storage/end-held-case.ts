import { endOpenCase } from '#libs/approvals';
import type { Transaction } from '#libs/database';

/** Ends the case that holds an item, which is locked, and frees the item. */
export async function endHeldCase(tx: Transaction, itemId: string, reason: string): Promise<void> {
  const [held] = await tx.query<{ caseId: string | null }[]>(
    'SELECT held_by AS "caseId" FROM work_item WHERE id = $1',
    [itemId],
  );
  if (held?.caseId == null) return;
  await endOpenCase(tx, held.caseId, reason);
  await tx.query('UPDATE work_item SET held_by = NULL WHERE id = $1', [itemId]);
}
