import { newId } from '#libs/kernel';
import type { Transaction } from '#libs/database';
import type { JsonObject } from './domain/json.js';

/** A download or an export, as the audit administrator finds it. */
export interface AccessRecord {
  actorId: string;
  action: string;
  subjectType: string;
  subjectId: string | null;
  detail: JsonObject;
  occurredAt: Date;
}

/** Writes a download or an export to the access log, which is apart from the ledger: the ledger records acts only. */
export async function recordAccess(transaction: Transaction, record: AccessRecord): Promise<void> {
  await transaction.query(
    `INSERT INTO access_log (id, actor_id, action, subject_type, subject_id, detail, occurred_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [
      newId(),
      record.actorId,
      record.action,
      record.subjectType,
      record.subjectId,
      JSON.stringify(record.detail),
      record.occurredAt,
    ],
  );
}
