import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { Access, type Actor } from '#libs/access';
import { inTransaction } from '#libs/database';
import { Problem } from '#libs/kernel';
import type { DataSource } from 'typeorm';
import { ensureEverywhere } from '../queries/user-places.js';
import { lockUser } from '../storage/lock-user.js';
import { recordActs } from '../storage/record-act.js';
import { revokeSessions } from '../storage/sessions.js';

/** Disables an account or enables it again; disabling ends its sessions with their next request. */
@Injectable()
export class DisableUser {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly access: Access,
  ) {}

  /** Returns the new version. Problems: `notFound`, `forbidden`, `stale`, `conflict` (already so, or oneself). */
  run(actor: Actor, userId: string, version: number, status: 'active' | 'disabled'): Promise<number> {
    return inTransaction(this.dataSource, async (tx) => {
      const user = await lockUser(tx, userId);
      ensureEverywhere(this.access, actor, 'change', user.places);
      if (user.version !== version) throw new Problem('stale', { extension: { current: user.version } });
      if (user.status === status || userId === actor.userId) throw new Problem('conflict');
      await tx.query(
        'UPDATE user_account SET status = $2, version = version + 1, access_epoch = access_epoch + 1 WHERE id = $1',
        [userId, status],
      );
      if (status === 'disabled') await revokeSessions(tx, { userId }, 'disabled', new Date());
      const action = status === 'disabled' ? 'userDisabled' : 'userEnabled';
      await recordActs(tx, actor, [{ userId, version: version + 1, action, unitIds: user.unitIds, payload: {} }]);
      return version + 1;
    });
  }
}
