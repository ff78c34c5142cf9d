import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { Actor } from '#libs/access';
import type { changeSupportersSchema } from '#libs/contracts';
import type { Transaction } from '#libs/database';
import { Problem } from '#libs/kernel';
import { holdOrganisation } from '#libs/organisation';
import type { WorkItemFacts } from '../../domain/facts.js';
import type { ShareState } from '../../domain/shares.js';
import { WorkItemViews, type WorkItemView } from '../../queries/work-item-views.js';
import { dropShares } from '../../storage/drop-shares.js';
import { sharesOf } from '../../storage/item-shares.js';
import { thoseWhoMayTakeDuty } from '../../storage/may-take-duty.js';
import { nameUnits } from '../../storage/name-units.js';
import { recomputeScope } from '../../storage/recompute-scope.js';
import { refreshSearch } from '../../storage/refresh-search.js';
import { lockAffected } from '../../storage/revise-dispatches.js';
import { ActOnItem, type ActRecord, type ActScene, type ItemAct } from '../act-on-item.js';

/** Who is named in an item from now on, and who no longer. */
export type SupportersInput = z.infer<typeof changeSupportersSchema>;

/** The shares as they were, and the dispatches under lock. */
interface ChangeInHand {
  shares: readonly ShareState[];
  locked: ReadonlySet<string>;
}

/** The issuer names further units in an item, or takes their share from some. Whoever comes later gets what its like got. */
@Injectable()
export class ChangeSupporters {
  constructor(
    private readonly acts: ActOnItem,
    private readonly views: WorkItemViews,
  ) {}

  /**
   * Problems: `notFound` (also for a share of another item), `forbidden`, `stale`, `itemNotOpen`, `unitNotActive`,
   * `unitAlreadyNamed`, `shareHasSubTask`.
   */
  run(actor: Actor, itemId: string, version: number, input: SupportersInput): Promise<WorkItemView> {
    return this.acts.run(actor, this.act(itemId, version, input), (tx) => this.views.workItem(tx, actor, itemId));
  }

  private act(itemId: string, version: number, input: SupportersInput): ItemAct {
    const inHand: ChangeInHand = { shares: [], locked: new Set() };
    return {
      itemId,
      version,
      action: 'changeSupporters',
      payload: input,
      before: async (tx) => {
        await holdOrganisation(tx);
        const leaving = removed(await sharesOf(tx, itemId), input);
        inHand.locked = await lockAffected(
          tx,
          [itemId],
          leaving.map(({ unitId }) => unitId),
        );
      },
      facts: async (tx, scene) => {
        inHand.shares = await sharesOf(tx, itemId);
        return this.facts(tx, scene, input, inHand.shares);
      },
      effect: (tx, scene) => this.change(tx, scene, input, inHand),
    };
  }

  private async facts(
    tx: Transaction,
    { item, today }: ActScene,
    input: SupportersInput,
    shares: readonly ShareState[],
  ): Promise<Partial<WorkItemFacts>> {
    const leaving = removed(shares, input);
    if (leaving.length < new Set(input.remove).size) throw new Problem('notFound');
    const unitIds = input.add.map(({ unitId }) => unitId);
    const able = await thoseWhoMayTakeDuty(tx, unitIds, { issuerUnitId: item.issuerUnitId, day: today });
    const staying = shares.filter((share) => !leaving.includes(share)).map(({ unitId }) => unitId);
    return {
      added: unitIds.map((unitId) => ({ unitId, active: able.has(unitId) })),
      // A unit is named once; one that is named twice in the request counts as named already.
      shareUnitIds: [...staying, ...unitIds.filter((unitId, index) => unitIds.indexOf(unitId) !== index)],
      shares: leaving.map(({ unitId, subTaskOpen }) => ({ unitId, settlement: subTaskOpen ? 'subTask' : null })),
    };
  }

  private async change(
    tx: Transaction,
    { item, context }: ActScene,
    input: SupportersInput,
    { shares, locked }: ChangeInHand,
  ): Promise<ActRecord> {
    const leaving = removed(shares, input);
    const staying = shares.filter((share) => !leaving.includes(share));
    const dropped = await dropShares(tx, context, item.id, leaving, locked);
    const named = await nameUnits(tx, context, item.id, input.add, staying);
    await refreshSearch(tx, [item.id]);
    await recomputeScope(tx, [item.id]);
    const addedUnitIds = input.add.map(({ unitId }) => unitId);
    const removedUnitIds = leaving.map(({ unitId }) => unitId);
    return {
      action: 'supportersChanged',
      payload: { addedUnitIds, removedUnitIds, reason: input.reason, subTasks: named.subTasks },
      unitIds: [...addedUnitIds, ...removedUnitIds],
      also: [...dropped, ...named.entries],
    };
  }
}

const removed = (shares: readonly ShareState[], { remove }: SupportersInput): ShareState[] =>
  shares.filter(({ id }) => remove.includes(id));
