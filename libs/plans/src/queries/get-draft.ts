import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import type { Actor } from '#libs/access';
import { Plan } from '../entities/plan.entity.js';
import { PlanVersion } from '../entities/plan-version.entity.js';
import { PlanAccess } from '../plan-access.js';
import { notDraft } from '../storage/not-draft.js';
import { type DraftView, readDraftView } from './draft-view.js';

/** Reads a draft for the person who checks it. */
@Injectable()
export class GetDraft {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly access: PlanAccess,
  ) {}

  /** Problems: `notFound`, `forbidden`, `planNotDraft` once it is issued or discarded. */
  async run(actor: Actor, planId: string): Promise<DraftView> {
    const { manager } = this.dataSource;
    const plan = await this.access.ensure(manager, actor, 'check', await manager.findOneBy(Plan, { id: planId }));
    const version = await manager.findOneBy(PlanVersion, { planId, status: 'draft' });
    if (!version) throw await notDraft(manager, plan);
    return readDraftView(manager, plan, version);
  }
}
