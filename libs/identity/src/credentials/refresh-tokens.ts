import { createHmac, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { IdentitySettings } from '../identity-settings.js';

/** A fresh refresh token and the only form of it that is stored. */
export interface NewRefreshToken {
  value: string;
  hash: Buffer;
}

/** Makes refresh tokens: 256 random bits, stored as keyed SHA-256 (no salt or stretching: they cannot be guessed). */
@Injectable()
export class RefreshTokens {
  constructor(private readonly settings: IdentitySettings) {}

  create(): NewRefreshToken {
    const value = randomBytes(32).toString('base64url');
    return { value, hash: this.hashOf(value) };
  }

  hashOf(value: string): Buffer {
    return createHmac('sha256', this.settings.refreshTokenSecret).update(value).digest();
  }
}
