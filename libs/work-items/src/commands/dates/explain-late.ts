import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/access';
import { newId } from '#libs/kernel';
import { ItemDatesQuery, type ItemDates } from '../../queries/item-dates.js';
import { ActOnItem } from '../act-on-item.js';

/** Once the date has passed the lead says why (逾期说明); the date stays as it is. */
@Injectable()
export class ExplainLate {
  constructor(
    private readonly acts: ActOnItem,
    private readonly dates: ItemDatesQuery,
  ) {}

  /** Problems: `noDueDate`, `notYetDue`, `itemNotOpen`. */
  run(actor: Actor, itemId: string, text: string): Promise<ItemDates> {
    return this.acts.run(
      actor,
      {
        itemId,
        action: 'explainLate',
        raise: false,
        payload: { text },
        effect: async (tx, { context }) => {
          const explanationId = newId();
          const { actorUnitId, actor: by, occurredAt } = context;
          await tx.query(EXPLAIN, [explanationId, itemId, actorUnitId, text, by.userId, occurredAt]);
          return { action: 'lateExplained', payload: { explanationId, text } };
        },
      },
      (tx) => this.dates.of(tx, actor, itemId),
    );
  }
}

const EXPLAIN = `
  INSERT INTO late_explanation (id, item_id, unit_id, text, explained_by, explained_at)
  VALUES ($1, $2, $3, $4, $5, $6)`;
