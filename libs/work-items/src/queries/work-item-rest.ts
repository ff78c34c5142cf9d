import type { EntityManager } from 'typeorm';
import { queryPrepared, rowsAsJson, unseen } from '#libs/database';
import { openSubmissionSql } from '../storage/submissions.js';
import { contestJson } from './contest-json.js';
import { theParts } from './return-json.js';
import type { WorkItemCore, WorkItemRest } from './work-item-row.js';

const nothing: WorkItemRest = {
  contests: [],
  openReturn: null,
  extension: null,
  submission: null,
  above: null,
  coordinations: [],
};

/** Asks for the rest where there is some: in the page's own statement each page would pay for its plan (measured: a third). */
export async function restOf(
  manager: EntityManager,
  { id, breadth, hasRest }: WorkItemCore,
  readerUnitIds: readonly string[],
): Promise<WorkItemRest> {
  if (!hasRest) return nothing;
  const [found] = await queryPrepared<{ row: string }>(manager, REST, [id, readerUnitIds, breadth]);
  return found ? (JSON.parse(found.row) as WorkItemRest) : nothing;
}

const READERS = unseen('$2', 'uuid[]');
const BREADTH = unseen('$3', 'integer');

/**
 * $1 the item, $2 the asker's reading units, $3 with what breadth they read it. Contests are seen by who reads with breadth
 * 3 and by the unit that raised them; what is between lead, reviewer and issuer by those alone.
 */
const REST = rowsAsJson(`
  SELECT (
      SELECT coalesce(json_agg(${contestJson('contest')} ORDER BY contest.raised_at, contest.id), '[]')
      FROM contest WHERE contest.item_id = item.id AND (${BREADTH} = 3 OR contest.unit_id = ANY (${READERS}))) AS contests,
    CASE WHEN ${BREADTH} = 3 AND item.open_return IS NOT NULL THEN (
      SELECT json_build_object('kind', given.kind, 'reason', given.reason, 'dueOn', given.due_on,
        'complete', given.complete, 'parts', ${theParts('given.id')})
      FROM item_return AS given WHERE given.item_id = item.id AND given.answered_at IS NULL) END AS "openReturn",
    CASE WHEN ${BREADTH} = 3 THEN (
      SELECT json_build_object('id', wanted.id, 'proposedDue', wanted.proposed_due, 'reason', wanted.reason,
        'version', wanted.version, 'askedBy', wanted.asked_by)
      FROM due_extension AS wanted WHERE wanted.item_id = item.id AND wanted.status = 'open') END AS extension,
    CASE WHEN ${BREADTH} = 3 AND item.status = 'submitted' THEN ${openSubmissionSql('item.id')} END AS submission,
    (SELECT json_build_object('id', above.id, 'number', above.number, 'title', above.title) FROM work_item AS above
     WHERE above.id = item.parent_id AND EXISTS (SELECT FROM item_scope AS scope
       WHERE scope.item_id = above.id AND scope.unit_id = ANY (${READERS}))) AS above,
    (SELECT coalesce(json_agg(json_build_object('id', asked.id, 'unitId', asked.unit_id, 'askedBy', asked.asked_by)
       ORDER BY asked.asked_at, asked.id), '[]')
     FROM coordination AS asked WHERE asked.item_id = item.id AND asked.status = 'open'
       AND (${BREADTH} = 3 OR asked.unit_id = ANY (${READERS}))) AS coordinations
  FROM work_item AS item WHERE item.id = $1`);
