import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';

import { ensureCluster } from './cluster.js';
import { prepareLocations } from './locations.js';
import { prepareBinaries } from './native-binaries.js';
import { databaseName, ensureRoles } from './roles.js';
import { serverAccount } from './server-account.js';
import { isAlive } from './pid-file.js';
import type { RunningServer } from './pid-file.js';
import { freePort, settledServer, spawnServer, stopServer } from './server-process.js';
import { connectionUrl, newPasswords, readRecord, writeRecord } from './server-record.js';
import type { ServerRecord } from './server-record.js';

/** How a server is to be started. */
export interface EmbeddedPostgresOptions {
  /** The folder for the cluster, its passwords and its log; made if missing. */
  readonly dataRoot: string;
  /** The folder with the package.json whose node_modules holds the binaries. */
  readonly projectRoot: string;
  /** Where a copy of the binaries goes if the installed ones cannot be run in place; the system's own unless named. */
  readonly temporaryFolder?: string;
  /** Told about the slow steps. */
  readonly log?: (line: string) => void;
  /** False for tests: what is committed may be lost in a crash of the machine, and everything is quicker. */
  readonly durable?: boolean;
}

/** The addresses of the server by role. */
export interface EmbeddedPostgresUrls {
  readonly superUrl: string;
  readonly ownerUrl: string;
  readonly appUrl: string;
  readonly eraserUrl: string;
}

/** A server that accepts connections. */
export interface EmbeddedPostgres extends EmbeddedPostgresUrls {
  readonly port: number;
  readonly clusterFolder: string;
  /** True if it was already running, left by an earlier process. */
  readonly adopted: boolean;
  isRunning(): boolean;
  stop(): Promise<void>;
}

const firstPreferredPort = 15432;
const PORT_ATTEMPTS = 4;
const settings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  timezone: 'UTC',
  log_timezone: 'UTC',
  shared_buffers: '256MB',
};
const carefree = {
  ...{ fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200' },
  // Less of the journal is written, and its files are not filled with zeros first.
  ...{ wal_level: 'minimal', max_wal_senders: '0', wal_init_zero: 'off', max_wal_size: '4GB' },
};

/** Starts the embedded server, or takes over the one that still runs on the same data, and returns when it can be used. */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const { dataRoot, projectRoot, temporaryFolder = tmpdir(), log = () => undefined, durable = true } = options;
  const account = serverAccount();
  const locations = prepareLocations(dataRoot, account);
  const earlier = readRecord(locations.record);
  if (!earlier && existsSync(locations.cluster)) {
    throw new Error(
      `${locations.cluster} holds a database whose passwords (${locations.record}) are gone. ` +
        'Put that file back, or remove the cluster to begin anew.',
    );
  }
  const running = earlier && (await adopt(earlier, locations.cluster));
  if (running) {
    log('The embedded PostgreSQL of an earlier start still runs; it is used again.');
    return running;
  }
  const passwords = earlier?.passwords ?? newPasswords();
  const wished = earlier?.port ?? firstPreferredPort;
  // Before the cluster is made: one whose passwords nobody knows is lost.
  writeRecord(locations.record, { port: wished, passwords });
  const binaries = prepareBinaries(projectRoot, temporaryFolder, account);
  if (ensureCluster(binaries, locations, account, passwords.duban_super, durable)) {
    log(`A new PostgreSQL cluster was made in ${locations.cluster}.`);
  }
  const all = durable ? settings : { ...settings, ...carefree };
  for (let preferred = wished, attempt = 1; ; preferred = 0, attempt += 1) {
    const record = { port: await freePort(preferred), passwords };
    writeRecord(locations.record, record);
    try {
      return await opened(record, await spawnServer(binaries, locations, account, record.port, all), false);
    } catch (error) {
      // Another program took the port after it was found free, a second Duban that starts at the same moment, say.
      if (!String(error).includes('Address already in use') || attempt === PORT_ATTEMPTS) throw error;
      log(`Port ${record.port} was taken meanwhile; another one is tried.`);
    }
  }
}

/** Takes over the server that runs; undefined if there is none, also if it was just killed and dies while we ask. */
async function adopt(record: ServerRecord, cluster: string): Promise<EmbeddedPostgres | undefined> {
  for (;;) {
    const server = await settledServer(cluster);
    if (!server) return undefined;
    try {
      return await opened({ ...record, port: server.port }, server, true);
    } catch (error) {
      await sleep(200);
      if (isAlive(server.pid, cluster)) throw error;
    }
  }
}

/** The addresses of the server that runs on this data, for a command typed beside a running `npm start`. */
export async function findEmbeddedPostgres(dataRoot: string): Promise<EmbeddedPostgresUrls | undefined> {
  if (!existsSync(dataRoot)) return undefined;
  const { cluster, record } = prepareLocations(dataRoot, serverAccount());
  const running = await settledServer(cluster);
  const known = readRecord(record);
  return running && known && urlsOf({ ...known, port: running.port });
}

/** Stops the server that an earlier, killed process left on this data, if there is one; says whether there was. */
export async function stopAbandonedPostgres(dataRoot: string): Promise<boolean> {
  const running = await settledServer(prepareLocations(dataRoot, serverAccount()).cluster);
  if (running) await stopServer(running);
  return running !== undefined;
}

async function opened(record: ServerRecord, server: RunningServer, adopted: boolean): Promise<EmbeddedPostgres> {
  try {
    await ensureRoles(record);
  } catch (error) {
    if (!adopted) await stopServer(server);
    throw error;
  }
  return {
    ...urlsOf(record),
    port: record.port,
    clusterFolder: server.cluster,
    adopted,
    isRunning: () => isAlive(server.pid, server.cluster),
    stop: () => stopServer(server),
  };
}

function urlsOf(record: ServerRecord): EmbeddedPostgresUrls {
  return {
    superUrl: connectionUrl(record, 'duban_super', 'postgres'),
    ownerUrl: connectionUrl(record, 'duban_owner', databaseName),
    appUrl: connectionUrl(record, 'duban_app', databaseName),
    eraserUrl: connectionUrl(record, 'duban_eraser', databaseName),
  };
}
