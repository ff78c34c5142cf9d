import type { LedgerSubjectType, NewLedgerEntry } from '#libs/ledger';
import { entry, type ActContext, type LockedItem } from '#libs/work-items';
import type { LockedSheet } from '../storage/lock-sheet.js';

const sheetSubject: LedgerSubjectType = 'sheet';

/** An entry about a sheet; `version` is the one the act gave it. */
export const sheetEntry = (
  context: ActContext,
  sheet: LockedSheet,
  version: number,
  act: Pick<NewLedgerEntry, 'action' | 'payload'>,
): NewLedgerEntry =>
  entry(context, {
    subject: { type: sheetSubject, id: sheet.id, version },
    unitIds: [sheet.unitId, sheet.ownerUnitId],
    ...act,
  });

/** An entry about an item on a sheet: reporting does not raise the item's version. */
export const itemEntry = (
  context: ActContext,
  item: LockedItem,
  act: Pick<NewLedgerEntry, 'action' | 'payload'>,
): NewLedgerEntry =>
  entry(context, {
    subject: { type: 'workItem', id: item.id, version: item.version },
    itemId: item.id,
    planId: item.planId,
    unitIds: [item.issuerUnitId, item.reviewerUnitId, item.leadUnitId],
    ...act,
  });
