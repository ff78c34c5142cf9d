import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import type { z } from 'zod';
import type { Actor } from '#libs/access';
import type { issueResultSchema } from '#libs/contracts';
import { inTransaction } from '#libs/database';
import { newId } from '#libs/kernel';
import { PrepareIssue } from '#libs/plans';
import { holdOrganisation } from '#libs/organisation';
import { issueDraft } from '../storage/issue-draft.js';

/** Issues a checked draft: work items, and one dispatch for every unit named in it. */
@Injectable()
export class IssuePlan {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly preparation: PrepareIssue,
  ) {}

  /**
   * All or nothing. Problems: `planNotDraft` for whoever comes second, `questionsOpen`, `draftIncomplete`, `stale`.
   */
  run(actor: Actor, planId: string, version: number): Promise<z.infer<typeof issueResultSchema>> {
    return inTransaction(this.dataSource, async (tx) => {
      // First: whether the units named are in force must still hold when the items name them.
      await holdOrganisation(tx);
      const draft = await this.preparation.run(tx, actor, planId, version);
      const context = {
        actor,
        actorUnitId: draft.plan.ownerUnitId,
        commandId: newId(),
        occurredAt: new Date(),
      };
      const { itemIds, dispatchIds } = await issueDraft(tx, context, draft);
      return {
        id: planId,
        version: draft.plan.version,
        number: draft.plan.number,
        items: itemIds.length,
        dispatches: dispatchIds.length,
      };
    });
  }
}
