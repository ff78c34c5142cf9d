import type { Transaction } from '#libs/database';
import { markReached, recallReadings, storeReadings } from '#libs/indicators';
import { changedRows } from '#libs/work-items';
import type { Row } from '../domain/sheet-row.js';
import type { LockedSheet } from './lock-sheet.js';

/**
 * Makes readings of the values of a locked sheet and marks its milestones; the items are locked. The ids of the readings
 * by row.
 */
export async function sendRows(
  tx: Transaction,
  sheet: LockedSheet,
  rows: readonly Row[],
  by: { readonly userId: string; readonly at: Date },
): Promise<ReadonlyMap<string, readonly string[]>> {
  const said = rows.flatMap(({ id, values }) =>
    values.flatMap(({ target, now }) => (now === null ? [] : [{ rowId: id, targetId: target.id, now }])),
  );
  const readings = said.map(({ targetId, now }) => ({
    ...now,
    targetId,
    unitId: sheet.unitId,
    capacity: 'lead' as const,
  }));
  const ids = await storeReadings(tx, readings, by);
  const made = said.map(({ rowId, targetId }, index) => ({
    row_id: rowId,
    target_id: targetId,
    reading_id: ids[index],
  }));
  await changedRows(tx, LINK_READINGS, [JSON.stringify(made)]);
  await markReached(
    tx,
    rows.flatMap(({ milestones }) =>
      milestones.flatMap(({ id, reachedOn }) => (reachedOn === null ? [] : [{ milestoneId: id, reachedOn }])),
    ),
  );
  await changedRows(tx, SAY_AGAIN, [sheet.id]);
  const rowIds = rows.map(({ id }) => id);
  for (const clear of CLEAR_OTHERS) await changedRows(tx, clear, [sheet.id, rowIds]);
  await changedRows(tx, SENT, [sheet.id, by.userId, by.at]);
  const byRow = new Map<string, string[]>();
  for (const [index, { rowId }] of said.entries()) byRow.set(rowId, [...(byRow.get(rowId) ?? []), ids[index] ?? '']);
  return byRow;
}

const LINK_READINGS = `
  UPDATE sheet_value AS cell SET reading_id = given.reading_id
  FROM json_to_recordset($1::json) AS given (row_id uuid, target_id uuid, reading_id uuid)
  WHERE cell.row_id = given.row_id AND cell.target_id = given.target_id`;

// What is carried forward was said again: the next window finds it here.
const SAY_AGAIN = `
  UPDATE sheet_row SET progress = last_progress WHERE sheet_id = $1 AND carried AND progress IS NULL AND last_progress <> ''`;

// What was begun in a row that is not asked for any more was never said.
const CLEAR_OTHERS = [
  `UPDATE sheet_row SET progress = NULL, carried = false WHERE sheet_id = $1 AND NOT id = ANY ($2::uuid[])`,
  `UPDATE sheet_value AS cell SET status = NULL, value = NULL, state = NULL, gap = NULL, source = NULL, as_of = NULL,
     expected_on = NULL, confirmed = false
   FROM sheet_row AS asked WHERE asked.id = cell.row_id AND asked.sheet_id = $1 AND NOT asked.id = ANY ($2::uuid[])`,
  `UPDATE sheet_milestone AS step SET reached_on = NULL
   FROM sheet_row AS asked WHERE asked.id = step.row_id AND asked.sheet_id = $1 AND NOT asked.id = ANY ($2::uuid[])`,
];

const SENT = `
  UPDATE sheet SET status = 'sent', sent_by = $2, sent_at = $3, held_by = NULL, reopened_at = NULL, reopened_reason = NULL,
    version = version + 1
  WHERE id = $1`;

/** Takes a locked sheet back that was sent: its readings count no more, its milestones are open again; the items are locked. */
export async function takeBack(tx: Transaction, sheet: LockedSheet, at: Date): Promise<void> {
  const made = await tx.query<{ id: string }[]>(READINGS_MADE, [sheet.id]);
  await recallReadings(
    tx,
    made.map(({ id }) => id),
    at,
  );
  await changedRows(tx, UNLINK_READINGS, [sheet.id]);
  const reached = await tx.query<{ milestoneId: string }[]>(MARKED, [sheet.id]);
  await markReached(
    tx,
    reached.map(({ milestoneId }) => ({ milestoneId, reachedOn: null })),
  );
}

const READINGS_MADE = `
  SELECT cell.reading_id AS id FROM sheet_value AS cell JOIN sheet_row AS asked ON asked.id = cell.row_id
  WHERE asked.sheet_id = $1 AND cell.reading_id IS NOT NULL`;

const UNLINK_READINGS = `
  UPDATE sheet_value AS cell SET reading_id = NULL FROM sheet_row AS asked
  WHERE asked.id = cell.row_id AND asked.sheet_id = $1 AND cell.reading_id IS NOT NULL`;

// Only what still says what the sheet said: a later report of the milestone stays.
const MARKED = `
  SELECT step.milestone_id AS "milestoneId" FROM sheet_milestone AS step
  JOIN sheet_row AS asked ON asked.id = step.row_id JOIN milestone ON milestone.id = step.milestone_id
  WHERE asked.sheet_id = $1 AND milestone.reached_on = step.reached_on`;
