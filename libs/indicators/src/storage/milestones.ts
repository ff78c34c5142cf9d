import type { MilestoneStatus } from '#libs/contracts';
import type { Transaction } from '#libs/database';
import { Problem, type CalendarDate } from '#libs/kernel';
import { changedRows } from '#libs/work-items';

/** A milestone of a locked item. */
export interface LockedMilestone {
  id: string;
  status: MilestoneStatus;
  proposedBy: string;
  reachedOn: CalendarDate | null;
  version: number;
}

/** Locks a milestone of an item. Problem: `notFound`, also for a milestone of another item. */
export async function lockMilestone(tx: Transaction, itemId: string, milestoneId: string): Promise<LockedMilestone> {
  const [milestone] = await tx.query<LockedMilestone[]>(LOCK, [milestoneId, itemId]);
  if (!milestone) throw new Problem('notFound');
  return milestone;
}

const LOCK = `
  SELECT id, status, proposed_by AS "proposedBy", reached_on AS "reachedOn", version
  FROM milestone WHERE id = $1 AND item_id = $2 FOR NO KEY UPDATE`;

/** That milestones were reached on a day each, or (with null) not yet after all. The items are locked. */
export async function markReached(
  tx: Transaction,
  reached: readonly { readonly milestoneId: string; readonly reachedOn: CalendarDate | null }[],
): Promise<void> {
  if (reached.length === 0) return;
  await changedRows(tx, MARK, [
    reached.map(({ milestoneId }) => milestoneId),
    reached.map(({ reachedOn }) => reachedOn),
  ]);
}

const MARK = `
  UPDATE milestone SET reached_on = given.reached_on, version = version + 1
  FROM unnest($1::uuid[], $2::date[]) AS given (id, reached_on)
  WHERE milestone.id = given.id AND milestone.status = 'confirmed'
    AND milestone.reached_on IS DISTINCT FROM given.reached_on`;
