import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import type { z } from 'zod';
import type { Actor } from '#libs/access';
import type { openWindowSchema } from '#libs/contracts';
import { inTransaction, type Transaction } from '#libs/database';
import { newId, Problem } from '#libs/kernel';
import { appendAll } from '#libs/ledger';
import { entry, type ActContext } from '#libs/work-items';
import { costOf } from '../domain/asked-rows.js';
import { sameCost } from '../domain/window-rules.js';
import { WindowViews, type WindowView } from '../queries/window-views.js';
import { insertSheets } from '../storage/insert-sheets.js';
import { WindowQuestions, type PlannedWindow } from './window-question.js';

type Input = z.infer<typeof openWindowSchema>;

/**
 * Opens a reporting window (填报期): one sheet for each unit that has something to say, over all plans; the others hear
 * nothing of it. What it costs was seen before, and is what it costs now.
 */
@Injectable()
export class OpenWindow {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly questions: WindowQuestions,
    private readonly views: WindowViews,
  ) {}

  /**
   * Problems: `forbidden`, `notFound`, `windowDuePast`, `windowItemsUnknown`, `windowEmpty`, `windowCostChanged` with the
   * present cost.
   */
  run(actor: Actor, input: Input): Promise<WindowView> {
    const occurredAt = new Date();
    return inTransaction(this.dataSource, async (tx) => {
      const planned = await this.questions.planToOpen(tx, actor, input, occurredAt);
      if (planned.rows.length === 0) throw new Problem('windowEmpty');
      const cost = costOf(planned.rows);
      if (!sameCost(cost, input.cost)) throw new Problem('windowCostChanged', { extension: { cost } });
      const context = { actor, actorUnitId: planned.ownerUnitId, commandId: newId(), occurredAt };
      const windowId = await this.store(tx, context, input, planned);
      return this.views.window(tx, actor, windowId);
    });
  }

  private async store(tx: Transaction, context: ActContext, input: Input, planned: PlannedWindow): Promise<string> {
    const windowId = newId();
    const { ownerUnitId } = planned;
    await tx.query(INSERT, [
      windowId,
      ownerUnitId,
      input.planId,
      input.kind,
      input.title,
      planned.timeZone,
      input.periodFrom,
      input.periodTo,
      input.dueOn,
      input.keyOnly,
      context.actor.userId,
      context.occurredAt,
    ]);
    const sheets = await insertSheets(tx, windowId, planned.rows);
    await appendAll(tx, [
      entry(context, {
        subject: { type: 'reportingWindow', id: windowId, version: 1 },
        planId: input.planId,
        unitIds: [ownerUnitId],
        action: 'windowOpened',
        payload: { ...costOf(planned.rows), dueOn: input.dueOn },
      }),
      ...sheets.map(({ id, unitId, rows }) =>
        entry(context, {
          subject: { type: 'sheet', id, version: 1 },
          unitIds: [unitId],
          action: 'sheetAsked',
          payload: { windowId, rows, dueOn: input.dueOn },
        }),
      ),
    ]);
    return windowId;
  }
}

const INSERT = `
  INSERT INTO reporting_window (id, owner_unit_id, plan_id, kind, title, time_zone, period_from, period_to, due_on,
    key_only, status, opened_by, opened_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'open', $11, $12)`;
