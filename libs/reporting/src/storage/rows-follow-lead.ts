import type { Transaction } from '#libs/database';
import { groupedBy, newId } from '#libs/kernel';
import { appendAll, type PositionedEntry, type Subscriber } from '#libs/ledger';
import { changedRows } from '#libs/work-items';
import { ANSWERED } from '../queries/load-rows.js';
import { type MovableSheet, moveRows, TO_SEND } from './move-rows.js';

interface StrayRow extends MovableSheet {
  readonly rowId: string;
  readonly unitId: string;
  readonly leadUnitId: string;
}

/**
 * What an open window asks of an item follows the item to its new lead, whatever moved it: the row joins the sheet that unit
 * has to send. What the former lead had written and not sent is not handed on: it is taken out. A sheet under approval
 * is left as it was put before whoever decides; once that has ended, the record of the sheet brings it here again.
 */
export const rowsFollowLead: Subscriber = {
  name: 'reporting.rowsFollowLead',

  async handle(tx, entries) {
    const itemIds = [...new Set(entries.flatMap(({ itemId }) => itemId ?? []))];
    const sheetIds = [...new Set(entries.filter(isOfSheet).map(({ subjectId }) => subjectId))];
    if (itemIds.length === 0 && sheetIds.length === 0) return;
    const found = await tx.query<StrayRow[]>(STRAY, [itemIds, sheetIds]);
    if (found.length === 0) return;
    await tx.query(HOLD_WINDOWS, [unique(found.map(({ windowId }) => windowId))]);
    await tx.query(HOLD_SHEETS, [
      unique(found.map(({ windowId }) => windowId)),
      unique(found.flatMap(({ unitId, leadUnitId }) => [unitId, leadUnitId])),
    ]);
    // Looked at again under the locks: somebody may have sent the sheet meanwhile.
    const held = new Set(found.map(({ windowId }) => windowId));
    const stray = (await tx.query<StrayRow[]>(STRAY, [itemIds, sheetIds])).filter(({ windowId }) => held.has(windowId));
    for (const rows of groupedByMove(stray)) await follow(tx, rows);
  },
};

const isOfSheet = ({ subjectType }: PositionedEntry): boolean => subjectType === 'sheet';
const unique = (ids: readonly string[]): string[] => [...new Set(ids)];

const groupedByMove = (stray: readonly StrayRow[]): Iterable<StrayRow[]> =>
  groupedBy(stray, ({ id, leadUnitId }) => `${id} ${leadUnitId}`).values();

async function follow(tx: Transaction, rows: readonly StrayRow[]): Promise<void> {
  const from = rows[0]!;
  const rowIds = rows.map(({ rowId }) => rowId);
  for (const sql of FORGET) await tx.query(sql, [rowIds]);
  const to = await moveRows(tx, from, { rowIds, toUnitId: from.leadUnitId, askedUnitId: from.unitId });
  const [left] = await changedRows<{ version: number }>(tx, RAISE, [from.id]);
  await tx.query(DROP_EMPTY, [from.id]);
  const act = {
    unitIds: [from.unitId, from.leadUnitId, from.ownerUnitId],
    ...{ actorId: null, action: 'rowsMoved', commandId: newId(), occurredAt: new Date() },
    payload: { rows: rows.length, fromUnitId: from.unitId, toUnitId: from.leadUnitId },
  };
  await appendAll(tx, [
    { ...act, subject: { type: 'sheet', id: to.id, version: to.version } },
    { ...act, subject: { type: 'sheet', id: from.id, version: left?.version ?? from.version + 1 } },
  ]);
}

const STRAY = `
  SELECT sheet.id, sheet.window_id AS "windowId", sheet.version, false AS held, asked.id AS "rowId",
    sheet.unit_id AS "unitId", item.lead_unit_id AS "leadUnitId",
    ask.owner_unit_id AS "ownerUnitId"
  FROM sheet_row AS asked
  JOIN sheet ON sheet.id = asked.sheet_id JOIN reporting_window AS ask ON ask.id = sheet.window_id
  JOIN work_item AS item ON item.id = asked.item_id
  WHERE asked.id IN (
      SELECT id FROM sheet_row WHERE item_id = ANY ($1::uuid[])
      UNION SELECT id FROM sheet_row WHERE sheet_id = ANY ($2::uuid[]))
    AND item.lead_unit_id <> sheet.unit_id
    AND sheet.held_by IS NULL AND item.status IN ('issued', 'inProgress', 'continuing')
    AND (${TO_SEND} OR (ask.status = 'open' AND sheet.status = 'sent' AND NOT ${ANSWERED}))
  ORDER BY sheet.id, asked.ordinal`;
const HOLD_WINDOWS = 'SELECT FROM reporting_window WHERE id = ANY ($1::uuid[]) ORDER BY id FOR SHARE';
const HOLD_SHEETS = `
  SELECT FROM sheet WHERE window_id = ANY ($1::uuid[]) AND unit_id = ANY ($2::uuid[]) ORDER BY id FOR NO KEY UPDATE`;
/** What was written and not sent. */
const FORGET = [
  `UPDATE sheet_row SET progress = NULL, carried = false, changed_by = NULL, changed_at = NULL
   WHERE id = ANY ($1::uuid[])`,
  `UPDATE sheet_value SET status = NULL, value = NULL, state = NULL, gap = NULL, source = NULL, as_of = NULL,
     expected_on = NULL, confirmed = false WHERE row_id = ANY ($1::uuid[])`,
  'UPDATE sheet_milestone SET reached_on = NULL WHERE row_id = ANY ($1::uuid[])',
] as const;
const RAISE = 'UPDATE sheet SET version = version + 1 WHERE id = $1 RETURNING version';
const DROP_EMPTY = `
  DELETE FROM sheet WHERE id = $1 AND status = 'open' AND NOT EXISTS (SELECT FROM sheet_row WHERE sheet_id = $1)`;
