import type { Client } from 'pg';
import { readersOf, type ScopedItem, type ScopedUnit } from '#libs/work-items';

/** Compares the scope rows of some items with the rule; throws at the first that differs. */
export async function checkScope(client: Client, sample: number): Promise<void> {
  const { rows: units } = await client.query<ScopedUnit>('SELECT id, parent_id AS "parentId", kind FROM unit');
  const { rows: items } = await client.query<ScopedItem & { stored: Record<string, number> }>(
    `SELECT item.id, parent_id AS "parentId", issuer_unit_id AS "issuerUnitId", reviewer_unit_id AS "reviewerUnitId",
       lead_unit_id AS "leadUnitId",
       ARRAY(SELECT json_build_object('unitId', unit_id, 'role', role) FROM work_item_share WHERE item_id = item.id)
         AS shares,
       (SELECT json_object_agg(unit_id, breadth) FROM item_scope AS scope
        WHERE scope.item_id = item.id AND scope.status = item.status
          AND scope.due_on = coalesce(item.due_on, 'infinity')) AS stored
     FROM work_item AS item ORDER BY md5(item.id::text) LIMIT $1`,
    [sample],
  );
  const wanted = readersOf(items, units);
  for (const { id, stored } of items) {
    const rule = Object.entries(Object.fromEntries(wanted.get(id) ?? [])).sort();
    if (JSON.stringify(rule) !== JSON.stringify(Object.entries(stored).sort()))
      throw new Error(`The generated scope rows of ${id} are not those of the rule.`);
  }
}
