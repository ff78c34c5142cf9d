import type { AssignmentRole, DispatchStatus } from '#libs/contracts';
import { queryPrepared, type Transaction } from '#libs/database';
import type { CalendarDate } from '#libs/kernel';
import { readersOfUnitSql } from './readers-of-unit.js';

/** A dispatch under lock, with what access and decisions look at. */
export interface LockedDispatch {
  id: string;
  planId: string;
  planVersionId: string;
  unitId: string;
  /** The unit that owns the plan. */
  ownerUnitId: string;
  timeZone: string;
  /** The unit and the units above that read what it reads. */
  readerUnitIds: string[];
  status: DispatchStatus;
  contestUntil: CalendarDate;
  version: number;
}

/** A duty on a dispatch that is still its unit's. */
export interface LockedLine {
  itemId: string;
  role: AssignmentRole;
  shareId: string | null;
}

/**
 * Locks a dispatch by id; undefined if there is none. Locks are taken in one order everywhere: the unit tree, dispatches,
 * items by id, contests, the plan's scope.
 */
export async function lockDispatch(tx: Transaction, dispatchId: string): Promise<LockedDispatch | undefined> {
  const [locked] = await queryPrepared<LockedDispatch>(tx, LOCK, [dispatchId]);
  return locked;
}

/** The lines in force. Read them after the items are locked: a decision elsewhere may just have withdrawn one. */
export const linesInForce = (tx: Transaction, dispatchId: string): Promise<LockedLine[]> =>
  queryPrepared<LockedLine>(tx, LINES, [dispatchId]);

const LINES = `
  SELECT item_id AS "itemId", role, share_id AS "shareId" FROM dispatch_line
  WHERE dispatch_id = $1 AND withdrawn_at IS NULL`;

const LOCK = `
  SELECT dispatch.id, dispatch.plan_id AS "planId", dispatch.plan_version_id AS "planVersionId",
    dispatch.unit_id AS "unitId", plan.owner_unit_id AS "ownerUnitId", plan.time_zone AS "timeZone",
    ${readersOfUnitSql('dispatch.unit_id')} AS "readerUnitIds",
    dispatch.status, dispatch.contest_until AS "contestUntil", dispatch.version
  FROM dispatch JOIN plan ON plan.id = dispatch.plan_id
  WHERE dispatch.id = $1 FOR NO KEY UPDATE OF dispatch`;
