import type { Transaction } from '#libs/database';
import { dayIn, DEFAULT_TIME_ZONE, Problem } from '#libs/kernel';
import { type UserPlace, userPlaces } from '../queries/user-places.js';

/** What a command needs to know of the account it is about. */
export interface LockedUser {
  id: string;
  login: string;
  status: 'active' | 'disabled';
  version: number;
  /** Where the person belongs, for the policies. */
  places: UserPlace[];
  /** The units of memberships that are not over. */
  unitIds: string[];
}

/** Locks an account for the rest of the transaction. Problem: `notFound`. */
export async function lockUser(tx: Transaction, userId: string): Promise<LockedUser> {
  const [user] = await tx.query<Pick<LockedUser, 'id' | 'login' | 'status' | 'version'>[]>(
    'SELECT id, login, status, version FROM user_account WHERE id = $1 FOR UPDATE',
    [userId],
  );
  if (!user) throw new Problem('notFound');
  const memberships = await tx.query<{ unitId: string; over: boolean }[]>(
    `SELECT unit_id AS "unitId", bool_and(valid_to IS NOT NULL AND valid_to <= $2::date) AS over
     FROM membership WHERE user_id = $1 GROUP BY unit_id`,
    [userId, dayIn(DEFAULT_TIME_ZONE)],
  );
  const unitIds = memberships.filter(({ over }) => !over).map(({ unitId }) => unitId);
  // Whoever holds no role any more still belongs to those in charge of the last ones, who may give new ones.
  const belonging = unitIds.length > 0 ? unitIds : memberships.map(({ unitId }) => unitId);
  return { ...user, places: await userPlaces(tx, belonging), unitIds };
}
