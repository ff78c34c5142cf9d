import type { EntityManager } from 'typeorm';

/** Every name each unit bears or bore: an item is found by either. */
export async function everyNameOf(
  manager: EntityManager,
  unitIds: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await manager.query<{ id: string; names: string[] }[]>(
    `SELECT unit.id, array_agg(DISTINCT known.name) AS names
     FROM unit CROSS JOIN LATERAL (
       SELECT unit.name UNION SELECT named.name FROM unit_name AS named WHERE named.unit_id = unit.id) AS known (name)
     WHERE unit.id = ANY ($1::uuid[]) GROUP BY unit.id`,
    [unitIds],
  );
  return new Map(rows.map(({ id, names }) => [id, names]));
}
