import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { Actor } from '#libs/access';
import type { PartUnits, splitItemSchema } from '#libs/contracts';
import type { Transaction } from '#libs/database';
import { dayIn, Problem, type CalendarDate } from '#libs/kernel';
import { holdOrganisation, membersOf } from '#libs/organisation';
import { defaultDue, shareRoleOf, unitsToDivide } from '../../domain/division.js';
import type { WorkItemFacts } from '../../domain/facts.js';
import type { ShareState } from '../../domain/shares.js';
import { subTaskForm } from '../../domain/sub-task-form.js';
import { WorkItemViews, type WorkItemView } from '../../queries/work-item-views.js';
import { dispatchesInForce, lockDispatchesInForce } from '../../storage/dispatches-in-force.js';
import { dividableItem, isDeepest, type DividableItem } from '../../storage/dividable-item.js';
import { sharesOf } from '../../storage/item-shares.js';
import { itemsAbove, nearestDue } from '../../storage/items-above.js';
import { makeSubTasks, type Part } from '../../storage/make-sub-tasks.js';
import { ranksOf, type RankedUnit } from '../../storage/unit-ranks.js';
import { ActOnItem, type ActRecord, type ActScene, type ItemAct } from '../act-on-item.js';

/** What a lead gives to whom. */
export type SplitInput = z.infer<typeof splitItemSchema>;

/** A split in hand: what was found on the way from lock to effect. */
interface SplitInHand {
  unitIds: readonly string[];
  parent?: DividableItem;
  ranks: readonly RankedUnit[];
  shares: readonly ShareState[];
  dueOn: CalendarDate | null;
  locked: ReadonlySet<string>;
}

/**
 * Splits an item: one sub-task for each unit, any number of units in one act. Whoever has a dispatch for the item already
 * signs no second one.
 */
@Injectable()
export class SplitItem {
  constructor(
    private readonly acts: ActOnItem,
    private readonly views: WorkItemViews,
  ) {}

  /**
   * Problems: `notFound`, `forbidden`, `stale`, `itemNotOpen`, `itemSuspended`, `splitTooDeep`, `partDueOutside`,
   * `unitCannotTakePart`, `shareHasSubTask`.
   */
  run(actor: Actor, itemId: string, version: number, input: SplitInput): Promise<WorkItemView> {
    return this.acts.run(actor, this.act(itemId, version, input), (tx) => this.views.workItem(tx, actor, itemId));
  }

  private act(itemId: string, version: number, input: SplitInput): ItemAct {
    const inHand: SplitInHand = { unitIds: [], ranks: [], shares: [], dueOn: null, locked: new Set() };
    return {
      itemId,
      version,
      action: 'split',
      payload: input,
      before: async (tx) => {
        await holdOrganisation(tx);
        inHand.unitIds = await addressedUnits(tx, itemId, input.units);
        inHand.locked = await lockDispatchesInForce(tx, itemId, inHand.unitIds);
      },
      facts: (tx, scene) => this.facts(tx, scene, input, inHand),
      effect: (tx, scene) => this.divide(tx, scene, input, inHand),
    };
  }

  private async facts(
    tx: Transaction,
    { item, today }: ActScene,
    { units, dueOn }: SplitInput,
    inHand: SplitInHand,
  ): Promise<Partial<WorkItemFacts>> {
    const parent = await dividableItem(tx, item.id);
    if (!parent) throw new Problem('notFound');
    const shares = await sharesOf(tx, item.id);
    const unitIds = unitsToDivide(inHand.unitIds, units, item.leadUnitId, shares);
    const { leadUnitId, issuerUnitId } = item;
    const ranks = await ranksOf(tx, { leadUnitId, issuerUnitId, day: today }, unitIds);
    const above = await itemsAbove(tx, item.id);
    // A unit that leads an item above would wait for its own work.
    const leadsAbove = new Set(above.map((one) => one.leadUnitId));
    Object.assign(inHand, { parent, shares, ranks });
    inHand.dueOn = dueOn === undefined ? defaultDue(item.dueOn, today) : dueOn;
    const known = new Map(ranks.map((rank) => [rank.unitId, rank]));
    const busy = new Set(shares.filter(({ subTaskOpen }) => subTaskOpen).map(({ unitId }) => unitId));
    return {
      dueLimit: nearestDue([item, ...above]),
      touched: unitIds.map((unitId) => ({ part: 'unit', subjectId: unitId })),
      parts: unitIds.map((unitId) => ({
        unitId,
        dueOn: inHand.dueOn,
        mayTake: !leadsAbove.has(unitId) && (known.get(unitId)?.mayTake ?? false),
        hasSubTask: busy.has(unitId),
        deepest: isDeepest(parent),
      })),
    };
  }

  private async divide(
    tx: Transaction,
    { item, context }: ActScene,
    { title, text, units }: SplitInput,
    { parent, ranks, shares, dueOn, locked }: SplitInHand,
  ): Promise<ActRecord> {
    if (!parent || ranks.length === 0) throw new Problem('unitCannotTakePart');
    const inForce = await dispatchesInForce(
      tx,
      item.id,
      ranks.map(({ unitId }) => unitId),
    );
    // One that was handed out while this act waited is not under lock.
    if ([...inForce.values()].some(({ id }) => !locked.has(id))) throw new Problem('stale');
    const groupId = 'groupId' in units ? units.groupId : null;
    const parts = ranks.map((rank): Part => {
      const form = subTaskForm(rank);
      const share = shares.find(({ unitId }) => unitId === rank.unitId);
      return {
        unitId: rank.unitId,
        form,
        share: share ? { id: share.id } : { role: shareRoleOf(form), groupId },
        dispatch: inForce.get(rank.unitId),
      };
    });
    const division = { title: title ?? parent.title, text, dueOn, kind: 'split' as const, parts };
    const made = await makeSubTasks(tx, context, parent, division);
    const payload = { subTasks: made.subTaskIds.length, newDispatches: made.newDispatches, dueOn };
    return { action: 'split', payload, also: made.entries };
  }
}

/** The units a lead addressed, each once. */
async function addressedUnits(tx: Transaction, itemId: string, units: PartUnits): Promise<string[]> {
  if ('unitIds' in units) return [...new Set(units.unitIds)];
  if ('groupId' in units) {
    const [plan] = await tx.query<{ timeZone: string }[]>(TIME_ZONE, [itemId]);
    return plan ? membersOf(tx, units.groupId, dayIn(plan.timeZone)) : [];
  }
  const shares = await sharesOf(tx, itemId);
  return shares.filter(({ role }) => units.roles.includes(role)).map(({ unitId }) => unitId);
}

const TIME_ZONE = `
  SELECT plan.time_zone AS "timeZone" FROM work_item AS item JOIN plan ON plan.id = item.plan_id WHERE item.id = $1`;
