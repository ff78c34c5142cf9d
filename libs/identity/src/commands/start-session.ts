import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { sessionSchema } from '#libs/contracts';
import { inTransaction } from '#libs/database';
import type { DataSource } from 'typeorm';
import type { z } from 'zod';
import { AccessTokens } from '../credentials/access-tokens.js';
import { RefreshTokens } from '../credentials/refresh-tokens.js';
import { insertRefreshToken, insertSession } from '../storage/sessions.js';
import type { SignedInUser } from './check-credentials.js';

/** What a sign-in or a refresh hands out: the body of the answer, and the token for the cookie. */
export interface StartedSession {
  view: z.infer<typeof sessionSchema>;
  refreshToken: string;
}

/** Starts a session for someone whose credentials were checked. Signing in is no act: the ledger does not hear of it. */
@Injectable()
export class StartSession {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly accessTokens: AccessTokens,
    private readonly refreshTokens: RefreshTokens,
  ) {}

  async run(user: SignedInUser, userAgent: string | undefined): Promise<StartedSession> {
    const token = this.refreshTokens.create();
    const now = new Date();
    const sessionId = await inTransaction(this.dataSource, async (tx) => {
      const id = await insertSession(tx, { userId: user.userId, userAgent: userAgent ?? null, now });
      await insertRefreshToken(tx, { sessionId: id, hash: token.hash, now });
      return id;
    });
    const view = {
      ...this.accessTokens.issue({ userId: user.userId, sessionId }),
      mustChangePassword: user.mustChangePassword,
    };
    return { view, refreshToken: token.value };
  }
}
