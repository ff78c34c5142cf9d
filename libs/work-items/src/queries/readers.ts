import type { EntityManager } from 'typeorm';
import { readingUnitIds, type Actor } from '#libs/access';

/** The actor's units that may read an item: what the policies' `readerUnitIds` is checked against. */
export async function readerUnitIdsOf(manager: EntityManager, actor: Actor, itemId: string): Promise<string[]> {
  const rows = await manager.query<{ unitId: string }[]>(
    `SELECT unit_id AS "unitId" FROM item_scope WHERE item_id = $1 AND unit_id = ANY ($2::uuid[])`,
    [itemId, readingUnitIds(actor)],
  );
  return rows.map(({ unitId }) => unitId);
}
