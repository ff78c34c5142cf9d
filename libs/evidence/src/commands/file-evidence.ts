import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import type { z } from 'zod';
import { Access, type Actor } from '#libs/access';
import type { EvidenceView, fileEvidenceSchema } from '#libs/contracts';
import { inTransaction, type Transaction } from '#libs/database';
import { dayIn, DEFAULT_TIME_ZONE, newId, Problem } from '#libs/kernel';
import { appendAll } from '#libs/ledger';
import { ActOnItem, entry, unmet } from '#libs/work-items';
import { EvidenceViews } from '../queries/evidence-views.js';
import { insertVersion } from '../storage/insert-version.js';
import { knownByContent } from '../storage/known-evidence.js';
import { takeContent } from '../storage/take-content.js';
import { cite } from './cite.js';

/** A record as it is handed in. */
export type FileEvidenceInput = z.infer<typeof fileEvidenceSchema>;

/** Hands in a record (佐证材料), perhaps citing it at once where it proves something. */
@Injectable()
export class FileEvidence {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly access: Access,
    private readonly acts: ActOnItem,
    private readonly views: EvidenceViews,
  ) {}

  /**
   * Problems: `notFound` (unit, upload, item or target), `forbidden`, `evidenceKnown` with the records (unless the person
   * was told), `evidencePeriodOutside`, those of the upload and of each citation.
   */
  run(actor: Actor, input: FileEvidenceInput): Promise<EvidenceView> {
    if (!this.access.can(actor, 'create', 'Evidence', { unitId: input.unitId })) throw new Problem('notFound');
    return inTransaction(this.dataSource, async (tx) => {
      const commandId = newId();
      const evidenceId = await this.insert(tx, actor, input, commandId);
      // Items are locked in the order of their ids.
      for (const place of [...input.citations].sort((one, other) => (one.itemId < other.itemId ? -1 : 1)))
        await cite(tx, this.acts, actor, { evidenceId, place, commandId });
      return this.views.evidence(tx, actor, evidenceId);
    });
  }

  private async insert(tx: Transaction, actor: Actor, input: FileEvidenceInput, commandId: string): Promise<string> {
    const { unitId, title, proves, periodFrom, periodTo } = input;
    const occurredAt = new Date();
    if (periodFrom > dayIn(DEFAULT_TIME_ZONE, occurredAt))
      throw new Problem('evidencePeriodOutside', { errors: [unmet('evidencePeriodOutside', '/periodFrom')] });
    const content = await takeContent(tx, { userId: actor.userId, unitId }, input.content);
    if (content.sha256 !== null && !input.despiteKnown) await ensureNew(tx, unitId, content.sha256);
    const id = newId();
    await tx.query(INSERT, [
      id,
      unitId,
      input.content.kind,
      title,
      proves,
      periodFrom,
      periodTo,
      actor.userId,
      occurredAt,
    ]);
    await insertVersion(tx, { evidenceId: id, number: 1, by: actor.userId, at: occurredAt }, content);
    await appendAll(tx, [
      entry(
        { actor, actorUnitId: unitId, commandId, occurredAt },
        {
          subject: { type: 'evidence', id, version: 1 },
          unitIds: [unitId],
          action: 'evidenceFiled',
          payload: { kind: input.content.kind, periodFrom, periodTo, sha256: content.sha256 },
        },
      ),
    ]);
    return id;
  }
}

/** The same content again is offered for citing instead. */
async function ensureNew(tx: Transaction, unitId: string, sha256: string): Promise<void> {
  const known = await knownByContent(tx, [unitId], sha256);
  if (known.length > 0) throw new Problem('evidenceKnown', { extension: { known } });
}

const INSERT = `
  INSERT INTO evidence (id, unit_id, kind, title, proves, period_from, period_to, created_by, created_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`;
