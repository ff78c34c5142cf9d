import type { Transaction } from '#libs/database';
import { newId } from '#libs/kernel';
import type { EntityManager } from 'typeorm';
import { SESSION_MS } from '../domain/refresh-decision.js';
import type { RevocationReason } from '../domain/revocation.js';

/** Starts a session of a user and returns its id. */
export async function insertSession(
  tx: Transaction,
  session: { userId: string; userAgent: string | null; now: Date },
): Promise<string> {
  const id = newId();
  await tx.query(
    `INSERT INTO session (id, user_id, user_agent, created_at, last_used_at, expires_at)
     VALUES ($1, $2, $3, $4, $4, $5)`,
    [id, session.userId, session.userAgent?.slice(0, 300) ?? null, session.now, new Date(+session.now + SESSION_MS)],
  );
  return id;
}

/** Locks a session for the rest of the transaction, so that its tokens are exchanged or removed one after the other. */
export async function lockSession(tx: Transaction, sessionId: string): Promise<void> {
  await tx.query('SELECT FROM session WHERE id = $1 FOR UPDATE', [sessionId]);
}

/** Adds a refresh token to a session. */
export async function insertRefreshToken(
  tx: Transaction,
  token: { sessionId: string; hash: Buffer; now: Date },
): Promise<void> {
  await tx.query('INSERT INTO refresh_token (id, session_id, token_hash, issued_at) VALUES ($1, $2, $3, $4)', [
    newId(),
    token.sessionId,
    token.hash,
    token.now,
  ]);
}

/** Marks the unused tokens of a session issued until `before` as used long ago: presented again they are stolen. */
export async function retireRefreshTokens(tx: Transaction, sessionId: string, before: Date): Promise<void> {
  await tx.query(
    `UPDATE refresh_token SET used_at = 'epoch' WHERE session_id = $1 AND used_at IS NULL AND issued_at <= $2`,
    [sessionId, before],
  );
}

/** Forgets all tokens of a session without suspecting anybody who still holds one. */
export async function removeRefreshTokens(tx: Transaction, sessionId: string): Promise<void> {
  await tx.query('DELETE FROM refresh_token WHERE session_id = $1', [sessionId]);
}

/** Ends sessions that still stand: one, or all of a user but one. */
export async function revokeSessions(
  tx: Transaction,
  which: { sessionId: string } | { userId: string; except?: string },
  reason: RevocationReason,
  now: Date,
): Promise<void> {
  const [condition, parameters] =
    'sessionId' in which
      ? ['id = $3', [which.sessionId]]
      : ['user_id = $3 AND id IS DISTINCT FROM $4::uuid', [which.userId, which.except ?? null]];
  await tx.query(`UPDATE session SET revoked_at = $1, revoked_reason = $2 WHERE revoked_at IS NULL AND ${condition}`, [
    now,
    reason,
    ...parameters,
  ]);
}

/** Tells every process that what a user may do has changed. */
export async function raiseAccessEpoch(tx: Transaction, userIds: readonly string[]): Promise<void> {
  await tx.query('UPDATE user_account SET access_epoch = access_epoch + 1 WHERE id = ANY ($1::uuid[])', [userIds]);
}

/** Removes what nobody can use any more: for a daily schedule. Returns the number of sessions removed. */
export async function removeEndedSessions(manager: EntityManager, endedBefore: Date): Promise<number> {
  await manager.query(`DELETE FROM sign_in_throttle WHERE last_failed_at < $1`, [endedBefore]);
  await manager.query(
    `DELETE FROM refresh_token USING session
     WHERE session.id = refresh_token.session_id AND least(session.expires_at, session.revoked_at) < $1`,
    [endedBefore],
  );
  const [, removed] = await manager.query<[unknown, number]>(
    'DELETE FROM session WHERE least(expires_at, revoked_at) < $1',
    [endedBefore],
  );
  return removed;
}
