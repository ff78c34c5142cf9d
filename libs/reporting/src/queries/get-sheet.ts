import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import type { Actor } from '#libs/access';
import { SheetViews, type SheetView } from './sheet-views.js';

/** One sheet with its rows. */
@Injectable()
export class GetSheet {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly views: SheetViews,
  ) {}

  /** Problem: `notFound`, also where the asker may not read it. */
  run(actor: Actor, sheetId: string): Promise<SheetView> {
    return this.views.sheet(this.dataSource.manager, actor, sheetId);
  }
}
