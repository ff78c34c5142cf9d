import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import type { Actor } from '#libs/access';
import { inTransaction } from '#libs/database';
import { recordAccess } from '#libs/ledger';
import { linesOf } from '../domain/grid.js';
import { writeSheetFile } from '../files/sheet-file.js';
import { loadRows } from './load-rows.js';
import { SheetViews } from './sheet-views.js';

/** A sheet as xlsx, to be filled in and handed in again; who took it away goes to the access log. */
@Injectable()
export class ExportSheet {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly views: SheetViews,
  ) {}

  /** Problem: `notFound`. */
  async run(actor: Actor, sheetId: string): Promise<{ fileName: string; bytes: Buffer }> {
    const { head, rows } = await inTransaction(this.dataSource, async (tx) => {
      const found = await this.views.head(tx, actor, sheetId);
      await recordAccess(tx, {
        actorId: actor.userId,
        action: 'sheet.exported',
        subjectType: 'sheet',
        subjectId: sheetId,
        detail: { version: found.version },
        occurredAt: new Date(),
      });
      return { head: found, rows: await loadRows(tx, sheetId) };
    });
    const bytes = await writeSheetFile(rows.flatMap(linesOf), { sheetId, version: head.version });
    return { fileName: `${head.window.title}-${head.unit.name}.xlsx`, bytes };
  }
}
