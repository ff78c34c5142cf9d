import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import type { z } from 'zod';
import type { Actor } from '#libs/access';
import type { staffedItemsSchema, staffItemsSchema } from '#libs/contracts';
import { inTransaction } from '#libs/database';
import { newId } from '#libs/kernel';
import { lockItems } from '../../storage/lock-items.js';
import { ActOnItem } from '../act-on-item.js';
import { staffingAct } from './staffing-act.js';

/** Names the same people of one's own unit for many items in one act: for all of them or for none. */
@Injectable()
export class StaffItems {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly acts: ActOnItem,
  ) {}

  /** Problems: as for one item, for any of them. */
  run(
    actor: Actor,
    { unitId, itemIds, ...people }: z.infer<typeof staffItemsSchema>,
  ): Promise<z.infer<typeof staffedItemsSchema>> {
    return inTransaction(this.dataSource, async (tx) => {
      const commandId = newId();
      const wanted = [...new Set(itemIds)].sort();
      // All of them first and in their order; what each act locks again it holds already.
      await lockItems(tx, wanted);
      for (const itemId of wanted)
        await this.acts.within(tx, actor, staffingAct(actor, { itemId, unitId, people }), commandId);
      return { items: wanted.length };
    });
  }
}
