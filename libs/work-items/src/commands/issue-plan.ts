import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import type { z } from 'zod';
import type { Actor } from '#libs/access';
import type { issueResultSchema } from '#libs/contracts';
import { inTransaction } from '#libs/database';
import { newId, Problem } from '#libs/kernel';
import { PrepareIssue } from '#libs/plans';
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
    const issue = inTransaction(this.dataSource, async (tx) => {
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
    return issue.catch((error: unknown) => this.withIssuer(error));
  }

  /** Whoever comes second is told who issued the plan, by name. */
  private async withIssuer(error: unknown): Promise<never> {
    if (!(error instanceof Problem) || error.code !== 'planNotDraft') throw error;
    const [issuedBy] = await this.dataSource.query<{ id: string; name: string }[]>(
      'SELECT id, name FROM user_account WHERE id = $1',
      [error.extension['issuedBy']],
    );
    throw new Problem('planNotDraft', { cause: error, extension: { ...error.extension, issuedBy: issuedBy ?? null } });
  }
}
