import type { Transaction } from '#libs/database';
import type { NewLedgerEntry } from '#libs/ledger';
import type { InForceItem } from '#libs/plans';
import { entry } from '../../acts.js';
import { changedRows } from '../changed-rows.js';
import { endOverlays } from '../end-overlays.js';
import { mirrorStatus } from '../mirror-status.js';
import { terminateBelow } from '../terminate-below.js';
import { basisOf, documentOf, type RevisionContext } from './revision-context.js';

/** Ends items that the newer text leaves out, as terminating does: with what stands over them and everything below. */
export async function endItems(
  tx: Transaction,
  context: RevisionContext,
  items: readonly InForceItem[],
): Promise<NewLedgerEntry[]> {
  const ids = items.map(({ workItemId }) => workItemId);
  if (ids.length === 0) return [];
  const basis = basisOf(context);
  await endOverlays(tx, context, ids, 'terminated');
  const below = await terminateBelow(
    tx,
    context,
    ids.map((id) => ({ id })),
    basis,
  );
  const ended = await changedRows<{ id: string; version: number }>(tx, TERMINATE, [ids, context.occurredAt]);
  await mirrorStatus(tx, ids);
  const versions = new Map(ended.map(({ id, version }) => [id, version]));
  return [
    ...items.map((item) =>
      entry(context, {
        subject: { type: 'workItem', id: item.workItemId, version: versions.get(item.workItemId) ?? item.version },
        itemId: item.workItemId,
        planId: context.planId,
        unitIds: [context.actorUnitId, item.leadUnitId, ...item.shares.map(({ unitId }) => unitId)],
        action: 'terminated',
        payload: { basis, ...documentOf(context) },
      }),
    ),
    ...below,
  ];
}

const TERMINATE = `
  UPDATE work_item SET status = 'terminated', closed_at = $2, version = version + 1
  WHERE id = ANY ($1::uuid[]) RETURNING id, version`;
