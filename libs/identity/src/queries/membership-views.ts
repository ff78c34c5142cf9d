import type { membershipSchema } from '#libs/contracts';
import type { CalendarDate } from '#libs/kernel';
import { officialOrderOf } from '#libs/organisation';
import type { EntityManager } from 'typeorm';
import type { z } from 'zod';

type MembershipView = z.infer<typeof membershipSchema>;
type Row = Omit<MembershipView, 'unit'> & { userId: string; unitId: string; unitName: string };

/** The memberships of people that are in force on `day` or will be, by user id, in official order of the units. */
export async function membershipViews(
  manager: EntityManager,
  userIds: readonly string[],
  day: CalendarDate,
): Promise<(userId: string) => MembershipView[]> {
  const rows = await manager.query<Row[]>(
    `SELECT member.user_id AS "userId", unit.id AS "unitId", unit.name AS "unitName", member.role,
       member.whole_field AS "wholeField", member.valid_from::text AS "validFrom", member.valid_to::text AS "validTo"
     FROM membership AS member JOIN unit ON unit.id = member.unit_id
     WHERE member.user_id = ANY ($1::uuid[]) AND (member.valid_to IS NULL OR member.valid_to > $2::date)
     ORDER BY ${officialOrderOf('unit')}, member.role, member.valid_from`,
    [userIds, day],
  );
  return (userId) =>
    rows
      .filter((row) => row.userId === userId)
      .map(({ unitId, unitName, role, wholeField, validFrom, validTo }) => ({
        unit: { id: unitId, name: unitName },
        role,
        wholeField,
        validFrom,
        validTo,
      }));
}
