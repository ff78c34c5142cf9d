import type { Transaction } from '#libs/database';
import { Problem } from '#libs/kernel';
import { lockItems, type LockedItem } from '#libs/work-items';
import { ANSWERED } from '../queries/load-rows.js';
import type { LockedSheet } from '../storage/lock-sheet.js';
import { takeBack } from '../storage/send-rows.js';

/**
 * Takes back what a locked sheet said of its items, which are locked too; the items. Problem: `sheetItemsMovedOn` where
 * one of them was handed in on the strength of it, has ended, or is another unit's by now.
 */
export async function undoSending(tx: Transaction, sheet: LockedSheet, at: Date): Promise<LockedItem[]> {
  const said = await tx.query<{ itemId: string }[]>(SAID, [sheet.id]);
  const items = await lockItems(
    tx,
    said.map(({ itemId }) => itemId),
  );
  const stays = ({ status, leadUnitId }: LockedItem): boolean =>
    leadUnitId !== sheet.unitId || !['inProgress', 'continuing'].includes(status);
  if (items.some(stays)) throw new Problem('sheetItemsMovedOn');
  await takeBack(tx, sheet, at);
  return items;
}

// Rows that said nothing had lapsed when the sheet was sent: their items are no matter of it.
const SAID = `
  SELECT asked.item_id AS "itemId" FROM sheet_row AS asked WHERE asked.sheet_id = $1 AND ${ANSWERED}`;
