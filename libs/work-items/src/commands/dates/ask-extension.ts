import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { Actor } from '#libs/access';
import type { askExtensionSchema } from '#libs/contracts';
import type { Transaction } from '#libs/database';
import { newId } from '#libs/kernel';
import { ItemDatesQuery, type ItemDates } from '../../queries/item-dates.js';
import { openExtension } from '../../storage/extensions.js';
import { ActOnItem, type ActRecord, type ActScene, type ItemAct } from '../act-on-item.js';

/** The lead asks for a later date, before the present one has passed; afterwards it can only explain. */
@Injectable()
export class AskExtension {
  constructor(
    private readonly acts: ActOnItem,
    private readonly dates: ItemDatesQuery,
  ) {}

  /** Problems: `noDueDate`, `extensionTooLate`, `extensionAlreadyAsked`, `extensionNotLater`, `itemNotOpen`. */
  run(actor: Actor, itemId: string, body: z.infer<typeof askExtensionSchema>): Promise<ItemDates> {
    return this.acts.run(actor, askExtensionAct(itemId, body), (tx) => this.dates.of(tx, actor, itemId));
  }
}

/** The act of asking, also for an approval that has been given. */
export const askExtensionAct = (itemId: string, body: z.infer<typeof askExtensionSchema>): ItemAct => ({
  itemId,
  action: 'askExtension',
  raise: false,
  payload: body,
  facts: async (tx) => {
    const open = await openExtension(tx, itemId);
    return { extension: { status: open?.status ?? null, askedBy: null, proposedDue: body.proposedDue } };
  },
  effect: (tx, scene) => ask(tx, scene, body),
});

async function ask(
  tx: Transaction,
  { item, context }: ActScene,
  { proposedDue, reason }: z.infer<typeof askExtensionSchema>,
): Promise<ActRecord> {
  const extensionId = newId();
  await tx.query(ASK, [
    extensionId,
    item.id,
    context.actorUnitId,
    item.dueOn,
    proposedDue,
    reason,
    context.actor.userId,
    context.occurredAt,
  ]);
  return { action: 'extensionAsked', payload: { extensionId, fromDue: item.dueOn, proposedDue, reason } };
}

const ASK = `
  INSERT INTO due_extension (id, item_id, unit_id, from_due, proposed_due, reason, status, asked_by, asked_at)
  VALUES ($1, $2, $3, $4, $5, $6, 'open', $7, $8)`;
