import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** One of the processes that the supervisor keeps running. */
export interface ServiceOptions {
  readonly name: string;
  /** The compiled entry file. */
  readonly entry: string;
  readonly logFile: string;
  readonly environment: NodeJS.ProcessEnv;
  readonly report: (line: string) => void;
}

const longestBackOffMs = 30_000;
const steadyAfterMs = 60_000;
const stopWithinMs = 12_000;

/** Runs a child process, restarts it with growing pauses when it dies, and stops it when told to. */
export class Service {
  private child: ChildProcess | undefined;
  private stopping = false;
  private watched = false;
  private backOffMs = 1_000;

  constructor(private readonly options: ServiceOptions) {}

  /** Starts the process; until `watch` is called its end is not repaired. */
  start(): void {
    const { entry, environment, logFile } = this.options;
    const log = openSync(logFile, 'a', 0o600);
    // Detached: a Ctrl-C in the terminal must reach the supervisor only, which ends its children in order. The IPC channel
    // is how a child notices that the supervisor was killed.
    const child = spawn(process.execPath, ['--enable-source-maps', entry], {
      env: environment,
      stdio: ['ignore', log, log, 'ipc'],
      detached: true,
    });
    closeSync(log);
    const startedAt = Date.now();
    this.child = child;
    child.once('error', (error) => this.options.report(`${this.options.name} could not be run: ${error.message}`));
    child.once('exit', (code, signal) => {
      this.child = undefined;
      if (this.watched && !this.stopping) void this.restart(signal ?? `code ${code}`, Date.now() - startedAt);
    });
  }

  get running(): boolean {
    return this.child !== undefined;
  }

  /** From now on a death is reported and repaired. */
  watch(): void {
    this.watched = true;
  }

  /** What it wrote last, for a message about its death. */
  lastLines(count = 12): string {
    const { logFile } = this.options;
    return existsSync(logFile) ? readFileSync(logFile, 'utf8').trimEnd().split('\n').slice(-count).join('\n') : '';
  }

  /** Asks it to end, and makes sure of it after 12 s. */
  async stop(): Promise<void> {
    this.stopping = true;
    const child = this.child;
    if (!child) return;
    const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
    child.kill('SIGTERM');
    const patience = setTimeout(() => child.kill('SIGKILL'), stopWithinMs);
    await ended;
    clearTimeout(patience);
  }

  private async restart(reason: string, livedMs: number): Promise<void> {
    if (livedMs > steadyAfterMs) this.backOffMs = 1_000;
    const { name, report, logFile } = this.options;
    report(`${name} ended unexpectedly (${reason}); it is started again in ${this.backOffMs / 1000} s. See ${logFile}`);
    const pause = this.backOffMs;
    this.backOffMs = Math.min(this.backOffMs * 2, longestBackOffMs);
    await sleep(pause);
    if (!this.stopping) this.start();
  }
}
