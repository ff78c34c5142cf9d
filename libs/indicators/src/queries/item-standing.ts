import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Access, readingUnitIds, type Actor } from '#libs/access';
import type { ItemForm, WorkItemStatus } from '#libs/contracts';
import { Problem } from '#libs/kernel';
import { WorkItemLifecycle, type Breadth } from '#libs/work-items';

/** How the asker stands to an item. */
export interface ItemStanding {
  readonly breadth: Breadth;
  readonly version: number;
  /** Whether an act of the lifecycle is open to the asker in this state of the item. */
  readonly may: (action: string) => boolean;
}

interface StandingRow {
  issuerUnitId: string;
  reviewerUnitId: string;
  leadUnitId: string;
  form: ItemForm;
  shareUnitIds: string[];
  readerUnitIds: string[];
  breadth: Breadth;
  status: WorkItemStatus;
  held: boolean;
  version: number;
}

/** Reads how somebody stands to an item, for what hangs on it. */
@Injectable()
export class ItemStandings {
  constructor(
    private readonly access: Access,
    private readonly lifecycle: WorkItemLifecycle,
  ) {}

  /** Problem: `notFound`, also where the asker may not read the item. */
  async of(manager: EntityManager, actor: Actor, itemId: string): Promise<ItemStanding> {
    const [row] = await manager.query<StandingRow[]>(STANDING, [itemId, readingUnitIds(actor)]);
    if (!row) throw new Problem('notFound');
    this.access.ensure(actor, 'read', 'WorkItem', row);
    const may = (action: string): boolean => {
      const { from, whileHeld, offeredAs } = this.lifecycle.transition(action);
      if (!from.includes(row.status) || (row.held && whileHeld === 'refused')) return false;
      return this.access.can(actor, offeredAs ?? action, 'WorkItem', row);
    };
    return { breadth: row.breadth, version: row.version, may };
  }
}

const STANDING = `
  SELECT item.issuer_unit_id AS "issuerUnitId", item.reviewer_unit_id AS "reviewerUnitId",
    item.lead_unit_id AS "leadUnitId", item.form, item.status, item.version, item.held_by IS NOT NULL AS held,
    ARRAY(SELECT share.unit_id FROM work_item_share AS share WHERE share.item_id = item.id) AS "shareUnitIds",
    array_agg(scope.unit_id) AS "readerUnitIds", max(scope.breadth) AS breadth
  FROM work_item AS item JOIN item_scope AS scope ON scope.item_id = item.id AND scope.unit_id = ANY ($2::uuid[])
  WHERE item.id = $1 GROUP BY item.id`;
