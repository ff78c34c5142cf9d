import type { Transaction } from '#libs/database';
import type { NewLedgerEntry } from '#libs/ledger';
import { succeeded, type OpenThing, type SuccessionContributor, type TakeOver } from '#libs/organisation';
import { type MovableSheet, moveRows, ownSheet, TO_SEND } from './move-rows.js';

interface Row {
  id: string;
  itemId: string;
  leadUnitId: string;
}

/**
 * Sheets that are still to be sent follow the items of their rows. Where the new unit has a sheet of its own to send the rows
 * join it, so that it still answers once; a sheet that was sent stays as it was sent.
 */
export const sheetSuccession: SuccessionContributor = {
  layer: 6,
  openThings: (manager, unitIds) => manager.query<OpenThing[]>(SHEETS, [unitIds]),

  async hold(tx, { from, heirs }) {
    await tx.query(HOLD_WINDOWS, [from]);
    await tx.query(HOLD_SHEETS, [from, heirs]);
  },

  async takeOver(tx, take) {
    const entries: NewLedgerEntry[] = [];
    for (const sheet of await tx.query<MovableSheet[]>(OPEN, [take.fromUnitId]))
      entries.push(...(await takeSheet(tx, take, sheet)));
    return entries;
  },
};

async function takeSheet(tx: Transaction, take: TakeOver, sheet: MovableSheet): Promise<NewLedgerEntry[]> {
  const byHeir = new Map<string, string[]>();
  for (const { id, leadUnitId } of await tx.query<Row[]>(ROWS, [sheet.id])) {
    const heir = take.heirIds.includes(leadUnitId) ? leadUnitId : take.heirId;
    byHeir.set(heir, [...(byHeir.get(heir) ?? []), id]);
  }
  if (byHeir.size === 0) byHeir.set(take.heirId, []);
  // The sheet itself goes with most of its rows; others get one of their own.
  const [most] = [...byHeir].sort((a, b) => b[1].length - a[1].length)[0]!;
  const entries: NewLedgerEntry[] = [];
  for (const [heir, rowIds] of sheet.held ? [] : byHeir)
    if (heir !== most) entries.push(await handOver(tx, take, sheet, { heir, rowIds }));
  if (most === take.fromUnitId) return entries;
  const own = await ownSheet(tx, sheet.windowId, most);
  if (own?.mergeable === true && !sheet.held) {
    entries.push(await handOver(tx, take, sheet, { heir: most, rowIds: byHeir.get(most) ?? [] }));
    await tx.query('DELETE FROM sheet WHERE id = $1', [sheet.id]);
    return entries;
  }
  await tx.query(TAKE_SHEET, [sheet.id, most, take.fromUnitId]);
  return [...entries, entryOf(take, { ...sheet, version: sheet.version + 1 }, most)];
}

async function handOver(
  tx: Transaction,
  take: TakeOver,
  sheet: MovableSheet,
  { heir, rowIds }: { heir: string; rowIds: readonly string[] },
): Promise<NewLedgerEntry> {
  const target = await moveRows(tx, sheet, { rowIds, toUnitId: heir, askedUnitId: take.fromUnitId });
  return entryOf(take, target, heir);
}

const entryOf = (take: TakeOver, { id, version, ownerUnitId }: MovableSheet, heir: string): NewLedgerEntry =>
  succeeded(take, {
    subject: { type: 'sheet', id, version },
    unitIds: [...new Set([take.fromUnitId, heir, ownerUnitId])],
    toUnitIds: [heir],
  });

const SHEETS = `
  SELECT 'sheet' AS kind, sheet.id AS "subjectId", sheet.unit_id AS "fromUnitId", ask.title, NULL::uuid AS "itemId"
  FROM sheet JOIN reporting_window AS ask ON ask.id = sheet.window_id
  WHERE sheet.unit_id = ANY ($1::uuid[]) AND ${TO_SEND} ORDER BY ask.due_on, sheet.id`;
const HOLD_WINDOWS = `
  SELECT FROM reporting_window
  WHERE id IN (SELECT window_id FROM sheet WHERE unit_id = ANY ($1::uuid[]) AND status = 'open') ORDER BY id FOR SHARE`;
const HOLD_SHEETS = `
  SELECT FROM sheet WHERE status = 'open' AND (unit_id = ANY ($1::uuid[]) OR unit_id = ANY ($2::uuid[])
    AND window_id IN (SELECT window_id FROM sheet AS old WHERE old.unit_id = ANY ($1::uuid[]) AND old.status = 'open'))
  ORDER BY id FOR NO KEY UPDATE`;
const OPEN = `
  SELECT sheet.id, sheet.window_id AS "windowId", sheet.held_by IS NOT NULL AS held, sheet.version,
    ask.owner_unit_id AS "ownerUnitId"
  FROM sheet JOIN reporting_window AS ask ON ask.id = sheet.window_id
  WHERE sheet.unit_id = $1 AND ${TO_SEND} ORDER BY sheet.id FOR NO KEY UPDATE OF sheet`;
const ROWS = `
  SELECT asked.id, asked.item_id AS "itemId", item.lead_unit_id AS "leadUnitId"
  FROM sheet_row AS asked JOIN work_item AS item ON item.id = asked.item_id
  WHERE asked.sheet_id = $1 ORDER BY asked.ordinal`;
const TAKE_SHEET = `UPDATE sheet SET unit_id = $2, asked_unit_id = $3, version = version + 1 WHERE id = $1`;
