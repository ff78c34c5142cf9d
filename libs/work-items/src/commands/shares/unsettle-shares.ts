import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { Actor } from '#libs/access';
import type { unsettleSharesSchema } from '#libs/contracts';
import { WorkItemViews, type WorkItemView } from '../../queries/work-item-views.js';
import { ActOnItem } from '../act-on-item.js';
import { settlementAct } from './settlement-act.js';

/** Takes back a settlement or a waiver of shares; one with a sub-task stays. */
@Injectable()
export class UnsettleShares {
  constructor(
    private readonly acts: ActOnItem,
    private readonly views: WorkItemViews,
  ) {}

  /** Problems: `notFound`, `forbidden`, `stale`, `itemNotOpen`, `shareNotSettled`. */
  run(
    actor: Actor,
    itemId: string,
    version: number,
    input: z.infer<typeof unsettleSharesSchema>,
  ): Promise<WorkItemView> {
    const act = settlementAct({ itemId, version, action: 'unsettleShares', ...input });
    return this.acts.run(actor, act, (tx) => this.views.workItem(tx, actor, itemId));
  }
}
