import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import type { z } from 'zod';
import type { Actor } from '#libs/access';
import type { revisionPreviewSchema } from '#libs/contracts';
import { sortByOfficialOrder } from '#libs/organisation';
import { PrepareRevision, type CheckedRevision } from '#libs/plans';
import { revisionDuties, type RevisionDuty } from '../domain/revision-duties.js';
import { endsApproval, revisionObstacles } from '../domain/revision-obstacles.js';
import { latePartsOf } from './late-parts.js';
import { WorkItemLifecycle } from '../work-item-lifecycle.provider.js';

type Preview = z.infer<typeof revisionPreviewSchema>;

/** Shows what bringing the revision into force would do: who gets a dispatch, what ends, what stands in the way. */
@Injectable()
export class PreviewRevision {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly preparation: PrepareRevision,
    private readonly lifecycle: WorkItemLifecycle,
  ) {}

  /** Problems: `notFound`, `forbidden`, `revisionMissing`. */
  async run(actor: Actor, planId: string): Promise<Preview> {
    const checked = await this.preparation.preview(this.dataSource.manager, actor, planId);
    const { outcome, added } = checked;
    const whileHeld = (action: string) => this.lifecycle.transition(action).whileHeld;
    const late = await latePartsOf(this.dataSource.manager, outcome.changed);
    const obstacles = [
      ...checked.obstacles.map(({ code, message }) => ({ code, message, itemId: null })),
      ...revisionObstacles(outcome, late, whileHeld),
    ];
    const parts = await this.openParts(outcome.removed.map(({ workItemId }) => workItemId));
    const brief = ({ workItemId: id, number, title }: (typeof outcome.removed)[number]) => ({ id, number, title });
    return {
      version: checked.state.version.version,
      ready: obstacles.length === 0,
      obstacles,
      added: added.map(({ ref, title }) => ({ ref, title })),
      changed: outcome.changed.length,
      ended: outcome.removed.map((item) => ({
        ...brief(item),
        subTasks: parts.get(item.workItemId) ?? 0,
        approvalEnds: item.held,
      })),
      approvalsEnding: outcome.changed
        .filter((one) => one.item.held && endsApproval(one, whileHeld))
        .map(({ item }) => brief(item)),
      partsBroughtForward: late.map(({ id, number, title, leadUnitId, leadUnitName, fromDue, toDue }) => ({
        ...{ id, number, title, fromDue, toDue },
        unit: { id: leadUnitId, name: leadUnitName },
      })),
      units: await this.units(checked, revisionDuties(outcome, added, late)),
    };
  }

  private async openParts(itemIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const rows = await this.dataSource.query<{ id: string; parts: number }[]>(OPEN_PARTS, [itemIds]);
    return new Map(rows.map(({ id, parts }) => [id, parts]));
  }

  private async units(checked: CheckedRevision, duties: readonly RevisionDuty[]): Promise<Preview['units']> {
    const { manager } = this.dataSource;
    const order = await sortByOfficialOrder(manager, [...new Set(duties.map(({ unitId }) => unitId))]);
    const rows = await manager.query<{ id: string; name: string }[]>(NAMES, [order]);
    const names = new Map(rows.map(({ id, name }) => [id, name]));
    const words = wordsOf(checked);
    const staying = stayingUnits(checked);
    return order.map((id) => {
      const own = duties.filter(({ unitId }) => unitId === id);
      return {
        unit: { id, name: names.get(id) ?? '' },
        duties: own.map(({ planItemId, part, role, change }) => ({
          ...words(planItemId),
          ...(part && { title: part.title }),
          ...{ role, change },
        })),
        losesAll: own.every(({ change }) => change === 'ended') && !staying.has(id),
      };
    });
  }
}

/** The number and title under which the duty is told: the new ones, where they are adopted. */
function wordsOf({ outcome, state, added }: CheckedRevision): (planItemId: string) => { ref: string; title: string } {
  const known = new Map<string, { ref: string; title: string }>([
    ...state.inForce.map(({ planItemId, ref, title }) => [planItemId, { ref, title }] as const),
    ...added.map(({ planItemId, ref, title }) => [planItemId, { ref, title }] as const),
    ...outcome.changed.map(
      ({ item, moved, title }) =>
        [item.planItemId, { ref: moved?.ref ?? item.ref, title: title ?? item.title }] as const,
    ),
  ]);
  return (planItemId) => known.get(planItemId) ?? { ref: '', title: '' };
}

/** Units that have a duty in the plan afterwards. */
function stayingUnits({ outcome, state }: CheckedRevision): ReadonlySet<string> {
  const removed = new Set(outcome.removed.map(({ planItemId }) => planItemId));
  const changed = new Map(outcome.changed.map((one) => [one.item.planItemId, one]));
  return new Set(
    state.inForce
      .filter(({ planItemId, status }) => !removed.has(planItemId) && status !== 'terminated')
      .flatMap(({ planItemId, leadUnitId, shares }) => {
        const change = changed.get(planItemId);
        const left = shares.filter(({ unitId }) => !change?.shares.removed.includes(unitId));
        return [change?.leadUnitId ?? leadUnitId, ...left.map(({ unitId }) => unitId)];
      }),
  );
}

const NAMES = 'SELECT id, name FROM unit WHERE id = ANY ($1::uuid[])';
const OPEN_PARTS = `
  WITH RECURSIVE below (top, id) AS (
    SELECT id, id FROM unnest($1::uuid[]) AS given (id)
    UNION ALL
    SELECT below.top, part.id FROM below JOIN work_item AS part ON part.parent_id = below.id
  )
  SELECT below.top AS id, count(*)::integer AS parts FROM below JOIN work_item AS part ON part.id = below.id
  WHERE below.id <> below.top AND part.status IN ('issued', 'inProgress', 'submitted') GROUP BY below.top`;
