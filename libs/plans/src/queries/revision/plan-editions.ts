import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';
import type { Actor } from '#libs/access';
import { Problem } from '#libs/kernel';
import { Plan } from '../../entities/plan.entity.js';
import { PlanVersion } from '../../entities/plan-version.entity.js';
import { IssuedPlans } from '../../issued-plans.js';
import { PlanAccess } from '../../plan-access.js';
import { editionsOf, type PlanEdition } from './editions.js';

const isRevisionInForce = ({ document, status }: PlanEdition): boolean => document !== null && status === 'issued';

/** The texts of a plan, old ones included: whoever reads the document reads what it said before. */
@Injectable()
export class PlanEditions {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly access: PlanAccess,
    private readonly issuedPlans: IssuedPlans,
  ) {}

  /** Drafts and what was given up only for the office. Problem: `notFound`. */
  async list(actor: Actor, planId: string): Promise<{ items: PlanEdition[] }> {
    const { manager } = this.dataSource;
    const plan = await this.access.ensure(manager, actor, 'read', await manager.findOneBy(Plan, { id: planId }));
    const editions = await editionsOf(manager, planId, this.access.mayCheck(actor, plan));
    return { items: this.access.mayRevise(actor, plan) ? await this.withParts(manager, planId, editions) : editions };
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

  private async withParts(manager: EntityManager, planId: string, editions: PlanEdition[]): Promise<PlanEdition[]> {
    if (!editions.some(isRevisionInForce)) return editions;
    const counts = await this.issuedPlans.partsBroughtForward(manager, planId);
    return editions.map((edition) =>
      isRevisionInForce(edition) ? { ...edition, partsBroughtForward: counts.get(edition.id) ?? 0 } : edition,
    );
  }
}
