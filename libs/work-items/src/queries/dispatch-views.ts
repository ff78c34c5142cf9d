import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Access, type Actor } from '#libs/access';
import { queryPrepared } from '#libs/database';
import { dayIn, Problem } from '#libs/kernel';
import { heldBy } from '../domain/relations.js';
import { WorkItemLifecycle } from '../work-item-lifecycle.provider.js';
import { toContestView, toInstant, toInstantOrNull } from './contest-json.js';
import {
  DISPATCH_LINES_SQL,
  DISPATCH_SQL,
  type DispatchLineRow,
  type DispatchRow,
  type DispatchSummary,
  type DispatchView,
} from './dispatch-rows.js';

export type { DispatchView } from './dispatch-rows.js';

const ONE_DISPATCH_SQL = `${DISPATCH_SQL} WHERE dispatch.id = $1`;

/** Reads one dispatch for one reader; commands build their answer with it inside their transaction. */
@Injectable()
export class DispatchViews {
  constructor(
    private readonly access: Access,
    private readonly lifecycle: WorkItemLifecycle,
  ) {}

  /** Problem: `notFound`, also where the asker may not read it. */
  async dispatch(manager: EntityManager, actor: Actor, dispatchId: string): Promise<DispatchView> {
    const [row] = await queryPrepared<DispatchRow>(manager, ONE_DISPATCH_SQL, [dispatchId]);
    if (!row) throw new Problem('notFound');
    this.access.ensure(actor, 'read', 'Dispatch', row);
    const lines = await queryPrepared<DispatchLineRow>(manager, DISPATCH_LINES_SQL, [dispatchId]);
    return {
      ...this.summary(actor, row),
      issuedBy: row.issuedBy,
      revision: row.revision,
      lines: lines.map((line) => ({
        item: line.item,
        role: line.role,
        change: line.change,
        revised: line.revised,
        contest: line.contest && toContestView(line.contest),
        canContest: this.canContest(actor, row, line),
      })),
    };
  }

  /** What a list shows of a dispatch. */
  summary(actor: Actor, row: DispatchRow): DispatchSummary {
    return {
      id: row.id,
      plan: row.plan,
      unit: row.unit,
      status: row.status,
      issuedAt: toInstant(row.issuedAt),
      contestUntil: row.contestUntil,
      signedAt: toInstantOrNull(row.signedAt),
      signedBy: row.signedBy,
      leadCount: row.leadCount,
      shareCount: row.shareCount,
      endedCount: row.endedCount,
      // Not where all that stood on it went elsewhere.
      canSign:
        row.status === 'issued' &&
        row.leadCount + row.shareCount + row.endedCount > 0 &&
        this.access.can(actor, 'sign', 'Dispatch', row),
      version: row.version,
    };
  }

  private canContest(actor: Actor, dispatch: DispatchRow, line: DispatchLineRow): boolean {
    if (line.withdrawn || !this.access.can(actor, 'contest', 'Dispatch', dispatch)) return false;
    const held = heldBy(actor, dispatch.unitId, line.role === 'lead' ? 'lead' : 'named');
    if (!this.lifecycle.actionsOf(held).some(({ action }) => action === 'contest')) return false;
    const unmet = this.lifecycle.unmet('contest', {
      status: line.item.status,
      actorId: actor.userId,
      today: dayIn(dispatch.timeZone),
      leadUnitId: line.leadUnitId,
      leadPrinted: line.leadPrinted,
      shareUnitIds: [],
      form: line.form,
      dispatch: {
        unitId: dispatch.unitId,
        signed: dispatch.status === 'signed',
        contestUntil: dispatch.contestUntil,
        contestOpen: line.contest?.status === 'open',
      },
    });
    return unmet.length === 0;
  }
}
