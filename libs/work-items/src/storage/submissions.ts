import { type Transaction, unseen } from '#libs/database';
import { changedRows } from './changed-rows.js';

/** What was handed in and is not answered yet. */
export interface OpenSubmission {
  id: string;
  submittedBy: string;
  /** Marks, audit records and samples of it. */
  reviewSteps: number;
}

/** How a submission ended. */
export type SubmissionOutcome = 'recalled' | 'returned' | 'rectify' | 'closed' | 'continuing' | 'terminated';

/** The open submission of an item that is `submitted`: there is exactly one. */
export function theSubmission({ submission }: { readonly submission: OpenSubmission | null }): OpenSubmission {
  if (!submission) throw new Error('An item is submitted without a submission.');
  return submission;
}

/** Ends the open submission, if there is one. */
export async function endSubmission(
  tx: Transaction,
  itemIds: readonly string[],
  outcome: SubmissionOutcome,
  at: Date,
): Promise<void> {
  await changedRows(tx, END, [itemIds, outcome, at]);
}

/** An item's open submission as JSON, or null; an audit is looked for among the item's own, by its index. */
export const openSubmissionSql = (itemId: string): string => `(
  SELECT json_build_object('id', handed.id, 'submittedBy', handed.submitted_by, 'reviewSteps',
    (SELECT count(*) FROM review_mark AS mark WHERE mark.submission_id = handed.id)
      + (SELECT count(*) FROM audit_record AS audit
         WHERE audit.item_id = handed.item_id AND audit.submission_id = handed.id)
      + (SELECT count(*) FROM audit_sample_item AS drawn JOIN audit_sample AS sample ON sample.id = drawn.sample_id
         WHERE drawn.item_id = handed.item_id AND drawn.drawn IS NOT NULL AND sample.drawn_at >= handed.submitted_at))
  FROM item_submission AS handed WHERE handed.item_id = ${itemId} AND handed.outcome = 'open')`;

const END = `
  UPDATE item_submission SET outcome = $2, ended_at = $3
  WHERE item_id = ANY (${unseen('$1', 'uuid[]')}) AND outcome = 'open'`;
