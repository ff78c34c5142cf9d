import type { Transaction } from '#libs/database';
import { changedRows } from './changed-rows.js';

/** Who works on an item in a unit. */
export interface StaffingRow {
  officeUnitId: string | null;
  headId: string | null;
  officerId: string | null;
  standInId: string | null;
  /** 0 where nobody is named yet. */
  version: number;
}

/** As it is stored; safe under the item's lock. */
export async function staffingOf(tx: Transaction, itemId: string, unitId: string): Promise<StaffingRow> {
  const [row] = await tx.query<StaffingRow[]>(STAFFING, [itemId, unitId]);
  return row ?? { officeUnitId: null, headId: null, officerId: null, standInId: null, version: 0 };
}

/** Stores it. */
export async function storeStaffing(
  tx: Transaction,
  itemId: string,
  unitId: string,
  { officeUnitId, headId, officerId, standInId }: Omit<StaffingRow, 'version'>,
): Promise<void> {
  await changedRows(tx, STORE, [itemId, unitId, officeUnitId, headId, officerId, standInId]);
}

const STAFFING = `
  SELECT office_unit_id AS "officeUnitId", head_id AS "headId", officer_id AS "officerId", stand_in_id AS "standInId",
    version
  FROM item_staffing WHERE item_id = $1 AND unit_id = $2`;
const STORE = `
  INSERT INTO item_staffing (item_id, unit_id, office_unit_id, head_id, officer_id, stand_in_id)
  VALUES ($1, $2, $3, $4, $5, $6)
  ON CONFLICT (item_id, unit_id) DO UPDATE SET office_unit_id = excluded.office_unit_id, head_id = excluded.head_id,
    officer_id = excluded.officer_id, stand_in_id = excluded.stand_in_id, version = item_staffing.version + 1`;
