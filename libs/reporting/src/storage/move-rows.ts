import type { Transaction } from '#libs/database';
import { newId } from '#libs/kernel';

/** A sheet whose rows go elsewhere, or to which they go. */
export interface MovableSheet {
  readonly id: string;
  readonly windowId: string;
  /** Sent for approval: it goes as a whole, as it was put before whoever decides. */
  readonly held: boolean;
  readonly version: number;
  /** Who asks: it sees who has sent. */
  readonly ownerUnitId: string;
}

/** Which rows go, and to whom. */
export interface RowMove {
  readonly rowIds: readonly string[];
  readonly toUnitId: string;
  /** Where the new unit has sent its own sheet already it gets a second one: whom that one was first asked of. */
  readonly askedUnitId: string;
}

/** That a sheet can still be sent, over `sheet` and its window `ask`. */
export const TO_SEND = `sheet.status = 'open' AND (ask.status = 'open' OR sheet.reopened_at IS NOT NULL)`;

/** The unit's sheet of a window, locked, and whether rows may join it. */
export async function ownSheet(
  tx: Transaction,
  windowId: string,
  unitId: string,
): Promise<(MovableSheet & { readonly mergeable: boolean }) | undefined> {
  const [own] = await tx.query<(MovableSheet & { mergeable: boolean })[]>(OWN, [windowId, unitId]);
  return own;
}

/**
 * Lets rows of a sheet join the sheet that their new unit still has to send, so that it answers once; it gets one where it
 * has none. What it is asked already stays as it stands. Returns that sheet with its new version.
 */
export async function moveRows(
  tx: Transaction,
  sheet: MovableSheet,
  { rowIds, toUnitId, askedUnitId }: RowMove,
): Promise<MovableSheet> {
  const own = await ownSheet(tx, sheet.windowId, toUnitId);
  const target = own?.mergeable === true ? own : { ...sheet, id: newId(), held: false, version: 0 };
  if (target !== own) await tx.query(COPY_SHEET, [target.id, sheet.id, toUnitId, own ? askedUnitId : null]);
  for (const sql of TWICE) await tx.query(sql, [rowIds, target.id]);
  await tx.query(MOVE_ROWS, [rowIds, target.id]);
  if (target === own) await tx.query('UPDATE sheet SET version = version + 1 WHERE id = $1', [target.id]);
  return { ...target, version: target.version + 1 };
}

const OWN = `
  SELECT sheet.id, sheet.window_id AS "windowId", sheet.held_by IS NOT NULL AS held, sheet.version,
    ask.owner_unit_id AS "ownerUnitId", ${TO_SEND} AND sheet.held_by IS NULL AS mergeable
  FROM sheet JOIN reporting_window AS ask ON ask.id = sheet.window_id
  WHERE sheet.window_id = $1 AND sheet.unit_id = $2 ORDER BY mergeable DESC, sheet.id LIMIT 1 FOR NO KEY UPDATE OF sheet`;
const COPY_SHEET = `
  INSERT INTO sheet (id, window_id, unit_id, status, reopened_at, reopened_reason, asked_unit_id)
  SELECT $1::uuid, window_id, $3::uuid, 'open', reopened_at, reopened_reason, $4::uuid FROM sheet WHERE id = $2`;
/** Rows of items that the other sheet asks about already; what stands there stays. */
const DOUBLED = `
  SELECT asked.id FROM sheet_row AS asked JOIN sheet_row AS own ON own.item_id = asked.item_id AND own.sheet_id = $2
  WHERE asked.id = ANY ($1::uuid[])`;
const TWICE = [
  `DELETE FROM sheet_value WHERE row_id IN (${DOUBLED})`,
  `DELETE FROM sheet_milestone WHERE row_id IN (${DOUBLED})`,
  `DELETE FROM sheet_row WHERE id IN (${DOUBLED})`,
] as const;
const MOVE_ROWS = `
  UPDATE sheet_row AS asked SET sheet_id = $2, ordinal = placed.ordinal, version = version + 1
  FROM (
    SELECT id, (SELECT coalesce(max(own.ordinal), 0) FROM sheet_row AS own WHERE own.sheet_id = $2)
      + row_number() OVER (ORDER BY ordinal) AS ordinal
    FROM sheet_row WHERE id = ANY ($1::uuid[])) AS placed
  WHERE asked.id = placed.id`;
