import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { runMigrations } from '#libs/database';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '#libs/embedded-postgres';
import { freePort } from '../../support/running-product.js';

/** What is killed. */
export const victims = ['api', 'postgres', 'worker', 'all'] as const;
export type Victim = (typeof victims)[number];

const root = process.cwd();
const READY_WITHIN_MS = 300_000;

/**
 * The built api and worker on a PostgreSQL of their own that writes to the disk as in production: on one that does not,
 * what is acknowledged may be gone when it is killed.
 */
export class KilledProduct {
  readonly kills: Record<Victim, number> = { api: 0, postgres: 0, worker: 0, all: 0 };
  /** How long it took to come back, all in all. */
  readonly downMs: Record<Victim, number> = { api: 0, postgres: 0, worker: 0, all: 0 };
  #striking = false;
  #api: ChildProcess | undefined;
  #worker: ChildProcess | undefined;

  private constructor(
    private readonly folder: string,
    private readonly port: number,
    private postgres: EmbeddedPostgres,
  ) {}

  static async start(): Promise<KilledProduct> {
    const folder = mkdtempSync(join(tmpdir(), 'duban-story-'));
    const postgres = await startEmbeddedPostgres({ dataRoot: join(folder, 'data'), projectRoot: root });
    await runMigrations(postgres.ownerUrl, { applicationRole: new URL(postgres.appUrl).username });
    return new KilledProduct(folder, await freePort(), postgres);
  }

  get address(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  get appUrl(): string {
    return this.postgres.appUrl;
  }

  get filesFolder(): string {
    return join(this.folder, 'files');
  }

  /** Starts api and worker. */
  async run(): Promise<void> {
    this.#worker = this.#spawn('worker');
    await this.#startApi();
  }

  /** Kills what is named and starts it again; false, and nothing happens, while something is down already. */
  async strike(victim: Victim): Promise<boolean> {
    if (this.#striking) return false;
    this.#striking = true;
    try {
      this.kills[victim] += 1;
      const began = Date.now();
      await this.#killAndStart(victim);
      this.downMs[victim] += Date.now() - began;
    } finally {
      this.#striking = false;
    }
    return true;
  }

  async stop(): Promise<void> {
    // Whoever gave up may have left somebody who is just starting it all again.
    while (this.#striking) await sleep(20);
    await Promise.all([ended(this.#api, 'SIGTERM'), ended(this.#worker, 'SIGTERM')]);
    await this.postgres.stop();
    await rm(this.folder, { recursive: true, force: true });
    await rm(dirname(this.postgres.clusterFolder), { recursive: true, force: true });
  }

  async #killAndStart(victim: Victim): Promise<void> {
    const everything = victim === 'all';
    if (victim === 'postgres' || everything) process.kill(this.#postmaster(), 'SIGKILL');
    await Promise.all([
      victim === 'api' || everything ? ended(this.#api, 'SIGKILL') : undefined,
      victim === 'worker' || everything ? ended(this.#worker, 'SIGKILL') : undefined,
    ]);
    const moved = (victim === 'postgres' || everything) && (await this.#startPostgres());
    if (moved) await Promise.all([ended(this.#api, 'SIGKILL'), ended(this.#worker, 'SIGKILL')]);
    if (victim === 'worker' || everything || moved) this.#worker = this.#spawn('worker');
    if (victim === 'api' || everything || moved) await this.#startApi();
    else await this.#ready();
  }

  /** Says whether another program took the port meanwhile, so that the server is now elsewhere. */
  async #startPostgres(): Promise<boolean> {
    const before = this.postgres.appUrl;
    while (this.postgres.isRunning()) await sleep(5);
    this.postgres = await startEmbeddedPostgres({ dataRoot: join(this.folder, 'data'), projectRoot: root });
    return this.postgres.appUrl !== before;
  }

  #postmaster(): number {
    const [pid] = readFileSync(join(this.postgres.clusterFolder, 'postmaster.pid'), 'utf8').split('\n');
    if (!this.postgres.isRunning() || !Number(pid)) throw new Error('PostgreSQL ended before it was killed.');
    return Number(pid);
  }

  async #startApi(): Promise<void> {
    this.#api = this.#spawn('api');
    await this.#ready();
  }

  async #ready(): Promise<void> {
    const deadline = Date.now() + READY_WITHIN_MS;
    while (Date.now() < deadline) {
      const answer = await fetch(`${this.address}/health/ready`).catch(() => undefined);
      if (answer?.ok) return;
      if (this.#api?.exitCode) throw new Error('The api ended by itself: is it built?');
      await sleep(20);
    }
    throw new Error('The product did not come back.');
  }

  #spawn(name: 'api' | 'worker'): ChildProcess {
    return spawn(process.execPath, [join(root, `dist/apps/${name}/src/main.js`)], {
      env: {
        PATH: process.env.PATH,
        NODE_ENV: 'test',
        LOG_LEVEL: 'silent',
        PORT: String(this.port),
        DATABASE_URL: this.appUrl,
        DUBAN_FILES_DIR: this.filesFolder,
        DUBAN_ACCESS_TOKEN_SECRET: 'heavy-test-access-4f1c9d7e2b8a6530',
        DUBAN_REFRESH_TOKEN_SECRET: 'heavy-test-refresh-91d3b7a5c2e8f604',
      },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  }
}

async function ended(child: ChildProcess | undefined, signal: NodeJS.Signals): Promise<void> {
  if (!child || child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, 'exit');
  child.kill(signal);
  await exit;
}
