import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import type { Actor } from '#libs/access';
import { inTransaction } from '#libs/database';
import { dayIn, DEFAULT_TIME_ZONE } from '#libs/kernel';
import { recordAccess } from '#libs/ledger';
import { handOverFile } from '../export/hand-over-file.js';
import type { ExportedFile } from './export-work-items.js';
import { HandOverViews } from './hand-over-views.js';

/** The list of a hand-over to print and sign; who took it away goes to the access log. */
@Injectable()
export class ExportHandOver {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly views: HandOverViews,
  ) {}

  /** Problem: `notFound`. */
  async run(actor: Actor, handOverId: string): Promise<ExportedFile> {
    const handOver = await this.views.run(actor, handOverId);
    await inTransaction(this.dataSource, (tx) =>
      recordAccess(tx, {
        actorId: actor.userId,
        action: 'handOver.exported',
        subjectType: 'handOver',
        subjectId: handOverId,
        detail: { items: handOver.items.length },
        occurredAt: new Date(),
      }),
    );
    return {
      fileName: `工作移交清单-${dayIn(DEFAULT_TIME_ZONE, new Date(handOver.handedAt))}.xlsx`,
      mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      bytes: await handOverFile(handOver),
    };
  }
}
