import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';

/** A database of one's own with the full schema, and its addresses by role. */
export interface TestDatabase {
  readonly name: string;
  readonly superUrl: string;
  readonly ownerUrl: string;
  readonly appUrl: string;
  readonly eraserUrl: string;
  /** Removes it; throws if connections are still open: whoever opened them forgot to close them. */
  drop(): Promise<void>;
}

interface TestServer {
  readonly superUrl: string;
  readonly ownerUrl: string;
  readonly appUrl: string;
  readonly eraserUrl: string;
  readonly template: string;
  readonly run: number;
}

const closeWithinMs = 1_500;
/** File by file: the other strategy writes each page to the journal, which takes eight times as long at first. */
const copied = 'STRATEGY FILE_COPY';

/** Clones the template that the real migrations built (about 40 ms). Call `drop` in `afterAll`. */
export function createTestDatabase(): Promise<TestDatabase> {
  return create(`TEMPLATE ${testServer().template} ${copied}`);
}

/**
 * Clones a database that was filled once in this run, by whichever test file wanted it first; the others wait for it.
 * `fill` gets its address as the application and leaves no connection open.
 */
export async function createFilledDatabase(
  kind: string,
  fill: (appUrl: string) => Promise<unknown>,
): Promise<TestDatabase> {
  const { superUrl, ownerUrl, appUrl, template, run } = testServer();
  const [filled, coming] = [`duban_filled_${run}_${kind}`, `duban_filled_${run}_${kind}_coming`];
  const client = new Client({ connectionString: superUrl, application_name: 'duban tests' });
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock(hashtext($1))', [filled]);
    if ((await client.query('SELECT FROM pg_database WHERE datname = $1', [filled])).rowCount === 0) {
      await client.query(`DROP DATABASE IF EXISTS ${coming}`);
      await client.query(
        `CREATE DATABASE ${coming} TEMPLATE ${template} ${copied} OWNER ${new URL(ownerUrl).username}`,
      );
      await fill(withDatabase(appUrl, coming));
      await client.query(`ALTER DATABASE ${coming} RENAME TO ${filled}`);
    }
    return await create(`TEMPLATE ${filled} ${copied}`);
  } finally {
    await client.end();
  }
}

/** A database without the schema, for tests of the migrations themselves. */
export function createEmptyDatabase(): Promise<TestDatabase> {
  return create('');
}

async function create(template: string): Promise<TestDatabase> {
  const server = testServer();
  // Not a counter: each test file counts from one, and one that leaves its database behind would fail all after it.
  const name = `duban_test_${server.run}_${process.pid}_${randomBytes(4).toString('hex')}`;
  await execute(server.superUrl, `CREATE DATABASE ${name} ${template} OWNER ${new URL(server.ownerUrl).username}`);
  return {
    name,
    superUrl: withDatabase(server.superUrl, name),
    ownerUrl: withDatabase(server.ownerUrl, name),
    appUrl: withDatabase(server.appUrl, name),
    eraserUrl: withDatabase(server.eraserUrl, name),
    drop: () => drop(server.superUrl, name),
  };
}

function testServer(): TestServer {
  const server = process.env.DUBAN_TEST_SERVER;
  if (!server) throw new Error('No test server: run this file in the projects “integration” or “heavy”.');
  return JSON.parse(server) as TestServer;
}

async function drop(superUrl: string, name: string): Promise<void> {
  const deadline = Date.now() + closeWithinMs;
  let open = await connections(superUrl, name);
  while (open.length > 0 && Date.now() < deadline) {
    await sleep(25);
    open = await connections(superUrl, name);
  }
  await execute(superUrl, `DROP DATABASE ${name} WITH (FORCE)`);
  if (open.length > 0)
    throw new Error(`${open.length} connections to the test database were left open:\n${open.join('\n')}`);
}

async function connections(superUrl: string, name: string): Promise<string[]> {
  const rows = await execute<{ line: string }>(
    superUrl,
    `SELECT concat_ws(' · ', usename, application_name, state, left(query, 120)) AS line
       FROM pg_stat_activity WHERE datname = '${name}' AND backend_type = 'client backend'`,
  );
  return rows.map(({ line }) => line);
}

async function execute<Row>(url: string, sql: string): Promise<Row[]> {
  const client = new Client({ connectionString: url, application_name: 'duban tests' });
  await client.connect();
  try {
    return (await client.query(sql)).rows as Row[];
  } finally {
    await client.end();
  }
}

function withDatabase(url: string, name: string): string {
  return Object.assign(new URL(url), { pathname: `/${name}` }).href;
}
