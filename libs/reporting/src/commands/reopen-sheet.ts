import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import type { z } from 'zod';
import { Access, type Actor } from '#libs/access';
import type { acknowledgement, reopenSheetSchema } from '#libs/contracts';
import { inTransaction } from '#libs/database';
import { newId, Problem } from '#libs/kernel';
import { appendAll } from '#libs/ledger';
import { changedRows, ensureVersion } from '#libs/work-items';
import { lockSheet } from '../storage/lock-sheet.js';
import { itemEntry, sheetEntry } from './sheet-entries.js';
import { undoSending } from './undo-sending.js';

/** Opens one unit's sheet again, with a reason: for a unit that is late, or one that has something to correct. */
@Injectable()
export class ReopenSheet {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly access: Access,
  ) {}

  /** Problems: `notFound`, `forbidden`, `stale`, `sheetOpen`, `sheetItemsMovedOn`. The office does not see what is written. */
  run(
    actor: Actor,
    sheetId: string,
    version: number,
    { reason }: z.infer<typeof reopenSheetSchema>,
  ): Promise<z.infer<typeof acknowledgement>> {
    return inTransaction(this.dataSource, async (tx) => {
      const sheet = await lockSheet(tx, sheetId);
      if (!sheet) throw new Problem('notFound');
      this.access.ensure(actor, 'reopen', 'Sheet', sheet);
      ensureVersion(sheet.version, version);
      if (sheet.status === 'open' && (sheet.windowStatus === 'open' || sheet.reopened)) throw new Problem('sheetOpen');
      const context = { actor, actorUnitId: sheet.ownerUnitId, commandId: newId(), occurredAt: new Date() };
      const items = sheet.status === 'sent' ? await undoSending(tx, sheet, context.occurredAt) : [];
      await changedRows(tx, REOPEN, [sheet.id, context.occurredAt, reason]);
      const payload = { windowId: sheet.windowId, reason };
      await appendAll(tx, [
        sheetEntry(context, sheet, sheet.version + 1, { action: 'sheetReopened', payload }),
        ...items.map((item) =>
          itemEntry(context, item, { action: 'progressRecalled', payload: { ...payload, sheetId: sheet.id } }),
        ),
      ]);
      return { id: sheet.id, version: sheet.version + 1 };
    });
  }
}

const REOPEN = `
  UPDATE sheet SET status = 'open', sent_by = NULL, sent_at = NULL, reopened_at = $2, reopened_reason = $3,
    version = version + 1
  WHERE id = $1`;
