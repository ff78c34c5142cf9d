import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import { DataSource, getMetadataArgsStorage } from 'typeorm';

import { dataSourceOptions, migrations, runMigrations } from '#libs/database';

import { createTestDatabase } from '../support/database.js';
import type { TestDatabase } from '../support/database.js';

const libraries = join(dirname(fileURLToPath(import.meta.url)), '../../libs');
let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});

afterAll(() => database.drop());

/**
 * Every entity that a library declares, whether or not a process has registered it yet: those of this file's own modules, as
 * TypeORM's register outlives a test file and knows the classes of the one before as well.
 */
async function everyEntity() {
  const files = readdirSync(libraries, { recursive: true, encoding: 'utf8' }).map((name) => join(libraries, name));
  const declaring = files.filter((path) => path.endsWith('.ts') && readFileSync(path, 'utf8').includes('@Entity('));
  const exported = new Set<unknown>();
  for (const path of declaring)
    for (const one of Object.values((await import(path)) as Record<string, unknown>)) exported.add(one);
  return getMetadataArgsStorage()
    .tables.map(({ target }) => target)
    .filter((target) => exported.has(target));
}

/**
 * What TypeORM would still do to make the schema fit the entities. Keys, checks, indexes and references are written by hand
 * in the migrations, where they can be partial or exclusive, and entities do not repeat them: that TypeORM would drop those
 * is no difference; anything else is.
 */
async function differences(): Promise<string[]> {
  const entities = await everyEntity();
  const source = new DataSource(dataSourceOptions({ url: database.ownerUrl, entities }));
  await source.initialize();
  try {
    const { upQueries } = await source.driver.createSchemaBuilder().log();
    const onlyInMigrations = /^(ALTER TABLE "\w+" DROP CONSTRAINT "\w+"|DROP INDEX "public"\."\w+")$/;
    return upQueries.map(({ query }) => query).filter((query) => !onlyInMigrations.test(query));
  } finally {
    await source.destroy();
  }
}

async function change(sql: string): Promise<void> {
  const client = new Client({ connectionString: database.ownerUrl });
  await client.connect();
  await client.query(sql);
  await client.end();
}

describe('a migration that meets a process at work', () => {
  /** From the one that changes what the process reads. */
  const undone = migrations.slice(migrations.findIndex(({ name }) => name.startsWith('TargetKeys')));
  const undo = async () => {
    const source = new DataSource({ ...dataSourceOptions({ url: database.ownerUrl, entities: [] }) });
    await source.initialize();
    for (let count = 0; count < undone.length; count += 1) await source.undoLastMigration({ transaction: 'each' });
    await source.destroy();
  };
  const migrate = () => runMigrations(database.ownerUrl, { applicationRole: 'duban_app', lockMilliseconds: 300 });

  it('gives up soon and says what to do, and runs once the process is stopped', async () => {
    await undo();
    const atWork = new Client({ connectionString: database.appUrl });
    await atWork.connect();
    try {
      await atWork.query('BEGIN');
      await atWork.query('SELECT FROM plan_version');
      await expect(migrate()).rejects.toThrow(/stop every api and worker/);
      // nobody waits behind it
      await atWork.query('SELECT FROM draft_item');
      await atWork.query('COMMIT');
    } finally {
      await atWork.end();
    }
    expect(await migrate()).toHaveLength(undone.length);
  });
});

describe('the migrations', () => {
  it('leave the tables and columns exactly as the entities say', async () => {
    expect((await everyEntity()).length).toBeGreaterThan(5);
    expect(await differences()).toEqual([]);
  });

  it.each([
    ['a column is missing', 'ALTER TABLE plan DROP COLUMN title CASCADE', /ADD "title"/],
    ['a column may be empty that must not', 'ALTER TABLE unit ALTER COLUMN name DROP NOT NULL', /"name" SET NOT NULL/],
  ])('would be found out of step if %s', async (_what, sql, found) => {
    await change(sql);
    expect((await differences()).join('\n')).toMatch(found);
  });
});
