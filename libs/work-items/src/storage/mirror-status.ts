import { queryPrepared, type Transaction, unseen } from '#libs/database';

/**
 * Copies status and due date of items to their scope rows, in the transaction that changed them. Shares the plan-wide
 * lock with its like, so that signatures run side by side, but not with a recomputation (see recompute-scope.ts).
 */
export async function mirrorStatus(tx: Transaction, itemIds: readonly string[]): Promise<void> {
  if (itemIds.length === 0) return;
  await queryPrepared(tx, SHARE_PLANS, [itemIds]);
  await mirrorShared(tx, itemIds);
}

/** The same where the transaction shares the lock already, by an earlier statement with {@link sharePlanSql}. */
export async function mirrorShared(tx: Transaction, itemIds: readonly string[]): Promise<void> {
  await queryPrepared(tx, MIRROR, [itemIds]);
}

/** An expression that shares the plan-wide lock. The statement after it sees what it waited for; its own does not. */
export const sharePlanSql = (planId: string): string =>
  `pg_advisory_xact_lock_shared(hashtextextended(${planId}::text, 0))`;

const SHARE_PLANS = `
  SELECT ${sharePlanSql('plan_id')}
  FROM (SELECT DISTINCT plan_id FROM work_item WHERE id = ANY (${unseen('$1', 'uuid[]')}) ORDER BY plan_id) AS plans`;

const MIRROR = `
  UPDATE item_scope AS scope SET status = item.status, due_on = coalesce(item.due_on, 'infinity')
  FROM work_item AS item
  WHERE item.id = ANY (${unseen('$1', 'uuid[]')}) AND scope.item_id = item.id`;
