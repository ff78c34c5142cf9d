import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import type { z } from 'zod';
import type { Actor } from '#libs/access';
import type { closePreviewSchema } from '#libs/contracts';
import { Problem } from '#libs/kernel';
import { WorkItemViews, type WorkItemView } from './work-item-views.js';

type Preview = z.infer<typeof closePreviewSchema>;

/** What closing these items in one act would meet, item by item; nothing is stored by looking. */
@Injectable()
export class PreviewClosing {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly views: WorkItemViews,
  ) {}

  /** Problem: `notFound` where one of them may not be read. */
  async run(actor: Actor, itemIds: readonly string[]): Promise<Preview> {
    const items: WorkItemView[] = [];
    for (const id of new Set(itemIds)) items.push(await this.views.workItem(this.dataSource.manager, actor, id));
    return { items: items.map(toLine) };
  }
}

function toLine({
  id,
  number,
  title,
  lead,
  status,
  dueOn,
  dueText,
  version,
  actions,
}: WorkItemView): Preview['items'][number] {
  const close = actions.find(({ action }) => action === 'close');
  if (!close) throw new Problem('forbidden');
  // The opinion given with the act is the audit that is missing.
  const reasons = close.reasons.filter(({ code }) => code !== 'auditMissing');
  return { id, number, title, lead, status, dueOn, dueText, version, closable: reasons.length === 0, reasons };
}
