import { readingUnitIds } from '#libs/access';
import type { CommentSubject } from '#libs/comments';
import { queryPrepared } from '#libs/database';

interface Read {
  planId: string;
  breadth: number;
  speakers: string[];
}

/** Of an item lead, issuer, reviewer and those above read all that is said; the others what these say, and the own. */
export const commentedItem: CommentSubject = {
  type: 'workItem',
  read: async (manager, actor, itemId) => {
    const [found] = await queryPrepared<Read>(manager, READ, [itemId, readingUnitIds(actor)]);
    return found ? { itemId, planId: found.planId, whole: found.breadth === 3, speakers: found.speakers } : null;
  },
  named: {
    readable: (id, { reading }) =>
      `EXISTS (SELECT FROM item_scope AS scope WHERE scope.item_id = ${id} AND scope.unit_id = ANY (${reading}))`,
    line: (id) => `(SELECT json_build_object('title', item.title, 'number', item.number) FROM work_item AS item
      WHERE item.id = ${id})`,
  },
};

const READ = `
  SELECT item.plan_id AS "planId", max(scope.breadth) AS breadth,
    ARRAY[item.lead_unit_id, item.issuer_unit_id, item.reviewer_unit_id] AS speakers
  FROM work_item AS item JOIN item_scope AS scope ON scope.item_id = item.id AND scope.unit_id = ANY ($2::uuid[])
  WHERE item.id = $1 GROUP BY item.id`;
