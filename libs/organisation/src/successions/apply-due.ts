import { inTransaction } from '#libs/database';
import { dayIn, DEFAULT_TIME_ZONE } from '#libs/kernel';
import type { DataSource } from 'typeorm';
import { raiseOrganisationEpoch } from '../storage/epoch.js';
import { eachAlone } from './each-alone.js';
import { applySuccession, type Successors } from './apply.js';

/**
 * Applies confirmed successions whose day has come, each in a transaction of its own, and returns how many. One that cannot be
 * applied waits for its people and keeps none of the others: all failures are thrown together at the end.
 */
export async function applyDueSuccessions(dataSource: DataSource, libraries: Successors, at: Date): Promise<number> {
  const day = dayIn(DEFAULT_TIME_ZONE, at);
  const due = await dataSource.query<{ id: string }[]>(DUE, [day]);
  return eachAlone(due, ({ id }) =>
    inTransaction(dataSource, async (tx) => {
      await raiseOrganisationEpoch(tx);
      const [row] = await tx.query<{ confirmedBy: string }[]>(LOCK, [id, day]);
      if (!row) return 0;
      await applySuccession(tx, libraries, { id, confirmedBy: row.confirmedBy }, at);
      return 1;
    }),
  );
}

const WAITING = 'confirmed_at IS NOT NULL AND applied_at IS NULL AND withdrawn_at IS NULL';
const DUE = `SELECT id FROM unit_succession WHERE ${WAITING} AND effective_on <= $1::date ORDER BY effective_on, id`;
const LOCK = `
  SELECT confirmed_by AS "confirmedBy" FROM unit_succession
  WHERE id = $1 AND ${WAITING} AND effective_on <= $2::date FOR UPDATE`;
