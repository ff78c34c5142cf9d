import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { Access, type Actor } from '#libs/access';
import { inTransaction } from '#libs/database';
import type { DataSource } from 'typeorm';
import { SuccessionViews, type SuccessionView } from '../../queries/succession-views.js';
import { lockSuccession, recordOfSuccession } from '../../successions/lock-succession.js';

/** Takes back a reform that has not been applied: the units stay as they are. */
@Injectable()
export class WithdrawSuccession {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly access: Access,
    private readonly views: SuccessionViews,
  ) {}

  /** Problems: `notFound`, `stale`, `successionEnded`. */
  run(actor: Actor, id: string, version: number): Promise<SuccessionView> {
    return inTransaction(this.dataSource, async (tx) => {
      const locked = await lockSuccession(tx, this.access, actor, { id, version });
      await tx.query('UPDATE unit_succession SET withdrawn_at = now(), version = version + 1 WHERE id = $1', [id]);
      await recordOfSuccession(tx, actor, locked, 'successionWithdrawn');
      return this.views.of(tx, actor, id);
    });
  }
}
