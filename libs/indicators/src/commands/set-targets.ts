import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { Actor } from '#libs/access';
import type { setTargetsSchema } from '#libs/contracts';
import type { Transaction } from '#libs/database';
import { Problem } from '#libs/kernel';
import { ActOnItem, type ActRecord, type ActScene } from '#libs/work-items';
import { targetFaults } from '../domain/target-rules.js';
import { ItemTargets, type ItemTargetsView } from '../queries/item-targets.js';
import { insertTargets } from '../storage/insert-targets.js';

type Body = z.infer<typeof setTargetsSchema>;

/** Adds targets (目标指标) to an item: the issuer, or for a sub-task the lead above. What is asked changes, so does its version. */
@Injectable()
export class SetTargets {
  constructor(
    private readonly acts: ActOnItem,
    private readonly targets: ItemTargets,
  ) {}

  /** Problems: `notFound`, `forbidden`, `stale`, `itemNotOpen`, `itemHeld`, `targetInvalid`. */
  run(actor: Actor, itemId: string, version: number, body: Body): Promise<ItemTargetsView> {
    return this.acts.run(
      actor,
      { itemId, action: 'setTargets', version, payload: body, effect: (tx, scene) => set(tx, scene, body) },
      (tx) => this.targets.of(tx, actor, itemId),
    );
  }
}

async function set(tx: Transaction, { item, context, today }: ActScene, { targets }: Body): Promise<ActRecord> {
  const days = { itemDue: item.dueOn, today };
  const errors = targets.flatMap((target, index) => targetFaults(target, days, `/targets/${index}`));
  if (errors.length > 0) throw new Problem('targetInvalid', { errors });
  const author = { userId: context.actor.userId, at: context.occurredAt };
  const targetIds = await insertTargets(tx, [{ itemId: item.id, targets }], author);
  return { action: 'targetsSet', payload: { targetIds } };
}
