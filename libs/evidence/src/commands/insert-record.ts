import type { z } from 'zod';
import type { Actor } from '#libs/access';
import type { fileEvidenceSchema } from '#libs/contracts';
import type { Transaction } from '#libs/database';
import { dayIn, DEFAULT_TIME_ZONE, newId, Problem } from '#libs/kernel';
import { appendAll } from '#libs/ledger';
import { entry, unmet } from '#libs/work-items';
import { insertVersion } from '../storage/insert-version.js';
import { knownByContent, type SaidContent } from '../storage/known-evidence.js';
import { takeContent, type VersionContent } from '../storage/take-content.js';

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
  if (!record.despiteKnown) await ensureNew(tx, unitId, content);
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
async function ensureNew(tx: Transaction, unitId: string, content: VersionContent): Promise<void> {
  const said = saidBy(content);
  const known = said === null ? [] : await knownByContent(tx, [unitId], said);
  if (known.length > 0) throw new Problem('evidenceKnown', { extension: { known } });
}

/** In characters: what is shorter (已完成) is said of many things without being the same record. */
const TELLING_TEXT = 30;

/** A figure is the same again without being the same record, and so is a short text. */
function saidBy({ sha256, text, link }: VersionContent): SaidContent | null {
  if (sha256 !== null) return { sha256 };
  if (link !== null) return { link };
  return text !== null && text.length >= TELLING_TEXT ? { text } : null;
}

const INSERT = `
  INSERT INTO evidence (id, unit_id, kind, title, proves, period_from, period_to, created_by, created_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`;
