import type { Transaction } from '#libs/database';
import type { NewLedgerEntry } from '#libs/ledger';
import { entry, type ActContext } from '../acts.js';
import { partsAfterMove } from '../domain/lead-move.js';
import { changedRows } from './changed-rows.js';
import type { FamilyItem } from './lock-family.js';
import type { DutyMove } from './duty-move.js';
import { terminateItems } from './terminate-below.js';

/**
 * The parts below an item whose lead changes: what ends, ends with everything below it; the rest is checked by the new lead.
 * Shares that the former lead's own offices had by such a part go too. The family is locked, and so is the plan's scope.
 */
export async function moveWhatHangs(
  tx: Transaction,
  context: ActContext,
  { family, item, fromUnitId, toUnitId, basis }: DutyMove,
): Promise<NewLedgerEntry[]> {
  const parts = [...family.values()].filter(({ parentId }) => parentId === item.id);
  const { ending, reviewed } = partsAfterMove(parts, toUnitId);
  const ended = await terminateItems(tx, context, withAllBelow(family, ending), basis);
  const offices = parts.filter(({ form }) => form === 'internal').map(({ leadUnitId }) => leadUnitId);
  await changedRows(tx, WITHDRAW_OFFICES, [item.id, offices, context.occurredAt]);
  await changedRows(tx, END_OFFICE_CONTESTS, [item.id, offices]);
  await changedRows(tx, END_OFFICES, [item.id, offices]);
  const rows = await changedRows<{ id: string; version: number }>(tx, REVIEW, [reviewed, toUnitId]);
  return [
    ...ended,
    ...rows.map(({ id, version }) =>
      entry(context, {
        subject: { type: 'workItem', id, version },
        itemId: id,
        planId: item.planId,
        unitIds: [fromUnitId, toUnitId, item.issuerUnitId, family.get(id)?.leadUnitId ?? toUnitId],
        action: 'reviewerChanged',
        payload: { fromUnitId, toUnitId },
      }),
    ),
  ];
}

/** These items and everything below them. */
export function withAllBelow(family: ReadonlyMap<string, FamilyItem>, ids: readonly string[]): string[] {
  const found = new Set(ids);
  for (let before = -1; before !== found.size;) {
    before = found.size;
    for (const { id, parentId } of family.values()) if (parentId !== null && found.has(parentId)) found.add(id);
  }
  return [...found];
}

const WITHDRAW_OFFICES = `
  UPDATE dispatch_line AS line SET withdrawn_at = $3, share_id = NULL
  FROM dispatch WHERE dispatch.id = line.dispatch_id AND line.item_id = $1 AND dispatch.unit_id = ANY ($2::uuid[])
    AND line.withdrawn_at IS NULL`;
const END_OFFICE_CONTESTS = `
  UPDATE contest SET status = 'withdrawn', version = version + 1
  WHERE item_id = $1 AND unit_id = ANY ($2::uuid[]) AND status = 'open'`;
const END_OFFICES = 'DELETE FROM work_item_share WHERE item_id = $1 AND unit_id = ANY ($2::uuid[])';
const REVIEW = `
  UPDATE work_item SET reviewer_unit_id = $2, version = version + 1
  WHERE id = ANY ($1::uuid[]) RETURNING id, version`;
