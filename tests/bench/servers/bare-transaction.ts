import type { Pool } from 'pg';

/** Runs a prepared statement and gives its rows. */
export type Run = <Row extends object>(name: string, text: string, values: unknown[]) => Promise<Row[]>;

/** Runs `work` in a transaction, which is undone where it gives null. */
export async function inTransaction<T>(pool: Pool, work: (run: Run) => Promise<T | null>): Promise<T | null> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    const done = await work(
      async <Row extends object>(name: string, text: string, values: unknown[]) =>
        (await client.query<Row>({ name, text, values })).rows,
    );
    await client.query(done === null ? 'ROLLBACK' : 'COMMIT');
    return done;
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  } finally {
    client.release();
  }
}
