import { queryPrepared, type Transaction } from '#libs/database';
import type { JsonObject } from '#libs/ledger';
import { digestOf } from '../domain/digest.js';

interface Approved {
  subjectType: string;
  subjectId: string;
  action: string;
  payload: JsonObject;
}

/**
 * Lets an open case rest on another snapshot, and on another payload if one is given: for a change that takes nothing from
 * what was approved. The caller has locked the subject.
 */
export async function rebaseCase(
  tx: Transaction,
  caseId: string,
  snapshot: JsonObject,
  payload?: JsonObject,
): Promise<void> {
  const [row] = await queryPrepared<Approved>(tx, READ, [caseId]);
  if (!row) return;
  const approved = { ...row, payload: payload ?? row.payload, snapshot };
  await queryPrepared(tx, WRITE, [
    caseId,
    JSON.stringify(approved.payload),
    JSON.stringify(snapshot),
    digestOf(approved),
  ]);
}

const READ = `
  SELECT subject_type AS "subjectType", subject_id AS "subjectId", action, payload
  FROM approval_case WHERE id = $1 AND status = 'open' FOR NO KEY UPDATE`;
const WRITE = 'UPDATE approval_case SET payload = $2::jsonb, snapshot = $3::jsonb, digest = $4 WHERE id = $1';
