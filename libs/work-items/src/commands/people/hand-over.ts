import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import type { z } from 'zod';
import type { Actor } from '#libs/access';
import type { createHandOverSchema } from '#libs/contracts';
import { inTransaction, type Transaction } from '#libs/database';
import { dayIn, DEFAULT_TIME_ZONE, newId, Problem } from '#libs/kernel';
import { appendAll } from '#libs/ledger';
import { entry, type ActContext } from '../../acts.js';
import { byItem, HandOverViews, type HandOverView } from '../../queries/hand-over-views.js';
import { insertRows } from '../../storage/insert-rows.js';
import { lockItems, type LockedItem } from '../../storage/lock-items.js';
import { replacePerson, workOfPerson, type HandOverParties, type PersonalWork } from '../../storage/work-of-person.js';

type Given = z.infer<typeof createHandOverSchema>;

/** Gives all open work of a person in a unit to a colleague in one step (工作移交), and keeps the list of it. */
@Injectable()
export class CreateHandOver {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly views: HandOverViews,
  ) {}

  /** Problems: `notFound`, `forbidden`, `personNotOfUnit`, `handOverEmpty`. */
  run(actor: Actor, given: Given): Promise<HandOverView> {
    return inTransaction(this.dataSource, async (tx) => {
      await this.views.ensureAllowed(tx, actor, given);
      const occurredAt = new Date();
      const { items, work } = await lockWork(tx, given, occurredAt);
      if (work.length === 0) throw new Problem('handOverEmpty');
      const context = { actor, actorUnitId: given.unitId, commandId: newId(), occurredAt };
      const handOverId = newId();
      await tx.query(HAND_OVER, [
        handOverId,
        given.unitId,
        given.fromUserId,
        given.toUserId,
        given.note,
        actor.userId,
        occurredAt,
      ]);
      await insertRows(
        tx,
        'hand_over_item',
        { hand_over_id: 'uuid', item_id: 'uuid', capacities: 'text[]' },
        byItem(work).map(({ id, capacities }) => ({ hand_over_id: handOverId, item_id: id, capacities })),
      );
      await replacePerson(tx, work, given);
      await appendAll(
        tx,
        work.map((one) => handedOver(context, items.get(one.itemId)!, one, { ...given, handOverId })),
      );
      return this.views.of(tx, actor, handOverId);
    });
  }
}

/** Locks the items in their order and reads the work again: somebody may just have named another person. */
async function lockWork(
  tx: Transaction,
  parties: HandOverParties,
  now: Date,
): Promise<{ items: ReadonlyMap<string, LockedItem>; work: PersonalWork[] }> {
  const day = dayIn(DEFAULT_TIME_ZONE, now);
  const before = await workOfPerson(tx, parties, day);
  const locked = await lockItems(
    tx,
    before.map(({ itemId }) => itemId),
  );
  const items = new Map(locked.map((item) => [item.id, item]));
  const work = await workOfPerson(tx, parties, day);
  return { items, work: work.filter(({ itemId, movable }) => movable && items.has(itemId)) };
}

const handedOver = (
  context: ActContext,
  item: LockedItem,
  { unitId, capacities }: PersonalWork,
  { handOverId, fromUserId, toUserId }: HandOverParties & { handOverId: string },
) =>
  entry(context, {
    subject: { type: 'workItem', id: item.id, version: item.version },
    itemId: item.id,
    planId: item.planId,
    unitIds: [unitId],
    action: 'handedOver',
    payload: { handOverId, concernedUnitId: unitId, fromUserId, toUserId, capacities },
  });

const HAND_OVER = `
  INSERT INTO hand_over (id, unit_id, from_user_id, to_user_id, note, handed_by, handed_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7)`;
