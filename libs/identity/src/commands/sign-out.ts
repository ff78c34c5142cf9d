import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { Actor } from '#libs/access';
import { inTransaction } from '#libs/database';
import type { DataSource } from 'typeorm';
import { raiseAccessEpoch, revokeSessions } from '../storage/sessions.js';

/** Ends the session of the request; the next request with it is refused on every process. */
@Injectable()
export class SignOut {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async run(actor: Actor): Promise<void> {
    await inTransaction(this.dataSource, (tx) => revokeSessions(tx, actor, 'signedOut', new Date()));
  }
}

/** Ends every session of the person, this one too. */
@Injectable()
export class SignOutEverywhere {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async run(actor: Actor): Promise<void> {
    await inTransaction(this.dataSource, async (tx) => {
      // The account before its sessions, as a change of password locks them: the other way round they could deadlock.
      await raiseAccessEpoch(tx, [actor.userId]);
      await revokeSessions(tx, { userId: actor.userId }, 'signedOutEverywhere', new Date());
    });
  }
}
