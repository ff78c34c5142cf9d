import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { Actor } from '#libs/access';
import type { proposeMilestonesSchema } from '#libs/contracts';
import type { Transaction } from '#libs/database';
import { canonicalDecimal, newId, Problem } from '#libs/kernel';
import { ActOnItem, insertRows, type ActRecord, type ActScene } from '#libs/work-items';
import { milestoneFaults } from '../domain/milestone-rules.js';
import { ItemMilestones, type ItemMilestonesView } from '../queries/item-milestones.js';

type Body = z.infer<typeof proposeMilestonesSchema>;

/** The lead proposes milestones (时间节点); they count once whoever checks the item has confirmed them. */
@Injectable()
export class ProposeMilestones {
  constructor(
    private readonly acts: ActOnItem,
    private readonly milestones: ItemMilestones,
  ) {}

  /** Problems: `notFound`, `forbidden`, `itemNotOpen`, `milestonePast`, `milestoneAfterDue`, `invalidInput`. */
  run(actor: Actor, itemId: string, body: Body): Promise<ItemMilestonesView> {
    return this.acts.run(
      actor,
      {
        itemId,
        action: 'proposeMilestones',
        raise: false,
        payload: body,
        effect: (tx, scene) => propose(tx, scene, body),
      },
      (tx) => this.milestones.of(tx, actor, itemId),
    );
  }
}

async function propose(tx: Transaction, { item, context, today }: ActScene, { milestones }: Body): Promise<ActRecord> {
  const targets = await tx.query<{ id: string; measurable: boolean }[]>(TARGETS, [item.id]);
  const measurable = new Map(targets.map((target) => [target.id, target.measurable]));
  const faults = milestoneFaults(milestones, { today, itemDue: item.dueOn, measurable });
  if (faults) throw new Problem(faults.code, { errors: faults.errors });
  const rows = milestones.map(({ text, dueOn, targetId, value }) => ({
    id: newId(),
    item_id: item.id,
    target_id: targetId,
    text,
    due_on: dueOn,
    value: value === null ? null : canonicalDecimal(value),
    status: 'proposed',
    proposed_by: context.actor.userId,
    proposed_at: context.occurredAt,
  }));
  await insertRows(tx, 'milestone', columns, rows);
  return { action: 'milestonesProposed', payload: { milestoneIds: rows.map(({ id }) => id) } };
}

const columns = {
  id: 'uuid',
  item_id: 'uuid',
  target_id: 'uuid',
  text: 'text',
  due_on: 'date',
  value: 'numeric',
  status: 'text',
  proposed_by: 'uuid',
  proposed_at: 'timestamptz',
};

const TARGETS = `
  SELECT id, operator <> 'qualitative' AS measurable FROM target WHERE item_id = $1 AND withdrawn_at IS NULL`;
