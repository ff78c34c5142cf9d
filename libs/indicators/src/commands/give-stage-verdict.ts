import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { Actor } from '#libs/access';
import type { giveStageVerdictSchema } from '#libs/contracts';
import type { Transaction } from '#libs/database';
import { newId } from '#libs/kernel';
import { ActOnItem, changedRows, type ActRecord, type ActScene } from '#libs/work-items';
import { ItemStageVerdicts, type ItemStageVerdictsView } from '../queries/item-stage-verdicts.js';

type Body = z.infer<typeof giveStageVerdictSchema>;

/** Gives the verdict on a year (年度阶段结论), apart from closing; a later one stands in the place of an earlier, which stays. */
@Injectable()
export class GiveStageVerdict {
  constructor(
    private readonly acts: ActOnItem,
    private readonly verdicts: ItemStageVerdicts,
  ) {}

  /** Problems: `notFound`, `forbidden`, `itemNotOpen`. */
  run(actor: Actor, itemId: string, body: Body): Promise<ItemStageVerdictsView> {
    return this.acts.run(
      actor,
      { itemId, action: 'giveStageVerdict', raise: false, payload: body, effect: (tx, scene) => give(tx, scene, body) },
      (tx) => this.verdicts.of(tx, actor, itemId),
    );
  }
}

async function give(tx: Transaction, { item, context }: ActScene, { year, verdict, note }: Body): Promise<ActRecord> {
  const verdictId = newId();
  // The item's lock lets one at a time replace the other; the reference to the row still to come is checked at commit.
  await changedRows(tx, REPLACE, [item.id, year, verdictId]);
  await tx.query(GIVE, [verdictId, item.id, year, verdict, note, context.actor.userId, context.occurredAt]);
  return { action: 'stageVerdictGiven', payload: { verdictId, year, verdict } };
}

const REPLACE = `
  UPDATE stage_verdict SET replaced_by = $3 WHERE item_id = $1 AND year = $2 AND replaced_by IS NULL`;

const GIVE = `
  INSERT INTO stage_verdict (id, item_id, year, verdict, note, given_by, given_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7)`;
