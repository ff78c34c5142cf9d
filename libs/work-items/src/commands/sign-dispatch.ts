import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { Access, type Actor } from '#libs/access';
import { inTransaction, type Transaction, unseen } from '#libs/database';
import { dayIn, newId, Problem } from '#libs/kernel';
import { appendAll, type NewLedgerEntry } from '#libs/ledger';
import { entry, type ActContext } from '../acts.js';
import { unmet } from '../domain/guards.js';
import { WorkItemLifecycle } from '../work-item-lifecycle.provider.js';
import { DispatchViews, type DispatchView } from '../queries/dispatch-views.js';
import { changedRows } from '../storage/changed-rows.js';
import { linesInForce, lockDispatch, type LockedDispatch } from '../storage/lock-dispatch.js';
import { lockItems, type LockedItem } from '../storage/lock-items.js';
import { mirrorStatus } from '../storage/mirror-status.js';
import { ensureVersion } from './ensure-version.js';

/** Signs a dispatch once (签收): receipt of everything on it. Items the unit leads are in progress from then on. */
@Injectable()
export class SignDispatch {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly access: Access,
    private readonly lifecycle: WorkItemLifecycle,
    private readonly views: DispatchViews,
  ) {}

  /** Problems: `notFound`, `forbidden`, `stale`, `alreadySigned`. */
  run(actor: Actor, dispatchId: string, version: number): Promise<DispatchView> {
    return inTransaction(this.dataSource, async (tx) => {
      const dispatch = await lockDispatch(tx, dispatchId);
      if (!dispatch) throw new Problem('notFound');
      this.access.ensure(actor, 'sign', 'Dispatch', dispatch);
      ensureVersion(dispatch.version, version);
      const context = { actor, actorUnitId: dispatch.unitId, commandId: newId(), occurredAt: new Date() };
      const signed = await this.sign(tx, context, dispatch);
      await appendAll(tx, signed);
      return this.views.dispatch(tx, actor, dispatchId);
    });
  }

  private async sign(tx: Transaction, context: ActContext, dispatch: LockedDispatch): Promise<NewLedgerEntry[]> {
    if (dispatch.status === 'signed') throw new Problem('alreadySigned', { errors: [unmet('alreadySigned')] });
    const items = new Map((await this.lockItemsOf(tx, dispatch)).map((item) => [item.id, item]));
    const lines = await linesInForce(tx, dispatch.id);
    const started = lines
      .filter(({ role }) => role === 'lead')
      .map(({ itemId }) => items.get(itemId)!)
      .filter((item) => item.status === 'issued');
    for (const item of started) this.ensureStartable(context, dispatch, item);
    const shares = lines.filter(({ shareId }) => shareId !== null);
    await changedRows(tx, SIGN_DISPATCH, [dispatch.id, dispatch.version, context.occurredAt, context.actor.userId]);
    await changedRows(tx, START_ITEMS, [started.map(({ id }) => id)]);
    await changedRows(tx, SIGN_SHARES, [
      shares.map(({ shareId }) => shareId),
      context.occurredAt,
      context.actor.userId,
    ]);
    await mirrorStatus(
      tx,
      started.map(({ id }) => id),
    );
    return [
      entry(context, {
        subject: { type: 'dispatch', id: dispatch.id, version: dispatch.version + 1 },
        planId: dispatch.planId,
        unitIds: [dispatch.unitId, dispatch.ownerUnitId],
        action: 'signed',
        payload: { leads: started.length, shares: shares.length },
      }),
      ...started.map((item) => itemEntry(context, item, 'signed', 'lead', item.version + 1)),
      // A share's receipt does not raise the item's version: a colleague's report must not go stale by it.
      ...shares.map(({ itemId, role }) =>
        itemEntry(context, items.get(itemId)!, 'shareSigned', role, items.get(itemId)!.version),
      ),
    ];
  }

  private async lockItemsOf(tx: Transaction, dispatch: LockedDispatch): Promise<LockedItem[]> {
    const lines = await linesInForce(tx, dispatch.id);
    return lockItems(
      tx,
      lines.map(({ itemId }) => itemId),
    );
  }

  private ensureStartable(context: ActContext, dispatch: LockedDispatch, item: LockedItem): void {
    this.lifecycle.decide('sign', {
      status: item.status,
      actorId: context.actor.userId,
      today: dayIn(dispatch.timeZone, context.occurredAt),
      leadUnitId: item.leadUnitId,
      leadPrinted: item.leadPrinted,
      shareUnitIds: [],
      dispatch: { unitId: dispatch.unitId, signed: false, contestUntil: dispatch.contestUntil, contestOpen: false },
    });
  }
}

const itemEntry = (context: ActContext, item: LockedItem, action: string, role: string, version: number) =>
  entry(context, {
    subject: { type: 'workItem', id: item.id, version },
    itemId: item.id,
    planId: item.planId,
    unitIds: [context.actorUnitId ?? item.leadUnitId, item.issuerUnitId, item.leadUnitId],
    action,
    payload: { role },
  });

const SIGN_DISPATCH = `
  UPDATE dispatch SET status = 'signed', signed_at = $3, signed_by = $4, version = version + 1
  WHERE id = $1 AND version = $2`;
const START_ITEMS = `
  UPDATE work_item SET status = 'inProgress', version = version + 1
  WHERE id = ANY (${unseen('$1', 'uuid[]')}) AND status = 'issued'`;
const SIGN_SHARES = `
  UPDATE work_item_share SET signed_at = $2, signed_by = $3, version = version + 1
  WHERE id = ANY (${unseen('$1', 'uuid[]')}) AND signed_at IS NULL`;
