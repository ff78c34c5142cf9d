import { endOpenCase } from '#libs/approvals';
import { type Transaction, unseen } from '#libs/database';
import type { ActContext } from '../acts.js';
import { changedRows } from './changed-rows.js';
import type { SubmissionOutcome } from './submissions.js';

/**
 * What stands over items goes when they end: what was handed in, suspension, contests, requests
 * that are still open, and the case of an approval.
 */
export async function endOverlays(
  tx: Transaction,
  context: ActContext,
  itemIds: readonly string[],
  outcome: SubmissionOutcome,
): Promise<void> {
  const held = await changedRows<{ caseId: string }>(tx, END, [itemIds, outcome, context.occurredAt]);
  for (const { caseId } of held) await endOpenCase(tx, caseId, outcome);
}

// One statement for six tables. An item over which nothing stands is not written.
const END = `
  WITH ended AS MATERIALIZED (
    SELECT unnest(${unseen('$1', 'uuid[]')}) AS id
  ), held AS MATERIALIZED (
    -- As it was before the statement: the case of an approval that made nothing of it.
    SELECT item.held_by AS "caseId" FROM work_item AS item JOIN ended ON ended.id = item.id
    WHERE item.held_by IS NOT NULL
  ), cleared AS (
    UPDATE work_item SET suspended_at = NULL, suspended_until = NULL, contested_at = NULL, held_by = NULL,
      open_return = NULL
    FROM ended WHERE work_item.id = ended.id
      AND num_nonnulls(suspended_at, suspended_until, contested_at, held_by, open_return) > 0
  ), contests AS (
    UPDATE contest SET status = 'withdrawn', version = version + 1
    FROM ended WHERE item_id = ended.id AND status = 'open'
  ), extensions AS (
    UPDATE due_extension SET status = 'lapsed', version = version + 1
    FROM ended WHERE item_id = ended.id AND status = 'open'
  ), coordinations AS (
    UPDATE coordination SET status = 'withdrawn', version = version + 1
    FROM ended WHERE item_id = ended.id AND status = 'open'
  ), returns AS (
    UPDATE item_return SET answered_at = $3 FROM ended WHERE item_id = ended.id AND answered_at IS NULL
  ), submissions AS (
    UPDATE item_submission SET outcome = $2, ended_at = $3 FROM ended WHERE item_id = ended.id AND outcome = 'open'
  )
  SELECT "caseId" FROM held`;
