import { Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';
import { IdentitySettings } from '../identity-settings.js';

/** Stored where an account has no password yet: no password matches it. */
export const NO_PASSWORD = '!';

/** Hashes and compares passwords with argon2id, outside the event loop's thread. */
@Injectable()
export class Passwords {
  private dummy: Promise<string> | undefined;

  constructor(private readonly settings: IdentitySettings) {}

  /** The stored form, parameters and salt included. */
  hash(password: string): Promise<string> {
    return hash(password.normalize('NFKC'), { ...this.settings.passwordCost });
  }

  /**
   * Whether the password fits. Without a stored hash (no such account, no password yet) as much work is done, so that
   * the time of an answer does not tell whether an account exists.
   */
  async matches(stored: string | undefined, password: string): Promise<boolean> {
    const usable = stored !== undefined && stored !== NO_PASSWORD;
    this.dummy ??= this.hash('no such account');
    const fits = await verify(usable ? stored : await this.dummy, password.normalize('NFKC'));
    return usable && fits;
  }
}
