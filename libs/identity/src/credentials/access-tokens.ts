import { createSecretKey } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { JwtService } from '@nestjs/jwt';
import { Problem } from '#libs/kernel';
import { z } from 'zod';
import { ACCESS_TOKEN_SECONDS } from '../domain/refresh-decision.js';
import { Remembered } from '../domain/remembered.js';
import { IdentitySettings } from '../identity-settings.js';

const REMEMBERED_TOKENS = 20_000;
const claimsSchema = z.object({ sub: z.uuid(), sid: z.uuid(), exp: z.number() });

/** What an access token says: ids only, so that no right and no name is out of date in it. */
export interface AccessClaims {
  userId: string;
  sessionId: string;
}

/** Signs and reads access tokens (JWT, HS256). */
@Injectable()
export class AccessTokens {
  private readonly jwt: JwtService;
  /** Tokens that were verified: the same one comes with every request for ten minutes. */
  private readonly verified = new Remembered<{ claims: AccessClaims; expiresAtMs: number }>(REMEMBERED_TOKENS);

  constructor(settings: IdentitySettings) {
    // A key object, not text: jsonwebtoken first tries text as a public key, which cost 620 µs a token, this 11 µs.
    const secret = createSecretKey(Buffer.from(settings.accessTokenSecret));
    this.jwt = new JwtService({
      secret,
      signOptions: { algorithm: 'HS256', expiresIn: ACCESS_TOKEN_SECONDS },
      verifyOptions: { algorithms: ['HS256'] },
    });
  }

  /** A token for ten minutes, with the instant it expires. */
  issue(claims: AccessClaims): { accessToken: string; expiresAt: string } {
    const accessToken = this.jwt.sign({ sid: claims.sessionId }, { subject: claims.userId });
    const { exp } = claimsSchema.parse(this.jwt.decode(accessToken));
    return { accessToken, expiresAt: new Date(exp * 1000).toISOString() };
  }

  /** The claims of a token of ours that has not expired. Problem: `unauthenticated`. */
  read(accessToken: string): AccessClaims {
    const known = this.verified.get(accessToken);
    if (known && Date.now() < known.expiresAtMs) return known.claims;
    this.verified.delete(accessToken);
    try {
      const payload: unknown = this.jwt.verify(accessToken);
      const { sub, sid, exp } = claimsSchema.parse(payload);
      const claims = { userId: sub, sessionId: sid };
      this.verified.set(accessToken, { claims, expiresAtMs: exp * 1000 });
      return claims;
    } catch (cause) {
      throw new Problem('unauthenticated', { cause });
    }
  }
}
