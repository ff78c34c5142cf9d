import { setTimeout as sleep } from 'node:timers/promises';
import type { DataSource } from 'typeorm';

/** Resolves once some statement of this database waits for a lock, or `attempt` has ended without waiting for one. */
export async function untilBlocked(dataSource: DataSource, attempt: Promise<unknown>): Promise<void> {
  let ended = false;
  void attempt.finally(() => (ended = true));
  while (!ended) {
    const [row] = await dataSource.query<{ waiting: number }[]>(
      `SELECT count(*) AS waiting FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
    );
    if (row && row.waiting > 0) return;
    await sleep(5);
  }
}

/** Opens every connection of the pool, so that what is then started at once runs at once. */
export const warmPool = (dataSource: DataSource): Promise<unknown> =>
  Promise.all(Array.from({ length: 10 }, () => dataSource.query('SELECT pg_sleep(0.05)')));
