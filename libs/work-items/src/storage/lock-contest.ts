import type { AssignmentRole, ContestStatus } from '#libs/contracts';
import type { Transaction } from '#libs/database';
import { lockMove, type FamilyItem, type MoveLocks } from './lock-family.js';
import { affectedDispatches, type AffectedDispatch } from './revise-dispatches.js';

/** A contest under lock. */
export interface LockedContest {
  id: string;
  dispatchId: string;
  planVersionId: string;
  unitId: string;
  role: AssignmentRole;
  status: ContestStatus;
  raisedBy: string;
  version: number;
}

/** Everything a decision may change, under lock. */
export interface ContestUnderDecision extends MoveLocks {
  item: FamilyItem;
  contest: LockedContest;
  /** The dispatches by which the contesting unit has a duty in the item. */
  dispatches: AffectedDispatch[];
  /** Named in the item besides the lead. */
  shareUnitIds: string[];
}

/**
 * Locks in the common order (dispatches, items, contest). Undefined where the contest is not one of this item; `stale`
 * where another decision handed out a new dispatch meanwhile.
 */
export async function lockContest(
  tx: Transaction,
  itemId: string,
  contestId: string,
  successorId: string | null,
): Promise<ContestUnderDecision | undefined> {
  const [known] = await tx.query<{ unitId: string }[]>(
    `SELECT unit_id AS "unitId" FROM contest WHERE id = $1 AND item_id = $2`,
    [contestId, itemId],
  );
  if (!known) return undefined;
  const locks = await lockMove(tx, itemId, [known.unitId, ...(successorId === null ? [] : [successorId])]);
  const item = locks.family.get(itemId);
  const [contest] = await tx.query<LockedContest[]>(LOCK_CONTEST, [contestId]);
  if (!item || !contest) return undefined;
  const dispatches = await affectedDispatches(tx, itemId, [known.unitId], locks.lockedDispatches);
  const shares = await tx.query<{ unitId: string }[]>(
    `SELECT unit_id AS "unitId" FROM work_item_share WHERE item_id = $1`,
    [itemId],
  );
  return { ...locks, item, contest, dispatches, shareUnitIds: shares.map(({ unitId }) => unitId) };
}

const LOCK_CONTEST = `
  SELECT contest.id, contest.dispatch_id AS "dispatchId", dispatch.plan_version_id AS "planVersionId",
    contest.unit_id AS "unitId", contest.role, contest.status, contest.raised_by AS "raisedBy", contest.version
  FROM contest JOIN dispatch ON dispatch.id = contest.dispatch_id
  WHERE contest.id = $1 FOR NO KEY UPDATE OF contest`;
