import type { z } from 'zod';
import type { Actor } from '#libs/access';
import type { fileEvidenceSchema } from '#libs/contracts';
import type { Transaction } from '#libs/database';
import { dayIn, DEFAULT_TIME_ZONE, newId, Problem } from '#libs/kernel';
import { appendAll } from '#libs/ledger';
import { entry, unmet } from '#libs/work-items';
import { insertVersion } from '../storage/insert-version.js';
import { knownByContent } from '../storage/known-evidence.js';
import { takeContent } from '../storage/take-content.js';

/** A record as it is handed in, without what it is cited for. */
export type NewRecord = Omit<z.infer<typeof fileEvidenceSchema>, 'citations'>;

/**
 * Writes a record with its first version and the line in the ledger; answers with its id. Problems: `evidenceKnown` with the
 * records (unless the person was told), `evidencePeriodOutside`, those of the upload.
 */
export async function insertRecord(
  tx: Transaction,
  { actor, commandId, occurredAt }: { actor: Actor; commandId: string; occurredAt: Date },
  record: NewRecord,
): Promise<string> {
  const { unitId, title, proves, periodFrom, periodTo } = record;
  if (periodFrom > dayIn(DEFAULT_TIME_ZONE, occurredAt))
    throw new Problem('evidencePeriodOutside', { errors: [unmet('evidencePeriodOutside', '/periodFrom')] });
  const content = await takeContent(tx, { userId: actor.userId, unitId }, record.content);
  if (content.sha256 !== null && !record.despiteKnown) await ensureNew(tx, unitId, content.sha256);
  const id = newId();
  const { kind } = record.content;
  await tx.query(INSERT, [id, unitId, kind, title, proves, periodFrom, periodTo, actor.userId, occurredAt]);
  await insertVersion(tx, { evidenceId: id, number: 1, by: actor.userId, at: occurredAt }, content);
  await appendAll(tx, [
    entry(
      { actor, actorUnitId: unitId, commandId, occurredAt },
      {
        subject: { type: 'evidence', id, version: 1 },
        unitIds: [unitId],
        action: 'evidenceFiled',
        payload: { kind, periodFrom, periodTo, sha256: content.sha256 },
      },
    ),
  ]);
  return id;
}

/** The same content again is offered for citing instead. */
async function ensureNew(tx: Transaction, unitId: string, sha256: string): Promise<void> {
  const known = await knownByContent(tx, [unitId], sha256);
  if (known.length > 0) throw new Problem('evidenceKnown', { extension: { known } });
}

const INSERT = `
  INSERT INTO evidence (id, unit_id, kind, title, proves, period_from, period_to, created_by, created_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`;
