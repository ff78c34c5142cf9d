import type { Transaction } from '#libs/database';
import type { SucceedingShare } from '../../domain/succession-shares.js';
import { changedRows } from '../changed-rows.js';
import type { Taking } from './take-items.js';

/** A share with the sub-task that settles it. */
export interface TouchedShare extends SucceedingShare {
  readonly subTaskId: string | null;
}

/** The shares of the unit and of its heirs in these items. */
export const touchedShares = (
  tx: Transaction,
  itemIds: readonly string[],
  unitIds: readonly string[],
): Promise<TouchedShare[]> => tx.query<TouchedShare[]>(TOUCHED, [itemIds, unitIds]);

/** Stores what becomes of the shares; the lines that name those that end were withdrawn before. */
export async function storeShares(tx: Transaction, { after, shares }: Taking): Promise<void> {
  const byId = new Map(shares.map((share) => [share.id, share]));
  // Read before its share goes: one sub-task settles one share.
  const settled = after.settledAnew.map(({ left, ended }) => ({
    left,
    ended,
    part: byId.get(ended)?.subTaskId ?? null,
  }));
  const kept = await tx.query<Settled[]>(SETTLED, [settled.map(({ ended }) => ended)]);
  const bySettled = new Map(kept.map((row) => [row.id, row]));
  await changedRows(tx, END, [after.ended]);
  await changedRows(tx, MOVE, [after.moved.map(({ id }) => id), after.moved.map(({ unitId }) => unitId)]);
  for (const { left, ended } of settled) {
    const { settlement = null, reason = null, by = null, at = null, part = null } = bySettled.get(ended) ?? {};
    await tx.query(SETTLE, [left, settlement, reason, by, at, part]);
  }
}

interface Settled {
  id: string;
  settlement: string | null;
  reason: string | null;
  by: string | null;
  at: Date | null;
  part: string | null;
}

const TOUCHED = `
  SELECT id, item_id AS "itemId", unit_id AS "unitId", role, settlement, sub_task_id AS "subTaskId"
  FROM work_item_share WHERE item_id = ANY ($1::uuid[]) AND unit_id = ANY ($2::uuid[]) ORDER BY item_id, ordinal, id`;
const SETTLED = `
  SELECT id, settlement, settlement_reason AS reason, settled_by AS by, settled_at AS at, sub_task_id AS part
  FROM work_item_share WHERE id = ANY ($1::uuid[])`;
const END = 'DELETE FROM work_item_share WHERE id = ANY ($1::uuid[])';
const MOVE = `
  UPDATE work_item_share AS share SET unit_id = given.unit_id, version = version + 1
  FROM unnest($1::uuid[], $2::uuid[]) AS given (id, unit_id) WHERE share.id = given.id`;
const SETTLE = `
  UPDATE work_item_share SET settlement = $2, settlement_reason = $3, settled_by = $4, settled_at = $5,
    sub_task_id = $6, version = version + 1
  WHERE id = $1`;
