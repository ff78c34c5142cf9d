import { endOpenCase } from '#libs/approvals';
import type { Transaction } from '#libs/database';
import { Problem } from '#libs/kernel';

/** Ends the case that holds an item, which is locked, and frees the item. */
export async function endHeldCase(tx: Transaction, itemId: string, reason: string): Promise<void> {
  const caseId = await heldCaseOf(tx, itemId);
  if (caseId === null) return;
  await endOpenCase(tx, caseId, reason);
  await tx.query('UPDATE work_item SET held_by = NULL WHERE id = $1', [itemId]);
}

/**
 * An item, which is locked, has one case at a time: what is only asked for may yet be refused, and so ends no approval
 * that runs, as the same act would where it is done at once. Problem: `itemHeld`.
 */
export async function ensureNotHeld(tx: Transaction, itemId: string): Promise<void> {
  if ((await heldCaseOf(tx, itemId)) !== null) throw new Problem('itemHeld');
}

async function heldCaseOf(tx: Transaction, itemId: string): Promise<string | null> {
  const [held] = await tx.query<{ caseId: string | null }[]>(
    'SELECT held_by AS "caseId" FROM work_item WHERE id = $1',
    [itemId],
  );
  return held?.caseId ?? null;
}
