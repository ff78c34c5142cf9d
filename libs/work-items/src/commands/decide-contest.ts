import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import type { z } from 'zod';
import { Access, type Actor } from '#libs/access';
import { ApprovalGate } from '#libs/approvals';
import type { decideContestSchema } from '#libs/contracts';
import { inTransaction, type Transaction } from '#libs/database';
import { dayIn, newId, Problem } from '#libs/kernel';
import { appendAll } from '#libs/ledger';
import { holdOrganisation } from '#libs/organisation';
import { entry, type ActContext } from '../acts.js';
import type { WorkItemFacts } from '../domain/facts.js';
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

/** A decision on a contest: `version` is the contest's, absent where a case approved it. */
export interface DecidedContest {
  readonly itemId: string;
  readonly contestId: string;
  readonly version?: number;
  readonly decision: DecisionInput;
  readonly commandId: string;
  readonly approvedIn?: string;
}

/** Answers a contest (keep or change). Exactly one unit answers for the item before, during and after. */
@Injectable()
export class DecideContest {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly access: Access,
    private readonly lifecycle: WorkItemLifecycle,
    private readonly views: WorkItemViews,
    private readonly approvals: ApprovalGate,
  ) {}

  /**
   * Another lead waits for an approval where the plan asks one for changes of the lead. Problems: `notFound`, `forbidden`,
   * `stale`, `contestDecided`, `ownContest`, `leadChangeNeedsUnit`, `unitNotActive`, `unitUnchanged`, `unitAlreadyNamed`,
   * `approvalBasisRequired`, `itemNotOpen`, `itemHeld`.
   */
  run(
    actor: Actor,
    itemId: string,
    contestId: string,
    version: number,
    decision: DecisionInput,
  ): Promise<WorkItemView> {
    return inTransaction(this.dataSource, async (tx) => {
      await this.within(tx, actor, { itemId, contestId, version, decision, commandId: newId() });
      return this.views.workItem(tx, actor, itemId);
    });
  }

  /** Locks that come before the item's. */
  async before(tx: Transaction, itemId: string, contestId: string, { decision, unitId }: DecisionInput): Promise<void> {
    if (decision === 'keep' || unitId === null) return;
    await holdOrganisation(tx);
    await lockContest(tx, itemId, contestId, unitId);
  }

  /** In a transaction; in a case that approved it without a version of the contest. */
  async within(tx: Transaction, actor: Actor, decided: DecidedContest): Promise<void> {
    const { itemId, contestId, decision, commandId } = decided;
    const toUnitId = decision.decision === 'change' ? decision.unitId : null;
    if (toUnitId !== null) await holdOrganisation(tx);
    const found = await lockContest(tx, itemId, contestId, toUnitId);
    if (!found) throw new Problem('notFound');
    const { item, contest } = found;
    const readerUnitIds = await readerUnitIdsOf(tx, actor, itemId);
    this.access.ensure(actor, 'decideContest', 'WorkItem', { ...item, readerUnitIds });
    if (decided.version !== undefined) ensureVersion(contest.version, decided.version);
    const context = { actor, actorUnitId: item.issuerUnitId, commandId, occurredAt: new Date() };
    const asks = decided.approvedIn === undefined && (await this.asks(tx, found, decision));
    const approvalBasis = asks ? (decision.approvalBasis ?? PENDING) : decision.approvalBasis;
    const heldBy = found.item.heldBy === decided.approvedIn ? null : found.item.heldBy;
    const held = { heldBy, needApproval: asks ? ['transfer'] : [] };
    await this.ensureAllowed(tx, context, found, { ...decision, approvalBasis }, held);
    if (asks) return this.hold(tx, context, found, decision);
    if (decided.approvedIn !== undefined) await tx.query(HOLD, [itemId, null]);
    else await this.endCase(tx, found, decision);
    const moved = await this.store(tx, context, found, decision);
    await appendAll(tx, decisionEntries(context, found, decision, moved));
  }

  private async asks(
    tx: Transaction,
    { item, contest }: ContestUnderDecision,
    { decision }: DecisionInput,
  ): Promise<boolean> {
    const subject = { subjectType: 'workItem', subjectId: item.id, planId: item.planId } as const;
    return (
      decision === 'change' && contest.role === 'lead' && this.approvals.asks(tx, { ...subject, action: 'transfer' })
    );
  }

  /** The contest stays open, and the item with its unit, until the approval has decided. */
  private async hold(
    tx: Transaction,
    context: ActContext & { readonly actorUnitId: string },
    { item, contest }: ContestUnderDecision,
    decision: DecisionInput,
  ): Promise<void> {
    const passage = await this.approvals.pass(tx, {
      ...{ subjectType: 'workItem', subjectId: item.id, planId: item.planId, action: 'transfer' },
      ...{ actorId: context.actor.userId, actorUnitId: context.actorUnitId },
      payload: { ...decision, contestId: contest.id },
    });
    if (!passage.held) throw new Error('The gate asked for an approval and then for none.');
    await tx.query(HOLD, [item.id, passage.caseId]);
    await changedRows(tx, RAISE_ITEM, [item.id, item.version]);
    await changedRows(tx, RAISE_CONTEST, [contest.id]);
    await appendAll(tx, [
      entry(context, {
        subject: { type: 'workItem', id: item.id, version: item.version + 1 },
        itemId: item.id,
        planId: item.planId,
        unitIds: [item.issuerUnitId, item.leadUnitId],
        action: 'heldForApproval',
        payload: { caseId: passage.caseId, asked: 'transfer', contestId: contest.id },
      }),
    ]);
  }

  /** The case in hand has no point any more where the lead changes, or where it was to decide about this contest. */
  private async endCase(
    tx: Transaction,
    { item, contest }: ContestUnderDecision,
    { decision }: DecisionInput,
  ): Promise<void> {
    const [about] = await tx.query<object[]>(HELD_FOR, [item.id, contest.id]);
    if (about || (decision === 'change' && contest.role === 'lead')) await endHeldCase(tx, item.id, 'changeLead');
  }

  private async ensureAllowed(
    tx: Transaction,
    context: ActContext,
    { item, contest, shareUnitIds }: ContestUnderDecision,
    { decision, unitId, approvalBasis }: DecisionInput,
    held: Pick<WorkItemFacts, 'heldBy' | 'needApproval'>,
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
      ...held,
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

/** Stands for the approval that the case is about to bring; it is never stored. */
const PENDING = 'pending';
const HOLD = 'UPDATE work_item SET held_by = $2 WHERE id = $1';
const HELD_FOR = `
  SELECT FROM work_item AS item JOIN approval_case AS held ON held.id = item.held_by
  WHERE item.id = $1 AND held.payload ->> 'contestId' = $2::text`;
const RAISE_CONTEST = 'UPDATE contest SET version = version + 1 WHERE id = $1';
const DECIDE = `
  UPDATE contest SET status = $3, decided_by = $4, decided_at = $5, decision_reason = $6, version = version + 1
  WHERE id = $1 AND version = $2`;
const RAISE_ITEM = `
  UPDATE work_item AS item SET version = version + 1, contested_at = CASE
    WHEN EXISTS (SELECT FROM contest WHERE contest.item_id = item.id AND contest.status = 'open') THEN contested_at END
  WHERE id = $1 AND version = $2`;
const RAISE_DISPATCHES = `UPDATE dispatch SET version = version + 1 WHERE id = ANY ($1::uuid[])`;
