import type { EntityManager } from 'typeorm';

/**
 * For each session that still stands a stamp that changes whenever the rights of its user may have: with the user's own
 * access epoch and with the organisation's. A session that was revoked or has run out has none.
 */
export async function sessionStamps(
  manager: EntityManager,
  sessionIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await manager.query<{ id: string; stamp: string }[]>(
    `SELECT session.id, concat_ws('.', account.access_epoch, organisation.epoch) AS stamp
     FROM session JOIN user_account account ON account.id = session.user_id CROSS JOIN organisation_epoch organisation
     WHERE session.id = ANY ($1::uuid[]) AND session.revoked_at IS NULL AND session.expires_at > now()
       AND account.status = 'active'`,
    [sessionIds],
  );
  return new Map(rows.map(({ id, stamp }) => [id, stamp]));
}
