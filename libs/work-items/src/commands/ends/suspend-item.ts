import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { Actor } from '#libs/access';
import type { suspendItemSchema } from '#libs/contracts';
import type { Transaction } from '#libs/database';
import { compareDates, Problem } from '#libs/kernel';
import { unmet } from '../../domain/guards.js';
import { WorkItemViews, type WorkItemView } from '../../queries/work-item-views.js';
import { resumeBelow, suspendBelow } from '../../storage/suspensions.js';
import { ActOnItem, type ActRecord, type ActScene } from '../act-on-item.js';

/** Puts an item off for a while (暂缓) and takes it up again (恢复): its lead goes on answering for it, and its parts wait with it. */
@Injectable()
export class SuspendItem {
  constructor(
    private readonly acts: ActOnItem,
    private readonly views: WorkItemViews,
  ) {}

  /** Problems: `itemSuspended`, `invalidInput` for a day that is past, `itemNotOpen`. */
  suspend(
    actor: Actor,
    itemId: string,
    version: number,
    { reason, until }: z.infer<typeof suspendItemSchema>,
  ): Promise<WorkItemView> {
    const effect = async (tx: Transaction, { context, today }: ActScene): Promise<ActRecord> => {
      if (until !== null && compareDates(until, today) <= 0)
        throw new Problem('invalidInput', { errors: [{ ...unmet('returnDuePast'), path: '/until' }] });
      await tx.query(SUSPEND, [itemId, context.occurredAt, until]);
      const also = await suspendBelow(tx, byOf(context), itemId, { reason, until });
      return { action: 'suspended', payload: { reason, until, subTasks: also.length }, also };
    };
    return this.acts.run(actor, { itemId, action: 'suspend', version, payload: { reason, until }, effect }, (tx) =>
      this.views.workItem(tx, actor, itemId),
    );
  }

  /** Problem: `itemNotSuspended`. */
  resume(actor: Actor, itemId: string, version: number, reason: string): Promise<WorkItemView> {
    const effect = async (tx: Transaction, { context }: ActScene): Promise<ActRecord> => {
      const also = await resumeBelow(tx, byOf(context), itemId, reason);
      await tx.query(RESUME, [itemId]);
      return { action: 'resumed', payload: { reason, subTasks: also.length }, also };
    };
    return this.acts.run(actor, { itemId, action: 'resume', version, payload: { reason }, effect }, (tx) =>
      this.views.workItem(tx, actor, itemId),
    );
  }
}

const byOf = ({ actor, actorUnitId, commandId, occurredAt }: ActScene['context']) => ({
  actorId: actor.userId,
  actorUnitId,
  commandId,
  occurredAt,
});

const SUSPEND = 'UPDATE work_item SET suspended_at = $2, suspended_until = $3 WHERE id = $1';
const RESUME = 'UPDATE work_item SET suspended_at = NULL, suspended_until = NULL WHERE id = $1';
