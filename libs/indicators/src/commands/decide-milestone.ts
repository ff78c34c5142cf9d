import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { Actor } from '#libs/access';
import type { decideMilestoneSchema } from '#libs/contracts';
import type { Transaction } from '#libs/database';
import { Problem } from '#libs/kernel';
import { ActOnItem, changedRows, ensureVersion, type ActRecord, type ActScene } from '#libs/work-items';
import { ItemMilestones, type ItemMilestonesView } from '../queries/item-milestones.js';
import { lockMilestone } from '../storage/milestones.js';

type Decision = z.infer<typeof decideMilestoneSchema>;

/** Confirms or declines a proposed milestone: whoever checks the item, never the person who proposed it. */
@Injectable()
export class DecideMilestone {
  constructor(
    private readonly acts: ActOnItem,
    private readonly milestones: ItemMilestones,
  ) {}

  /**
   * Problems: `notFound` also for a milestone of another item, `forbidden`, `stale`, `itemNotOpen`, `milestoneDecided`,
   * `ownRequest`, `declineNeedsReason`.
   */
  run(
    actor: Actor,
    itemId: string,
    milestoneId: string,
    version: number,
    decision: Decision,
  ): Promise<ItemMilestonesView> {
    const decide = async (tx: Transaction, { context }: ActScene): Promise<ActRecord> => {
      const milestone = await lockMilestone(tx, itemId, milestoneId);
      ensureVersion(milestone.version, version);
      if (milestone.status !== 'proposed') throw new Problem('milestoneDecided');
      if (milestone.proposedBy === actor.userId) throw new Problem('ownRequest');
      if (decision.decision === 'decline' && decision.reason.length < 2)
        throw new Problem('declineNeedsReason', {
          errors: [{ code: 'declineNeedsReason', path: '/reason', message: '请说明理由。' }],
        });
      const status = decision.decision === 'confirm' ? 'confirmed' : 'declined';
      const given = [milestoneId, version, status, actor.userId, context.occurredAt, decision.reason];
      await changedRows(tx, DECIDE, given);
      const action = status === 'confirmed' ? 'milestoneConfirmed' : 'milestoneDeclined';
      return { action, payload: { milestoneId, reason: decision.reason } };
    };
    return this.acts.run(
      actor,
      {
        itemId,
        action: 'decideMilestones',
        raise: false,
        payload: { milestoneId, ...decision },
        effect: decide,
      },
      (tx) => this.milestones.of(tx, actor, itemId),
    );
  }
}

const DECIDE = `
  UPDATE milestone SET status = $3, decided_by = $4, decided_at = $5, decision_reason = $6, version = version + 1
  WHERE id = $1 AND version = $2`;
