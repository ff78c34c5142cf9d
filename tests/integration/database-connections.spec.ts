import { Client, type Pool } from 'pg';
import type { DataSource } from 'typeorm';
import { openDataSource } from '../support/data-source.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';

describe('a connection that the server ends', () => {
  let database: TestDatabase;
  let dataSource: DataSource;

  beforeAll(async () => {
    database = await createTestDatabase();
    dataSource = await openDataSource(database.appUrl);
  });
  afterAll(async () => {
    await dataSource.destroy();
    await database.drop();
  });

  it('while it changes hands, with nobody listening, does not end the process', async () => {
    const pool = (dataSource.driver as unknown as { master: Pool }).master;
    const client = await pool.connect();
    const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
    // Not `once` of node:events, which would listen to errors itself.
    const ended = new Promise<void>((resolve) => client.once('end', resolve));
    const other = new Client({ connectionString: database.superUrl });
    await other.connect();
    await other.query('SELECT pg_terminate_backend($1, 5000)', [rows[0]?.pid]);
    await other.end();
    await ended;
    client.release(true);
    expect(await dataSource.query('SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });
});
