import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import type { z } from 'zod';
import type { Actor } from '#libs/access';
import type { dispatchPreviewSchema } from '#libs/contracts';
import { sortByOfficialOrder } from '#libs/organisation';
import { obstacles } from '../domain/obstacles.js';
import { Plan } from '../entities/plan.entity.js';
import { PlanVersion } from '../entities/plan-version.entity.js';
import { issuableItems } from '../issuable.js';
import { PlanAccess } from '../plan-access.js';
import { loadDraft } from '../storage/load-draft.js';
import { notDraft } from '../storage/not-draft.js';
import { outOfForce } from '../storage/out-of-force.js';

type Preview = z.infer<typeof dispatchPreviewSchema>;

/** Shows what issuing would hand to each unit, in official order, and what still stands in the way. */
@Injectable()
export class PreviewDispatches {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly access: PlanAccess,
  ) {}

  /** Problems: `notFound`, `forbidden`, `planNotDraft`. */
  async run(actor: Actor, planId: string): Promise<Preview> {
    const { manager } = this.dataSource;
    const plan = await this.access.ensure(manager, actor, 'check', await manager.findOneBy(Plan, { id: planId }));
    const version = await manager.findOneBy(PlanVersion, { planId, status: 'draft' });
    if (!version || plan.status !== 'draft') throw await notDraft(manager, plan);
    const content = await loadDraft(manager, version.id);
    const items = await issuableItems(manager, plan, version, content);
    const units = new Map<string, Pick<Preview['units'][number], 'leads' | 'shares'>>();
    const entry = (unit: string) => {
      const known = units.get(unit) ?? { leads: [], shares: [] };
      units.set(unit, known);
      return known;
    };
    for (const item of items) {
      if (item.leadUnitId) entry(item.leadUnitId).leads.push(item.ref);
      for (const { unitId, role } of item.shares) entry(unitId).shares.push({ ref: item.ref, role });
    }
    const order = await sortByOfficialOrder(manager, [...units.keys()]);
    const rows = await manager.query<{ id: string; name: string }[]>(
      'SELECT id, name FROM unit WHERE id = ANY ($1::uuid[])',
      [order],
    );
    const names = new Map(rows.map((row) => [row.id, row.name]));
    const hindrances = [...obstacles(content), ...(await outOfForce(manager, plan, content))];
    return {
      ready: hindrances.length === 0,
      obstacles: hindrances,
      itemCount: items.length,
      unitCount: order.length,
      units: order.map((id) => ({ unit: { id, name: names.get(id) ?? '' }, ...entry(id) })),
    };
  }
}
