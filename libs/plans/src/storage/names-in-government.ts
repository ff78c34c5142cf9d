import type { EntityManager } from 'typeorm';
import { governmentOf } from '#libs/organisation';

/**
 * The present names of those of `ids` that are units in force, or groups, of the government that `ownerUnitId` belongs
 * to: nobody assigns work to another city's units.
 */
export async function namesInGovernment(
  manager: EntityManager,
  ownerUnitId: string,
  ids: readonly string[],
): Promise<Map<string, string>> {
  const government = await governmentOf(manager, ownerUnitId);
  const rows = await manager.query<{ id: string; name: string }[]>(
    `SELECT unit.id, unit.name FROM unit
     JOIN unit_closure AS line ON line.descendant_id = unit.id AND line.ancestor_id = $2
     WHERE unit.id = ANY ($1::uuid[]) AND unit.valid_from <= current_date
       AND (unit.valid_to IS NULL OR unit.valid_to > current_date)
     UNION ALL
     SELECT id, name FROM unit_group WHERE id = ANY ($1::uuid[]) AND government_id = $2`,
    [ids, government],
  );
  return new Map(rows.map((row) => [row.id, row.name]));
}
