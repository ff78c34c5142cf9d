// The PostgreSQL server of a test run, shared by all its test files, and the template from which each clones its database.
// Plain JavaScript on top of what is built.
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';

const projectRoot = join(dirname(fileURLToPath(import.meta.url)), '../..');
const folderPrefix = 'duban-test-';

/** Starts (or reaches) the server and builds the template by the real migrations. */
export async function openTestServer() {
  const server = process.env.DUBAN_TEST_DATABASE_URL ? await givenServer() : await embeddedServer();
  try {
    server.template = `duban_template_${process.pid}`;
    await execute(server.superUrl, `CREATE DATABASE ${server.template} OWNER ${new URL(server.ownerUrl).username}`);
    const { runMigrations } = await import('#libs/database');
    const ownerUrl = withDatabase(server.ownerUrl, server.template);
    await runMigrations(ownerUrl, { applicationRole: new URL(server.appUrl).username });
    return server;
  } catch (error) {
    await server.stop();
    throw error;
  }
}

/** Ends the server; refuses to call the run a success while databases are left or connections open. */
export async function closeTestServer(server) {
  const left = await execute(
    server.superUrl,
    `SELECT datname FROM pg_database WHERE datname LIKE 'duban_test_${process.pid}_%' ORDER BY datname`,
  );
  for (const { datname } of left) await execute(server.superUrl, `DROP DATABASE ${datname} WITH (FORCE)`);
  const filled = await execute(
    server.superUrl,
    `SELECT datname FROM pg_database WHERE datname LIKE 'duban_filled_${process.pid}_%'`,
  );
  for (const { datname } of [...filled, { datname: server.template }])
    await execute(server.superUrl, `DROP DATABASE ${datname} WITH (FORCE)`);
  await server.stop();
  if (left.length > 0) {
    throw new Error(`Test databases were not dropped: ${left.map(({ datname }) => datname).join(', ')}.`);
  }
}

async function embeddedServer() {
  const { startEmbeddedPostgres, stopAbandonedPostgres } = await import('#libs/embedded-postgres');
  await removeAbandoned(stopAbandonedPostgres);
  const dataRoot = mkdtempSync(join(tmpdir(), `${folderPrefix}${process.pid}-`));
  const server = await startEmbeddedPostgres({ dataRoot, projectRoot, durable: false });
  const { superUrl, ownerUrl, appUrl, eraserUrl } = server;
  const stop = async () => {
    await server.stop();
    rmSync(dirname(server.clusterFolder), { recursive: true, force: true });
    rmSync(dataRoot, { recursive: true, force: true });
  };
  return { superUrl, ownerUrl, appUrl, eraserUrl, stop };
}

/** Servers of test runs that were killed: their folder carries the number of a process that is no more. */
async function removeAbandoned(stopAbandonedPostgres) {
  for (const name of readdirSync(tmpdir())) {
    const pid = Number(name.startsWith(folderPrefix) ? name.slice(folderPrefix.length).split('-')[0] : NaN);
    if (!Number.isInteger(pid) || isAlive(pid)) continue;
    await stopAbandonedPostgres(join(tmpdir(), name));
    rmSync(join(tmpdir(), name), { recursive: true, force: true });
  }
}

/** A server of the developer's own, reached as a superuser; its test roles get a password of this run. */
async function givenServer() {
  const superUrl = process.env.DUBAN_TEST_DATABASE_URL;
  const password = `test-${process.pid}-${Date.now().toString(36)}`;
  const urlOf = async (role) => {
    const [known] = await execute(superUrl, `SELECT 1 FROM pg_roles WHERE rolname = '${role}'`);
    await execute(superUrl, `${known ? 'ALTER' : 'CREATE'} ROLE ${role} LOGIN PASSWORD '${password}'`);
    return Object.assign(new URL(superUrl), { username: role, password }).href;
  };
  const [ownerUrl, appUrl, eraserUrl] = [
    await urlOf('duban_test_owner'),
    await urlOf('duban_test_app'),
    await urlOf('duban_test_eraser'),
  ];
  return { superUrl, ownerUrl, appUrl, eraserUrl, stop: async () => undefined };
}

function withDatabase(url, name) {
  return Object.assign(new URL(url), { pathname: `/${name}` }).href;
}

async function execute(url, sql) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
