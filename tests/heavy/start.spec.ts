import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const projectRoot = join(dirname(fileURLToPath(import.meta.url)), '../..');
let dataFolder: string;
let port: number;
let started: Started | undefined;

interface Started {
  readonly process: ChildProcess;
  readonly readyAfterMs: number;
  output(): string;
}

beforeAll(async () => {
  dataFolder = mkdtempSync(join(tmpdir(), 'duban-e2e-'));
  chmodSync(dataFolder, 0o755);
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  port = (probe.address() as AddressInfo).port;
  await new Promise((resolve) => probe.close(resolve));
});

afterAll(async () => {
  if (started) await interrupt(started);
  rmSync(dataFolder, { recursive: true, force: true });
});

function run(variables: NodeJS.ProcessEnv = {}) {
  const { DATABASE_URL: _url, DATABASE_OWNER_URL: _ownerUrl, NODE_ENV: _environment, ...inherited } = process.env;
  const child = spawn(process.execPath, ['.config/start.mjs'], {
    cwd: projectRoot,
    env: { ...inherited, DUBAN_DATA_DIR: dataFolder, PORT: String(port), ...variables },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (part: string) => (text += part));
  return { process: child, output: () => text };
}

async function startAndWait(): Promise<Started> {
  const from = Date.now();
  const { process: child, output } = run();
  while (!output().includes('Duban is running')) {
    if (child.exitCode !== null || Date.now() - from > 100_000) throw new Error(`It did not start:\n${output()}`);
    await sleep(20);
  }
  return (started = { process: child, output, readyAfterMs: Date.now() - from });
}

async function interrupt({ process: child }: Started): Promise<number | null> {
  started = undefined;
  child.kill('SIGINT');
  return ended(child);
}

function ended(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null) return Promise.resolve(child.exitCode);
  return new Promise((resolve) => child.once('close', (code) => resolve(code)));
}

/** How many processes wait for each core: six seconds are meant for a machine that has nothing else to do. */
function crowding(): number {
  return Math.max(1, (loadavg()[0] ?? 0) / availableParallelism());
}

/** Whether the database of this start runs, by the file that PostgreSQL keeps while it does. */
function databaseRuns(): boolean {
  return existsSync(join(dataFolder, 'postgres/cluster/postmaster.pid'));
}

describe('npm start', () => {
  it('comes up from nothing, prints its log-ins, and ends in order when interrupted', async () => {
    const first = await startAndWait();
    expect(first.output()).toContain(`http://localhost:${port}`);
    expect(first.output()).toMatch(/duban1 +\S+/);
    expect((await fetch(`http://127.0.0.1:${port}/health/ready`)).status).toBe(200);
    expect(databaseRuns()).toBe(true);
    expect(await interrupt(first)).toBe(0);
    expect(databaseRuns()).toBe(false);
    await expect(fetch(`http://127.0.0.1:${port}/health/live`)).rejects.toThrow();
    expect(readFileSync(join(dataFolder, 'postgres.log'), 'utf8')).toContain('database system is shut down');
  }, 150_000);

  it('comes up in under six seconds the second time, and refuses a third beside it', async () => {
    const second = await startAndWait();
    expect(second.readyAfterMs).toBeLessThan(6_000 * crowding());
    const third = run();
    expect(await ended(third.process)).toBe(1);
    expect(third.output().trim()).toMatch(/^Duban already runs in this folder \(process \d+\)\.[^\n]*$/);
    expect(await interrupt(second)).toBe(0);
  }, 150_000);

  it.each<[string, NodeJS.ProcessEnv, RegExp[]]>([
    ['a wrong port', { PORT: 'http' }, [/^PORT must be a whole number/]],
    [
      'half of a server of its own',
      { DATABASE_URL: 'postgres://a@b/c' },
      [/^DATABASE_URL is set and DATABASE_OWNER_URL/],
    ],
    [
      'production without its secrets',
      { NODE_ENV: 'production' },
      [
        /^DUBAN_ACCESS_TOKEN_SECRET is missing/,
        /^DUBAN_REFRESH_TOKEN_SECRET is missing/,
        /^DUBAN_PUBLIC_URL is missing/,
      ],
    ],
  ])(
    'refuses %s with one line for each mistake',
    async (_what, variables, lines) => {
      const refused = run(variables);
      expect(await ended(refused.process)).toBe(1);
      const said = refused.output().trim().split('\n');
      expect(said).toHaveLength(lines.length);
      lines.forEach((line, at) => expect(said[at]).toMatch(line));
    },
    60_000,
  );
});
