import type { Transaction } from '#libs/database';

/** A record with the number of its newest version. */
export interface OwnRecord {
  readonly id: string;
  readonly number: number;
}

/**
 * Which of these records are the units' own and stand; `kind` keeps to files. None of them is withdrawn or gets a newer
 * version before the end of the transaction.
 */
export async function lockOwnEvidence(
  tx: Transaction,
  evidenceIds: readonly string[],
  unitIds: readonly string[],
  kind: 'file' | 'any' = 'any',
): Promise<OwnRecord[]> {
  return evidenceIds.length === 0 ? [] : tx.query<OwnRecord[]>(OWN, [evidenceIds, unitIds, kind]);
}

const OWN = `
  SELECT id, current AS number FROM evidence
  WHERE id = ANY ($1::uuid[]) AND unit_id = ANY ($2::uuid[]) AND ($3 = 'any' OR kind = $3) AND withdrawn_at IS NULL
  ORDER BY id FOR SHARE`;
