import type { TargetOperator } from '#libs/contracts';
import type { Transaction } from '#libs/database';
import { Problem } from '#libs/kernel';

/** A target of a locked item, as acts look at it. */
export interface LockedTarget {
  id: string;
  indicator: string;
  operator: TargetOperator;
  value: string | null;
  unit: string;
  cumulative: boolean;
  withdrawn: boolean;
  version: number;
}

/** Locks a target of an item. Problem: `notFound`, also for a target of another item. */
export async function lockTarget(tx: Transaction, itemId: string, targetId: string): Promise<LockedTarget> {
  const [target] = await tx.query<LockedTarget[]>(LOCK, [targetId, itemId]);
  if (!target) throw new Problem('notFound');
  return target;
}

const LOCK = `
  SELECT id, indicator, operator, value::text, unit, cumulative, withdrawn_at IS NOT NULL AS withdrawn, version
  FROM target WHERE id = $1 AND item_id = $2 FOR NO KEY UPDATE`;
