import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import type { z } from 'zod';
import type { Actor } from '#libs/access';
import { ApprovalGate, type ApprovedAct } from '#libs/approvals';
import type { applyResultSchema } from '#libs/contracts';
import { inTransaction, type Transaction } from '#libs/database';
import { newId, Problem } from '#libs/kernel';
import { holdOrganisation } from '#libs/organisation';
import { PrepareRevision, type CheckedRevision } from '#libs/plans';
import type { ActContext } from '../../acts.js';
import { IssuedParts } from '../../issued-parts.js';
import type { LatePart } from '../../domain/revision-duties.js';
import { revisionObstacles } from '../../domain/revision-obstacles.js';
import { latePartsOf } from '../../queries/late-parts.js';
import { TargetsInForce } from '../../targets-in-force.js';
import { applyOutcome } from '../../storage/revision/apply-outcome.js';
import { lockRevision } from '../../storage/revision/lock-revision.js';
import { WorkItemLifecycle } from '../../work-item-lifecycle.provider.js';
import { holdPlan } from '../hold-plan.js';

type Result = z.infer<typeof applyResultSchema>;
type RevisionAct = ActContext & { readonly actorUnitId: string };

/** Brings a revision into force: what was adopted of it, and nothing else; or sends it for approval first. */
@Injectable()
export class ApplyRevision {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly preparation: PrepareRevision,
    private readonly approvals: ApprovalGate,
    private readonly lifecycle: WorkItemLifecycle,
    private readonly parts: IssuedParts,
    private readonly targets: TargetsInForce,
  ) {}

  /**
   * All or nothing. Problems: those of `PrepareRevision.check`, `revisionBlocked` with each item that stands against it,
   * `differencesOpen` also where an item changed while this waited for it.
   */
  run(actor: Actor, planId: string, version: number): Promise<Result> {
    return inTransaction(this.dataSource, async (tx) => {
      await holdOrganisation(tx);
      const checked = await this.preparation.check(tx, actor, planId, version);
      await this.ensureUnblocked(tx, checked);
      const act = actOf(actor, checked, newId());
      return (await this.hold(tx, act, checked, version)) ?? this.apply(tx, act, checked);
    });
  }

  /** What was approved: the differences as whoever decided saw them, or nothing. */
  async approved(tx: Transaction, approved: ApprovedAct): Promise<void> {
    const { requester, subjectId, payload, caseId, commandId } = approved;
    const checked = await this.preparation.check(tx, requester, subjectId, Number(payload.version), caseId);
    await this.apply(tx, actOf(requester, checked, commandId), checked);
  }

  private async hold(
    tx: Transaction,
    act: RevisionAct,
    { state: { plan } }: CheckedRevision,
    version: number,
  ): Promise<Result | null> {
    const heldBy = await holdPlan(tx, this.approvals, act, plan, version);
    if (heldBy === null) return null;
    return { id: plan.id, version: plan.version + 1, added: 0, changed: 0, ended: 0, dispatches: 0, heldBy };
  }

  private async apply(tx: Transaction, act: RevisionAct, seen: CheckedRevision): Promise<Result> {
    const locks = await lockRevision(tx, affected(seen));
    const revision = await this.preparation.again(tx, seen);
    const late = await this.ensureUnblocked(tx, revision);
    if (affected(revision).some((id) => !locks.family.has(id))) throw new Problem('stale');
    const planVersion = await this.preparation.take(tx, act.actor, revision, act.occurredAt);
    const whileHeld = (action: string) => this.lifecycle.transition(action).whileHeld;
    const applied = await applyOutcome(tx, act, revision, {
      locks,
      planVersion,
      whileHeld,
      late,
      parts: this.parts,
      targets: this.targets,
    });
    return { id: revision.state.plan.id, version: planVersion, ...applied, heldBy: null };
  }

  /** Returns the parts that are brought forward with their items. */
  private async ensureUnblocked(tx: Transaction, { outcome }: CheckedRevision): Promise<LatePart[]> {
    const whileHeld = (action: string) => this.lifecycle.transition(action).whileHeld;
    const late = await latePartsOf(tx, outcome.changed);
    const errors = revisionObstacles(outcome, late, whileHeld).map((one) => ({ ...one }));
    if (errors.length > 0) throw new Problem('revisionBlocked', { errors });
    return late;
  }
}

const affected = ({ outcome: { removed, changed } }: CheckedRevision): string[] =>
  [...removed, ...changed.map(({ item }) => item)].map(({ workItemId }) => workItemId);

const actOf = (actor: Actor, { state }: CheckedRevision, commandId: string): RevisionAct => ({
  ...{ actor, commandId },
  actorUnitId: state.plan.ownerUnitId,
  occurredAt: new Date(),
});
