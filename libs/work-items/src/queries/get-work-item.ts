import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import type { Actor } from '#libs/access';
import { WorkItemViews, type WorkItemView } from './work-item-views.js';

/** One item as its reader may see it. */
@Injectable()
export class GetWorkItem {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly views: WorkItemViews,
  ) {}

  /** Problem: `notFound`. */
  run(actor: Actor, itemId: string): Promise<WorkItemView> {
    return this.views.workItem(this.dataSource.manager, actor, itemId);
  }
}
