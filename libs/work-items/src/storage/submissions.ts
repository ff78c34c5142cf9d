import type { Transaction } from '#libs/database';
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

/** The open submission of a locked item; undefined where nothing is handed in. */
export async function openSubmission(tx: Transaction, itemId: string): Promise<OpenSubmission | undefined> {
  const [found] = await tx.query<OpenSubmission[]>(OPEN, [itemId]);
  return found;
}

/** The open submission of an item that is `submitted`: there is exactly one. */
export async function theSubmission(tx: Transaction, itemId: string): Promise<OpenSubmission> {
  const found = await openSubmission(tx, itemId);
  if (!found) throw new Error('An item is submitted without a submission.');
  return found;
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

const OPEN = `
  SELECT handed.id, handed.submitted_by AS "submittedBy",
    (SELECT count(*) FROM review_mark AS mark WHERE mark.submission_id = handed.id)::integer
      + (SELECT count(*) FROM audit_record AS audit WHERE audit.submission_id = handed.id)::integer
      + (SELECT count(*) FROM audit_sample_item AS drawn JOIN audit_sample AS sample ON sample.id = drawn.sample_id
         WHERE drawn.item_id = handed.item_id AND drawn.drawn IS NOT NULL
           AND sample.drawn_at >= handed.submitted_at)::integer AS "reviewSteps"
  FROM item_submission AS handed WHERE handed.item_id = $1 AND handed.outcome = 'open'`;
const END = `
  UPDATE item_submission SET outcome = $2, ended_at = $3 WHERE item_id = ANY ($1::uuid[]) AND outcome = 'open'`;
