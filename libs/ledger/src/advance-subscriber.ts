import type { DataSource } from 'typeorm';
import { inTransaction } from '#libs/database';
import { readPositions } from './queries/read-positions.js';
import type { Subscriber } from './subscriber.js';

/** Gives a subscriber its cursor, at the beginning of the ledger, if it has none. */
export async function ensureCursor(dataSource: DataSource, name: string): Promise<void> {
  await dataSource.query(
    `INSERT INTO ledger_subscriber (name, position, advanced_at) VALUES ($1, 0, now()) ON CONFLICT (name) DO NOTHING`,
    [name],
  );
}

/**
 * Lets a subscriber handle its next entries, at most `batch`, and moves its cursor in the same transaction. Returns how
 * many it handled; 0 where there are none or another process is at it.
 */
export function advanceSubscriber(dataSource: DataSource, subscriber: Subscriber, batch: number): Promise<number> {
  return inTransaction(dataSource, async (transaction) => {
    const [cursor] = await transaction.query<{ position: number }[]>(
      'SELECT position FROM ledger_subscriber WHERE name = $1 FOR UPDATE SKIP LOCKED',
      [subscriber.name],
    );
    if (!cursor) return 0;
    const entries = await readPositions(transaction, cursor.position, batch);
    const last = entries.at(-1);
    if (!last) return 0;
    await subscriber.handle(transaction, entries);
    await transaction.query('UPDATE ledger_subscriber SET position = $2, advanced_at = now() WHERE name = $1', [
      subscriber.name,
      last.position,
    ]);
    return entries.length;
  });
}
