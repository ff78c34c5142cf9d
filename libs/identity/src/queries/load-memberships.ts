import type { ActorMembership } from '#libs/access';
import { queryPrepared } from '#libs/database';
import type { CalendarDate } from '#libs/kernel';
import { generalOfficeSql, governingKindsSql, officialOrderKey } from '#libs/organisation';
import type { EntityManager } from 'typeorm';

/** A person's memberships in force on `day` with where their units belong, in official order of the units. */
export function loadMemberships(manager: EntityManager, userId: string, day: CalendarDate): Promise<ActorMembership[]> {
  return queryPrepared<ActorMembership>(manager, MEMBERSHIPS, [userId, day]);
}

/** The same of several people; who serves nowhere is left out. */
export async function loadMembershipsOf(
  manager: EntityManager,
  userIds: readonly string[],
  day: CalendarDate,
): Promise<Map<string, ActorMembership[]>> {
  const rows = await queryPrepared<{ userId: string; membership: ActorMembership }>(manager, OF_SEVERAL, [
    userIds,
    day,
  ]);
  const found = new Map<string, ActorMembership[]>();
  for (const { userId, membership } of rows) found.set(userId, [...(found.get(userId) ?? []), membership]);
  return found;
}

const membershipsOf = (userId: string): string => `
  SELECT member.unit_id AS "unitId", member.role, member.whole_field AS "wholeField",
    home.id AS "governmentId", (${generalOfficeSql('home.id', '$2::date')}) AS "generalOfficeId",
    ARRAY(SELECT field.unit_id FROM leader_field AS field WHERE field.membership_id = member.id) AS "fieldUnitIds"
  FROM membership AS member
  CROSS JOIN LATERAL (
    SELECT unit.id FROM unit_closure AS line JOIN unit ON unit.id = line.ancestor_id
    WHERE line.descendant_id = member.unit_id
    -- A unit outside every government is its own.
    ORDER BY unit.kind NOT IN ${governingKindsSql}, line.depth LIMIT 1) AS home
  WHERE member.user_id = ${userId} AND member.valid_from <= $2::date
    AND (member.valid_to IS NULL OR member.valid_to > $2::date)
  ORDER BY ${officialOrderKey('member.unit_id')}, member.role`;
const MEMBERSHIPS = membershipsOf('$1');
const OF_SEVERAL = `
  SELECT asked.id AS "userId", row_to_json(held) AS membership
  FROM unnest($1::uuid[]) AS asked (id) CROSS JOIN LATERAL (${membershipsOf('asked.id')}) AS held`;
