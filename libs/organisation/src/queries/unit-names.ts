import type { CalendarDate } from '#libs/kernel';
import type { EntityManager } from 'typeorm';

/**
 * The names units bore on a day, by unit id: history prints the name of its day. Before a unit's first recorded name
 * the earliest is given, after its last the latest.
 */
export async function unitNamesOn(
  manager: EntityManager,
  unitIds: readonly string[],
  day: CalendarDate,
): Promise<Map<string, string>> {
  const rows = await manager.query<{ id: string; name: string }[]>(
    `SELECT DISTINCT ON (unit.id) unit.id, coalesce(named.name, unit.name) AS name
     FROM unit LEFT JOIN unit_name AS named ON named.unit_id = unit.id
     WHERE unit.id = ANY ($1::uuid[])
     ORDER BY unit.id, named.valid_from > $2::date, abs(named.valid_from - $2::date)`,
    [unitIds, day],
  );
  return new Map(rows.map((row) => [row.id, row.name]));
}
