import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import type { z } from 'zod';
import { Access, type Actor } from '#libs/access';
import type { decideContestSchema } from '#libs/contracts';
import { inTransaction, type Transaction } from '#libs/database';
import { dayIn, newId, Problem } from '#libs/kernel';
import { appendAll } from '#libs/ledger';
import { holdOrganisation } from '#libs/organisation';
import type { ActContext } from '../acts.js';
import { WorkItemViews, type WorkItemView } from '../queries/work-item-views.js';
import { readerUnitIdsOf } from '../queries/readers.js';
import { changedRows } from '../storage/changed-rows.js';
import { endHeldCase } from '../storage/end-held-case.js';
import { lockContest, type ContestUnderDecision } from '../storage/lock-contest.js';
import { mayTakeDuty } from '../storage/may-take-duty.js';
import type { Moved } from '../storage/duty-move.js';
import { engagedAbove } from '../storage/engaged-above.js';
import { moveLead, moveShare } from '../storage/move-duty.js';
import { WorkItemLifecycle } from '../work-item-lifecycle.provider.js';
import { decisionEntries } from './decision-entries.js';
import { ensureVersion } from './ensure-version.js';

/** What the office decides: the duty stays, or goes to `unitId`. */
export type DecisionInput = z.infer<typeof decideContestSchema>;

/** Answers a contest (keep or change). Exactly one unit answers for the item before, during and after. */
@Injectable()
export class DecideContest {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly access: Access,
    private readonly lifecycle: WorkItemLifecycle,
    private readonly views: WorkItemViews,
  ) {}

  /**
   * Problems: `notFound`, `forbidden`, `stale`, `contestDecided`, `ownContest`, `leadChangeNeedsUnit`,
   * `unitNotActive`, `unitUnchanged`, `unitAlreadyNamed`, `approvalBasisRequired`, `itemNotOpen`.
   */
  run(
    actor: Actor,
    itemId: string,
    contestId: string,
    version: number,
    decision: DecisionInput,
  ): Promise<WorkItemView> {
    return inTransaction(this.dataSource, async (tx) => {
      const successorId = decision.decision === 'change' ? decision.unitId : null;
      if (successorId !== null) await holdOrganisation(tx);
      const found = await lockContest(tx, itemId, contestId, successorId);
      if (!found) throw new Problem('notFound');
      const { item, contest } = found;
      const readerUnitIds = await readerUnitIdsOf(tx, actor, itemId);
      this.access.ensure(actor, 'decideContest', 'WorkItem', { ...item, readerUnitIds });
      ensureVersion(contest.version, version);
      const context = { actor, actorUnitId: item.issuerUnitId, commandId: newId(), occurredAt: new Date() };
      await this.ensureAllowed(tx, context, found, decision);
      const moved = await this.store(tx, context, found, decision);
      await appendAll(tx, decisionEntries(context, found, decision, moved));
      return this.views.workItem(tx, actor, itemId);
    });
  }

  private async ensureAllowed(
    tx: Transaction,
    context: ActContext,
    { item, contest, shareUnitIds }: ContestUnderDecision,
    { decision, unitId, approvalBasis }: DecisionInput,
  ): Promise<void> {
    const today = dayIn(item.timeZone, context.occurredAt);
    const changed = contest.role === 'lead' ? 'changeLead' : 'changeShare';
    this.lifecycle.decide(decision === 'keep' ? 'keep' : changed, {
      status: item.status,
      actorId: context.actor.userId,
      today,
      leadUnitId: item.leadUnitId,
      leadPrinted: item.leadPrinted,
      shareUnitIds,
      contest,
      ...(decision === 'keep'
        ? {}
        : {
            successor: {
              unitId,
              active:
                unitId !== null && (await mayTakeDuty(tx, unitId, { issuerUnitId: item.issuerUnitId, day: today })),
              engagedAbove: unitId !== null && (await engagedAbove(tx, item, unitId)),
              approvalBasis,
            },
          }),
    });
  }

  /** Writes the decision; the overlay goes with the last open contest of the item. */
  private async store(
    tx: Transaction,
    context: ActContext,
    found: ContestUnderDecision,
    decision: DecisionInput,
  ): Promise<Moved | null> {
    const { item, contest, dispatches } = found;
    await changedRows(tx, DECIDE, [
      contest.id,
      contest.version,
      decision.decision === 'keep' ? 'kept' : 'changed',
      context.actor.userId,
      context.occurredAt,
      decision.reason,
    ]);
    const moved = await this.move(tx, context, found, decision);
    await changedRows(tx, RAISE_ITEM, [item.id, item.version]);
    if (!moved) await changedRows(tx, RAISE_DISPATCHES, [dispatches.map(({ id }) => id)]);
    return moved;
  }

  private async move(
    tx: Transaction,
    context: ActContext,
    found: ContestUnderDecision,
    { decision, unitId, reason, approvalBasis }: DecisionInput,
  ): Promise<Moved | null> {
    if (decision === 'keep' || unitId === null) return null;
    const { item, contest } = found;
    if (contest.role === 'lead') await endHeldCase(tx, item.id, 'changeLead');
    const move = {
      ...found,
      fromUnitId: contest.unitId,
      toUnitId: unitId,
      planVersionId: contest.planVersionId,
      basis: approvalBasis ?? reason,
      cause: { contestId: contest.id },
      subjectId: item.id,
    };
    return contest.role === 'lead'
      ? moveLead(tx, context, move)
      : moveShare(tx, context, { ...move, role: contest.role });
  }
}

const DECIDE = `
  UPDATE contest SET status = $3, decided_by = $4, decided_at = $5, decision_reason = $6, version = version + 1
  WHERE id = $1 AND version = $2`;
const RAISE_ITEM = `
  UPDATE work_item AS item SET version = version + 1, contested_at = CASE
    WHEN EXISTS (SELECT FROM contest WHERE contest.item_id = item.id AND contest.status = 'open') THEN contested_at END
  WHERE id = $1 AND version = $2`;
const RAISE_DISPATCHES = `UPDATE dispatch SET version = version + 1 WHERE id = ANY ($1::uuid[])`;
