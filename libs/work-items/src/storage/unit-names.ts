import type { EntityManager } from 'typeorm';

/** Every name each unit or one it followed bears or bore: an item is found by either. */
export async function everyNameOf(
  manager: EntityManager,
  unitIds: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await manager.query<{ id: string; names: string[] }[]>(
    `WITH RECURSIVE line (id, former_id) AS (
       SELECT id, id FROM unit WHERE id = ANY ($1::uuid[])
       UNION
       SELECT line.id, part.from_unit_id
       FROM line JOIN unit_succession_part AS part ON part.to_unit_id = line.former_id AND part.ends
       JOIN unit_succession AS given ON given.id = part.succession_id AND given.applied_at IS NOT NULL
     )
     SELECT line.id, array_agg(DISTINCT known.name) AS names
     FROM line JOIN unit ON unit.id = line.former_id CROSS JOIN LATERAL (
       SELECT unit.name UNION SELECT named.name FROM unit_name AS named WHERE named.unit_id = unit.id) AS known (name)
     GROUP BY line.id`,
    [unitIds],
  );
  return new Map(rows.map(({ id, names }) => [id, names]));
}
