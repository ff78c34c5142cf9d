import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import type { z } from 'zod';
import type { Actor } from '#libs/access';
import type { settledManySchema, settleManySchema } from '#libs/contracts';
import { inTransaction } from '#libs/database';
import { newId, Problem } from '#libs/kernel';
import { unmet } from '../../domain/guards.js';
import { lockItems } from '../../storage/lock-items.js';
import { ActOnItem } from '../act-on-item.js';
import { settlementAct } from './settlement-act.js';

/** Settles the shares of several items in one act of their lead: all of it or nothing. */
@Injectable()
export class SettleMany {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly acts: ActOnItem,
  ) {}

  /**
   * An item with nothing to settle stays as it is; `shareSettled` where none has anything. Other problems: those of
   * settling one, for any of them.
   */
  run(actor: Actor, { items, choice }: z.infer<typeof settleManySchema>): Promise<z.infer<typeof settledManySchema>> {
    return inTransaction(this.dataSource, async (tx) => {
      const commandId = newId();
      const wanted = [...new Map(items.map((item) => [item.id, item])).values()].sort((a, b) => (a.id < b.id ? -1 : 1));
      // All of them first and in their order; what each act locks again it holds already.
      await lockItems(
        tx,
        wanted.map(({ id }) => id),
      );
      const answer = { items: [] as { id: string; version: number }[], shares: 0 };
      for (const { id, version } of wanted) {
        const act = settlementAct({ itemId: id, version, action: 'settleShares', choice, amongMany: true });
        await this.acts.within(tx, actor, act, commandId);
        const count = act.count();
        answer.items.push({ id, version: count > 0 ? version + 1 : version });
        answer.shares += count;
      }
      if (answer.shares === 0) throw new Problem('shareSettled', { errors: [unmet('shareSettled')] });
      return answer;
    });
  }
}
