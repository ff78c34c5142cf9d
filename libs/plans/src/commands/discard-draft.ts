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

/** Gives up a draft that was never issued; it stays on record and the document may be imported again. */
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
      await tx.update(Plan, { id: planId }, { status: 'discarded', heldBy: null, version: draft.plan.version + 1 });
      await tx.update(PlanVersion, { id: draft.version.id }, { status: 'discarded', version: version + 1 });
      await append(tx, {
        subject: { type: 'plan', id: planId, version: draft.plan.version + 1 },
        planId,
        unitIds: [draft.plan.ownerUnitId],
        actorId: actor.userId,
        actorUnitId: draft.plan.ownerUnitId,
        action: 'discarded',
        commandId: newId(),
        occurredAt: new Date(),
        payload: {},
      });
    });
  }
}
