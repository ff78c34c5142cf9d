import { spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { serverEnvironment } from './cluster.js';
import type { Locations } from './locations.js';
import { findServer, isAlive, removeStalePidFile } from './pid-file.js';
import type { RunningServer } from './pid-file.js';
import type { ServerAccount } from './server-account.js';

const pollEveryMs = 10;
const startWithinMs = 60_000;
const orphansGoWithinMs = 10_000;
const stopWithinMs = 30_000;

/** The server left by a parent that was killed; waits for one that is still starting, recovering or shutting down. */
export async function settledServer(cluster: string): Promise<RunningServer | undefined> {
  const deadline = Date.now() + startWithinMs;
  for (;;) {
    const server = findServer(cluster);
    if (!server || server.ready) return server;
    if (Date.now() > deadline) throw new Error(`The PostgreSQL of process ${server.pid} is neither up nor down.`);
    await sleep(pollEveryMs);
  }
}

/**
 * Starts the server and returns once it accepts connections. Where the last one was killed, its own child processes
 * notice within moments; until then PostgreSQL rightly refuses to open the same data, so it is tried again for a while.
 */
export async function spawnServer(...task: Parameters<typeof spawnOnce>): Promise<RunningServer> {
  const deadline = Date.now() + orphansGoWithinMs;
  for (;;) {
    try {
      return await spawnOnce(...task);
    } catch (error) {
      if (!String(error).includes('pre-existing shared memory block') || Date.now() > deadline) throw error;
      await sleep(100);
    }
  }
}

async function spawnOnce(
  binaries: string,
  { cluster, home, log }: Locations,
  account: ServerAccount,
  port: number,
  settings: Readonly<Record<string, string>>,
): Promise<RunningServer> {
  removeStalePidFile(cluster);
  const output = openSync(log, 'a', 0o600);
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  // Detached: Ctrl-C in a terminal reaches the whole foreground group, and the database must be the last to go.
  const child = spawn(join(binaries, 'bin/postgres'), ['-D', cluster, '-p', String(port), ...flags], {
    ...account,
    cwd: home,
    env: serverEnvironment(),
    stdio: ['ignore', output, output],
    detached: true,
  });
  closeSync(output);
  let ended: string | undefined;
  child.once('error', (error) => (ended = error.message));
  child.once('exit', (code, signal) => (ended = `it ended with ${signal ?? `code ${code}`}`));
  child.unref();
  const deadline = Date.now() + startWithinMs;
  while (Date.now() < deadline) {
    const server = findServer(cluster);
    if (server?.ready && server.pid === child.pid) return server;
    if (ended !== undefined) throw new Error(`The embedded PostgreSQL did not start: ${ended}.\n${lastLines(log)}`);
    await sleep(pollEveryMs);
  }
  child.kill('SIGINT');
  throw new Error(`The embedded PostgreSQL was not ready after 60 s.\n${lastLines(log)}`);
}

/** Ends the server at once but cleanly (SIGINT: open connections are closed, what is committed is on disk). */
export async function stopServer({ pid, cluster }: RunningServer): Promise<void> {
  if (!isAlive(pid, cluster)) return;
  process.kill(pid, 'SIGINT');
  const deadline = Date.now() + stopWithinMs;
  while (isAlive(pid, cluster)) {
    if (Date.now() > deadline) throw new Error(`The embedded PostgreSQL (process ${pid}) did not stop in 30 s.`);
    await sleep(pollEveryMs);
  }
}

/** The preferred port if it is free, otherwise any that is. */
export async function freePort(preferred: number): Promise<number> {
  const port = (await probePort(preferred)) ?? (await probePort(0));
  if (port === undefined) throw new Error('No free port on 127.0.0.1 for the embedded PostgreSQL.');
  return port;
}

function probePort(port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(undefined));
    probe.listen({ port, host: '127.0.0.1', exclusive: true }, () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' ? address?.port : undefined));
    });
  });
}

function lastLines(file: string): string {
  return existsSync(file) ? readFileSync(file, 'utf8').trimEnd().split('\n').slice(-8).join('\n') : '';
}
