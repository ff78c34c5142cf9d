import type { TargetOperator } from '#libs/contracts';
import type { Transaction } from '#libs/database';
import { type CalendarDate, Problem } from '#libs/kernel';
import { firstDaySql } from './first-day-sql.js';

/** A target of a locked item, as acts look at it. */
export interface LockedTarget {
  id: string;
  indicator: string;
  operator: TargetOperator;
  value: string | null;
  unit: string;
  cumulative: boolean;
  withdrawn: boolean;
  /** The first day a reading may be dated. */
  firstDay: CalendarDate;
  version: number;
}

/** Locks a target of an item. Problem: `notFound`, also for a target of another item. */
export async function lockTarget(tx: Transaction, itemId: string, targetId: string): Promise<LockedTarget> {
  const [target] = await tx.query<LockedTarget[]>(LOCK, [targetId, itemId]);
  if (!target) throw new Problem('notFound');
  return target;
}

const LOCK = `
  SELECT target.id, target.indicator, target.operator, target.value::text, target.unit, target.cumulative,
    target.withdrawn_at IS NOT NULL AS withdrawn, target.version, ${firstDaySql('item')} AS "firstDay"
  FROM target JOIN work_item AS item ON item.id = target.item_id
  WHERE target.id = $1 AND target.item_id = $2 FOR NO KEY UPDATE OF target`;
