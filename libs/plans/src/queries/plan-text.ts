import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import type { Actor } from '#libs/access';
import { Problem } from '#libs/kernel';
import { Plan } from '../entities/plan.entity.js';
import { PlanVersion } from '../entities/plan-version.entity.js';
import { PlanAccess } from '../plan-access.js';

/** The text that a plan was read from: the spans of its items count in it. Reading it is recorded nowhere. */
@Injectable()
export class PlanText {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly access: PlanAccess,
  ) {}

  /** Problems: `notFound`, also for a matter registered without a document; `forbidden` for readers of an internal one. */
  async run(actor: Actor, planId: string): Promise<{ text: string }> {
    const { manager } = this.dataSource;
    const found = await manager.findOneBy(Plan, { id: planId });
    const { status } = await this.access.ensure(manager, actor, 'readText', found);
    const version = await manager.findOne(PlanVersion, { where: { planId, status }, order: { number: 'DESC' } });
    if (!version || version.text === '') throw new Problem('notFound');
    return { text: version.text };
  }
}
