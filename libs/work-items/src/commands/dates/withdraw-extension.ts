import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/access';
import { Problem } from '#libs/kernel';
import { ItemDatesQuery, type ItemDates } from '../../queries/item-dates.js';
import { changedRows } from '../../storage/changed-rows.js';
import { extensionOf } from '../../storage/extensions.js';
import { ActOnItem } from '../act-on-item.js';
import { ensureVersion } from '../ensure-version.js';

/** The lead takes back its own request for a later date (撤回延期申请) before it is decided. */
@Injectable()
export class WithdrawExtension {
  constructor(
    private readonly acts: ActOnItem,
    private readonly dates: ItemDatesQuery,
  ) {}

  /** Problems: `notFound` also for an extension of another item, `forbidden`, `stale`, `extensionDecided`, `itemHeld`. */
  run(actor: Actor, itemId: string, extensionId: string, version: number): Promise<ItemDates> {
    return this.acts.run(
      actor,
      {
        itemId,
        action: 'withdrawExtension',
        raise: false,
        payload: { extensionId },
        facts: async (tx) => {
          const extension = await extensionOf(tx, itemId, extensionId);
          if (!extension) throw new Problem('notFound');
          ensureVersion(extension.version, version);
          return { extension };
        },
        effect: async (tx) => {
          await changedRows(tx, WITHDRAW, [extensionId]);
          return { action: 'extensionWithdrawn', payload: { extensionId } };
        },
      },
      (tx) => this.dates.of(tx, actor, itemId),
    );
  }
}

const WITHDRAW = `UPDATE due_extension SET status = 'withdrawn', version = version + 1 WHERE id = $1`;
