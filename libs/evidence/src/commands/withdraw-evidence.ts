import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { Access, type Actor } from '#libs/access';
import type { EvidenceView } from '#libs/contracts';
import { inTransaction } from '#libs/database';
import { newId, Problem } from '#libs/kernel';
import { appendAll } from '#libs/ledger';
import { changedRows, ensureVersion } from '#libs/work-items';
import { EvidenceViews } from '../queries/evidence-views.js';
import { lockEvidence } from '../storage/lock-evidence.js';
import { lockCitingItems } from '../storage/renew-citations.js';
import { ensureMayRevise } from './ensure-may-revise.js';
import { evidenceEntries } from './evidence-entries.js';

/** Withdraws a record (撤回): it proves nothing any more, and stays to be seen with the reason. */
@Injectable()
export class WithdrawEvidence {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly access: Access,
    private readonly views: EvidenceViews,
  ) {}

  /** Problems: `notFound`, `forbidden`, `stale`, `evidenceWithdrawn`, `evidenceArchived`. */
  run(actor: Actor, id: string, version: number, reason: string): Promise<EvidenceView> {
    return inTransaction(this.dataSource, async (tx) => {
      const items = await lockCitingItems(tx, id);
      const evidence = await lockEvidence(tx, id);
      await ensureMayRevise(tx, this.access, actor, 'withdraw', evidence);
      if (!evidence) throw new Problem('notFound');
      ensureVersion(evidence.version, version);
      if (evidence.withdrawn) throw new Problem('evidenceWithdrawn');
      if (items.some(({ status }) => status === 'closed')) throw new Problem('evidenceArchived');
      const context = { actor, actorUnitId: evidence.unitId, commandId: newId(), occurredAt: new Date() };
      await changedRows(tx, WITHDRAW, [id, evidence.version, actor.userId, context.occurredAt, reason]);
      const after = { ...evidence, version: evidence.version + 1 };
      await appendAll(
        tx,
        evidenceEntries(context, { evidence: after, action: 'evidenceWithdrawn', payload: { reason } }, items),
      );
      return this.views.evidence(tx, actor, id);
    });
  }
}

const WITHDRAW = `
  UPDATE evidence SET withdrawn_by = $3, withdrawn_at = $4, withdrawn_reason = $5, version = version + 1
  WHERE id = $1 AND version = $2`;
