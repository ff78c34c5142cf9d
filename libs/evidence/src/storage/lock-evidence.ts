import type { EvidenceKind } from '#libs/contracts';
import type { Transaction } from '#libs/database';
import type { CalendarDate } from '#libs/kernel';

/** A record under lock. */
export interface LockedEvidence {
  id: string;
  unitId: string;
  kind: EvidenceKind;
  periodFrom: CalendarDate;
  periodTo: CalendarDate;
  current: number;
  withdrawn: boolean;
  version: number;
}

/** Locks a record. Items come first where both are locked; FOR NO KEY UPDATE, so that a citation's key does not wait. */
export async function lockEvidence(tx: Transaction, id: string): Promise<LockedEvidence | undefined> {
  const [found] = await tx.query<LockedEvidence[]>(
    `SELECT id, unit_id AS "unitId", kind, period_from AS "periodFrom", period_to AS "periodTo", current,
       withdrawn_at IS NOT NULL AS withdrawn, version
     FROM evidence WHERE id = $1 FOR NO KEY UPDATE`,
    [id],
  );
  return found;
}

/** Raises the version of a record under lock; answers with the new one. */
export async function raiseEvidence(
  tx: Transaction,
  { id, version }: { id: string; version: number },
): Promise<number> {
  await tx.query('UPDATE evidence SET version = version + 1 WHERE id = $1 AND version = $2', [id, version]);
  return version + 1;
}
