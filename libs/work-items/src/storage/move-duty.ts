import type { Transaction } from '#libs/database';
import { addWorkingDays, dayIn, newId } from '#libs/kernel';
import { CONTEST_WORKING_DAYS } from '#libs/contracts';
import type { ActContext } from '../acts.js';
import { changedRows } from './changed-rows.js';
import { insertDispatches } from './insert-dispatches.js';
import type { AffectedDispatch, ContestUnderDecision } from './lock-contest.js';
import { recomputeScope } from './recompute-scope.js';
import { refreshSearch } from './refresh-search.js';

/** The dispatch that hands the duty to the unit which takes it over. */
export interface Revision {
  dispatchId: string;
  unitId: string;
}

/**
 * Makes `successorId` the item's lead: one UPDATE of one column, so that at no moment two units answer, or none. The
 * former lead's claim ends, and so does the share the new one had.
 */
export async function moveLead(
  tx: Transaction,
  context: ActContext,
  { item, contest, dispatches }: ContestUnderDecision,
  successorId: string,
): Promise<Revision> {
  await withdrawLines(tx, context, item.id, dispatches);
  await changedRows(tx, `DELETE FROM work_item_share WHERE item_id = $1 AND unit_id = $2`, [item.id, successorId]);
  await changedRows(
    tx,
    `UPDATE contest SET status = 'withdrawn', version = version + 1
     WHERE item_id = $1 AND unit_id = $2 AND status = 'open'`,
    [item.id, successorId],
  );
  await changedRows(
    tx,
    `UPDATE work_item SET lead_unit_id = $3, status = 'issued',
       field_versions = field_versions || jsonb_build_object('leadUnitId', version + 1)
     WHERE id = $1 AND version = $2`,
    [item.id, item.version, successorId],
  );
  const revision = await handRevision(tx, context, { item, contest }, successorId, { role: 'lead', shareId: null });
  await refreshSearch(tx, [item.id]);
  await recomputeScope(tx, [item.id]);
  return revision;
}

/** Moves the contesting unit's share to `successorId`, unsigned. */
export async function moveShare(
  tx: Transaction,
  context: ActContext,
  { item, contest, dispatches }: ContestUnderDecision,
  successorId: string,
): Promise<Revision> {
  if (contest.role === 'lead') throw new Error('A lead is moved as a lead, not as a share.');
  await withdrawLines(tx, context, item.id, dispatches);
  const [share] = await changedRows<{ id: string }>(
    tx,
    `UPDATE work_item_share SET unit_id = $4, group_id = NULL, signed_at = NULL, signed_by = NULL, version = version + 1
     WHERE item_id = $1 AND unit_id = $2 AND role = $3 RETURNING id`,
    [item.id, contest.unitId, contest.role, successorId],
  );
  if (!share) throw new Error('An open contest stands without the share it is about.');
  const duty = { role: contest.role, shareId: share.id };
  const revision = await handRevision(tx, context, { item, contest }, successorId, duty);
  await refreshSearch(tx, [item.id]);
  await recomputeScope(tx, [item.id]);
  return revision;
}

/** The lines stay as a record of what was handed out. */
async function withdrawLines(
  tx: Transaction,
  context: ActContext,
  itemId: string,
  dispatches: readonly AffectedDispatch[],
): Promise<void> {
  await changedRows(
    tx,
    `UPDATE dispatch_line SET withdrawn_at = $3, share_id = NULL
     WHERE item_id = $1 AND dispatch_id = ANY ($2::uuid[]) AND withdrawn_at IS NULL`,
    [itemId, dispatches.map(({ id }) => id), context.occurredAt],
  );
}

async function handRevision(
  tx: Transaction,
  context: ActContext,
  { item, contest }: Pick<ContestUnderDecision, 'item' | 'contest'>,
  unitId: string,
  duty: { role: ContestUnderDecision['contest']['role']; shareId: string | null },
): Promise<Revision> {
  const dispatchId = newId();
  const today = dayIn(item.timeZone, context.occurredAt);
  await insertDispatches(tx, [
    {
      id: dispatchId,
      planId: item.planId,
      planVersionId: contest.planVersionId,
      unitId,
      kind: 'revision',
      issuedAt: context.occurredAt,
      issuedBy: context.actor.userId,
      contestUntil: addWorkingDays(today, CONTEST_WORKING_DAYS),
      duties: [{ itemId: item.id, ...duty }],
    },
  ]);
  return { dispatchId, unitId };
}
