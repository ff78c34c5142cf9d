import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { inTransaction, type Transaction } from '#libs/database';
import { Problem } from '#libs/kernel';
import type { DataSource } from 'typeorm';
import { AccessTokens } from '../credentials/access-tokens.js';
import { RefreshTokens } from '../credentials/refresh-tokens.js';
import { decideRefresh, type PresentedToken, REUSE_GRACE_MS } from '../domain/refresh-decision.js';
import { insertRefreshToken, retireRefreshTokens, revokeSessions } from '../storage/sessions.js';
import type { StartedSession } from './start-session.js';

interface FoundToken extends PresentedToken {
  tokenId: string;
  sessionId: string;
  userId: string;
  mustChangePassword: boolean;
}

/** Exchanges a refresh token for the next one. */
@Injectable()
export class RefreshSession {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly accessTokens: AccessTokens,
    private readonly refreshTokens: RefreshTokens,
  ) {}

  /** Problems: `sessionEnded`, `tokenReused`. */
  async run(presented: string | undefined): Promise<StartedSession> {
    if (!presented) throw new Problem('sessionEnded');
    const hash = this.refreshTokens.hashOf(presented);
    const next = this.refreshTokens.create();
    // The refusal is thrown after the commit: thrown inside, it would undo the revocation.
    const outcome = await inTransaction(this.dataSource, async (tx) => {
      const found = await lockToken(tx, hash);
      const now = new Date();
      const decision = found ? decideRefresh(found, now) : 'refuse';
      if (found && decision === 'revoke') await revokeSessions(tx, found, 'tokenReused', now);
      if (found && decision === 'rotate') await rotate(tx, found, { hash: next.hash, now });
      return { found, decision };
    });
    if (outcome.decision === 'revoke') throw new Problem('tokenReused');
    if (!outcome.found || outcome.decision === 'refuse') throw new Problem('sessionEnded');
    const { mustChangePassword } = outcome.found;
    return { view: { ...this.accessTokens.issue(outcome.found), mustChangePassword }, refreshToken: next.value };
  }
}

/** Locks the token's session, so that parallel uses are judged one after the other, and then reads the token. */
async function lockToken(tx: Transaction, hash: Buffer): Promise<FoundToken | undefined> {
  await tx.query(
    `SELECT FROM session WHERE id = (SELECT session_id FROM refresh_token WHERE token_hash = $1) FOR UPDATE`,
    [hash],
  );
  const [row] = await tx.query<(Omit<FoundToken, 'session'> & PresentedToken['session'])[]>(
    `SELECT token.id AS "tokenId", token.issued_at AS "issuedAt", token.used_at AS "usedAt",
       session.id AS "sessionId", session.expires_at AS "expiresAt", session.revoked_at AS "revokedAt",
       session.revoked_reason AS "revokedReason", account.id AS "userId", account.status = 'active' AS "userActive",
       account.must_change_password AS "mustChangePassword"
     FROM refresh_token AS token
     JOIN session ON session.id = token.session_id
     JOIN user_account AS account ON account.id = session.user_id
     WHERE token.token_hash = $1`,
    [hash],
  );
  return row && { ...row, session: row };
}

async function rotate(tx: Transaction, token: FoundToken, next: { hash: Buffer; now: Date }): Promise<void> {
  const { sessionId } = token;
  if (!token.usedAt) {
    // Tokens that other tabs got in the same moment lie in no cookie jar any more.
    await retireRefreshTokens(tx, sessionId, new Date(next.now.getTime() - REUSE_GRACE_MS - 1));
    await tx.query('UPDATE refresh_token SET used_at = $2 WHERE id = $1', [token.tokenId, next.now]);
  }
  await insertRefreshToken(tx, { sessionId, ...next });
  await tx.query('UPDATE session SET last_used_at = $2 WHERE id = $1', [sessionId, next.now]);
}
