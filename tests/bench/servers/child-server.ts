import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { type ProcessorTime, processorTime } from '../load/processor-time.js';
import { setTimeout as sleep } from 'node:timers/promises';

/** How a server under load is started. */
export interface ServerStart {
  name: string;
  entry: string;
  readyPath: string;
  environment: Record<string, string>;
  /** Of the database server, whose processor time is counted too. */
  postmasterPid: number;
  /** Options of node itself, for a profile. */
  nodeOptions?: readonly string[];
}

const readyWithinMs = 60_000;
const endWithinMs = 15_000;

/** A server in a process of its own on 127.0.0.1. */
export class ChildServer {
  private constructor(
    readonly name: string,
    readonly url: string,
    private readonly child: ChildProcess,
    private readonly postmasterPid: number,
  ) {}

  /** What this process, the database and the benchmark itself used so far. */
  readonly processorTime = (): ProcessorTime | undefined => processorTime(this.child.pid ?? 0, this.postmasterPid);

  static async start({
    name,
    entry,
    readyPath,
    environment,
    postmasterPid,
    nodeOptions = [],
  }: ServerStart): Promise<ChildServer> {
    const port = await freePort();
    const child = spawn(process.execPath, [...nodeOptions, entry], {
      env: { PATH: process.env.PATH, NODE_ENV: 'production', LOG_LEVEL: 'warn', PORT: String(port), ...environment },
      // The channel ends the server should the benchmark be killed.
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    const server = new ChildServer(name, `http://127.0.0.1:${port}`, child, postmasterPid);
    try {
      await server.ready(readyPath);
      return server;
    } catch (error) {
      await server.stop();
      throw error;
    }
  }

  /** Asks it to end, and makes sure of it. */
  async stop(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const ended = once(this.child, 'exit');
    this.child.kill('SIGTERM');
    const patience = setTimeout(() => this.child.kill('SIGKILL'), endWithinMs);
    await ended;
    clearTimeout(patience);
  }

  private async ready(path: string): Promise<void> {
    const deadline = Date.now() + readyWithinMs;
    while (Date.now() < deadline) {
      if (this.child.exitCode !== null) throw new Error(`${this.name} ended with code ${this.child.exitCode}`);
      const answered = await fetch(`${this.url}${path}`).then(
        (response) => response.ok,
        () => false,
      );
      if (answered) return;
      await sleep(50);
    }
    throw new Error(`${this.name} was not ready within ${readyWithinMs / 1000} s`);
  }
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new Error('No port was given.');
  return address.port;
}
