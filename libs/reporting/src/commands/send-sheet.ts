import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/access';
import { ApprovalGate, type ApprovalExecutor } from '#libs/approvals';
import type { Transaction } from '#libs/database';
import { doubtDetails } from '#libs/indicators';
import { newId, Problem } from '#libs/kernel';
import { appendAll, type NewLedgerEntry } from '#libs/ledger';
import { changedRows, lockItems, type ActContext, type LockedItem } from '#libs/work-items';
import { unsendable } from '../domain/send-rules.js';
import { isLapsed, type Row } from '../domain/sheet-row.js';
import { loadRows } from '../queries/load-rows.js';
import type { SheetView } from '../queries/sheet-views.js';
import { sendRows } from '../storage/send-rows.js';
import { doubtfulValues } from './doubtful-values.js';
import { itemEntry, sheetEntry } from './sheet-entries.js';
import { valueFaults } from './value-faults.js';
import { WritableSheets, type WritingScene } from './writable-sheet.js';

/** Sends a sheet (报送): one act for all its rows, which makes readings of its values. */
@Injectable()
export class SendSheet {
  constructor(
    private readonly sheets: WritableSheets,
    private readonly approvals: ApprovalGate,
  ) {}

  /**
   * Problems: `notFound`, `forbidden`, `stale`, `sheetSent`, `sheetHeld`, `windowLocked`, `sheetIncomplete` with every row
   * that says nothing or was not signed, `readingInvalid`, `readingImplausible`, `rowLapsed` where no row is asked for.
   */
  run(actor: Actor, sheetId: string, version: number): Promise<SheetView> {
    return this.sheets.write(actor, sheetId, version, async (tx, scene) => {
      const said = await this.sendable(tx, scene);
      const context = contextOf(actor, scene, newId());
      if (!(await this.isHeld(tx, scene, context))) await this.send(tx, scene, context, said);
    });
  }

  /** Sends what was approved, in the name of whoever asked. */
  executor(): ApprovalExecutor {
    return {
      subjectType: 'sheet',
      action: 'send',
      run: async (tx, { requester, subjectId, caseId, commandId }) => {
        const scene = await this.sheets.lock(tx, requester, subjectId, null, caseId);
        const said = await this.sendable(tx, scene);
        await this.send(tx, scene, contextOf(requester, scene, commandId), said);
      },
    };
  }

  private async sendable(tx: Transaction, scene: WritingScene): Promise<Said> {
    const items = await lockItems(
      tx,
      scene.rows.map(({ item }) => item.id),
    );
    // Read again: while the items' locks were waited for, one of them may have gone to another unit.
    const rows = await loadRows(tx, scene.sheet.id);
    await ensureSendable(tx, scene, rows);
    return { items, rows: rows.filter((row) => !isLapsed(row)) };
  }

  private async isHeld(tx: Transaction, { sheet }: WritingScene, context: ActContext): Promise<boolean> {
    const passage = await this.approvals.pass(tx, {
      subjectType: 'sheet',
      subjectId: sheet.id,
      planId: null,
      officeId: sheet.ownerUnitId,
      action: 'send',
      actorId: context.actor.userId,
      actorUnitId: context.actorUnitId,
      payload: { windowId: sheet.windowId, version: sheet.version },
    });
    if (!passage.held) return false;
    await changedRows(tx, HOLD, [sheet.id, passage.caseId]);
    const act = { action: 'heldForApproval', payload: { caseId: passage.caseId, asked: 'send' } };
    await appendAll(tx, [sheetEntry(context, sheet, sheet.version + 1, act)]);
    return true;
  }

  private async send(
    tx: Transaction,
    { sheet, by }: WritingScene,
    context: ActContext,
    { items, rows }: Said,
  ): Promise<void> {
    const readings = await sendRows(tx, sheet, rows, by);
    const byId = new Map(items.map((item) => [item.id, item]));
    const values = [...readings.values()].flat().length;
    const sent = { action: 'sheetSent', payload: { windowId: sheet.windowId, rows: rows.length, values } };
    await appendAll(tx, [
      sheetEntry(context, sheet, sheet.version + 1, sent),
      ...rows.flatMap((row): NewLedgerEntry[] => {
        const item = byId.get(row.item.id);
        const payload = {
          sheetId: sheet.id,
          windowId: sheet.windowId,
          carried: row.carried,
          progress: row.carried ? row.lastProgress : (row.progress ?? ''),
          readingIds: [...(readings.get(row.id) ?? [])],
        };
        return item ? [itemEntry(context, item, { action: 'progressReported', payload })] : [];
      }),
    ]);
  }
}

/** What a sheet says, with the items it says it of, under lock. */
interface Said {
  readonly items: readonly LockedItem[];
  readonly rows: readonly Row[];
}

const contextOf = (actor: Actor, { sheet, by }: WritingScene, commandId: string): ActContext => ({
  ...{ actor, commandId },
  actorUnitId: sheet.unitId,
  occurredAt: by.at,
});

async function ensureSendable(tx: Transaction, { sheet, today }: WritingScene, rows: readonly Row[]): Promise<void> {
  const asked = rows.filter((row) => !isLapsed(row));
  if (asked.length === 0) throw new Problem('rowLapsed');
  const faults = unsendable(rows, today, valueFaults);
  if (faults) throw new Problem(faults.code, { errors: faults.errors });
  const doubtful = (await doubtfulValues(tx, sheet.unitId, asked)).filter(({ value }) => value.now?.confirmed !== true);
  if (doubtful.length > 0)
    throw new Problem('readingImplausible', {
      errors: doubtful.flatMap(({ row, value, doubts }) => {
        const path = `/items/${rows.indexOf(row)}/values/${row.values.indexOf(value)}/now/value`;
        return doubtDetails(doubts, path).map((detail) => ({ ...detail, rowId: row.id }));
      }),
    });
}

const HOLD = 'UPDATE sheet SET held_by = $2, version = version + 1 WHERE id = $1';
