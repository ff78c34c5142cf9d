import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { z } from 'zod';
import { Access, type Actor } from '#libs/access';
import type { previewWindowSchema } from '#libs/contracts';
import type { Transaction } from '#libs/database';
import { compareDates, dayIn, DEFAULT_TIME_ZONE, Problem } from '#libs/kernel';
import { officesOf } from '#libs/work-items';
import { askedRows, type AskedRow } from '../domain/asked-rows.js';
import { FurtherReasons } from '../further-reasons.js';
import { loadCandidates } from '../queries/load-candidates.js';

/** What the office wants to ask. */
export type WindowInput = z.infer<typeof previewWindowSchema>;

/** A window that may be opened, with the rows it asks for. */
export interface PlannedWindow {
  readonly ownerUnitId: string;
  readonly timeZone: string;
  readonly rows: readonly AskedRow[];
}

/** Works out what a window would ask: the same for its preview and for opening it. */
@Injectable()
export class WindowQuestions {
  constructor(
    private readonly access: Access,
    private readonly further: FurtherReasons,
  ) {}

  /**
   * Problems: `forbidden`, `notFound` for a plan of another office, `windowDuePast`, `windowItemsUnknown`, `windowEmpty`.
   */
  async plan(manager: EntityManager, actor: Actor, input: WindowInput, now: Date): Promise<PlannedWindow> {
    return this.planFor(manager, await this.ownerOf(manager, actor, input.planId), input, now);
  }

  /** As {@link plan}, one at a time for each office: two windows opened at once would ask for the same rows. */
  async planToOpen(tx: Transaction, actor: Actor, input: WindowInput, now: Date): Promise<PlannedWindow> {
    const owner = await this.ownerOf(tx, actor, input.planId);
    await tx.query(ONE_AT_A_TIME, [owner.ownerUnitId]);
    return this.planFor(tx, owner, input, now);
  }

  private async planFor(
    manager: EntityManager,
    { ownerUnitId, timeZone }: { ownerUnitId: string; timeZone: string },
    input: WindowInput,
    now: Date,
  ): Promise<PlannedWindow> {
    if (compareDates(input.dueOn, dayIn(timeZone, now)) < 0)
      throw new Problem('windowDuePast', {
        errors: [{ code: 'windowDuePast', path: '/dueOn', message: '填报截止日应在今日或之后。' }],
      });
    const scope = { ownerUnitId, planId: input.planId };
    const named = new Set(input.itemIds);
    const question = { from: input.periodFrom, to: input.periodTo, keyOnly: input.keyOnly, named };
    const further = await this.further.of(manager, scope);
    const candidates = await loadCandidates(manager, scope, question, further);
    const known = new Set(candidates.map(({ itemId }) => itemId));
    const unknown = input.itemIds.flatMap((itemId, index) => (known.has(itemId) ? [] : [index]));
    if (unknown.length > 0)
      throw new Problem('windowItemsUnknown', {
        errors: unknown.map((index) => ({
          code: 'windowItemsUnknown',
          path: `/itemIds/${index}`,
          message: '该任务不属于所选方案，或不在办理中。',
        })),
      });
    return { ownerUnitId, timeZone, rows: askedRows(question, candidates) };
  }

  /** The office in whose name the actor asks: the plan's, or the actor's own for all its plans. */
  private async ownerOf(manager: EntityManager, actor: Actor, planId: string | null) {
    const supervisors = actor.memberships.filter(({ role }) => role === 'supervisor');
    if (planId === null) {
      const [own] = supervisors;
      if (!own) throw new Problem('forbidden');
      return { ownerUnitId: own.generalOfficeId ?? own.unitId, timeZone: DEFAULT_TIME_ZONE };
    }
    const [plan] = await manager.query<{ ownerUnitId: string; timeZone: string }[]>(
      `SELECT owner_unit_id AS "ownerUnitId", time_zone AS "timeZone" FROM plan WHERE id = $1 AND status = 'issued'`,
      [planId],
    );
    const mine = supervisors.flatMap((membership) => officesOf(membership));
    if (!plan || !mine.includes(plan.ownerUnitId)) throw new Problem('notFound');
    this.access.ensure(actor, 'open', 'ReportingWindow', { ownerUnitId: plan.ownerUnitId });
    return plan;
  }
}

const ONE_AT_A_TIME = `SELECT pg_advisory_xact_lock(hashtextextended('reporting_window ' || $1::text, 0))`;
