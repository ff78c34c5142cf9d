import type { CalendarDate } from '#libs/kernel';
import type { EntityManager } from 'typeorm';
import { governingKindsSql } from '../domain/governing-kinds.js';
import { officialOrderOf } from './official-order.js';

/** A member of a group on some day. */
export interface GroupMember {
  groupId: string;
  id: string;
  name: string;
}

/**
 * The units of several groups on a day, in official order: the listed ones, or, for a group by kind, every unit of
 * that kind that is the government's own (not a district's). Units that are not in force that day are no members.
 */
export function membersOfGroups(
  manager: EntityManager,
  groupIds: readonly string[],
  day: CalendarDate,
): Promise<GroupMember[]> {
  return manager.query<GroupMember[]>(
    `SELECT member.group_id AS "groupId", unit.id, unit.name
     FROM (
       SELECT listed.group_id, listed.unit_id FROM unit_group_member AS listed
       JOIN unit_group ON unit_group.id = listed.group_id AND unit_group.member_kind IS NULL
       WHERE listed.group_id = ANY ($1::uuid[])
         AND listed.valid_from <= $2::date AND (listed.valid_to IS NULL OR listed.valid_to > $2::date)
       UNION
       SELECT unit_group.id, unit.id FROM unit_group
       JOIN unit_closure AS line ON line.ancestor_id = unit_group.government_id AND line.depth > 0
       JOIN unit ON unit.id = line.descendant_id AND unit.kind = unit_group.member_kind
       WHERE unit_group.id = ANY ($1::uuid[])
         AND NOT EXISTS (
           SELECT FROM unit_closure AS below JOIN unit AS between ON between.id = below.ancestor_id
           WHERE below.descendant_id = unit.id AND below.depth > 0 AND below.depth < line.depth
             AND between.kind IN ${governingKindsSql})
     ) AS member
     JOIN unit ON unit.id = member.unit_id
     WHERE unit.valid_from <= $2::date AND (unit.valid_to IS NULL OR unit.valid_to > $2::date)
     ORDER BY member.group_id, ${officialOrderOf('unit')}`,
    [groupIds, day],
  );
}

/** The ids of one group's members on a day, in official order. */
export async function membersOf(manager: EntityManager, groupId: string, day: CalendarDate): Promise<string[]> {
  return (await membersOfGroups(manager, [groupId], day)).map((member) => member.id);
}
