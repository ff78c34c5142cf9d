import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';
import type { z } from 'zod';
import type { Actor } from '#libs/access';
import type { itemStageVerdictsSchema, stageVerdictSchema } from '#libs/contracts';
import { instantJson } from '#libs/database';
import { personJson } from '#libs/work-items';
import { ItemStandings } from './item-standing.js';

/** The yearly verdicts on an item. */
export type ItemStageVerdictsView = z.infer<typeof itemStageVerdictsSchema>;

/** Reads the verdicts on an item: whoever reads it sees those in force, the parties also those that were replaced. */
@Injectable()
export class ItemStageVerdicts {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly standings: ItemStandings,
  ) {}

  /** Problem: `notFound`. */
  run(actor: Actor, itemId: string): Promise<ItemStageVerdictsView> {
    return this.of(this.dataSource.manager, actor, itemId);
  }

  /** As {@link run}, for a command's answer inside its transaction. */
  async of(manager: EntityManager, actor: Actor, itemId: string): Promise<ItemStageVerdictsView> {
    const { breadth, may } = await this.standings.of(manager, actor, itemId);
    const verdicts = await manager.query<z.infer<typeof stageVerdictSchema>[]>(VERDICTS, [itemId, breadth === 3]);
    return { verdicts, canGive: may('giveStageVerdict') };
  }
}

const VERDICTS = `
  SELECT given.id, given.year, given.verdict, given.note, ${personJson('given.given_by')} AS "givenBy",
    ${instantJson('given.given_at')} AS "givenAt", given.replaced_by IS NOT NULL AS replaced
  FROM stage_verdict AS given WHERE given.item_id = $1 AND ($2 OR given.replaced_by IS NULL)
  ORDER BY given.year DESC, given.given_at DESC, given.id DESC`;
