import type { Transaction } from '#libs/database';
import { changedRows } from '#libs/work-items';
import type { Row } from '../domain/sheet-row.js';
import type { LockedSheet } from './lock-sheet.js';

/**
 * Writes what was said in rows of a locked sheet, and raises their versions and the sheet's: four statements whatever the
 * number of rows. Drafts are nobody's act: no entry is written.
 */
export async function storeRows(
  tx: Transaction,
  sheet: LockedSheet,
  rows: readonly Row[],
  by: { readonly userId: string; readonly at: Date },
): Promise<void> {
  if (rows.length === 0) return;
  const drafts = rows.map(({ id, progress, carried }) => ({ id, progress, carried }));
  const values = rows.flatMap(({ id, values }) =>
    values.map(({ target, now }) => ({
      row_id: id,
      target_id: target.id,
      status: now?.status ?? null,
      value: now?.value ?? null,
      state: now?.state ?? null,
      gap: now?.gap ?? null,
      source: now?.source ?? null,
      as_of: now?.asOf ?? null,
      expected_on: now?.expectedOn ?? null,
      confirmed: now?.confirmed ?? false,
    })),
  );
  const steps = rows.flatMap(({ id, milestones }) =>
    milestones.map((milestone) => ({ row_id: id, milestone_id: milestone.id, reached_on: milestone.reachedOn })),
  );
  await changedRows(tx, STORE_ROWS, [JSON.stringify(drafts), by.userId, by.at]);
  await changedRows(tx, STORE_VALUES, [JSON.stringify(values)]);
  await changedRows(tx, STORE_STEPS, [JSON.stringify(steps)]);
  await changedRows(tx, RAISE_SHEET, [sheet.id]);
}

const STORE_ROWS = `
  UPDATE sheet_row AS asked SET progress = given.progress, carried = given.carried, changed_by = $2, changed_at = $3,
    version = asked.version + 1
  FROM json_to_recordset($1::json) AS given (id uuid, progress text, carried boolean) WHERE asked.id = given.id`;

const STORE_VALUES = `
  UPDATE sheet_value AS cell SET status = given.status, value = given.value, state = given.state, gap = given.gap,
    source = given.source, as_of = given.as_of, expected_on = given.expected_on, confirmed = given.confirmed
  FROM json_to_recordset($1::json) AS given (row_id uuid, target_id uuid, status text, value numeric, state text, gap text,
    source text, as_of date, expected_on date, confirmed boolean)
  WHERE cell.row_id = given.row_id AND cell.target_id = given.target_id`;

const STORE_STEPS = `
  UPDATE sheet_milestone AS step SET reached_on = given.reached_on
  FROM json_to_recordset($1::json) AS given (row_id uuid, milestone_id uuid, reached_on date)
  WHERE step.row_id = given.row_id AND step.milestone_id = given.milestone_id`;

const RAISE_SHEET = 'UPDATE sheet SET version = version + 1 WHERE id = $1';
