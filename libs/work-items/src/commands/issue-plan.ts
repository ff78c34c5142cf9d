import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import type { z } from 'zod';
import type { Actor } from '#libs/access';
import { ApprovalGate, type ApprovedAct } from '#libs/approvals';
import type { issueResultSchema } from '#libs/contracts';
import { inTransaction, type Transaction } from '#libs/database';
import { newId } from '#libs/kernel';
import { holdOrganisation } from '#libs/organisation';
import { PrepareIssue, type CheckedDraft } from '#libs/plans';
import type { ActContext } from '../acts.js';
import { IssuedParts } from '../issued-parts.js';
import { issueDraft } from '../storage/issue-draft.js';
import { holdPlan } from './hold-plan.js';

type Result = z.infer<typeof issueResultSchema>;

/** Issues a checked draft: work items, and one dispatch for every unit named in it; or sends it for approval first. */
@Injectable()
export class IssuePlan {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly preparation: PrepareIssue,
    private readonly approvals: ApprovalGate,
    private readonly parts: IssuedParts,
  ) {}

  /**
   * All or nothing. Problems: `planNotDraft` for whoever comes second, `planHeld`, `questionsOpen`, `draftIncomplete`,
   * `stale`.
   */
  run(actor: Actor, planId: string, version: number): Promise<Result> {
    return inTransaction(this.dataSource, async (tx) => {
      // First: whether the units named are in force must still hold when the items name them.
      await holdOrganisation(tx);
      const checked = await this.preparation.check(tx, actor, planId, version);
      const context = contextOf(actor, checked, newId());
      return (await this.hold(tx, context, checked, version)) ?? this.issue(tx, context, checked);
    });
  }

  /** Issues what was approved: the draft in the version that whoever decided looked at. */
  async approved(tx: Transaction, approved: ApprovedAct): Promise<void> {
    const { requester, subjectId, payload, caseId, commandId } = approved;
    const checked = await this.preparation.check(tx, requester, subjectId, Number(payload.version), caseId);
    await this.issue(tx, contextOf(requester, checked, commandId), checked);
  }

  private async hold(
    tx: Transaction,
    context: PlanContext,
    { draft: { plan } }: CheckedDraft,
    version: number,
  ): Promise<Result | null> {
    const caseId = await holdPlan(tx, this.approvals, context, plan, version);
    if (caseId === null) return null;
    return { id: plan.id, version: plan.version + 1, number: null, items: 0, dispatches: 0, heldBy: caseId };
  }

  private async issue(tx: Transaction, context: PlanContext, checked: CheckedDraft): Promise<Result> {
    const draft = await this.preparation.take(tx, context.actor, checked);
    const { itemIds, dispatchIds } = await issueDraft(tx, context, draft, this.parts);
    const { id, version, number } = draft.plan;
    return { id, version, number, items: itemIds.length, dispatches: dispatchIds.length, heldBy: null };
  }
}

type PlanContext = ActContext & { readonly actorUnitId: string };

const contextOf = (actor: Actor, { draft }: CheckedDraft, commandId: string): PlanContext => ({
  actor,
  actorUnitId: draft.plan.ownerUnitId,
  commandId,
  occurredAt: new Date(),
});
