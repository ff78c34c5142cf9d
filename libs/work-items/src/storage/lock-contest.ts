import type { AssignmentRole, ContestStatus } from '#libs/contracts';
import type { Transaction } from '#libs/database';
import { lockItems, type LockedItem } from './lock-items.js';

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

/** A dispatch that hands out a duty of the item, under lock. */
export interface AffectedDispatch {
  id: string;
  unitId: string;
  shareId: string | null;
  version: number;
}

/** Everything a decision may change, under lock. */
export interface ContestUnderDecision {
  item: LockedItem;
  contest: LockedContest;
  /** The dispatches by which the contesting unit, and the one that may take over, have a duty in the item. */
  dispatches: AffectedDispatch[];
  /** Named in the item besides the lead. */
  shareUnitIds: string[];
}

/**
 * Locks in the common order (dispatches, item, contest). Undefined where the contest is not one of this item.
 * `overtaken` says that another decision handed out a new dispatch meanwhile: the answer is `stale`.
 */
export async function lockContest(
  tx: Transaction,
  itemId: string,
  contestId: string,
  successorId: string | null,
): Promise<(ContestUnderDecision & { overtaken: boolean }) | undefined> {
  const [known] = await tx.query<{ unitId: string }[]>(
    `SELECT unit_id AS "unitId" FROM contest WHERE id = $1 AND item_id = $2`,
    [contestId, itemId],
  );
  if (!known) return undefined;
  const units = [known.unitId, successorId];
  const locked = await tx.query<{ id: string }[]>(
    `SELECT dispatch.id FROM dispatch
     WHERE dispatch.unit_id = ANY ($2::uuid[]) AND dispatch.id IN (
       SELECT line.dispatch_id FROM dispatch_line AS line WHERE line.item_id = $1 AND line.withdrawn_at IS NULL)
     ORDER BY dispatch.id FOR NO KEY UPDATE`,
    [itemId, units],
  );
  const [item] = await lockItems(tx, [itemId]);
  const [contest] = await tx.query<LockedContest[]>(LOCK_CONTEST, [contestId]);
  if (!item || !contest) return undefined;
  const dispatches = await tx.query<AffectedDispatch[]>(AFFECTED, [itemId, units]);
  const shares = await tx.query<{ unitId: string }[]>(
    `SELECT unit_id AS "unitId" FROM work_item_share WHERE item_id = $1`,
    [itemId],
  );
  const overtaken = dispatches.some(({ id }) => !locked.some((row) => row.id === id));
  return { item, contest, dispatches, shareUnitIds: shares.map(({ unitId }) => unitId), overtaken };
}

const LOCK_CONTEST = `
  SELECT contest.id, contest.dispatch_id AS "dispatchId", dispatch.plan_version_id AS "planVersionId",
    contest.unit_id AS "unitId", contest.role, contest.status, contest.raised_by AS "raisedBy", contest.version
  FROM contest JOIN dispatch ON dispatch.id = contest.dispatch_id
  WHERE contest.id = $1 FOR NO KEY UPDATE OF contest`;

const AFFECTED = `
  SELECT dispatch.id, dispatch.unit_id AS "unitId", line.share_id AS "shareId", dispatch.version
  FROM dispatch_line AS line JOIN dispatch ON dispatch.id = line.dispatch_id
  WHERE line.item_id = $1 AND line.withdrawn_at IS NULL AND dispatch.unit_id = ANY ($2::uuid[])`;
