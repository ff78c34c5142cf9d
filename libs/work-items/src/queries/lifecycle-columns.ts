import { openStatuses } from '#libs/contracts';

const open = openStatuses.map((status) => `'${status}'`).join(', ');

/**
 * The columns of an item's page that say what became of it, for a statement over `item` and `reading` (see
 * work-item-row.ts); whether there is more to say is told by `hasRest` (see work-item-rest.ts).
 */
export const lifecycleColumns = `
  item.form, item.suspended_at IS NOT NULL AS suspended, item.suspended_until AS "suspendedUntil",
  item.held_by AS "heldBy", item.open_return AS returned, item.supplement_count AS "supplementCount",
  item.rectification_count AS "rectificationCount", item.closed_at AS "closedAt",
  item.reviewer_unit_id AS "reviewerUnitId",
  (SELECT change.from_due FROM due_change AS change WHERE change.item_id = item.id
   ORDER BY change.changed_at, change.id LIMIT 1) AS "formerDueOn",
  (SELECT json_build_object('total', count(*), 'open', count(*) FILTER (WHERE below.status IN (${open})))
   FROM work_item AS below WHERE below.parent_id = item.id) AS "subTasks",
  item.parent_id IS NULL OR EXISTS (
    SELECT FROM work_item AS above WHERE above.id = item.parent_id AND above.status IN (${open})) AS "aboveOpen",
  item.parent_id IS NOT NULL OR EXISTS (SELECT FROM contest WHERE contest.item_id = item.id)
    OR EXISTS (SELECT FROM coordination AS asked WHERE asked.item_id = item.id AND asked.status = 'open')
    OR (reading.breadth = 3 AND (item.open_return IS NOT NULL OR item.status = 'submitted'
      OR EXISTS (SELECT FROM due_extension AS wanted WHERE wanted.item_id = item.id AND wanted.status = 'open')))
    AS "hasRest"`;
