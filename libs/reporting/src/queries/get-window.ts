import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import type { z } from 'zod';
import type { Actor } from '#libs/access';
import type { windowUnitsSchema } from '#libs/contracts';
import { WindowViews, type WindowView } from './window-views.js';

/** One window, and the units it asks. */
@Injectable()
export class GetWindow {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly views: WindowViews,
  ) {}

  /** Problem: `notFound`, also where the asker may not read it. */
  run(actor: Actor, windowId: string): Promise<WindowView> {
    return this.views.window(this.dataSource.manager, actor, windowId);
  }

  /** Who has sent, in official order. Problem: `notFound`. */
  async units(actor: Actor, windowId: string): Promise<z.infer<typeof windowUnitsSchema>> {
    return { units: await this.views.units(this.dataSource.manager, actor, windowId) };
  }
}
