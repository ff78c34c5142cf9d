import type { EntityManager } from 'typeorm';
import { type CalendarDate, Problem } from '#libs/kernel';
import { governmentOf } from '#libs/organisation';

/** A unit or group that work may be assigned to, with its present name. */
export interface KnownTarget {
  kind: 'unit' | 'group';
  name: string;
}

/** The government of the office that owns a plan, and the day on which its units are looked up. */
export interface Place {
  ownerUnitId: string;
  day: CalendarDate;
}

/**
 * Those of `ids` that are units in force that day, or groups, of the government that the owner belongs to: nobody
 * assigns work to another city's units.
 */
export async function targetsInGovernment(
  manager: EntityManager,
  { ownerUnitId, day }: Place,
  ids: readonly string[],
): Promise<Map<string, KnownTarget>> {
  const government = await governmentOf(manager, ownerUnitId);
  const rows = await manager.query<(KnownTarget & { id: string })[]>(
    `SELECT unit.id, 'unit' AS kind, unit.name FROM unit
     JOIN unit_closure AS line ON line.descendant_id = unit.id AND line.ancestor_id = $2
     WHERE unit.id = ANY ($1::uuid[]) AND unit.valid_from <= $3::date
       AND (unit.valid_to IS NULL OR unit.valid_to > $3::date)
     UNION ALL
     SELECT id, 'group', name FROM unit_group WHERE id = ANY ($1::uuid[]) AND government_id = $2`,
    [ids, government, day],
  );
  return new Map(rows.map(({ id, kind, name }) => [id, { kind, name }]));
}

/**
 * The name of one unit or group, which is there until the transaction ends. Problem `unitNotActive` where it is none that
 * work may be assigned to.
 */
export async function targetName(
  manager: EntityManager,
  place: Place,
  kind: KnownTarget['kind'],
  id: string,
): Promise<string> {
  await keepUnits(manager, [id]);
  const found = (await targetsInGovernment(manager, place, [id])).get(id);
  if (found?.kind !== kind) throw new Problem('unitNotActive');
  return found.name;
}

/** Nobody takes these units back until the transaction ends; what is none of them is passed over. */
export async function keepUnits(manager: EntityManager, ids: readonly string[]): Promise<void> {
  await manager.query('SELECT FROM unit WHERE id = ANY ($1::uuid[]) ORDER BY id FOR KEY SHARE', [ids]);
}
