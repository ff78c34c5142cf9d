import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';

import { runMigrations } from '#libs/database';

import { createEmptyDatabase } from '../support/database.js';
import type { TestDatabase } from '../support/database.js';

const script = join(dirname(fileURLToPath(import.meta.url)), '../../.config/docker/roles.sql');
const database = `duban_test_installation_${process.pid}`;
const owner = `${database}_owner`;
const application = `${database}_app`;
let reached: TestDatabase;
let superuser: Client;

const as = (role: string) =>
  Object.assign(new URL(reached.superUrl), { username: role, password: `${role}-pw`, pathname: `/${database}` }).href;

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows as unknown[];
  } finally {
    await client.end();
  }
}

/** The script as psql would run it, under names of its own: the test server already has the usual ones. */
function statements(): string[] {
  return readFileSync(script, 'utf8')
    .replace(/^--.*$/gm, '')
    .replaceAll('duban_owner', owner)
    .replaceAll('duban_app', application)
    .replace(/\bduban\b/g, database)
    .replace(`:'owner_password'`, `'${owner}-pw'`)
    .replace(`:'app_password'`, `'${application}-pw'`)
    .split(';')
    .filter((statement) => statement.trim());
}

beforeAll(async () => {
  reached = await createEmptyDatabase();
  superuser = new Client({ connectionString: reached.superUrl });
  await superuser.connect();
  for (const statement of statements()) await superuser.query(statement);
});

afterAll(async () => {
  await superuser.query(`DROP DATABASE ${database} WITH (FORCE)`);
  for (const role of [owner, application]) await superuser.query(`DROP ROLE ${role}`);
  await superuser.end();
  await reached.drop();
});

describe('an installation on a server of one’s own', () => {
  it('can be migrated by the owner, again and again', async () => {
    const first = await runMigrations(as(owner), { applicationRole: application });
    expect(first.length).toBeGreaterThan(0);
    await expect(runMigrations(as(owner), { applicationRole: application })).resolves.toEqual([]);
  });

  it.each(['DELETE FROM ledger_entry', 'TRUNCATE ledger_entry', 'DROP TABLE ledger_entry', 'CREATE TABLE t (id int)'])(
    'lets the application not run %s',
    async (sql) => {
      await expect(query(as(application), sql)).rejects.toThrow(/permission denied|must be owner/);
    },
  );

  it('lets the application append to the ledger and read it', async () => {
    await expect(query(as(application), 'SELECT 1 FROM ledger_entry')).resolves.toEqual([]);
    const [granted] = await query(as(application), `SELECT has_table_privilege('ledger_entry', 'INSERT') AS append`);
    expect(granted).toEqual({ append: true });
  });

  it('refuses to migrate for an application role that does not exist', async () => {
    await expect(runMigrations(as(owner), { applicationRole: 'nobody_here' })).rejects.toThrow(
      /"nobody_here" does not exist/,
    );
  });

  it('makes trigrams of Chinese words', async () => {
    await query(as(owner), 'CREATE EXTENSION IF NOT EXISTS pg_trgm');
    const [row] = await query(as(owner), `SELECT cardinality(show_trgm('测试')) AS trigrams`);
    expect(row).toEqual({ trigrams: 3 });
  });
});
