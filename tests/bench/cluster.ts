import { mkdtempSync, readFileSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { runMigrations } from '#libs/database';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '#libs/embedded-postgres';

const projectRoot = join(dirname(fileURLToPath(import.meta.url)), '../../..');

/** A database of the benchmark with the real schema. */
export interface BenchDatabase {
  readonly superUrl: string;
  readonly appUrl: string;
  readonly postmasterPid: number;
  /** Where the api keeps files; none are handed in here. */
  readonly filesFolder: string;
}

/** A PostgreSQL server of the benchmark's own, removed at the end. */
export class Cluster {
  private constructor(
    private readonly folder: string,
    private server: EmbeddedPostgres,
  ) {}

  /** Starts one that does not wait for the disk: good for filling it, not for measuring writes. */
  static async start(): Promise<Cluster> {
    const folder = mkdtempSync(join(tmpdir(), `duban-bench-${process.pid}-`));
    try {
      return new Cluster(folder, await startEmbeddedPostgres({ dataRoot: folder, projectRoot, durable: false }));
    } catch (error) {
      rmSync(folder, { recursive: true, force: true });
      throw error;
    }
  }

  /** Restarts it as an installation runs it: each commit waits for the disk. */
  async becomeDurable(): Promise<void> {
    await this.server.stop();
    this.server = await startEmbeddedPostgres({ dataRoot: this.folder, projectRoot });
  }

  async createDatabase(name: string): Promise<BenchDatabase> {
    const { superUrl, ownerUrl, appUrl } = this.server;
    await execute(superUrl, `CREATE DATABASE ${name} OWNER ${new URL(ownerUrl).username}`);
    await runMigrations(at(ownerUrl, name), { applicationRole: new URL(appUrl).username });
    return this.database(name);
  }

  /** The addresses of a database; they may change by a restart. */
  database(name: string): BenchDatabase {
    return {
      superUrl: at(this.server.superUrl, name),
      appUrl: at(this.server.appUrl, name),
      postmasterPid: this.postmasterPid(),
      filesFolder: join(this.folder, `files-${name}`),
    };
  }

  private postmasterPid(): number {
    return Number.parseInt(readFileSync(join(this.server.clusterFolder, 'postmaster.pid'), 'utf8'), 10);
  }

  /** Free bytes where the data lie. */
  freeBytes(): number {
    const { bavail, bsize } = statfsSync(dirname(this.server.clusterFolder));
    return bavail * bsize;
  }

  async remove(): Promise<void> {
    await this.server.stop();
    rmSync(dirname(this.server.clusterFolder), { recursive: true, force: true });
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** Runs `work` with a connection of its own. */
export async function connected<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, application_name: 'duban bench' });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

const execute = (url: string, sql: string) => connected(url, (client) => client.query(sql));

const at = (url: string, name: string): string => Object.assign(new URL(url), { pathname: `/${name}` }).href;
