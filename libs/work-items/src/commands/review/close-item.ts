import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import type { z } from 'zod';
import type { Actor } from '#libs/access';
import type { closedItemsSchema, closeItemsSchema } from '#libs/contracts';
import { inTransaction, type Transaction } from '#libs/database';
import { newId, Problem, type ProblemDetail } from '#libs/kernel';
import { WorkItemViews, type WorkItemView } from '../../queries/work-item-views.js';
import { endOverlays } from '../../storage/end-overlays.js';
import { ActOnItem, type ItemAct } from '../act-on-item.js';
import { auditAct } from './record-audit.js';

/** Closes submitted items (办结销号), one or several: no other path does. */
@Injectable()
export class CloseItem {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly acts: ActOnItem,
    private readonly views: WorkItemViews,
  ) {}

  /**
   * With an opinion the passed audit is recorded in the same act. Problems: `auditMissing`, `auditNotPassed`, `sampleNotAudited`, `partsNotAccepted`,
   * `evidenceMissing`, `targetsUnreported`, `sharesUnsettled`, `subTasksOpen`, `itemContested`, `ownSubmission`.
   */
  one(actor: Actor, itemId: string, version: number, opinion: string | null): Promise<WorkItemView> {
    return inTransaction(this.dataSource, async (tx) => {
      await this.close(tx, actor, { id: itemId, version }, opinion, newId());
      return this.views.workItem(tx, actor, itemId);
    });
  }

  /** All or none: the problem names every item that cannot be closed, with `itemId`. */
  several(
    actor: Actor,
    { items, opinion }: z.infer<typeof closeItemsSchema>,
  ): Promise<z.infer<typeof closedItemsSchema>> {
    return inTransaction(this.dataSource, async (tx) => {
      const commandId = newId();
      const refused: Problem[] = [];
      const errors: ProblemDetail[] = [];
      // In the order of the ids, as all who lock several items.
      for (const item of items.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
        try {
          await this.close(tx, actor, item, opinion, commandId);
        } catch (error) {
          if (!(error instanceof Problem)) throw error;
          refused.push(error);
          errors.push({ code: error.code, message: error.message, itemId: item.id });
        }
      }
      if (refused[0]) throw new Problem(refused[0].code, { errors });
      // Those that wait for an approval first are not closed yet.
      const [row] = await tx.query<{ closed: number }[]>(CLOSED, [items.map(({ id }) => id)]);
      return { closed: row?.closed ?? 0 };
    });
  }

  private async close(
    tx: Transaction,
    actor: Actor,
    item: { id: string; version: number },
    opinion: string | null,
    commandId: string,
  ): Promise<void> {
    const close = { ...closeAct(item.id, opinion), version: item.version };
    // The audit leaves the version as it is; a stale one is told as stale, whatever else is no more so.
    const audit = (said: string): ItemAct => ({
      ...auditAct(item.id, passed(said)),
      version: item.version,
      facts: (_, scene) => Promise.resolve({ auditBefore: (scene.item.asked.auditPassed as string | null) ?? null }),
    });
    const acts = opinion === null ? ([close] as const) : ([audit(opinion), close] as const);
    await this.acts.series(tx, actor, acts, commandId);
  }
}

const passed = (opinion: string) => ({
  kind: 'desk' as const,
  conclusion: 'passed' as const,
  opinion,
  visitedOn: null,
  place: null,
  team: null,
  sampleId: null,
  photographs: [],
});

/** The act of closing, also for an approval that has been given. */
export const closeAct = (id: string, opinion: string | null): ItemAct => ({
  itemId: id,
  action: 'close',
  payload: { opinion },
  effect: async (tx, { context }) => {
    await endOverlays(tx, context, [id], 'closed');
    return { action: 'closed', payload: { opinion } };
  },
});

const CLOSED = `SELECT count(*)::integer AS closed FROM work_item WHERE id = ANY ($1::uuid[]) AND status = 'closed'`;
