import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';
import type { z } from 'zod';
import type { Actor } from '#libs/access';
import type { itemMilestonesSchema, milestoneSchema } from '#libs/contracts';
import { instantJson } from '#libs/database';
import { personJson } from '#libs/work-items';
import { ItemStandings } from './item-standing.js';

/** The milestones of an item, as one reader sees them. */
export type ItemMilestonesView = z.infer<typeof itemMilestonesSchema>;

/** Reads the milestones of an item: what is only proposed, or was declined, is between the lead and who checks. */
@Injectable()
export class ItemMilestones {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly standings: ItemStandings,
  ) {}

  /** Problem: `notFound`. */
  run(actor: Actor, itemId: string): Promise<ItemMilestonesView> {
    return this.of(this.dataSource.manager, actor, itemId);
  }

  /** As {@link run}, for a command's answer inside its transaction. */
  async of(manager: EntityManager, actor: Actor, itemId: string): Promise<ItemMilestonesView> {
    const { breadth, may } = await this.standings.of(manager, actor, itemId);
    const milestones = await manager.query<z.infer<typeof milestoneSchema>[]>(MILESTONES, [itemId, breadth === 3]);
    return {
      milestones,
      canPropose: may('proposeMilestones'),
      canDecide: may('decideMilestones'),
      canReport: may('report'),
    };
  }
}

const MILESTONES = `
  SELECT milestone.id, milestone.text, milestone.due_on AS "dueOn", milestone.value::text, milestone.status,
    (SELECT json_build_object('id', target.id, 'indicator', target.indicator, 'unit', target.unit) FROM target
     WHERE target.id = milestone.target_id) AS target,
    ${personJson('milestone.proposed_by')} AS "proposedBy", ${instantJson('milestone.proposed_at')} AS "proposedAt",
    ${personJson('milestone.decided_by')} AS "decidedBy", ${instantJson('milestone.decided_at')} AS "decidedAt",
    milestone.decision_reason AS "decisionReason", milestone.reached_on AS "reachedOn", milestone.version
  FROM milestone WHERE milestone.item_id = $1 AND ($2 OR milestone.status = 'confirmed')
  ORDER BY milestone.due_on, milestone.id`;
