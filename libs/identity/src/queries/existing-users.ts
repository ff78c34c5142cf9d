import type { EntityManager } from 'typeorm';
import type { ExistingUser } from '../domain/user-sheet-check.js';

/** The accounts with these logins and all their memberships, by login. */
export async function existingUsers(
  manager: EntityManager,
  logins: readonly string[],
): Promise<Map<string, ExistingUser>> {
  const users = await manager.query<ExistingUser[]>(
    `SELECT account.id, account.login, account.name, account.phone, account.version,
       coalesce((
         SELECT json_agg(json_build_object('unitId', member.unit_id, 'role', member.role,
           'validFrom', member.valid_from::text, 'validTo', member.valid_to::text) ORDER BY member.valid_from)
         FROM membership AS member WHERE member.user_id = account.id), '[]') AS memberships
     FROM user_account AS account WHERE account.login = ANY ($1::text[])`,
    [logins],
  );
  return new Map(users.map((user) => [user.login, user]));
}
