import { queryPrepared, unseen } from '#libs/database';
import type { CalendarDate } from '#libs/kernel';
import { governmentSql } from '#libs/organisation';
import type { EntityManager } from 'typeorm';

/** Roles in a unit whose people are wanted; `key` tells the answers apart. */
export interface Wanted {
  readonly key: string;
  readonly unitId: string;
  readonly roles: readonly string[];
}

/**
 * The people who hold the roles in the units on a day, by key, in the order of their names. Supervisors count for their
 * general office in whatever section they sit. A leader counts for the units of the own field; where a unit is in no
 * leader's field, those of the whole government count.
 */
export async function peopleOfRules(
  manager: EntityManager,
  wanted: readonly Wanted[],
  day: CalendarDate,
): Promise<ReadonlyMap<string, string[]>> {
  const found = new Map<string, string[]>();
  if (wanted.length === 0) return found;
  const rows = await queryPrepared<{ key: string; userId: string }>(manager, PEOPLE, [JSON.stringify(wanted), day]);
  for (const { key, userId } of rows) {
    const people = found.get(key) ?? [];
    if (!people.includes(userId)) found.set(key, [...people, userId]);
  }
  return found;
}

/** Who leads each of the units, the nearest first: the head, then the deputies, then those of the unit above. */
export async function leadersOfUnits(
  manager: EntityManager,
  unitIds: readonly string[],
  day: CalendarDate,
): Promise<ReadonlyMap<string, string[]>> {
  const found = new Map<string, string[]>();
  if (unitIds.length === 0) return found;
  const rows = await queryPrepared<{ unitId: string; userId: string }>(manager, LEADERS, [unitIds, day]);
  for (const { unitId, userId } of rows) found.set(unitId, [...(found.get(unitId) ?? []), userId]);
  return found;
}

const day = unseen('$2', 'date');
const inForce = `member.valid_from <= ${day} AND (member.valid_to IS NULL OR member.valid_to > ${day})`;

// Each kind of role by what it is found by: the unit, the units below the office, the few leaders of all. Ranked by how near
// a person stands; only the nearest count.
const PEOPLE = `
  WITH wanted AS MATERIALIZED (
    SELECT given.key, given."unitId", asked.role
    FROM json_to_recordset($1::json) AS given (key text, "unitId" uuid, roles json)
    CROSS JOIN LATERAL json_array_elements_text(given.roles) AS asked (role)
  ), held AS (
    SELECT wanted.key, member.user_id, 0 AS rank
    FROM wanted JOIN membership AS member ON member.unit_id = wanted."unitId" AND member.role = wanted.role AND ${inForce}
    WHERE wanted.role NOT IN ('leader', 'deputySecretary')
    UNION ALL
    SELECT wanted.key, member.user_id, 0
    FROM wanted JOIN unit_closure AS line ON line.ancestor_id = wanted."unitId" AND line.depth > 0
    JOIN membership AS member ON member.unit_id = line.descendant_id AND member.role = 'supervisor' AND ${inForce}
    WHERE wanted.role = 'supervisor'
    UNION ALL
    SELECT wanted.key, member.user_id, near.rank
    FROM wanted JOIN membership AS member ON member.role IN ('leader', 'deputySecretary') AND member.role = wanted.role
      AND ${inForce}
    CROSS JOIN LATERAL (SELECT CASE
      WHEN EXISTS (SELECT FROM leader_field AS field
        JOIN unit_closure AS line ON line.ancestor_id = field.unit_id AND line.descendant_id = wanted."unitId"
        WHERE field.membership_id = member.id) THEN 0
      WHEN member.whole_field
        AND (${governmentSql('member.unit_id')}) = (${governmentSql('wanted."unitId"')}) THEN 1 END AS rank) AS near
    WHERE near.rank IS NOT NULL
  ), living AS (
    SELECT held.key, person.id, person.name, held.rank, min(held.rank) OVER (PARTITION BY held.key) AS best
    FROM held JOIN user_account AS person ON person.id = held.user_id AND person.status = 'active'
  )
  SELECT key, id AS "userId" FROM living WHERE rank = best ORDER BY key, name COLLATE "zh-x-icu", id`;

const LEADERS = `
  SELECT line.descendant_id AS "unitId", person.id AS "userId"
  FROM unit_closure AS line
  JOIN membership AS member ON member.unit_id = line.ancestor_id AND member.role IN ('head', 'deputyHead') AND ${inForce}
  JOIN user_account AS person ON person.id = member.user_id AND person.status = 'active'
  WHERE line.descendant_id = ANY (${unseen('$1', 'uuid[]')})
  ORDER BY line.descendant_id, line.depth, member.role = 'deputyHead', person.name COLLATE "zh-x-icu", person.id`;
