import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { Actor } from '#libs/access';
import type { submitSchema } from '#libs/contracts';
import type { Transaction } from '#libs/database';
import { newId } from '#libs/kernel';
import { WorkItemViews, type WorkItemView } from '../../queries/work-item-views.js';
import { changedRows } from '../../storage/changed-rows.js';
import { ActOnItem, type ActRecord, type ActScene, type ItemAct } from '../act-on-item.js';

/** Hands an item in (提交审核): the lead says what was done; every requirement of the table is met. */
@Injectable()
export class SubmitItem {
  constructor(
    private readonly acts: ActOnItem,
    private readonly views: WorkItemViews,
  ) {}

  /** Problems: `sharesUnsettled`, `subTasksOpen`, `targetsUnreported`, `evidenceMissing`, `itemSuspended`, `itemNotOpen`. */
  run(actor: Actor, itemId: string, version: number, body: z.infer<typeof submitSchema>): Promise<WorkItemView> {
    return this.acts.run(actor, { ...submitAct(itemId, body), version }, (tx) =>
      this.views.workItem(tx, actor, itemId),
    );
  }
}

/** The act of handing in, also for an approval that has been given. */
export const submitAct = (itemId: string, body: z.infer<typeof submitSchema>): ItemAct => ({
  itemId,
  action: 'submit',
  payload: body,
  effect: (tx, scene) => handIn(tx, scene, body.statement),
});

async function handIn(tx: Transaction, { item, context }: ActScene, statement: string): Promise<ActRecord> {
  const submissionId = newId();
  const [submission] = await changedRows<{ number: number }>(tx, HAND_IN, [
    submissionId,
    item.id,
    context.actorUnitId,
    statement,
    context.actor.userId,
    context.occurredAt,
  ]);
  return { action: 'submitted', payload: { submissionId, number: submission?.number ?? 1, statement } };
}

// Handing in also answers the return that is open.
const HAND_IN = `
  WITH answered AS (
    UPDATE item_return SET answered_at = $6 WHERE item_id = $2 AND answered_at IS NULL
  ), cleared AS (
    UPDATE work_item SET open_return = NULL WHERE id = $2 AND open_return IS NOT NULL
  )
  INSERT INTO item_submission (id, item_id, number, unit_id, statement, submitted_by, submitted_at)
  SELECT $1, $2, coalesce(max(earlier.number), 0) + 1, $3, $4, $5, $6
  FROM item_submission AS earlier WHERE earlier.item_id = $2
  RETURNING number`;
