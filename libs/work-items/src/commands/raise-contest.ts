import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import type { z } from 'zod';
import { Access, type Actor } from '#libs/access';
import { CONTEST_WORKING_DAYS, type raiseContestSchema } from '#libs/contracts';
import { inTransaction, type Transaction } from '#libs/database';
import { addWorkingDays, dayIn, newId, Problem } from '#libs/kernel';
import { appendAll } from '#libs/ledger';
import { entry, type ActContext } from '../acts.js';
import { unmet } from '../domain/guards.js';
import { DispatchViews, type DispatchView } from '../queries/dispatch-views.js';
import { changedRows } from '../storage/changed-rows.js';
import { linesInForce, lockDispatch, type LockedDispatch, type LockedLine } from '../storage/lock-dispatch.js';
import { lockItems, type LockedItem } from '../storage/lock-items.js';
import { mayTakeDuty } from '../storage/may-take-duty.js';
import { WorkItemLifecycle } from '../work-item-lifecycle.provider.js';
import { ensureVersion } from './ensure-version.js';

/** What a unit says against a duty. */
export type ContestInput = z.infer<typeof raiseContestSchema>;

/** Contests one duty of a dispatch (提出分工调整意见). The unit goes on answering for it until the issuer decides. */
@Injectable()
export class RaiseContest {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly access: Access,
    private readonly lifecycle: WorkItemLifecycle,
    private readonly views: DispatchViews,
  ) {}

  /**
   * Problems: `notFound` (also for an item that is not on the dispatch), `forbidden`, `stale`, `contestClosed`,
   * `contestAlreadyOpen`, `itemNotOpen`, `unitNotActive`, `unitUnchanged`.
   */
  run(actor: Actor, dispatchId: string, version: number, input: ContestInput): Promise<DispatchView> {
    return inTransaction(this.dataSource, async (tx) => {
      const dispatch = await lockDispatch(tx, dispatchId);
      if (!dispatch) throw new Problem('notFound');
      this.access.ensure(actor, 'contest', 'Dispatch', dispatch);
      ensureVersion(dispatch.version, version);
      const [item] = await lockItems(tx, [input.itemId]);
      const line = (await linesInForce(tx, dispatchId)).find(({ itemId }) => itemId === input.itemId);
      if (!item || !line) throw new Problem('notFound');
      const context = { actor, actorUnitId: dispatch.unitId, commandId: newId(), occurredAt: new Date() };
      await this.ensureContestable(tx, context, dispatch, item);
      await this.ensureProposable(tx, context, { dispatch, item, input });
      await this.store(tx, context, { dispatch, item, line, input });
      return this.views.dispatch(tx, actor, dispatchId);
    });
  }

  private async ensureContestable(
    tx: Transaction,
    context: ActContext,
    dispatch: LockedDispatch,
    item: LockedItem,
  ): Promise<void> {
    const open = await tx.query<unknown[]>(
      `SELECT FROM contest WHERE item_id = $1 AND unit_id = $2 AND status = 'open'`,
      [item.id, dispatch.unitId],
    );
    this.lifecycle.decide('contest', {
      status: item.status,
      actorId: context.actor.userId,
      today: dayIn(dispatch.timeZone, context.occurredAt),
      leadUnitId: item.leadUnitId,
      leadPrinted: item.leadPrinted,
      shareUnitIds: [],
      form: item.form,
      dispatch: {
        unitId: dispatch.unitId,
        signed: dispatch.status === 'signed',
        contestUntil: dispatch.contestUntil,
        contestOpen: open.length > 0,
      },
    });
  }

  private async ensureProposable(
    tx: Transaction,
    context: ActContext,
    { dispatch, item, input }: { dispatch: LockedDispatch; item: LockedItem; input: ContestInput },
  ): Promise<void> {
    const { proposedUnitId } = input;
    if (proposedUnitId === null) return;
    const refuse = (code: 'unitUnchanged' | 'unitNotActive') =>
      new Problem(code, { errors: [unmet(code, '/proposedUnitId')] });
    if (proposedUnitId === dispatch.unitId) throw refuse('unitUnchanged');
    const day = dayIn(dispatch.timeZone, context.occurredAt);
    if (!(await mayTakeDuty(tx, proposedUnitId, { issuerUnitId: item.issuerUnitId, day })))
      throw refuse('unitNotActive');
  }

  private async store(
    tx: Transaction,
    context: ActContext,
    {
      dispatch,
      item,
      line,
      input,
    }: { dispatch: LockedDispatch; item: LockedItem; line: LockedLine; input: ContestInput },
  ): Promise<void> {
    const contestId = newId();
    const answerBy = addWorkingDays(dayIn(dispatch.timeZone, context.occurredAt), CONTEST_WORKING_DAYS);
    await tx.query(
      `INSERT INTO contest (id, item_id, dispatch_id, unit_id, role, basis, proposed_unit_id, status, raised_by,
         raised_at, answer_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7, 'open', $8, $9, $10)`,
      [
        contestId,
        item.id,
        dispatch.id,
        dispatch.unitId,
        line.role,
        input.basis,
        input.proposedUnitId,
        context.actor.userId,
        context.occurredAt,
        answerBy,
      ],
    );
    await changedRows(
      tx,
      `UPDATE work_item SET contested_at = coalesce(contested_at, $3), version = version + 1
       WHERE id = $1 AND version = $2`,
      [item.id, item.version, context.occurredAt],
    );
    await changedRows(tx, `UPDATE dispatch SET version = version + 1 WHERE id = $1 AND version = $2`, [
      dispatch.id,
      dispatch.version,
    ]);
    const unitIds = [dispatch.unitId, item.issuerUnitId, item.leadUnitId];
    await appendAll(tx, [
      entry(context, {
        subject: { type: 'workItem', id: item.id, version: item.version + 1 },
        itemId: item.id,
        planId: item.planId,
        unitIds,
        action: 'contested',
        payload: {
          contestId,
          role: line.role,
          basis: input.basis,
          proposedUnitId: input.proposedUnitId,
          answerBy,
        },
      }),
      entry(context, {
        subject: { type: 'dispatch', id: dispatch.id, version: dispatch.version + 1 },
        unitIds: [dispatch.unitId],
        action: 'contested',
        payload: { contestId },
      }),
    ]);
  }
}
