import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { Access, type Actor } from '#libs/access';
import type { unitGroupListSchema, unitListQuery, unitListSchema } from '#libs/contracts';
import { dayIn, DEFAULT_TIME_ZONE } from '#libs/kernel';
import type { DataSource, EntityManager } from 'typeorm';
import type { z } from 'zod';
import { unitFacts } from './find-unit.js';
import { listUnitGroups } from './list-unit-groups.js';
import { listUnits } from './list-units.js';

/** The units of the asker's government, or of the one asked for. */
@Injectable()
export class ListUnits {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly access: Access,
  ) {}

  /** Problem: `notFound`. */
  async run(actor: Actor, query: z.infer<typeof unitListQuery>): Promise<z.infer<typeof unitListSchema>> {
    const { manager } = this.dataSource;
    const governmentId = await governmentAskedFor(manager, actor, query.government);
    if (governmentId === null) return { items: [] };
    this.access.ensure(actor, 'read', 'Unit', { governmentId });
    return listUnits(manager, governmentId, query.text);
  }
}

/** The groups of the asker's government as they stand today. */
@Injectable()
export class ListUnitGroups {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async run(actor: Actor): Promise<z.infer<typeof unitGroupListSchema>> {
    const { manager } = this.dataSource;
    const governmentId = await governmentAskedFor(manager, actor);
    return governmentId === null ? { items: [] } : listUnitGroups(manager, governmentId, dayIn(DEFAULT_TIME_ZONE));
  }
}

/** The named government or the first one the actor belongs to; any unit may stand for its government. */
async function governmentAskedFor(manager: EntityManager, actor: Actor, named?: string): Promise<string | null> {
  if (named !== undefined) return (await unitFacts(manager, named)).governmentId;
  return actor.memberships[0]?.governmentId ?? null;
}
