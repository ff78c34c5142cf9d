import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { Actor } from '#libs/access';
import type { waiveSharesSchema } from '#libs/contracts';
import { WorkItemViews, type WorkItemView } from '../../queries/work-item-views.js';
import { ActOnItem } from '../act-on-item.js';
import { settlementAct } from './settlement-act.js';

/** Waives shares of an item with a reason. */
@Injectable()
export class WaiveShares {
  constructor(
    private readonly acts: ActOnItem,
    private readonly views: WorkItemViews,
  ) {}

  /** Problems: `notFound`, `forbidden`, `stale`, `itemNotOpen`, `shareSettled`. */
  run(actor: Actor, itemId: string, version: number, input: z.infer<typeof waiveSharesSchema>): Promise<WorkItemView> {
    const act = settlementAct({ itemId, version, action: 'waiveShares', ...input });
    return this.acts.run(actor, act, (tx) => this.views.workItem(tx, actor, itemId));
  }
}
