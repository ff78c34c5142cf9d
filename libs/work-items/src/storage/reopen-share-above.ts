import type { Transaction } from '#libs/database';
import type { NewLedgerEntry } from '#libs/ledger';
import { entry, type ActContext } from '../acts.js';
import { changedRows } from './changed-rows.js';
import type { LockedItem } from './lock-items.js';

/**
 * A sub-task that ended without being closed settles nothing: the share it was made for is open again in the item above,
 * which is locked, and its lead settles it otherwise. The entries are the caller's to append.
 */
export async function reopenShareAbove(
  tx: Transaction,
  context: ActContext,
  above: LockedItem,
  subTaskId: string,
): Promise<NewLedgerEntry[]> {
  const [share] = await changedRows<{ unitId: string }>(tx, REOPEN, [subTaskId]);
  if (!share) return [];
  await changedRows(tx, RAISE, [above.id]);
  return [
    entry(context, {
      subject: { type: 'workItem', id: above.id, version: above.version + 1 },
      itemId: above.id,
      planId: above.planId,
      unitIds: [above.issuerUnitId, above.reviewerUnitId, above.leadUnitId, share.unitId],
      action: 'sharesUnsettled',
      payload: { shares: 1, shareUnitIds: [share.unitId], subTaskId },
    }),
  ];
}

const REOPEN = `
  UPDATE work_item_share SET settlement = NULL, settlement_reason = NULL, settled_by = NULL, settled_at = NULL,
    sub_task_id = NULL, version = version + 1
  WHERE sub_task_id = $1 RETURNING unit_id AS "unitId"`;
const RAISE = 'UPDATE work_item SET version = version + 1 WHERE id = $1';
