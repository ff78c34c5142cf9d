import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { inTransaction } from '#libs/database';
import { Problem } from '#libs/kernel';
import type { DataSource } from 'typeorm';
import { initialPassword } from '../credentials/initial-password.js';
import { Passwords } from '../credentials/passwords.js';
import { foldLogin } from '../domain/login.js';
import { lockUser } from '../storage/lock-user.js';
import { recordActs } from '../storage/record-act.js';
import { revokeSessions } from '../storage/sessions.js';

/**
 * Gives an account a new initial password and ends its sessions. Only the operator at the machine does this: the
 * password is printed there once, and the interface never hands one out.
 */
@Injectable()
export class ResetPassword {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly passwords: Passwords,
  ) {}

  /** Returns the password. Problem: `notFound`. */
  async run(typedLogin: string): Promise<string> {
    const password = initialPassword();
    const hash = await this.passwords.hash(password);
    const login = foldLogin(typedLogin);
    await inTransaction(this.dataSource, async (tx) => {
      const [found] = await tx.query<{ id: string }[]>('SELECT id FROM user_account WHERE login = $1', [login]);
      if (!found) throw new Problem('notFound');
      const user = await lockUser(tx, found.id);
      await tx.query(
        `UPDATE user_account SET password_hash = $2, must_change_password = true, version = version + 1,
           access_epoch = access_epoch + 1
         WHERE id = $1`,
        [user.id, hash],
      );
      await tx.query('DELETE FROM sign_in_throttle WHERE login = $1', [login]);
      await revokeSessions(tx, { userId: user.id }, 'passwordChanged', new Date());
      const act = { userId: user.id, version: user.version + 1, action: 'passwordReset' as const, payload: {} };
      await recordActs(tx, null, [{ ...act, unitIds: user.unitIds }]);
    });
    return password;
  }
}
