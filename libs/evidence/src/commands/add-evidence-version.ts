import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { Access, type Actor } from '#libs/access';
import type { EvidenceContent, EvidenceView } from '#libs/contracts';
import { inTransaction } from '#libs/database';
import { newId, Problem } from '#libs/kernel';
import { appendAll } from '#libs/ledger';
import { changedRows, ensureVersion } from '#libs/work-items';
import { EvidenceViews } from '../queries/evidence-views.js';
import { insertVersion } from '../storage/insert-version.js';
import { lockEvidence } from '../storage/lock-evidence.js';
import { lockCitingItems, renewCitations } from '../storage/renew-citations.js';
import { takeContent } from '../storage/take-content.js';
import { ensureMayRevise } from './ensure-may-revise.js';
import { evidenceEntries } from './evidence-entries.js';

/** Adds a newer version to a record; the older ones stay. */
@Injectable()
export class AddEvidenceVersion {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly access: Access,
    private readonly views: EvidenceViews,
  ) {}

  /** Problems: `notFound`, `forbidden`, `stale`, `evidenceWithdrawn`, `evidenceKindChanged`, those of the upload. */
  run(actor: Actor, id: string, version: number, content: EvidenceContent): Promise<EvidenceView> {
    return inTransaction(this.dataSource, async (tx) => {
      const items = await lockCitingItems(tx, id);
      const evidence = await lockEvidence(tx, id);
      await ensureMayRevise(tx, this.access, actor, 'revise', evidence);
      if (!evidence) throw new Problem('notFound');
      ensureVersion(evidence.version, version);
      if (evidence.withdrawn) throw new Problem('evidenceWithdrawn');
      if (evidence.kind !== content.kind) throw new Problem('evidenceKindChanged');
      const context = { actor, actorUnitId: evidence.unitId, commandId: newId(), occurredAt: new Date() };
      const taken = await takeContent(tx, { userId: actor.userId, unitId: evidence.unitId }, content);
      const number = evidence.current + 1;
      await insertVersion(tx, { evidenceId: id, number, by: actor.userId, at: context.occurredAt }, taken);
      await changedRows(tx, RAISE, [id, evidence.version, number]);
      const renewed = await renewCitations(tx, { evidenceId: id, number, items });
      const after = { ...evidence, version: evidence.version + 1 };
      const payload = { number, sha256: taken.sha256 };
      await appendAll(tx, evidenceEntries(context, { evidence: after, action: 'evidenceRenewed', payload }, renewed));
      return this.views.evidence(tx, actor, id);
    });
  }
}

const RAISE = 'UPDATE evidence SET current = $3, version = version + 1 WHERE id = $1 AND version = $2';
