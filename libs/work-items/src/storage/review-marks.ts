import type { Transaction } from '#libs/database';
import type { MarkedPart } from '../domain/facts.js';
import type { ActContext } from '../acts.js';

/** What a reviewer says of one part. */
export interface Mark extends MarkedPart {
  verdict: 'accepted' | 'returned';
  note: string;
}

/** Stores marks of a submission; a later mark of a part replaces the earlier one. */
export async function storeMarks(
  tx: Transaction,
  context: ActContext,
  submissionId: string,
  marks: readonly Mark[],
): Promise<void> {
  await tx.query(MARK, [submissionId, JSON.stringify(marks), context.actor.userId, context.occurredAt]);
}

const MARK = `
  INSERT INTO review_mark (submission_id, part, subject_id, verdict, note, marked_by, marked_at)
  SELECT $1, given.part, given."subjectId", given.verdict, given.note, $3, $4
  FROM json_to_recordset($2::json) AS given (part text, "subjectId" uuid, verdict text, note text)
  ON CONFLICT (submission_id, part, subject_id) DO UPDATE
    SET verdict = excluded.verdict, note = excluded.note, marked_by = excluded.marked_by, marked_at = excluded.marked_at`;
