import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import type { Actor } from '#libs/access';
import { endOpenCase } from '#libs/approvals';
import { inTransaction } from '#libs/database';
import { newId } from '#libs/kernel';
import { append } from '#libs/ledger';
import { Plan } from '../entities/plan.entity.js';
import { PlanVersion } from '../entities/plan-version.entity.js';
import { ChangeDraft, expectVersion } from './change-draft.js';

/** Gives up a draft, or the revision of an issued plan; it stays on record and the document may be imported again. */
@Injectable()
export class DiscardDraft {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly drafts: ChangeDraft,
  ) {}

  /** An approval of its issue ends with it. Problems: `stale` unless `version` is the draft's, `planNotDraft`. */
  async run(actor: Actor, planId: string, version: number): Promise<void> {
    await inTransaction(this.dataSource, async (tx) => {
      const draft = await this.drafts.open(tx, actor, planId, 'discard');
      expectVersion(draft.version.version, version);
      if (draft.plan.heldBy !== null) await endOpenCase(tx, draft.plan.heldBy, 'discard');
      // A plan that is issued stays so: only its newer text is given up.
      const revises = draft.plan.status === 'issued';
      const planVersion = draft.plan.version + 1;
      const status = revises ? {} : { status: 'discarded' as const };
      await tx.update(Plan, { id: planId }, { ...status, heldBy: null, version: planVersion });
      await tx.update(PlanVersion, { id: draft.version.id }, { status: 'discarded', version: version + 1 });
      await append(tx, {
        subject: { type: 'plan', id: planId, version: planVersion },
        planId,
        unitIds: [draft.plan.ownerUnitId],
        actorId: actor.userId,
        actorUnitId: draft.plan.ownerUnitId,
        action: revises ? 'revisionDiscarded' : 'discarded',
        commandId: newId(),
        occurredAt: new Date(),
        payload: revises ? { title: draft.version.revisingTitle } : {},
      });
    });
  }
}
