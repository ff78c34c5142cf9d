import type { AssignmentRole } from '#libs/contracts';
import type { Transaction } from '#libs/database';
import type { NewLedgerEntry } from '#libs/ledger';
import { entry, type ActContext } from '../acts.js';
import type { Duty } from '../domain/dispatches.js';
import { changedRows } from './changed-rows.js';
import type { FamilyItem } from './lock-family.js';
import type { DutyMove } from './duty-move.js';
import { affectedDispatches, withdrawLines } from './revise-dispatches.js';

/** What the new unit is handed of the item above, and what that leaves in the record. */
export interface MovedAbove {
  readonly duties: readonly Omit<Duty, 'unitId'>[];
  readonly entries: readonly NewLedgerEntry[];
}

/**
 * A sub-task that goes to another unit takes along the share it settles in the item above, or takes the place of the
 * share the new unit had there. The item above is locked.
 */
export async function moveShareAbove(
  tx: Transaction,
  context: ActContext,
  move: DutyMove & { readonly above: FamilyItem },
): Promise<MovedAbove> {
  const { above, item, fromUnitId, toUnitId, cause } = move;
  const dispatches = await affectedDispatches(tx, above.id, [fromUnitId, toUnitId], move.lockedDispatches);
  const withdrawn = await withdrawLines(tx, context, above.id, dispatches, cause);
  await changedRows(tx, END_CONTESTS, [above.id, [fromUnitId, toUnitId]]);
  await changedRows(tx, END_STAFFING, [above.id, fromUnitId]);
  await changedRows(tx, END_OTHER, [above.id, toUnitId]);
  const [share] = await changedRows<{ id: string; role: AssignmentRole }>(tx, MOVE, [item.id, toUnitId]);
  const raised = above.id === move.subjectId ? [] : await raise(tx, context, move);
  return {
    duties: share ? [{ itemId: above.id, role: share.role, shareId: share.id }] : [],
    entries: [...raised, ...withdrawn],
  };
}

async function raise(
  tx: Transaction,
  context: ActContext,
  { above, item, fromUnitId, toUnitId }: DutyMove & { readonly above: FamilyItem },
): Promise<NewLedgerEntry[]> {
  await changedRows(tx, RAISE, [above.id]);
  return [
    entry(context, {
      subject: { type: 'workItem', id: above.id, version: above.version + 1 },
      itemId: above.id,
      planId: above.planId,
      unitIds: [fromUnitId, toUnitId, above.leadUnitId],
      action: 'partMoved',
      payload: { subTaskId: item.id, fromUnitId, toUnitId },
    }),
  ];
}

const END_CONTESTS = `
  UPDATE contest SET status = 'withdrawn', version = version + 1
  WHERE item_id = $1 AND unit_id = ANY ($2::uuid[]) AND status = 'open'`;
const END_STAFFING = 'DELETE FROM item_staffing WHERE item_id = $1 AND unit_id = $2';
const END_OTHER = 'DELETE FROM work_item_share WHERE item_id = $1 AND unit_id = $2';
const MOVE = `
  UPDATE work_item_share SET unit_id = $2, group_id = NULL, signed_at = NULL, signed_by = NULL, version = version + 1
  WHERE sub_task_id = $1 RETURNING id, role`;
const RAISE = `
  UPDATE work_item AS item SET version = version + 1, contested_at = CASE
    WHEN EXISTS (SELECT FROM contest WHERE contest.item_id = item.id AND contest.status = 'open') THEN contested_at END
  WHERE id = $1`;
