import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { Actor } from '#libs/access';
import { ApprovalGate } from '#libs/approvals';
import type { transferItemSchema } from '#libs/contracts';
import type { Transaction } from '#libs/database';
import { Problem } from '#libs/kernel';
import { holdOrganisation } from '#libs/organisation';
import { WorkItemViews, type WorkItemView } from '../../queries/work-item-views.js';
import { dividableItem } from '../../storage/dividable-item.js';
import { engagedAbove } from '../../storage/engaged-above.js';
import { lockMove, type MoveLocks } from '../../storage/lock-family.js';
import { mayTakeDuty } from '../../storage/may-take-duty.js';
import { moveLead } from '../../storage/move-duty.js';
import { ActOnItem, type ActRecord, type ActScene, type ItemAct } from '../act-on-item.js';

/** To whom an item goes, and why. */
export type TransferInput = z.infer<typeof transferItemSchema>;

/** Gives an item to another lead (转办). Exactly one unit answers before, during and after; what hangs on it moves along. */
@Injectable()
export class TransferItem {
  constructor(
    private readonly acts: ActOnItem,
    private readonly views: WorkItemViews,
    private readonly approvals: ApprovalGate,
  ) {}

  /**
   * Problems: `notFound`, `forbidden`, `stale`, `itemNotOpen`, `unitNotActive`, `unitUnchanged`, `unitAlreadyNamed` for
   * who leads the item above or has a part of it, `approvalBasisRequired`.
   */
  run(actor: Actor, itemId: string, version: number, input: TransferInput): Promise<WorkItemView> {
    return this.acts.run(actor, { ...this.asked(itemId, input), version }, (tx) =>
      this.views.workItem(tx, actor, itemId),
    );
  }

  /** The leader's approval comes with the case where the plan asks for one. */
  private asked(itemId: string, input: TransferInput): ItemAct {
    const act = transferAct(itemId, input);
    if (input.approvalBasis !== null) return act;
    return {
      ...act,
      facts: async (tx, scene) => {
        const { successor, ...rest } = (await act.facts?.(tx, scene)) ?? {};
        const asks = await this.approvals.asks(tx, {
          subjectType: 'workItem',
          subjectId: itemId,
          planId: scene.item.planId,
          action: 'transfer',
        });
        return { ...rest, ...(successor && { successor: { ...successor, approvalBasis: asks ? PENDING : null } }) };
      },
    };
  }
}

/** Stands for the approval that the case is about to bring; it is never stored. */
const PENDING = 'pending';

/** The act of transferring, also for an approval that has been given. */
export function transferAct(itemId: string, input: TransferInput): ItemAct {
  const { unitId, approvalBasis } = input;
  let locks: MoveLocks = { family: new Map(), lockedDispatches: new Set() };
  return {
    itemId,
    action: 'transfer',
    payload: input,
    before: async (tx) => {
      await holdOrganisation(tx);
      const [item] = await tx.query<{ leadUnitId: string }[]>(LEAD, [itemId]);
      if (item) locks = await lockMove(tx, itemId, [item.leadUnitId, unitId]);
    },
    facts: async (tx, { item, today }) => ({
      successor: {
        unitId,
        active: await mayTakeDuty(tx, unitId, { issuerUnitId: item.issuerUnitId, day: today }),
        engagedAbove: await engagedAbove(tx, item, unitId),
        approvalBasis,
      },
    }),
    effect: (tx, scene) => move(tx, scene, input, locks),
  };
}

async function move(
  tx: Transaction,
  { item, context }: ActScene,
  { unitId, reason, approvalBasis }: TransferInput,
  locks: MoveLocks,
): Promise<ActRecord> {
  const inFamily = locks.family.get(item.id);
  const handed = await dividableItem(tx, item.id);
  if (!inFamily || !handed) throw new Problem('stale');
  const fromUnitId = item.leadUnitId;
  const { entries } = await moveLead(tx, context, {
    ...locks,
    item: inFamily,
    fromUnitId,
    toUnitId: unitId,
    planVersionId: handed.planVersionId,
    basis: approvalBasis ?? reason,
    cause: { transferredItemId: item.id },
    subjectId: item.id,
  });
  const payload = { role: 'lead', fromUnitId, toUnitId: unitId, reason, approvalBasis };
  return { action: 'transferred', payload, unitIds: [fromUnitId, unitId], also: entries };
}

const LEAD = 'SELECT lead_unit_id AS "leadUnitId" FROM work_item WHERE id = $1';
