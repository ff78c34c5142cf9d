import type { WindowStatus } from '#libs/contracts';
import type { Transaction } from '#libs/database';

/** A window under lock. */
export interface LockedWindow {
  id: string;
  ownerUnitId: string;
  planId: string | null;
  status: WindowStatus;
  version: number;
}

/** Locks a window against all that is written in it: sheets take it shared, and before their own row. */
export async function lockWindow(tx: Transaction, windowId: string): Promise<LockedWindow | undefined> {
  const [window] = await tx.query<LockedWindow[]>(LOCK, [windowId]);
  return window;
}

const LOCK = `
  SELECT id, owner_unit_id AS "ownerUnitId", plan_id AS "planId", status, version
  FROM reporting_window WHERE id = $1 FOR NO KEY UPDATE`;

/** The sheets of a locked window that were not sent, locked in the order of their ids. */
export const lockUnsentSheets = (
  tx: Transaction,
  windowId: string,
): Promise<{ id: string; unitId: string; version: number }[]> => tx.query(LOCK_UNSENT, [windowId]);

const LOCK_UNSENT = `
  SELECT id, unit_id AS "unitId", version FROM sheet WHERE window_id = $1 AND status = 'open' AND reopened_at IS NULL
  ORDER BY id FOR NO KEY UPDATE`;
