import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { Actor } from '#libs/access';
import type { reachMilestoneSchema } from '#libs/contracts';
import type { Transaction } from '#libs/database';
import { compareDates, Problem } from '#libs/kernel';
import { ActOnItem, ensureVersion, type ActRecord, type ActScene } from '#libs/work-items';
import { ItemMilestones, type ItemMilestonesView } from '../queries/item-milestones.js';
import { lockMilestone, markReached } from '../storage/milestones.js';

/** The lead reports that a confirmed milestone was reached. */
@Injectable()
export class ReachMilestone {
  constructor(
    private readonly acts: ActOnItem,
    private readonly milestones: ItemMilestones,
  ) {}

  /**
   * Problems: `notFound` also for a milestone of another item, `forbidden` for all but the lead, `stale`, `itemNotOpen`,
   * `milestoneNotConfirmed`, `readingInFuture`.
   */
  run(
    actor: Actor,
    itemId: string,
    milestoneId: string,
    version: number,
    { reachedOn, note }: z.infer<typeof reachMilestoneSchema>,
  ): Promise<ItemMilestonesView> {
    const reach = async (tx: Transaction, { item, context, today }: ActScene): Promise<ActRecord> => {
      if (context.actorUnitId !== item.leadUnitId) throw new Problem('forbidden');
      const milestone = await lockMilestone(tx, itemId, milestoneId);
      ensureVersion(milestone.version, version);
      if (milestone.status !== 'confirmed' || milestone.reachedOn !== null) throw new Problem('milestoneNotConfirmed');
      if (compareDates(reachedOn, today) > 0)
        throw new Problem('readingInFuture', {
          errors: [{ code: 'readingInFuture', path: '/reachedOn', message: '完成日期不能晚于今日。' }],
        });
      await markReached(tx, [{ milestoneId, reachedOn }]);
      return { action: 'milestoneReached', payload: { milestoneId, reachedOn, note } };
    };
    return this.acts.run(
      actor,
      { itemId, action: 'report', raise: false, payload: { milestoneId, reachedOn, note }, effect: reach },
      (tx) => this.milestones.of(tx, actor, itemId),
    );
  }
}
