import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import type { z } from 'zod';
import { Access, readingUnitIds, type Actor } from '#libs/access';
import type { historySchema } from '#libs/contracts';
import { Problem } from '#libs/kernel';
import { readHistory, type RecordedEntry } from '#libs/ledger';
import { Plan, PlanAccess } from '#libs/plans';
import { visibilityOf, type HistoryReader, type Visibility } from '../domain/history-visibility.js';
import type { Breadth } from '../domain/scope.js';
import { branchesOf } from './branches.js';
import { toHistoryLines } from './history-views.js';
import { visibleOfItem, visibleOfPlan } from './visible-history.js';

type History = z.infer<typeof historySchema>;

/** A plan of 200 units and 30 items leaves about 1,500 lines; of those the reader sees, older ones are not shown. */
const LINES = 5000;

/** The record (办理记录) of an item or a plan, as far as the reader may see it. */
@Injectable()
export class Histories {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly access: Access,
    private readonly planAccess: PlanAccess,
  ) {}

  /** Problem: `notFound`. */
  async ofItem(actor: Actor, itemId: string): Promise<History> {
    const units = readingUnitIds(actor);
    const [item] = await this.dataSource.query<
      { timeZone: string; readerUnitIds: string[]; breadth: Breadth | null }[]
    >(
      `SELECT plan.time_zone AS "timeZone", coalesce(array_agg(scope.unit_id) FILTER (WHERE scope.unit_id IS NOT NULL),
         '{}') AS "readerUnitIds", max(scope.breadth) AS breadth
       FROM work_item AS item JOIN plan ON plan.id = item.plan_id
       LEFT JOIN item_scope AS scope ON scope.item_id = item.id AND scope.unit_id = ANY ($2::uuid[])
       WHERE item.id = $1 GROUP BY plan.time_zone`,
      [itemId, units],
    );
    if (!item) throw new Problem('notFound');
    this.access.ensure(actor, 'read', 'WorkItem', item);
    const reader = { breadth: item.breadth, unitIds: await branchesOf(this.dataSource.manager, actor) };
    const only = visibleOfItem(reader.breadth ?? 0, reader.unitIds);
    const entries = await readHistory(this.dataSource.manager, itemId, { limit: LINES, only });
    const seen = entries.map((entry) => ({ entry, visibility: visibilityOf(entry, reader) }));
    return { items: await toHistoryLines(this.dataSource.manager, seen, item.timeZone) };
  }

  /** Each item's lines are seen as on the item itself; a dispatch's by its unit and the plan's owner. */
  async ofPlan(actor: Actor, planId: string): Promise<History> {
    const manager = this.dataSource.manager;
    const plan = await this.planAccess.ensure(manager, actor, 'read', await manager.findOneBy(Plan, { id: planId }));
    const units = await branchesOf(manager, actor);
    const owner = readingUnitIds(actor).includes(plan.ownerUnitId);
    const only = visibleOfPlan(owner, readingUnitIds(actor), units);
    const entries = await readHistory(manager, planId, { limit: LINES, only });
    const readers = await this.readersOfItems(actor, entries, units);
    const seen = entries.map((entry) => ({ entry, visibility: visibilityInPlan(entry, readers) }));
    return { items: await toHistoryLines(manager, seen, plan.timeZone) };
  }

  private async readersOfItems(
    actor: Actor,
    entries: readonly RecordedEntry[],
    unitIds: readonly string[],
  ): Promise<Map<string, HistoryReader>> {
    const itemIds = new Set(entries.flatMap(({ itemId }) => (itemId === null ? [] : [itemId])));
    const rows = await this.dataSource.query<{ itemId: string; breadth: Breadth }[]>(
      `SELECT item_id AS "itemId", max(breadth) AS breadth FROM item_scope
       WHERE item_id = ANY ($1::uuid[]) AND unit_id = ANY ($2::uuid[]) GROUP BY item_id`,
      [[...itemIds], readingUnitIds(actor)],
    );
    return new Map(rows.map(({ itemId, breadth }) => [itemId, { breadth, unitIds }]));
  }
}

/** What is about no item was let through whole or not at all. */
function visibilityInPlan(entry: RecordedEntry, readers: ReadonlyMap<string, HistoryReader>): Visibility {
  if (entry.itemId === null) return 'whole';
  const reader = readers.get(entry.itemId);
  return reader ? visibilityOf(entry, reader) : 'hidden';
}
