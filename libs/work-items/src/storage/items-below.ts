import type { Transaction } from '#libs/database';

/** Every item below the given ones. Ids rise from an item to those below it: locked in their order, they are in the common one. */
export async function itemsBelow(tx: Transaction, itemIds: readonly string[]): Promise<string[]> {
  const below = await tx.query<{ id: string }[]>(BELOW, [itemIds]);
  return below.map(({ id }) => id);
}

const BELOW = `
  WITH RECURSIVE below (id) AS (
    SELECT id FROM work_item WHERE parent_id = ANY ($1::uuid[])
    UNION ALL
    SELECT item.id FROM below JOIN work_item AS item ON item.parent_id = below.id
  ) SELECT id FROM below`;
