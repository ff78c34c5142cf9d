import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import type { z } from 'zod';
import type { Actor } from '#libs/access';
import type { settlePreviewSchema } from '#libs/contracts';
import { Problem } from '#libs/kernel';
import { WorkItemViews, type WorkItemView } from './work-item-views.js';

type Preview = z.infer<typeof settlePreviewSchema>;

/** What settling the shares of these items in one act would be about, item by item; nothing is stored by looking. */
@Injectable()
export class PreviewSettling {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly views: WorkItemViews,
  ) {}

  /** Problems: `notFound` where one of them may not be read, `forbidden` where the asker does not lead it. */
  async run(actor: Actor, itemIds: readonly string[]): Promise<Preview> {
    const items: WorkItemView[] = [];
    for (const id of new Set(itemIds)) items.push(await this.views.workItem(this.dataSource.manager, actor, id));
    return { items: items.map(toLine) };
  }
}

function toLine({ id, number, title, version, shares, actions }: WorkItemView): Preview['items'][number] {
  const settle = actions.find(({ action }) => action === 'settleShares');
  if (!settle) throw new Problem('forbidden');
  const open = shares.filter(({ settlement }) => settlement === null);
  return { id, number, title, version, settleable: settle.allowed, reasons: settle.reasons, shares: open };
}
