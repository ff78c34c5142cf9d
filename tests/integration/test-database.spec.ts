import { Client } from 'pg';

import { createEmptyDatabase, createTestDatabase } from '../support/database.js';

async function connect(url: string): Promise<Client> {
  const client = new Client({ connectionString: url });
  await client.connect();
  return client;
}

describe('a test database', () => {
  it('has the schema of the real migrations', async () => {
    const database = await createTestDatabase();
    const client = await connect(database.appUrl);
    const { rows } = await client.query(`SELECT to_regclass('ledger_entry') IS NOT NULL AS there`);
    expect(rows).toEqual([{ there: true }]);
    await client.end();
    await database.drop();
  });

  it('is independent of every other', async () => {
    const [one, other] = await Promise.all([createTestDatabase(), createTestDatabase()]);
    const inOne = await connect(one.ownerUrl);
    await inOne.query('CREATE TABLE only_in_one (id int)');
    await inOne.end();
    const inOther = await connect(other.ownerUrl);
    const { rows } = await inOther.query(`SELECT to_regclass('only_in_one') AS found`);
    expect(rows).toEqual([{ found: null }]);
    await inOther.end();
    await Promise.all([one.drop(), other.drop()]);
  });

  it('does not let the application change the schema', async () => {
    const database = await createTestDatabase();
    const client = await connect(database.appUrl);
    await expect(client.query('CREATE TABLE of_the_application (id int)')).rejects.toThrow('permission denied');
    await client.end();
    await database.drop();
  });

  it('fails the suite when a connection to it is left open', async () => {
    const database = await createEmptyDatabase();
    const forgotten = await connect(database.appUrl);
    forgotten.on('error', () => undefined); // the drop cuts it off
    await forgotten.query('SELECT 42 AS forgotten');
    await expect(database.drop()).rejects.toThrow(/1 connections .* left open[\s\S]*forgotten/);
  });
});
