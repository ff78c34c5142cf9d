import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { Access, type Actor } from '#libs/access';
import { inTransaction } from '#libs/database';
import { dayIn, DEFAULT_TIME_ZONE, Problem } from '#libs/kernel';
import type { DataSource } from 'typeorm';
import { SuccessionViews, type SuccessionView } from '../../queries/succession-views.js';
import { applySuccession } from '../../successions/apply.js';
import { lockSuccession, recordOfSuccession } from '../../successions/lock-succession.js';
import { insertRowsOf, tableOf } from '../../successions/table.js';
import { UnitFollowers } from '../../unit-followers.js';
import { UnitSuccessors } from '../../unit-successors.js';

/** Confirms the table as it was shown. On the day of the reform, or if that is today at once, it is applied. */
@Injectable()
export class ConfirmSuccession {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly access: Access,
    private readonly successors: UnitSuccessors,
    private readonly followers: UnitFollowers,
    private readonly views: SuccessionViews,
  ) {}

  /** Problems: `notFound`, `forbidden`, `stale`, `successionEnded`, `successionGrown` (the table is not the one shown). */
  run(actor: Actor, id: string, version: number, { digest }: { digest: string }): Promise<SuccessionView> {
    return inTransaction(this.dataSource, async (tx) => {
      const locked = await lockSuccession(tx, this.access, actor, { id, version });
      const table = await tableOf(tx, this.successors.all, id);
      if (table.digest !== digest) throw new Problem('successionGrown');
      const at = new Date();
      await insertRowsOf(
        tx,
        id,
        table.rows.map((row) => ({ ...row, confirmed: true })),
      );
      await tx.query(CONFIRM, [id, at, actor.userId]);
      await recordOfSuccession(tx, actor, locked, 'successionConfirmed');
      if (locked.effectiveOn <= dayIn(DEFAULT_TIME_ZONE, at)) {
        const libraries = { contributors: this.successors.all, follower: this.followers };
        await applySuccession(tx, libraries, { id, confirmedBy: actor.userId }, at);
      }
      return this.views.of(tx, actor, id);
    });
  }
}

const CONFIRM = 'UPDATE unit_succession SET confirmed_at = $2, confirmed_by = $3, version = version + 1 WHERE id = $1';
