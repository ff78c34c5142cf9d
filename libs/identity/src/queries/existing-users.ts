import type { CalendarDate } from '#libs/kernel';
import type { EntityManager } from 'typeorm';
import type { ExistingUser } from '../domain/user-sheet-check.js';
import { inChargeSql } from './user-columns.js';

/**
 * The accounts with these logins and all their memberships, by login. Those who belong to nothing at or below the
 * government are marked as strangers; the operator at the machine, who names none, knows everybody.
 */
export async function existingUsers(
  manager: EntityManager,
  logins: readonly string[],
  { governmentId, day }: { governmentId: string | null; day: CalendarDate },
): Promise<Map<string, ExistingUser>> {
  const users = await manager.query<ExistingUser[]>(
    `SELECT account.id, account.login, account.name, account.phone, account.version,
       $2::uuid IS NOT NULL AND NOT (${inChargeSql('account.id', 'ARRAY[$2::uuid]', '$3::date')}) AS stranger,
       coalesce((
         SELECT json_agg(json_build_object('unitId', member.unit_id, 'role', member.role,
           'validFrom', member.valid_from::text, 'validTo', member.valid_to::text) ORDER BY member.valid_from)
         FROM membership AS member WHERE member.user_id = account.id), '[]') AS memberships
     FROM user_account AS account WHERE account.login = ANY ($1::text[])`,
    [logins, governmentId, day],
  );
  return new Map(users.map((user) => [user.login, user]));
}
