import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { Actor } from '#libs/access';
import type { settleSharesSchema } from '#libs/contracts';
import { WorkItemViews, type WorkItemView } from '../../queries/work-item-views.js';
import { ActOnItem } from '../act-on-item.js';
import { settlementAct } from './settlement-act.js';

/** Settles shares of an item without a separate report (自行落实、不单独报送). */
@Injectable()
export class SettleShares {
  constructor(
    private readonly acts: ActOnItem,
    private readonly views: WorkItemViews,
  ) {}

  /** Problems: `notFound`, `forbidden`, `stale`, `itemNotOpen`, `shareSettled`. */
  run(actor: Actor, itemId: string, version: number, input: z.infer<typeof settleSharesSchema>): Promise<WorkItemView> {
    const act = settlementAct({ itemId, version, action: 'settleShares', ...input });
    return this.acts.run(actor, act, (tx) => this.views.workItem(tx, actor, itemId));
  }
}
