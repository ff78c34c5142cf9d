import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { Actor } from '#libs/access';
import type { withdrawSchema } from '#libs/contracts';
import type { Transaction } from '#libs/database';
import { Problem } from '#libs/kernel';
import { ActOnItem, changedRows, ensureVersion, type ActRecord, type ActScene } from '#libs/work-items';
import { ItemTargets, type ItemTargetsView } from '../queries/item-targets.js';
import { lockTarget } from '../storage/lock-target.js';

/** Withdraws a target with a reason: it is asked for no more, and stays visible with its readings. */
@Injectable()
export class WithdrawTarget {
  constructor(
    private readonly acts: ActOnItem,
    private readonly targets: ItemTargets,
  ) {}

  /** Problems: `notFound` also for a target of another item, `forbidden`, `stale`, `itemNotOpen`, `targetWithdrawn`. */
  run(
    actor: Actor,
    itemId: string,
    targetId: string,
    version: number,
    { reason }: z.infer<typeof withdrawSchema>,
  ): Promise<ItemTargetsView> {
    const withdraw = async (tx: Transaction, { context }: ActScene): Promise<ActRecord> => {
      const target = await lockTarget(tx, itemId, targetId);
      ensureVersion(target.version, version);
      if (target.withdrawn) throw new Problem('targetWithdrawn');
      await changedRows(tx, WITHDRAW, [targetId, version, context.occurredAt, reason]);
      return { action: 'targetWithdrawn', payload: { targetId, reason } };
    };
    return this.acts.run(
      actor,
      { itemId, action: 'setTargets', payload: { targetId, reason }, effect: withdraw },
      (tx) => this.targets.of(tx, actor, itemId),
    );
  }
}

const WITHDRAW = `
  UPDATE target SET withdrawn_at = $3, withdrawn_reason = $4, version = version + 1 WHERE id = $1 AND version = $2`;
