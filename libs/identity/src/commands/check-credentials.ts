import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { Problem } from '#libs/kernel';
import type { DataSource } from 'typeorm';
import { Passwords } from '../credentials/passwords.js';
import { SignInThrottle } from '../credentials/sign-in-throttle.js';
import { foldLogin } from '../domain/login.js';

/** Whoever proved to be the holder of an account. */
export interface SignedInUser {
  userId: string;
  mustChangePassword: boolean;
}

/** Checks login and password; unknown, disabled and wrong are one answer in the same time. */
@Injectable()
export class CheckCredentials {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly passwords: Passwords,
    private readonly throttle: SignInThrottle,
  ) {}

  /** Problems: `signInFailed`, `signInDelayed`. */
  async run(typed: { login: string; password: string }): Promise<SignedInUser> {
    const login = foldLogin(typed.login);
    await this.throttle.attempt(login);
    const [account] = await this.dataSource.query<(SignedInUser & { hash: string; active: boolean })[]>(
      `SELECT id AS "userId", password_hash AS hash, status = 'active' AS active,
         must_change_password AS "mustChangePassword"
       FROM user_account WHERE login = $1`,
      [login],
    );
    const fits = await this.passwords.matches(account?.hash, typed.password);
    if (!account || !fits || !account.active) throw new Problem('signInFailed');
    await this.throttle.succeeded(login);
    return { userId: account.userId, mustChangePassword: account.mustChangePassword };
  }
}
