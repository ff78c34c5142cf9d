import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { Access, type Actor } from '#libs/access';
import { ApprovalGate } from '#libs/approvals';
import { inTransaction, type Transaction } from '#libs/database';
import { newId, Problem } from '#libs/kernel';
import { appendAll } from '#libs/ledger';
import { changedRows, ensureVersion, type ActContext } from '#libs/work-items';
import { SheetViews, type SheetView } from '../queries/sheet-views.js';
import { lockSheet, type LockedSheet } from '../storage/lock-sheet.js';
import { itemEntry, sheetEntry } from './sheet-entries.js';
import { undoSending } from './undo-sending.js';

/** Recalls a sheet (撤回): one that was sent, until its window is locked, or one that an approval decides about. */
@Injectable()
export class RecallSheet {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly access: Access,
    private readonly approvals: ApprovalGate,
    private readonly views: SheetViews,
  ) {}

  /** Problems: `notFound`, `forbidden`, `stale`, `sheetNotSent`, `windowLocked`, `sheetItemsMovedOn`. */
  run(actor: Actor, sheetId: string, version: number): Promise<SheetView> {
    return inTransaction(this.dataSource, async (tx) => {
      const sheet = await lockSheet(tx, sheetId);
      if (!sheet) throw new Problem('notFound');
      this.access.ensure(actor, 'write', 'Sheet', sheet);
      ensureVersion(sheet.version, version);
      const context = { actor, actorUnitId: sheet.unitId, commandId: newId(), occurredAt: new Date() };
      if (sheet.heldBy !== null) await this.approvals.end(tx, sheet.heldBy, 'recall');
      else if (sheet.status !== 'sent') throw new Problem('sheetNotSent');
      else if (sheet.windowStatus === 'locked') throw new Problem('windowLocked');
      await recall(tx, sheet, context);
      return this.views.sheet(tx, actor, sheetId);
    });
  }
}

async function recall(tx: Transaction, sheet: LockedSheet, context: ActContext): Promise<void> {
  const items = sheet.status === 'sent' ? await undoSending(tx, sheet, context.occurredAt) : [];
  await changedRows(tx, OPEN, [sheet.id]);
  const payload = { windowId: sheet.windowId };
  await appendAll(tx, [
    sheetEntry(context, sheet, sheet.version + 1, { action: 'sheetRecalled', payload }),
    ...items.map((item) =>
      itemEntry(context, item, { action: 'progressRecalled', payload: { ...payload, sheetId: sheet.id } }),
    ),
  ]);
}

const OPEN = `
  UPDATE sheet SET status = 'open', sent_by = NULL, sent_at = NULL, held_by = NULL, version = version + 1 WHERE id = $1`;
