import type { ShareChoice, ShareSettlement } from '#libs/contracts';
import type { Transaction } from '#libs/database';
import { Problem } from '#libs/kernel';
import { chosenShares, type SettlementAct, type ShareState } from '../../domain/shares.js';
import { changedRows } from '../../storage/changed-rows.js';
import { sharesOf } from '../../storage/item-shares.js';
import type { ActRecord, ActScene, ItemAct } from '../act-on-item.js';

/** What is to become of which shares of an item. */
export interface Settlement {
  readonly itemId: string;
  readonly version: number;
  readonly action: SettlementAct;
  readonly choice: ShareChoice;
  readonly reason?: string;
  /** One of several items: it stays as it is where the choice finds nothing. */
  readonly amongMany?: boolean;
}

/** The act, which knows afterwards how many shares it changed. */
export interface SettlementItemAct extends ItemAct {
  readonly count: () => number;
}

const settlements: Readonly<Record<SettlementAct, ShareSettlement | null>> = {
  settleShares: 'noSeparateReport',
  waiveShares: 'waived',
  unsettleShares: null,
};
const recorded: Readonly<Record<SettlementAct, string>> = {
  settleShares: 'sharesSettled',
  waiveShares: 'sharesWaived',
  unsettleShares: 'sharesUnsettled',
};

/**
 * One act that settles, waives or opens again any number of an item's shares. Problems: `notFound` for a share of another
 * item, `shareSettled`, `shareNotSettled`.
 */
export function settlementAct({ itemId, version, action, choice, reason, amongMany }: Settlement): SettlementItemAct {
  let chosen: readonly ShareState[] = [];
  let settled = 0;
  return {
    itemId,
    action,
    version,
    payload: { choice, reason },
    count: () => settled,
    facts: async (tx) => {
      const found = chosenShares(await sharesOf(tx, itemId), choice, action);
      if (!found) throw new Problem('notFound');
      chosen = found;
      const touched = chosen.map(({ unitId }) => ({ part: 'unit' as const, subjectId: unitId }));
      return amongMany && found.length === 0 ? {} : { shares: chosen, touched };
    },
    effect: async (tx, scene): Promise<ActRecord | null> => {
      if (chosen.length === 0) return null;
      await store(tx, scene, chosen, settlements[action], reason ?? null);
      settled = chosen.length;
      return {
        action: recorded[action],
        payload: {
          shares: settled,
          shareUnitIds: chosen.map(({ unitId }) => unitId),
          ...(reason === undefined ? {} : { reason }),
        },
      };
    },
  };
}

async function store(
  tx: Transaction,
  { context }: ActScene,
  shares: readonly ShareState[],
  settlement: ShareSettlement | null,
  reason: string | null,
): Promise<void> {
  const ids = shares.map(({ id }) => id);
  await changedRows(tx, SETTLE, [ids, settlement, reason, context.actor.userId, context.occurredAt]);
}

const SETTLE = `
  UPDATE work_item_share SET settlement = $2, settlement_reason = $3,
    settled_by = CASE WHEN $2::text IS NOT NULL THEN $4::uuid END,
    settled_at = CASE WHEN $2::text IS NOT NULL THEN $5::timestamptz END, version = version + 1
  WHERE id = ANY ($1::uuid[])`;
