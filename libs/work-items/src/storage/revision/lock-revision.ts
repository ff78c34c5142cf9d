import type { Transaction } from '#libs/database';
import { lockItems } from '../lock-items.js';
import type { FamilyItem, MoveLocks } from '../lock-family.js';
import { lockScopes } from '../recompute-scope.js';

/**
 * Locks what a revision changes in the common order: the dispatches that hand out these items or parts of them, the items
 * with everything below, the plan's scope. What was split off while this waited is found by looking again.
 */
export async function lockRevision(tx: Transaction, itemIds: readonly string[]): Promise<MoveLocks> {
  const dispatches = await tx.query<{ id: string }[]>(LOCK_DISPATCHES, [itemIds]);
  const family = new Map<string, FamilyItem>();
  for (let before = -1; before !== family.size;) {
    before = family.size;
    const places = new Map((await tx.query<Place[]>(FAMILY, [itemIds])).map((place) => [place.id, place]));
    for (const row of await lockItems(tx, [...places.keys()])) family.set(row.id, { ...row, ...places.get(row.id)! });
  }
  await lockScopes(tx, itemIds);
  return { lockedDispatches: new Set(dispatches.map(({ id }) => id)), family };
}

type Place = Pick<FamilyItem, 'id' | 'parentId'>;

const BELOW = `
  WITH RECURSIVE below (id) AS (
    SELECT unnest($1::uuid[])
    UNION
    SELECT part.id FROM below JOIN work_item AS part ON part.parent_id = below.id
  )`;
const LOCK_DISPATCHES = `${BELOW}
  SELECT dispatch.id FROM dispatch WHERE dispatch.id IN (
    SELECT line.dispatch_id FROM dispatch_line AS line
    WHERE line.item_id IN (SELECT id FROM below) AND line.withdrawn_at IS NULL)
  ORDER BY dispatch.id FOR NO KEY UPDATE`;
const FAMILY = `${BELOW}
  SELECT item.id, item.parent_id AS "parentId" FROM work_item AS item WHERE item.id IN (SELECT id FROM below)`;
