import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import type { z } from 'zod';
import { Access, type Actor } from '#libs/access';
import type { workItemExportQuery } from '#libs/contracts';
import { inTransaction } from '#libs/database';
import { dayIn, DEFAULT_TIME_ZONE, Problem } from '#libs/kernel';
import { recordAccess, type JsonObject } from '#libs/ledger';
import { readTaskTable } from '../export/task-table.js';
import { toCsv, toXlsx } from '../export/task-table-files.js';

/** A file to hand out. */
export interface ExportedFile {
  fileName: string;
  mediaType: string;
  bytes: Buffer;
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Exports the task table (督查台账) with the list's filters; who took what away goes to the access log. */
@Injectable()
export class ExportWorkItems {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly access: Access,
  ) {}

  /** Problems: `forbidden`, `exportTooLarge`. */
  async run(actor: Actor, { format, ...filters }: z.infer<typeof workItemExportQuery>): Promise<ExportedFile> {
    if (!this.access.canSome(actor, 'export', 'WorkItem')) throw new Problem('forbidden');
    const rows = await readTaskTable(this.dataSource, actor, filters);
    const occurredAt = new Date();
    await inTransaction(this.dataSource, (tx) =>
      recordAccess(tx, {
        actorId: actor.userId,
        action: 'workItem.exported',
        subjectType: 'workItem',
        subjectId: null,
        detail: { format, rows: rows.length, filters: JSON.parse(JSON.stringify(filters)) as JsonObject },
        occurredAt,
      }),
    );
    const fileName = `督查台账-${dayIn(DEFAULT_TIME_ZONE, occurredAt)}.${format}`;
    return format === 'csv'
      ? { fileName, mediaType: 'text/csv; charset=utf-8', bytes: toCsv(rows) }
      : { fileName, mediaType: XLSX, bytes: await toXlsx(rows) };
  }
}
