import type { EntityManager } from 'typeorm';
import { readersOfUnitSql } from '#libs/work-items';

/** Which of `units` may read which of `items` at this moment, by item. */
export async function readersOfItems(
  manager: EntityManager,
  items: readonly string[],
  units: readonly string[],
): Promise<(itemId: string) => ReadonlySet<string>> {
  const readers = new Map<string, Set<string>>();
  if (items.length > 0 && units.length > 0) {
    const rows = await manager.query<{ itemId: string; unitIds: string[] }[]>(
      `SELECT item_id AS "itemId", array_agg(unit_id) AS "unitIds" FROM item_scope
       WHERE item_id = ANY ($1::uuid[]) AND unit_id = ANY ($2::uuid[]) GROUP BY item_id`,
      [items, units],
    );
    for (const row of rows) readers.set(row.itemId, new Set(row.unitIds));
  }
  return (itemId) => readers.get(itemId) ?? new Set();
}

/** By unit, itself and the units above that read what it reads: an entry names an office, and its department hears too. */
export async function readersOfUnits(
  manager: EntityManager,
  units: readonly string[],
): Promise<(unitId: string) => readonly string[]> {
  const rows = await manager.query<{ id: string; readers: string[] }[]>(
    `SELECT unit.id, ${readersOfUnitSql('unit.id')} AS readers FROM unit WHERE unit.id = ANY ($1::uuid[])`,
    [units],
  );
  const readers = new Map(rows.map((row) => [row.id, row.readers]));
  return (unitId) => readers.get(unitId) ?? [unitId];
}
