import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/access';
import type { Transaction } from '#libs/database';
import { WorkItemViews, type WorkItemView } from '../../queries/work-item-views.js';
import { endOverlays } from '../../storage/end-overlays.js';
import { itemsAbove } from '../../storage/items-above.js';
import { lockItems, type LockedItem } from '../../storage/lock-items.js';
import { reopenShareAbove } from '../../storage/reopen-share-above.js';
import { terminateBelow } from '../../storage/terminate-below.js';
import { ActOnItem, type ActRecord, type ActScene, type ItemAct } from '../act-on-item.js';

/** Ends an item otherwise than by closing: it becomes routine (转常态化), or ends with its basis (终止). */
@Injectable()
export class EndItem {
  constructor(
    private readonly acts: ActOnItem,
    private readonly views: WorkItemViews,
  ) {}

  /** What was handed in is right, and the work goes on as routine. Requires what closing requires. */
  makeContinuing(actor: Actor, itemId: string, version: number, basis: string): Promise<WorkItemView> {
    const effect = async (tx: Transaction, { context }: ActScene): Promise<ActRecord> => {
      await endOverlays(tx, context, [itemId], 'continuing');
      return { action: 'madeContinuing', payload: { basis } };
    };
    return this.acts.run(actor, { itemId, action: 'makeContinuing', version, payload: { basis }, effect }, (tx) =>
      this.views.workItem(tx, actor, itemId),
    );
  }

  /** The duty falls away; what was split from it ends with it. */
  terminate(actor: Actor, itemId: string, version: number, basis: string): Promise<WorkItemView> {
    return this.acts.run(actor, { ...terminateAct(itemId, basis), version }, (tx) =>
      this.views.workItem(tx, actor, itemId),
    );
  }
}

/** The act of terminating, also for an approval that has been given. */
export const terminateAct = (itemId: string, basis: string): ItemAct => {
  let above: LockedItem | undefined;
  return {
    itemId,
    action: 'terminate',
    payload: { basis },
    before: async (tx) => {
      const [nearest] = await itemsAbove(tx, itemId);
      if (nearest) [above] = await lockItems(tx, [nearest.id]);
    },
    effect: async (tx, { item, context }) => {
      await endOverlays(tx, context, [itemId], 'terminated');
      const below = await terminateBelow(tx, context, [item], basis);
      const opened = above ? await reopenShareAbove(tx, context, above, itemId) : [];
      return { action: 'terminated', payload: { basis, subTasks: below.length }, also: [...below, ...opened] };
    },
  };
};
