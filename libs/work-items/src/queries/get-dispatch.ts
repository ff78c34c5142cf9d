import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import type { Actor } from '#libs/access';
import { DispatchViews, type DispatchView } from './dispatch-views.js';

/** One dispatch with its lines. */
@Injectable()
export class GetDispatch {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly views: DispatchViews,
  ) {}

  /** Problem: `notFound`. */
  run(actor: Actor, dispatchId: string): Promise<DispatchView> {
    return this.views.dispatch(this.dataSource.manager, actor, dispatchId);
  }
}
