import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import type { Actor } from '#libs/access';
import { inTransaction } from '#libs/database';
import { newId, Problem } from '#libs/kernel';
import { Plan } from '../entities/plan.entity.js';
import { PlanSource } from '../entities/plan-version.entity.js';
import { PlanAccess } from '../plan-access.js';

/** Hands out a stored copy of a plan's document, byte for byte. */
@Injectable()
export class PlanSourceFile {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly access: PlanAccess,
  ) {}

  /** Problems: `notFound`, also for a source of another plan; `forbidden`. The download goes to the access log. */
  async run(
    actor: Actor,
    planId: string,
    sourceId: string,
  ): Promise<{ fileName: string; mediaType: string; bytes: Buffer }> {
    return inTransaction(this.dataSource, async (tx) => {
      await this.access.ensure(tx, actor, 'download', await tx.findOneBy(Plan, { id: planId }));
      const source = await tx.findOne(PlanSource, {
        where: { id: sourceId, planId },
        select: { id: true, fileName: true, mediaType: true, bytes: true },
      });
      if (!source) throw new Problem('notFound');
      await tx.query(
        `INSERT INTO access_log (id, actor_id, action, subject_type, subject_id, detail, occurred_at)
         VALUES ($1, $2, 'plan.sourceDownloaded', 'plan', $3, $4, $5)`,
        [newId(), actor.userId, planId, { sourceId }, new Date()],
      );
      return { fileName: source.fileName, mediaType: source.mediaType, bytes: source.bytes };
    });
  }
}
