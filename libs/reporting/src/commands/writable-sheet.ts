import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { Access, type Actor } from '#libs/access';
import { inTransaction, type Transaction } from '#libs/database';
import { dayIn, Problem, type CalendarDate } from '#libs/kernel';
import { ensureVersion } from '#libs/work-items';
import { defaultDay, type Row } from '../domain/sheet-row.js';
import { loadRows } from '../queries/load-rows.js';
import { SheetViews, type SheetView } from '../queries/sheet-views.js';
import { lockSheet, type LockedSheet } from '../storage/lock-sheet.js';

/** A sheet that is being written in: under lock, with its rows, and the day in its zone. */
export interface WritingScene {
  readonly sheet: LockedSheet;
  readonly rows: readonly Row[];
  readonly today: CalendarDate;
  /** The day a value is of unless somebody says otherwise. */
  readonly asOf: CalendarDate;
  readonly by: { readonly userId: string; readonly at: Date };
}

/** Opens a transaction in which a sheet may be written in: by its unit's people, while it can be. */
@Injectable()
export class WritableSheets {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly access: Access,
    private readonly views: SheetViews,
  ) {}

  /** Does `work` and answers with the sheet as it is then. Problems: as {@link lock}. */
  write(
    actor: Actor,
    sheetId: string,
    version: number | null,
    work: (tx: Transaction, scene: WritingScene) => Promise<void>,
  ): Promise<SheetView> {
    return inTransaction(this.dataSource, async (tx) => {
      await work(tx, await this.lock(tx, actor, sheetId, version));
      return this.views.sheet(tx, actor, sheetId);
    });
  }

  /** Problems: `notFound`, `forbidden`, `stale`, `sheetSent`, `sheetHeld` except by `approvedIn`, `windowLocked`. */
  async lock(
    tx: Transaction,
    actor: Actor,
    sheetId: string,
    version: number | null,
    approvedIn: string | null = null,
  ): Promise<WritingScene> {
    const sheet = await lockSheet(tx, sheetId);
    if (!sheet) throw new Problem('notFound');
    this.access.ensure(actor, 'write', 'Sheet', sheet);
    if (version !== null) ensureVersion(sheet.version, version);
    if (sheet.status === 'sent') throw new Problem('sheetSent');
    if (sheet.heldBy !== approvedIn) throw new Problem('sheetHeld');
    if (sheet.windowStatus === 'locked' && !sheet.reopened) throw new Problem('windowLocked');
    const by = { userId: actor.userId, at: new Date() };
    const today = dayIn(sheet.timeZone, by.at);
    return { sheet, rows: await loadRows(tx, sheetId), today, asOf: defaultDay(sheet.periodTo, today), by };
  }
}
