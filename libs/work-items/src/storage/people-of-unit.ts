import type { EntityManager } from 'typeorm';
import type { Role } from '#libs/contracts';
import type { CalendarDate } from '#libs/kernel';
import { officialOrderKey } from '#libs/organisation';
import { unitStaff } from '../domain/transitions.js';
import { branchesOfSql } from './readers-of-unit.js';

/** Somebody who works in a unit or one of its offices. */
export interface UnitPerson {
  id: string;
  name: string;
  role: Role;
  unit: { id: string; name: string };
}

/** Those of the people who work in the unit or its offices on that day. */
export async function belongingTo(
  manager: EntityManager,
  unitId: string,
  userIds: readonly string[],
  day: CalendarDate,
): Promise<ReadonlySet<string>> {
  const rows = await manager.query<{ id: string }[]>(BELONGING, [userIds, [unitId], unitStaff, day]);
  return new Set(rows.map(({ id }) => id));
}

/** Whether a person works or has worked in the unit or its offices. */
export async function everBelongedTo(manager: EntityManager, unitId: string, userId: string): Promise<boolean> {
  const found = await manager.query<unknown[]>(EVER, [userId, [unitId], unitStaff]);
  return found.length > 0;
}

/** Everybody who works in the unit or its offices on that day, in official order of the units. */
export const peopleOf = (manager: EntityManager, unitId: string, day: CalendarDate): Promise<UnitPerson[]> =>
  manager.query<UnitPerson[]>(PEOPLE, [[unitId], unitStaff, day]);

/** Those who work in the unit or its offices no longer and are still named there for open items. */
export const leftWithWork = (
  manager: EntityManager,
  unitId: string,
  day: CalendarDate,
): Promise<{ id: string; name: string }[]> =>
  manager.query<{ id: string; name: string }[]>(LEFT_WITH_WORK, [[unitId], unitStaff, day]);

/** The offices below a unit that are in force on that day, in official order. */
export const officesOf = (
  manager: EntityManager,
  unitId: string,
  day: CalendarDate,
): Promise<{ id: string; name: string }[]> =>
  manager.query<{ id: string; name: string }[]>(OFFICES, [[unitId], day, unitId]);

const inForce = (alias: string, day: string): string =>
  `${alias}.valid_from <= ${day}::date AND (${alias}.valid_to IS NULL OR ${alias}.valid_to > ${day}::date)`;

const BELONGING = `
  SELECT DISTINCT person.id FROM user_account AS person JOIN membership ON membership.user_id = person.id
  WHERE person.id = ANY ($1::uuid[]) AND person.status = 'active' AND membership.role = ANY ($3::text[])
    AND membership.unit_id = ANY (${branchesOfSql('$2::uuid[]')}) AND ${inForce('membership', '$4')}`;
const EVER = `
  SELECT FROM membership WHERE user_id = $1 AND role = ANY ($3::text[])
    AND unit_id = ANY (${branchesOfSql('$2::uuid[]')}) LIMIT 1`;
const PEOPLE = `
  SELECT person.id, person.name, membership.role, json_build_object('id', unit.id, 'name', unit.name) AS unit
  FROM membership JOIN user_account AS person ON person.id = membership.user_id AND person.status = 'active'
  JOIN unit ON unit.id = membership.unit_id
  WHERE membership.unit_id = ANY (${branchesOfSql('$1::uuid[]')}) AND membership.role = ANY ($2::text[])
    AND ${inForce('membership', '$3')}
  ORDER BY ${officialOrderKey('unit.id')}, person.name COLLATE "zh-x-icu", person.id, membership.role`;
const LEFT_WITH_WORK = `
  SELECT person.id, person.name FROM user_account AS person
  WHERE person.id IN (
      SELECT named.id FROM item_staffing AS staffing
      JOIN work_item AS item ON item.id = staffing.item_id
        AND item.status IN ('issued', 'inProgress', 'submitted', 'continuing')
      CROSS JOIN LATERAL unnest(ARRAY[staffing.officer_id, staffing.stand_in_id, staffing.head_id]) AS named (id)
      WHERE staffing.unit_id = ANY (${branchesOfSql('$1::uuid[]')}))
    AND NOT (person.status = 'active' AND EXISTS (
      SELECT FROM membership WHERE membership.user_id = person.id AND membership.role = ANY ($2::text[])
        AND membership.unit_id = ANY (${branchesOfSql('$1::uuid[]')}) AND ${inForce('membership', '$3')}))
  ORDER BY person.name COLLATE "zh-x-icu", person.id`;
const OFFICES = `
  SELECT unit.id, unit.name FROM unit
  WHERE unit.id = ANY (${branchesOfSql('$1::uuid[]')}) AND unit.id <> $3 AND ${inForce('unit', '$2')}
  ORDER BY ${officialOrderKey('unit.id')}`;
