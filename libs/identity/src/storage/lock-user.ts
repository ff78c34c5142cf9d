import type { Transaction } from '#libs/database';
import { Problem } from '#libs/kernel';
import { governmentOf } from '#libs/organisation';

/** What a command needs to know of the account it is about. */
export interface LockedUser {
  id: string;
  login: string;
  status: 'active' | 'disabled';
  version: number;
  /** The units and governments of memberships that are not over, for the policies. */
  unitIds: string[];
  governmentIds: string[];
}

/** Locks an account for the rest of the transaction. Problem: `notFound`. */
export async function lockUser(tx: Transaction, userId: string): Promise<LockedUser> {
  const [user] = await tx.query<Pick<LockedUser, 'id' | 'login' | 'status' | 'version'>[]>(
    'SELECT id, login, status, version FROM user_account WHERE id = $1 FOR UPDATE',
    [userId],
  );
  if (!user) throw new Problem('notFound');
  const memberships = await tx.query<{ unitId: string }[]>(
    `SELECT DISTINCT unit_id AS "unitId" FROM membership
     WHERE user_id = $1 AND (valid_to IS NULL OR valid_to > current_date)`,
    [userId],
  );
  const unitIds = memberships.map((membership) => membership.unitId);
  const governmentIds = new Set<string>();
  for (const unitId of unitIds) governmentIds.add((await governmentOf(tx, unitId)) ?? unitId);
  return { ...user, unitIds, governmentIds: [...governmentIds] };
}
