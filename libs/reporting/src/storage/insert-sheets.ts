import type { Transaction } from '#libs/database';
import { countsSql } from '#libs/indicators';
import { newId } from '#libs/kernel';
import { insertRows } from '#libs/work-items';
import type { AskedRow } from '../domain/asked-rows.js';
import { rowsByUnit } from '../domain/window-rules.js';

/** A sheet that was made. */
export interface NewSheet {
  readonly id: string;
  readonly unitId: string;
  readonly rows: number;
}

/**
 * Makes the sheets of a window with their rows, and fills in what was said last: six statements whatever the number of
 * units (tests/integration/reporting-windows.spec.ts counts them).
 */
export async function insertSheets(tx: Transaction, windowId: string, asked: readonly AskedRow[]): Promise<NewSheet[]> {
  const sheets = [...rowsByUnit(asked)].map(([unitId, rows]) => ({ id: newId(), unitId, rows }));
  const placed = sheets.flatMap((sheet) =>
    sheet.rows.map((row, index) => ({ ...row, id: newId(), sheetId: sheet.id, ordinal: index + 1 })),
  );
  await insertRows(
    tx,
    'sheet',
    { id: 'uuid', window_id: 'uuid', unit_id: 'uuid', status: 'text' },
    sheets.map(({ id, unitId }) => ({ id, window_id: windowId, unit_id: unitId, status: 'open' })),
  );
  await insertRows(
    tx,
    'sheet_row',
    { id: 'uuid', sheet_id: 'uuid', item_id: 'uuid', ordinal: 'integer', reasons: 'text[]' },
    placed.map(({ id, sheetId, itemId, ordinal, reasons }) => ({
      id,
      sheet_id: sheetId,
      item_id: itemId,
      ordinal,
      reasons,
    })),
  );
  await insertRows(
    tx,
    'sheet_value',
    { row_id: 'uuid', target_id: 'uuid', known: 'boolean' },
    placed.flatMap(({ id, values }) =>
      values.map(({ targetId, known }) => ({ row_id: id, target_id: targetId, known })),
    ),
  );
  await insertRows(
    tx,
    'sheet_milestone',
    { row_id: 'uuid', milestone_id: 'uuid' },
    placed.flatMap(({ id, milestoneIds }) =>
      milestoneIds.map((milestoneId) => ({ row_id: id, milestone_id: milestoneId })),
    ),
  );
  await tx.query(LAST_PROGRESS, [windowId]);
  await tx.query(LAST_READINGS, [windowId]);
  return sheets.map(({ id, unitId, rows }) => ({ id, unitId, rows: rows.length }));
}

const LAST_PROGRESS = `
  UPDATE sheet_row AS asked SET last_progress = said.progress
  FROM (
    SELECT fresh.id, (
      SELECT earlier.progress FROM sheet_row AS earlier JOIN sheet AS sent ON sent.id = earlier.sheet_id
      WHERE earlier.item_id = fresh.item_id AND sent.status = 'sent' AND length(earlier.progress) > 0
      ORDER BY sent.sent_at DESC LIMIT 1) AS progress
    FROM sheet_row AS fresh JOIN sheet ON sheet.id = fresh.sheet_id WHERE sheet.window_id = $1) AS said
  WHERE asked.id = said.id AND said.progress IS NOT NULL`;

const LAST_READINGS = `
  UPDATE sheet_value AS cell SET last_reading_id = last.reading_id
  FROM (
    SELECT fresh.row_id, fresh.target_id, (
      SELECT reading.id FROM reading
      WHERE reading.target_id = fresh.target_id AND reading.capacity = 'lead' AND ${countsSql('reading')}
      ORDER BY reading.as_of DESC, reading.reported_at DESC LIMIT 1) AS reading_id
    FROM sheet_value AS fresh JOIN sheet_row AS asked ON asked.id = fresh.row_id
    JOIN sheet ON sheet.id = asked.sheet_id WHERE sheet.window_id = $1) AS last
  WHERE cell.row_id = last.row_id AND cell.target_id = last.target_id AND last.reading_id IS NOT NULL`;
