import type { Transaction } from '#libs/database';
import type { UnitFollower } from '#libs/organisation';
import { lockItems } from './lock-items.js';
import { recomputeScope } from './recompute-scope.js';
import { refreshSearch } from './refresh-search.js';

/** Items handled at a time: a large department is named in tens of thousands. */
const CHUNK = 500;

/** Keeps scope and search text of items in step with the units named in them. */
export const itemsFollowUnits: UnitFollower = {
  async moved(tx, unitId) {
    const items = await tx.query<{ id: string }[]>(NAMING_SUBTREE, [unitId]);
    await recomputeScope(
      tx,
      items.map(({ id }) => id),
    );
  },

  async renamed(tx, unitId) {
    for (let after: string | null = null; ;) {
      const ids = await chunkNaming(tx, unitId, after);
      if (ids.length === 0) return;
      await lockItems(tx, ids);
      await refreshSearch(tx, ids);
      after = ids.at(-1) ?? null;
    }
  },
};

async function chunkNaming(tx: Transaction, unitId: string, after: string | null): Promise<string[]> {
  const rows = await tx.query<{ id: string }[]>(NAMING, [unitId, after, CHUNK]);
  return rows.map(({ id }) => id);
}

const NAMING_SUBTREE = `
  WITH inside AS MATERIALIZED (SELECT descendant_id AS id FROM unit_closure WHERE ancestor_id = $1)
  SELECT item.id FROM work_item AS item
  WHERE item.lead_unit_id IN (SELECT id FROM inside) OR item.issuer_unit_id IN (SELECT id FROM inside)
    OR item.reviewer_unit_id IN (SELECT id FROM inside)
  UNION
  SELECT share.item_id FROM work_item_share AS share WHERE share.unit_id IN (SELECT id FROM inside)
  UNION
  -- what was terminated names a unit that ended, and is read by those who follow it
  SELECT scope.item_id FROM item_scope AS scope
  WHERE scope.status = 'terminated' AND scope.unit_id IN (SELECT id FROM inside)`;

const NAMING = `
  SELECT id FROM (
    SELECT id FROM work_item WHERE lead_unit_id = $1
    UNION
    SELECT item_id FROM work_item_share WHERE unit_id = $1) AS naming
  WHERE $2::uuid IS NULL OR id > $2 ORDER BY id LIMIT $3`;
