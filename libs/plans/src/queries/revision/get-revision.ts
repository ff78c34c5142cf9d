import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import type { Actor } from '#libs/access';
import { Plan } from '../../entities/plan.entity.js';
import { IssuedPlans } from '../../issued-plans.js';
import { PlanAccess } from '../../plan-access.js';
import { loadRevision } from '../../storage/revision/load-revision.js';
import { readRevisionView, type RevisionView } from './revision-view.js';

/** Reads the open revision of a plan: every difference with what was decided about it. */
@Injectable()
export class GetRevision {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly access: PlanAccess,
    private readonly issuedPlans: IssuedPlans,
  ) {}

  /** Problems: `notFound`, `forbidden`, `revisionMissing`. */
  async run(actor: Actor, planId: string): Promise<RevisionView> {
    const { manager } = this.dataSource;
    const plan = await this.access.ensure(manager, actor, 'revise', await manager.findOneBy(Plan, { id: planId }));
    return readRevisionView(manager, await loadRevision(manager, plan, this.issuedPlans));
  }
}
