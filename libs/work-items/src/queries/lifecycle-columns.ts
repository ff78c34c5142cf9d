import { openStatuses } from '#libs/contracts';
import { openSubmissionSql } from '../storage/submissions.js';
import { theParts } from './return-json.js';

const open = openStatuses.map((status) => `'${status}'`).join(', ');

/**
 * The columns of an item's page that say what waits and what may be done, for a statement over `item` and `reading`
 * (see work-item-row.ts). What is between lead, reviewer and issuer is read for those alone: the rest costs others nothing.
 */
export const lifecycleColumns = (asked: string): string => `
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
  CASE WHEN reading.breadth = 3 AND item.open_return IS NOT NULL THEN (
    SELECT json_build_object('kind', given.kind, 'reason', given.reason, 'dueOn', given.due_on,
      'complete', given.complete, 'parts', ${theParts('given.id')})
    FROM item_return AS given WHERE given.item_id = item.id AND given.answered_at IS NULL) END AS "openReturn",
  CASE WHEN reading.breadth = 3 THEN (
    SELECT json_build_object('id', wanted.id, 'proposedDue', wanted.proposed_due, 'reason', wanted.reason,
      'version', wanted.version, 'askedBy', wanted.asked_by)
    FROM due_extension AS wanted WHERE wanted.item_id = item.id AND wanted.status = 'open') END AS extension,
  CASE WHEN reading.breadth = 3 AND item.status = 'submitted' THEN ${openSubmissionSql('item.id')} END AS submission,
  CASE WHEN reading.breadth = 3 AND item.status IN ('inProgress', 'submitted') THEN ${asked} END AS asked`;
