import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/access';
import type { Transaction } from '#libs/database';
import { Problem } from '#libs/kernel';
import { ActOnItem, changedRows, ensureVersion, type ActRecord } from '#libs/work-items';
import { ItemMilestones, type ItemMilestonesView } from '../queries/item-milestones.js';
import { lockMilestone } from '../storage/milestones.js';

/** The lead takes back a milestone that nobody has decided yet. */
@Injectable()
export class WithdrawMilestone {
  constructor(
    private readonly acts: ActOnItem,
    private readonly milestones: ItemMilestones,
  ) {}

  /** Problems: `notFound` also for a milestone of another item, `forbidden`, `stale`, `itemNotOpen`, `milestoneDecided`. */
  run(actor: Actor, itemId: string, milestoneId: string, version: number): Promise<ItemMilestonesView> {
    const withdraw = async (tx: Transaction): Promise<ActRecord> => {
      const milestone = await lockMilestone(tx, itemId, milestoneId);
      ensureVersion(milestone.version, version);
      if (milestone.status !== 'proposed') throw new Problem('milestoneDecided');
      await changedRows(tx, WITHDRAW, [milestoneId, version]);
      return { action: 'milestoneWithdrawn', payload: { milestoneId } };
    };
    return this.acts.run(
      actor,
      { itemId, action: 'proposeMilestones', raise: false, payload: { milestoneId }, effect: withdraw },
      (tx) => this.milestones.of(tx, actor, itemId),
    );
  }
}

const WITHDRAW = `
  UPDATE milestone SET status = 'withdrawn', version = version + 1 WHERE id = $1 AND version = $2`;
