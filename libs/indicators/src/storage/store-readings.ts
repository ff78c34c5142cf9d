import type { ReadingCapacity } from '#libs/contracts';
import type { Transaction } from '#libs/database';
import { type CalendarDate, canonicalDecimal, newId } from '#libs/kernel';
import { changedRows, insertRows } from '#libs/work-items';
import type { ReadingContent } from '../domain/reading-rules.js';

/** A reading as it is stored. */
export interface NewReading extends ReadingContent {
  readonly targetId: string;
  readonly unitId: string;
  readonly capacity: ReadingCapacity;
  readonly asOf: CalendarDate;
  readonly confirmed: boolean;
}

const columns = {
  id: 'uuid',
  target_id: 'uuid',
  unit_id: 'uuid',
  capacity: 'text',
  as_of: 'date',
  status: 'text',
  value: 'numeric',
  state: 'text',
  gap: 'text',
  source: 'text',
  expected_on: 'date',
  confirmed: 'boolean',
  reported_by: 'uuid',
  reported_at: 'timestamptz',
};

/**
 * Stores readings in the place of those of the same target, unit and day, which stay as replaced; their ids in the order
 * given. Two statements whatever the number. The items are locked, and the readings have been checked.
 */
export async function storeReadings(
  tx: Transaction,
  readings: readonly NewReading[],
  { userId, at }: { readonly userId: string; readonly at: Date },
): Promise<string[]> {
  const rows = readings.map((reading) => ({
    id: newId(),
    target_id: reading.targetId,
    unit_id: reading.unitId,
    capacity: reading.capacity,
    as_of: reading.asOf,
    status: reading.status,
    value: reading.value === null ? null : canonicalDecimal(reading.value),
    state: reading.state,
    gap: reading.gap,
    source: reading.source,
    expected_on: reading.expectedOn,
    confirmed: reading.confirmed,
    reported_by: userId,
    reported_at: at,
  }));
  if (rows.length === 0) return [];
  // First the old ones, whose key the new ones take: the reference to a row still to come is checked at commit.
  await changedRows(tx, REPLACE, [JSON.stringify(rows)]);
  await insertRows(tx, 'reading', columns, rows);
  return rows.map(({ id }) => id);
}

const REPLACE = `
  UPDATE reading AS earlier SET replaced_by = given.id
  FROM json_to_recordset($1::json) AS given (id uuid, target_id uuid, unit_id uuid, as_of date)
  WHERE earlier.target_id = given.target_id AND earlier.unit_id = given.unit_id AND earlier.as_of = given.as_of
    AND earlier.replaced_by IS NULL AND earlier.recalled_at IS NULL`;

/**
 * Takes readings back that were sent by mistake: they stay on record and count no more, and what they had replaced counts
 * again. The items are locked.
 */
export async function recallReadings(tx: Transaction, readingIds: readonly string[], at: Date): Promise<void> {
  if (readingIds.length === 0) return;
  await changedRows(tx, RECALL, [readingIds, at]);
  await changedRows(tx, RESTORE, [readingIds]);
}

const RECALL = 'UPDATE reading SET recalled_at = $2 WHERE id = ANY ($1::uuid[]) AND recalled_at IS NULL';
// To whatever stands in the recalled one's place by now, or to nothing.
const RESTORE = `
  UPDATE reading AS earlier SET replaced_by = recalled.replaced_by FROM reading AS recalled
  WHERE recalled.id = ANY ($1::uuid[]) AND earlier.replaced_by = recalled.id`;
