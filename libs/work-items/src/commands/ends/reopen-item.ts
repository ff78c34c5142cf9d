import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/access';
import type { Transaction } from '#libs/database';
import { WorkItemViews, type WorkItemView } from '../../queries/work-item-views.js';
import { lockItems } from '../../storage/lock-items.js';
import { ActOnItem } from '../act-on-item.js';

/** Takes up again what was closed or had become routine (恢复办理), with the reason. */
@Injectable()
export class ReopenItem {
  constructor(
    private readonly acts: ActOnItem,
    private readonly views: WorkItemViews,
  ) {}

  /** Problems: `itemAboveEnded`, `conflict` where it is open. */
  run(actor: Actor, itemId: string, version: number, reason: string): Promise<WorkItemView> {
    return this.acts.run(
      actor,
      {
        itemId,
        action: 'reopen',
        version,
        payload: { reason },
        before: (tx) => lockAbove(tx, itemId),
        facts: async (tx, { item }) => ({ aboveOpen: await isOpen(tx, item.parentId) }),
        effect: async () => ({ action: 'reopened', payload: { reason } }),
      },
      (tx) => this.views.workItem(tx, actor, itemId),
    );
  }
}

/** The item above cannot end meanwhile; its id is the smaller one. */
async function lockAbove(tx: Transaction, itemId: string): Promise<void> {
  const [item] = await tx.query<{ parentId: string | null }[]>(
    'SELECT parent_id AS "parentId" FROM work_item WHERE id = $1',
    [itemId],
  );
  if (item?.parentId) await lockItems(tx, [item.parentId]);
}

async function isOpen(tx: Transaction, itemId: string | null): Promise<boolean> {
  if (itemId === null) return true;
  const [above] = await tx.query<{ open: boolean }[]>(
    `SELECT status IN ('issued', 'inProgress', 'submitted') AS open FROM work_item WHERE id = $1`,
    [itemId],
  );
  return above?.open ?? true;
}
