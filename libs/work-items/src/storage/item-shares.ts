import type { EntityManager } from 'typeorm';
import type { ShareState } from '../domain/shares.js';

/** The shares of an item as acts on them look at them; read them under the item's lock. */
export const sharesOf = (manager: EntityManager, itemId: string): Promise<ShareState[]> =>
  manager.query<ShareState[]>(SHARES, [itemId]);

const SHARES = `
  SELECT share.id, share.unit_id AS "unitId", share.role, share.group_id AS "groupId", share.settlement,
    coalesce(sub_task.status IN ('issued', 'inProgress', 'submitted'), false) AS "subTaskOpen"
  FROM work_item_share AS share LEFT JOIN work_item AS sub_task ON sub_task.id = share.sub_task_id
  WHERE share.item_id = $1 ORDER BY share.ordinal, share.id`;
