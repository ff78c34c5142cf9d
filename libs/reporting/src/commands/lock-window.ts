import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { Access, type Actor } from '#libs/access';
import { inTransaction, type Transaction } from '#libs/database';
import { newId, Problem } from '#libs/kernel';
import { appendAll, type NewLedgerEntry } from '#libs/ledger';
import { changedRows, ensureVersion } from '#libs/work-items';
import { WindowViews, type WindowView } from '../queries/window-views.js';
import { lockUnsentSheets, lockWindow, type LockedWindow } from '../storage/lock-window.js';

/** Locks a window (截止): from then on nothing in it changes, except on a sheet that the office opens again. */
@Injectable()
export class LockWindow {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly access: Access,
    private readonly views: WindowViews,
  ) {}

  /** Problems: `notFound`, `forbidden`, `stale`, `windowLocked`. */
  run(actor: Actor, windowId: string, version: number): Promise<WindowView> {
    return inTransaction(this.dataSource, async (tx) => {
      const window = await lockWindow(tx, windowId);
      if (!window) throw new Problem('notFound');
      this.access.ensure(actor, 'lock', 'ReportingWindow', window);
      ensureVersion(window.version, version);
      if (window.status === 'locked') throw new Problem('windowLocked');
      await close(tx, window, { actorId: actor.userId, actorUnitId: window.ownerUnitId, occurredAt: new Date() });
      return this.views.window(tx, actor, windowId);
    });
  }
}

/**
 * Locks the windows whose due day has ended in their own zone, one transaction each; how many. Any number of workers may
 * do this at once: each window is locked once.
 */
export async function lockDueWindows(dataSource: DataSource, now: Date): Promise<number> {
  const due = await dataSource.query<{ id: string }[]>(DUE, [now]);
  let locked = 0;
  for (const { id } of due) {
    locked += await inTransaction(dataSource, async (tx) => {
      const window = await lockWindow(tx, id);
      if (window?.status !== 'open') return 0;
      await close(tx, window, { actorId: null, actorUnitId: null, occurredAt: now });
      return 1;
    });
  }
  return locked;
}

async function close(
  tx: Transaction,
  window: LockedWindow,
  by: Pick<NewLedgerEntry, 'actorId' | 'actorUnitId' | 'occurredAt'>,
): Promise<void> {
  const unsent = await lockUnsentSheets(tx, window.id);
  await changedRows(tx, LOCK, [window.id, window.version, by.occurredAt]);
  const common = { ...by, commandId: newId() };
  await appendAll(tx, [
    {
      ...common,
      subject: { type: 'reportingWindow', id: window.id, version: window.version + 1 },
      planId: window.planId,
      unitIds: [window.ownerUnitId],
      action: 'windowLocked',
      payload: { unsent: unsent.length },
    },
    // A unit that has not sent its sheet hears that it cannot any more.
    ...unsent.map(({ id, unitId, version }): NewLedgerEntry => ({
      ...common,
      subject: { type: 'sheet', id, version },
      unitIds: [unitId],
      action: 'sheetLocked',
      payload: { windowId: window.id },
    })),
  ]);
}

const LOCK = `
  UPDATE reporting_window SET status = 'locked', locked_at = $3, version = version + 1 WHERE id = $1 AND version = $2`;

const DUE = `
  SELECT id FROM reporting_window WHERE status = 'open' AND due_on < ($1::timestamptz AT TIME ZONE time_zone)::date
  ORDER BY id`;
