import { randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import type { BenchDatabase } from '../cluster.js';
import { ChildServer } from './child-server.js';

/** Connections to PostgreSQL, the same for both. */
export const POOL_SIZE = 10;

const entryOf = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** One secret per run: both servers verify the tokens that the benchmark signs. */
export const accessTokenSecret = randomBytes(36).toString('base64');

/** Starts the api as an installation would, on a database. */
export const startOurs = (name: string, database: BenchDatabase, nodeOptions?: readonly string[]) =>
  ChildServer.start({
    name,
    entry: entryOf('../../../apps/api/src/main.js'),
    readyPath: '/health/ready',
    postmasterPid: database.postmasterPid,
    nodeOptions,
    environment: {
      DATABASE_URL: database.appUrl,
      DUBAN_DATABASE_POOL_SIZE: String(POOL_SIZE),
      DUBAN_FILES_DIR: database.filesFolder,
      DUBAN_HOST: '127.0.0.1',
      DUBAN_PUBLIC_URL: 'http://localhost',
      DUBAN_ACCESS_TOKEN_SECRET: accessTokenSecret,
      DUBAN_REFRESH_TOKEN_SECRET: randomBytes(36).toString('base64'),
    },
  });

/** Starts the bare server that ours is compared with. */
export const startBare = (name: string, database: BenchDatabase) =>
  ChildServer.start({
    name,
    entry: entryOf('./bare-server.js'),
    readyPath: '/ready',
    postmasterPid: database.postmasterPid,
    environment: {
      DATABASE_URL: database.appUrl,
      POOL_SIZE: String(POOL_SIZE),
      ACCESS_TOKEN_SECRET: accessTokenSecret,
    },
  });
