import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';

import { startEmbeddedPostgres } from '#libs/embedded-postgres';
import type { EmbeddedPostgres } from '#libs/embedded-postgres';

const projectRoot = join(dirname(fileURLToPath(import.meta.url)), '../..');
const isRoot = process.getuid?.() === 0;
let folder: string;
let temporaryFolder: string;
let servers: EmbeddedPostgres[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'duban-launcher-'));
  temporaryFolder = mkdtempSync(join(tmpdir(), 'duban-launcher-'));
  for (const made of [folder, temporaryFolder]) chmodSync(made, 0o755);
  servers = [];
});

afterEach(async () => {
  for (const server of servers) {
    await server.stop();
    const moved = dirname(dirname(server.clusterFolder));
    if (moved.startsWith('/var/lib/duban/')) rmSync(moved, { recursive: true, force: true });
  }
  for (const made of [folder, temporaryFolder]) rmSync(made, { recursive: true, force: true });
});

async function start(root = projectRoot, durable = false): Promise<EmbeddedPostgres> {
  const dataRoot = join(folder, '.duban');
  const server = await startEmbeddedPostgres({ dataRoot, projectRoot: root, temporaryFolder, durable });
  servers.push(server);
  return server;
}

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows as unknown[];
  } finally {
    await client.end();
  }
}

function pidOf({ clusterFolder }: EmbeddedPostgres): number {
  return Number(readFileSync(join(clusterFolder, 'postmaster.pid'), 'utf8').split('\n')[0]);
}

/** A project of its own with a copy of the binaries, without the links that the package's install script makes. */
function projectWithoutLinks(): string {
  const root = join(folder, 'project');
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  const installed = dirname(dirname(createRequire(join(projectRoot, 'package.json')).resolve(name)));
  mkdirSync(root);
  writeFileSync(join(root, 'package.json'), '{}');
  cpSync(installed, join(root, 'node_modules', name), { recursive: true, verbatimSymlinks: true });
  const links = JSON.parse(readFileSync(join(installed, 'native/pg-symlinks.json'), 'utf8')) as { target: string }[];
  for (const { target } of links) rmSync(join(root, 'node_modules', name, target), { force: true });
  return root;
}

describe('the embedded PostgreSQL', () => {
  it('keeps its passwords to itself and refuses a wrong one', async () => {
    const server = await start();
    expect(statSync(join(folder, '.duban/postgres.json')).mode & 0o777).toBe(0o600);
    const wrong = Object.assign(new URL(server.appUrl), { password: 'wrong' }).href;
    await expect(query(wrong, 'SELECT 1')).rejects.toThrow('password authentication failed');
    await expect(query(server.appUrl, 'CREATE TABLE t (id int)')).rejects.toThrow('permission denied');
    await expect(query(server.ownerUrl, 'CREATE TABLE t (id int)')).resolves.toEqual([]);
  });

  it('finds Chinese words by trigrams and sorts names by pinyin', async () => {
    const server = await start();
    await query(server.ownerUrl, 'CREATE EXTENSION pg_trgm');
    const [row] = await query(
      server.ownerUrl,
      `SELECT cardinality(show_trgm('测试')) AS trigrams,
              array(SELECT n FROM unnest(ARRAY['财政局', '教育局', '安监局']) n ORDER BY n COLLATE "zh-x-icu") AS names`,
    );
    expect(row).toEqual({ trigrams: 3, names: ['安监局', '财政局', '教育局'] });
  });

  it('is used again when its parent was killed, and loses nothing when it was killed itself', async () => {
    const first = await start(projectRoot, true);
    await query(first.ownerUrl, 'CREATE TABLE kept AS SELECT 7 AS n');
    const second = await start();
    expect([second.adopted, pidOf(second)]).toEqual([true, pidOf(first)]);
    process.kill(pidOf(first), 'SIGKILL');
    const third = await start();
    expect(third.adopted).toBe(false);
    expect(await query(third.ownerUrl, 'SELECT n FROM kept')).toEqual([{ n: 7 }]);
  });

  it('starts beside a stale process file that names another process', async () => {
    const first = await start();
    const pidFile = join(first.clusterFolder, 'postmaster.pid');
    const lines = readFileSync(pidFile, 'utf8').split('\n');
    await first.stop();
    writeFileSync(pidFile, [String(process.pid), ...lines.slice(1)].join('\n'));
    const second = await start();
    expect(second.adopted).toBe(false);
    expect(pidOf(second)).not.toBe(process.pid);
  });

  it('makes the library links that were left out when install scripts did not run', async () => {
    const root = projectWithoutLinks();
    const server = await start(root);
    expect(await query(server.ownerUrl, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('moves what it needs out of a folder that its account cannot enter', async () => {
    const root = projectWithoutLinks();
    chmodSync(folder, 0o700);
    const server = await start(root);
    expect(await query(server.ownerUrl, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    // Only a server started by root has another account than its parent, and so has to move.
    expect(server.clusterFolder.startsWith(isRoot ? '/var/lib/duban/' : folder)).toBe(true);
    if (process.platform === 'linux') {
      const program = readlinkSync(`/proc/${pidOf(server)}/exe`);
      expect(program.startsWith(isRoot ? temporaryFolder : root)).toBe(true);
    }
  });

  it('says what to do when the passwords of a cluster are gone', async () => {
    const server = await start();
    rmSync(join(folder, '.duban/postgres.json'));
    await expect(start()).rejects.toThrow(/passwords .* are gone/);
    await server.stop();
  });
});
