import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import type { Actor } from '#libs/access';
import { inTransaction, type Transaction } from '#libs/database';
import { newId, Problem } from '#libs/kernel';
import { Plan } from '../entities/plan.entity.js';
import { PlanSource, PlanVersion } from '../entities/plan-version.entity.js';
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
      const plan = await this.access.ensure(tx, actor, 'download', await tx.findOneBy(Plan, { id: planId }));
      const source = await tx.findOne(PlanSource, {
        where: { id: sourceId, planId },
        select: { id: true, planVersionId: true, fileName: true, mediaType: true, bytes: true },
      });
      if (!source) throw new Problem('notFound');
      await this.ensureOut(tx, actor, plan, source);
      await tx.query(
        `INSERT INTO access_log (id, actor_id, action, subject_type, subject_id, detail, occurred_at)
         VALUES ($1, $2, 'plan.sourceDownloaded', 'plan', $3, $4, $5)`,
        [newId(), actor.userId, planId, { sourceId }, new Date()],
      );
      return { fileName: source.fileName, mediaType: source.mediaType, bytes: source.bytes };
    });
  }

  /** The document of a revision is the office's own until it comes into force. */
  private async ensureOut(tx: Transaction, actor: Actor, plan: Plan, { planVersionId }: PlanSource): Promise<void> {
    const version = await tx.findOneByOrFail(PlanVersion, { id: planVersionId });
    if (version.status !== plan.status && !this.access.mayCheck(actor, plan)) throw new Problem('notFound');
  }
}
