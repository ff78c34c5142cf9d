import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import type { Actor } from '#libs/access';
import { Problem } from '#libs/kernel';
import { Plan } from '../../entities/plan.entity.js';
import { PlanVersion } from '../../entities/plan-version.entity.js';
import { PlanAccess } from '../../plan-access.js';
import { editionsOf, type PlanEdition } from './editions.js';

/** The texts of a plan, old ones included: whoever reads the document reads what it said before. */
@Injectable()
export class PlanEditions {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly access: PlanAccess,
  ) {}

  /** Drafts and what was given up only for the office. Problem: `notFound`. */
  async list(actor: Actor, planId: string): Promise<{ items: PlanEdition[] }> {
    const { manager } = this.dataSource;
    const plan = await this.access.ensure(manager, actor, 'read', await manager.findOneBy(Plan, { id: planId }));
    return { items: await editionsOf(manager, planId, this.access.mayCheck(actor, plan)) };
  }

  /** Problems: `notFound`, also for a text of another plan or one that was never issued; `forbidden`. */
  async text(actor: Actor, planId: string, editionId: string): Promise<{ text: string }> {
    const { manager } = this.dataSource;
    const found = await manager.findOneBy(Plan, { id: planId });
    const plan = await this.access.ensure(manager, actor, 'readText', found);
    const version = await manager.findOneBy(PlanVersion, { id: editionId, planId });
    if (!version || version.text === '') throw new Problem('notFound');
    if (version.status !== 'issued' && !this.access.mayCheck(actor, plan)) throw new Problem('notFound');
    return { text: version.text };
  }
}
