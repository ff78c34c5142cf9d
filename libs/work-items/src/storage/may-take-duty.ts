import type { EntityManager } from 'typeorm';
import type { CalendarDate } from '#libs/kernel';
import { governmentOf } from '#libs/organisation';

/** The unit that assigns a duty, and the day on which it does. */
export interface Assigning {
  issuerUnitId: string;
  day: CalendarDate;
}

/**
 * Those of the units that may be given a duty: in force that day and of the government of whoever assigns, but not that
 * government itself. Several cities share one tree, and none of them assigns work to another's units (a draft holds to
 * the same rule). An office inside a unit is given work by that unit alone: from outside, the unit answers.
 */
export async function thoseWhoMayTakeDuty(
  manager: EntityManager,
  unitIds: readonly string[],
  { issuerUnitId, day }: Assigning,
): Promise<ReadonlySet<string>> {
  const rows = await manager.query<{ id: string }[]>(
    `SELECT unit.id FROM unit JOIN unit_closure AS line ON line.descendant_id = unit.id AND line.ancestor_id = $2
     WHERE unit.id = ANY ($1::uuid[]) AND unit.kind <> 'government'
       AND (unit.kind <> 'office' OR EXISTS (SELECT FROM unit_closure AS own WHERE own.descendant_id = unit.id AND own.ancestor_id = $4))
       AND unit.valid_from <= $3::date AND (unit.valid_to IS NULL OR unit.valid_to > $3::date)`,
    [unitIds, await governmentOf(manager, issuerUnitId), day, issuerUnitId],
  );
  return new Set(rows.map(({ id }) => id));
}

/** Whether a unit may be given a duty, by the same rule. */
export const mayTakeDuty = async (manager: EntityManager, unitId: string, assigning: Assigning): Promise<boolean> =>
  (await thoseWhoMayTakeDuty(manager, [unitId], assigning)).has(unitId);
