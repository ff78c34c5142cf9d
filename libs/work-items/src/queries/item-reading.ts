import type { EntityManager } from 'typeorm';
import { readingUnitIds, type Access, type Actor } from '#libs/access';
import { Problem } from '#libs/kernel';
import type { Breadth } from '../domain/scope.js';

/** How the asker reads an item. */
export interface ItemReading {
  breadth: Breadth;
  planId: string;
  timeZone: string;
}

/** Throws `notFound` where the asker may not read the item; says how broadly otherwise. For what hangs on an item. */
export async function ensureReadable(
  manager: EntityManager,
  access: Access,
  actor: Actor,
  itemId: string,
): Promise<ItemReading> {
  const [item] = await manager.query<(ItemReading & { readerUnitIds: string[] })[]>(READING, [
    itemId,
    readingUnitIds(actor),
  ]);
  if (!item) throw new Problem('notFound');
  access.ensure(actor, 'read', 'WorkItem', item);
  return item;
}

const READING = `
  SELECT item.plan_id AS "planId", plan.time_zone AS "timeZone", max(scope.breadth) AS breadth,
    array_agg(scope.unit_id) AS "readerUnitIds"
  FROM work_item AS item JOIN plan ON plan.id = item.plan_id
  JOIN item_scope AS scope ON scope.item_id = item.id AND scope.unit_id = ANY ($2::uuid[])
  WHERE item.id = $1 GROUP BY item.plan_id, plan.time_zone`;
