import type { CitationStatus } from '#libs/contracts';
import type { Transaction } from '#libs/database';
import { Problem } from '#libs/kernel';
import { lockEvidence, type LockedEvidence } from './lock-evidence.js';

/** A citation under lock, with its record under lock. */
export interface LockedCitation {
  id: string;
  evidenceId: string;
  unitId: string;
  targetId: string | null;
  number: number;
  status: CitationStatus;
  decidedUnitId: string | null;
  version: number;
  evidence: LockedEvidence;
}

/** Locks a citation of this very item, its record first. Problem: `notFound`, also for a citation of another item. */
export async function lockCitation(tx: Transaction, itemId: string, citationId: string): Promise<LockedCitation> {
  const [named] = await tx.query<{ evidenceId: string }[]>(
    'SELECT evidence_id AS "evidenceId" FROM evidence_citation WHERE id = $1 AND item_id = $2',
    [citationId, itemId],
  );
  const evidence = named && (await lockEvidence(tx, named.evidenceId));
  const [found] = await tx.query<Omit<LockedCitation, 'evidence'>[]>(LOCK, [citationId]);
  if (!evidence || !found) throw new Problem('notFound');
  return { ...found, evidence };
}

const LOCK = `
  SELECT id, evidence_id AS "evidenceId", unit_id AS "unitId", target_id AS "targetId", number, status,
    decided_unit_id AS "decidedUnitId", version
  FROM evidence_citation WHERE id = $1 FOR UPDATE`;
