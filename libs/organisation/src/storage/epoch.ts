import type { Transaction } from '#libs/database';

/**
 * Raises the organisation's epoch, so that every process drops what it remembers of units. It is called *first* by
 * everything that writes units: the row's lock lets one transaction at a time change the tree, without which a unit
 * created under a parent that is just being moved would miss its new ancestors.
 */
export async function raiseOrganisationEpoch(tx: Transaction): Promise<void> {
  await tx.query('UPDATE organisation_epoch SET epoch = epoch + 1 WHERE id = 1');
}
