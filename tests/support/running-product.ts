import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { seed } from '#seeds';
import { createFilledDatabase } from './database.js';

/** The built product with the demonstration in a database of its own. */
export interface RunningProduct {
  readonly address: string;
  /** Of its own database: for what no command does, such as letting time go by. */
  readonly databaseUrl: string;
  stop(): Promise<void>;
}

/** Half a minute of work on an idle machine is several where it is shared. */
const READY_WITHIN_MS = 180_000;
const root = process.cwd();

/** Clones the seeded database and starts the built api and worker on a free port, as `npm start` would. */
export async function startProduct(more: Readonly<Record<string, string>> = {}): Promise<RunningProduct> {
  const database = await createFilledDatabase('demonstration', (appUrl) => seed({ appUrl }));
  const port = await freePort();
  const address = `http://localhost:${port}`;
  const files = await mkdtemp(join(tmpdir(), 'duban-product-'));
  const environment = {
    PATH: process.env.PATH,
    HOME: process.env.HOME,
    NODE_ENV: 'development',
    LOG_LEVEL: 'warn',
    ...more,
    PORT: String(port),
    DUBAN_PUBLIC_URL: address,
    DATABASE_URL: database.appUrl,
    DUBAN_FILES_DIR: files,
    DUBAN_ACCESS_TOKEN_SECRET: 'browser-test-access-4f1c9d7e2b8a6530',
    DUBAN_REFRESH_TOKEN_SECRET: 'browser-test-refresh-91d3b7a5c2e8f604',
  };
  const start = (name: 'api' | 'worker') =>
    spawn(process.execPath, [join(root, `dist/apps/${name}/src/main.js`)], {
      env: environment,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  const processes = [start('api'), start('worker')];
  const stop = async () => {
    await Promise.all(processes.map(ended));
    await database.drop();
    await rm(files, { recursive: true, force: true });
  };
  try {
    await untilReady(address, processes);
  } catch (error) {
    await stop();
    throw error;
  }
  return { address, databaseUrl: database.appUrl, stop };
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, 'exit');
  child.kill('SIGTERM');
  await exit;
}

async function untilReady(address: string, processes: readonly ChildProcess[]): Promise<void> {
  const deadline = Date.now() + READY_WITHIN_MS;
  while (Date.now() < deadline) {
    const gone = processes.find(({ exitCode }) => exitCode !== null);
    if (gone) throw new Error(`A process of the product ended with code ${gone.exitCode}: see its output above.`);
    const answer = await fetch(`${address}/health/ready`).catch(() => undefined);
    if (answer?.ok) return;
    await sleep(100);
  }
  throw new Error(`The product did not become ready within ${READY_WITHIN_MS / 1000} s.`);
}

/** A port that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('No port was given.');
  return address.port;
}
