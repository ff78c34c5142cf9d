import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import type { z } from 'zod';
import { Access, type Actor } from '#libs/access';
import type { EvidenceView, fileEvidenceSchema } from '#libs/contracts';
import { inTransaction } from '#libs/database';
import { newId, Problem } from '#libs/kernel';
import { ActOnItem } from '#libs/work-items';
import { EvidenceViews } from '../queries/evidence-views.js';
import { cite } from './cite.js';
import { insertRecord } from './insert-record.js';

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
  run(actor: Actor, { citations, ...record }: FileEvidenceInput): Promise<EvidenceView> {
    if (!this.access.can(actor, 'create', 'Evidence', { unitId: record.unitId })) throw new Problem('notFound');
    return inTransaction(this.dataSource, async (tx) => {
      const commandId = newId();
      const evidenceId = await insertRecord(tx, { actor, commandId, occurredAt: new Date() }, record);
      // Items are locked in the order of their ids.
      for (const place of [...citations].sort((one, other) => (one.itemId < other.itemId ? -1 : 1)))
        await cite(tx, this.acts, actor, { evidenceId, place, commandId });
      return this.views.evidence(tx, actor, evidenceId);
    });
  }
}
