import { statSync } from 'node:fs';
import { join } from 'node:path';

import { startEmbeddedPostgres } from '#libs/embedded-postgres';
import type { EmbeddedPostgres } from '#libs/embedded-postgres';

import { StartRefused } from './start-refused.js';

const checkEveryMs = 1_000;

/** The database of this start: one of our own, or the one that the environment names. */
export interface StartDatabase {
  readonly ownerUrl: string;
  readonly appUrl: string;
  /** Only our own is filled with the demonstration and stopped at the end. */
  readonly embedded: boolean;
  /** Of our own only: changes when the cluster is made anew. */
  readonly identity?: string;
  stop(): Promise<void>;
}

/** Uses DATABASE_URL and DATABASE_OWNER_URL if they are set, otherwise starts the embedded PostgreSQL. */
export async function openDatabase(
  projectRoot: string,
  dataRoot: string,
  variables: NodeJS.ProcessEnv,
  log: (line: string) => void,
): Promise<StartDatabase> {
  const appUrl = variables.DATABASE_URL;
  const ownerUrl = variables.DATABASE_OWNER_URL;
  if (appUrl && ownerUrl) return { ownerUrl, appUrl, embedded: false, stop: async () => undefined };
  if (appUrl || ownerUrl) {
    const [set, missing] = appUrl ? ['DATABASE_URL', 'DATABASE_OWNER_URL'] : ['DATABASE_OWNER_URL', 'DATABASE_URL'];
    throw new StartRefused(`${set} is set and ${missing} is not: set both to use a server of your own, or neither.`);
  }
  const open = () => startEmbeddedPostgres({ projectRoot, dataRoot, log });
  const first = await open();
  const stop = keepRunning(first, open, log);
  const identity = `${first.clusterFolder}:${statSync(join(first.clusterFolder, 'PG_VERSION')).mtimeMs}`;
  return { ownerUrl: first.ownerUrl, appUrl: first.appUrl, embedded: true, identity, stop };
}

/** Starts the server again should it die; passwords and, unless someone took it, the port stay the same. */
function keepRunning(
  first: EmbeddedPostgres,
  open: () => Promise<EmbeddedPostgres>,
  log: (line: string) => void,
): () => Promise<void> {
  let server = Promise.resolve(first);
  let checking = false;
  const check = async () => {
    const current = await server;
    if (current.isRunning()) return;
    log('The embedded PostgreSQL ended unexpectedly; it is started again.');
    server = open();
    const { port } = await server;
    if (port !== current.port) log(`Its port was taken; it now listens on ${port}. Restart Duban to use it.`);
  };
  const timer = setInterval(() => {
    if (checking) return;
    checking = true;
    check()
      .catch((error: unknown) => {
        server = Promise.resolve(first);
        log(error instanceof Error ? error.message : String(error));
      })
      .finally(() => (checking = false));
  }, checkEveryMs);
  return async () => {
    clearInterval(timer);
    await (await server).stop();
  };
}
