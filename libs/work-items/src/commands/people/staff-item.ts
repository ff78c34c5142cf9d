import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { Actor } from '#libs/access';
import type { staffItemSchema } from '#libs/contracts';
import { StaffingViews, type StaffingView } from '../../queries/staffing-views.js';
import { ActOnItem } from '../act-on-item.js';
import { staffingAct } from './staffing-act.js';

/** Names handling office, head, officer and stand-in of one's own unit for an item. */
@Injectable()
export class StaffItem {
  constructor(
    private readonly acts: ActOnItem,
    private readonly views: StaffingViews,
  ) {}

  /**
   * Problems: `notFound`, `forbidden`, `stale`, `itemNotOpen`, `personNotOfUnit`, `standInIsOfficer`, `officeNotOfUnit`.
   */
  run(
    actor: Actor,
    itemId: string,
    version: number,
    { unitId, ...people }: z.infer<typeof staffItemSchema>,
  ): Promise<StaffingView> {
    const act = staffingAct(actor, { itemId, unitId, people, version });
    return this.acts.run(actor, act, (tx) => this.views.of(tx, actor, itemId));
  }
}
