import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { Actor } from '#libs/access';
import type { changePasswordSchema } from '#libs/contracts';
import { inTransaction } from '#libs/database';
import { Problem } from '#libs/kernel';
import type { DataSource } from 'typeorm';
import type { z } from 'zod';
import { AccessTokens } from '../credentials/access-tokens.js';
import { Passwords } from '../credentials/passwords.js';
import { RefreshTokens } from '../credentials/refresh-tokens.js';
import { SignInThrottle } from '../credentials/sign-in-throttle.js';
import { isWeakPassword } from '../domain/password-rule.js';
import { recordActs } from '../storage/record-act.js';
import { insertRefreshToken, lockSession, removeRefreshTokens, revokeSessions } from '../storage/sessions.js';
import type { StartedSession } from './start-session.js';

/** Sets one's own new password: this session goes on with a new token, all others end. */
@Injectable()
export class ChangePassword {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly passwords: Passwords,
    private readonly throttle: SignInThrottle,
    private readonly accessTokens: AccessTokens,
    private readonly refreshTokens: RefreshTokens,
  ) {}

  /** Problems: `passwordWrong`, `passwordWeak`, `signInDelayed` (guessing with a stolen access token), `stale`. */
  async run(actor: Actor, given: z.infer<typeof changePasswordSchema>): Promise<StartedSession> {
    const [account] = await this.dataSource.query<{ login: string; hash: string }[]>(
      'SELECT login, password_hash AS hash FROM user_account WHERE id = $1',
      [actor.userId],
    );
    if (!account) throw new Problem('sessionEnded');
    await this.throttle.attempt(account.login);
    if (!(await this.passwords.matches(account.hash, given.present))) throw new Problem('passwordWrong');
    await this.throttle.succeeded(account.login);
    if (given.next === given.present || isWeakPassword(given.next, account.login)) throw new Problem('passwordWeak');
    const token = this.refreshTokens.create();
    await this.store(actor, { present: account.hash, next: await this.passwords.hash(given.next), token: token.hash });
    return { view: { ...this.accessTokens.issue(actor), mustChangePassword: false }, refreshToken: token.value };
  }

  private store(
    actor: Actor,
    { present, next, token }: { present: string; next: string; token: Buffer },
  ): Promise<void> {
    const { userId, sessionId } = actor;
    return inTransaction(this.dataSource, async (tx) => {
      // The present hash in the condition: of two changes at once the second finds that it no longer holds.
      const [changed] = await tx.query<[{ version: number }[], number]>(
        `UPDATE user_account SET password_hash = $3, must_change_password = false, version = version + 1,
           access_epoch = access_epoch + 1
         WHERE id = $1 AND password_hash = $2 RETURNING version`,
        [userId, present, next],
      );
      const version = changed[0]?.version;
      if (version === undefined) throw new Problem('stale');
      const now = new Date();
      // As a refresh does: otherwise one that runs now could add a token after the old ones were removed.
      await lockSession(tx, sessionId);
      await revokeSessions(tx, { userId, except: sessionId }, 'passwordChanged', now);
      await removeRefreshTokens(tx, sessionId);
      await insertRefreshToken(tx, { sessionId, hash: token, now });
      await recordActs(tx, actor, [{ userId, version, action: 'passwordChanged', payload: {} }]);
    });
  }
}
