import type { SheetStatus, WindowStatus } from '#libs/contracts';
import type { Transaction } from '#libs/database';
import type { CalendarDate } from '#libs/kernel';
import { readersOfRecordSql } from '#libs/work-items';

/** A sheet under lock, with what access looks at. */
export interface LockedSheet {
  id: string;
  windowId: string;
  unitId: string;
  ownerUnitId: string;
  readerUnitIds: string[];
  status: SheetStatus;
  heldBy: string | null;
  reopened: boolean;
  version: number;
  windowStatus: WindowStatus;
  timeZone: string;
  periodTo: CalendarDate;
  planId: string | null;
}

/**
 * Locks a sheet for writing, and before it its window against being locked: in this order, as the window's own lock goes
 * on to its sheets. What is read afterwards is read after both waits.
 */
export async function lockSheet(tx: Transaction, sheetId: string): Promise<LockedSheet | undefined> {
  await tx.query(HOLD_WINDOW, [sheetId]);
  await tx.query(LOCK_SHEET, [sheetId]);
  const [sheet] = await tx.query<LockedSheet[]>(READ_SHEET, [sheetId]);
  return sheet;
}

const HOLD_WINDOW = `
  SELECT FROM reporting_window WHERE id = (SELECT window_id FROM sheet WHERE id = $1) FOR SHARE`;
const LOCK_SHEET = 'SELECT FROM sheet WHERE id = $1 FOR NO KEY UPDATE';
const READ_SHEET = `
  SELECT sheet.id, sheet.window_id AS "windowId", sheet.unit_id AS "unitId", ask.owner_unit_id AS "ownerUnitId",
    ${readersOfRecordSql('sheet.unit_id')} AS "readerUnitIds", sheet.status, sheet.held_by AS "heldBy",
    sheet.reopened_at IS NOT NULL AS reopened, sheet.version, ask.status AS "windowStatus", ask.time_zone AS "timeZone",
    ask.period_to AS "periodTo", ask.plan_id AS "planId"
  FROM sheet JOIN reporting_window AS ask ON ask.id = sheet.window_id WHERE sheet.id = $1`;
