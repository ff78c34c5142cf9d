import type { Transaction } from '#libs/database';

/**
 * Which of these records are the units' own and stand; `kind` keeps to files. None of them is withdrawn before the end of the
 * transaction.
 */
export async function lockOwnEvidence(
  tx: Transaction,
  evidenceIds: readonly string[],
  unitIds: readonly string[],
  kind: 'file' | 'any' = 'any',
): Promise<string[]> {
  if (evidenceIds.length === 0) return [];
  const found = await tx.query<{ id: string }[]>(OWN, [evidenceIds, unitIds, kind]);
  return found.map(({ id }) => id);
}

const OWN = `
  SELECT id FROM evidence
  WHERE id = ANY ($1::uuid[]) AND unit_id = ANY ($2::uuid[]) AND ($3 = 'any' OR kind = $3) AND withdrawn_at IS NULL
  ORDER BY id FOR SHARE`;
