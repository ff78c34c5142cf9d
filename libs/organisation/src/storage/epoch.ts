import type { Transaction } from '#libs/database';

/**
 * Raises the organisation's epoch, so that every process drops what it remembers of units. It is called *first* by
 * everything that writes units: the row's lock lets one transaction at a time change the tree, without which a unit
 * created under a parent that is just being moved would miss its new ancestors. What changes parents, orders or names
 * ends with `placeUnits`.
 */
export async function raiseOrganisationEpoch(tx: Transaction): Promise<void> {
  await tx.query('UPDATE organisation_epoch SET epoch = epoch + 1 WHERE id = 1');
}

/**
 * Keeps the tree as it is until the transaction ends, side by side with others that do. Whatever is derived from the tree
 * (who reads an item) is computed under it, or a move that has not committed yet would be overlooked. Take it *first*.
 */
export async function holdOrganisation(tx: Transaction): Promise<void> {
  await tx.query('SELECT FROM organisation_epoch WHERE id = 1 FOR SHARE');
}
