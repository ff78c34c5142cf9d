import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/access';
import { WorkItemViews, type WorkItemView } from '../../queries/work-item-views.js';
import { endSubmission } from '../../storage/submissions.js';
import { ActOnItem } from '../act-on-item.js';

/** Takes back what was handed in, as long as nobody has begun to look at it. */
@Injectable()
export class RecallSubmission {
  constructor(
    private readonly acts: ActOnItem,
    private readonly views: WorkItemViews,
  ) {}

  /** Problems: `reviewBegun`, `itemNotOpen`. */
  run(actor: Actor, itemId: string, version: number): Promise<WorkItemView> {
    return this.acts.run(
      actor,
      {
        itemId,
        action: 'recall',
        version,
        effect: async (tx, { context }) => {
          await endSubmission(tx, [itemId], 'recalled', context.occurredAt);
          return { action: 'recalled', payload: {} };
        },
      },
      (tx) => this.views.workItem(tx, actor, itemId),
    );
  }
}
