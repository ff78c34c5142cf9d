import { spawnSync } from 'node:child_process';
import { chownSync, existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Locations } from './locations.js';
import type { ServerAccount } from './server-account.js';

// With plain C, show_trgm('测试') is empty and a search for Chinese words finds nothing. macOS has no locale named C.UTF-8.
const characterType = process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8';

/** What initdb is told; the passwords of connections are always checked, also on the loopback address. */
const initdbFlags = [
  '--username=duban_super',
  '--auth=scram-sha-256',
  '--encoding=UTF8',
  '--locale=C',
  `--lc-ctype=${characterType}`,
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--no-instructions',
];

/** Creates the cluster if there is none; says whether it did. */
export function ensureCluster(
  binaries: string,
  locations: Locations,
  account: ServerAccount,
  password: string,
  durable: boolean,
): boolean {
  if (existsSync(join(locations.cluster, 'PG_VERSION'))) return false;
  // Made aside and renamed, so that an initdb that was interrupted is simply begun again.
  const aside = join(locations.home, 'cluster.new');
  const passwordFile = join(locations.home, 'password');
  rmSync(aside, { recursive: true, force: true });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (account.uid !== undefined && account.gid !== undefined) chownSync(passwordFile, account.uid, account.gid);
  try {
    const flags = [...initdbFlags, `--pwfile=${passwordFile}`, `--pgdata=${aside}`, ...(durable ? [] : ['--no-sync'])];
    const { status, stderr, error } = spawnSync(join(binaries, 'bin/initdb'), flags, {
      ...account,
      cwd: locations.home,
      env: serverEnvironment(),
      encoding: 'utf8',
    });
    if (error) throw new Error(`initdb of the embedded PostgreSQL could not be run: ${error.message}`);
    if (status !== 0) throw new Error(`initdb of the embedded PostgreSQL failed:\n${stderr.trim()}`);
  } finally {
    rmSync(passwordFile, { force: true });
  }
  renameSync(aside, locations.cluster);
  return true;
}

/** A clean environment: LANG and PG* variables of the caller must not decide how the cluster is made or run. */
export function serverEnvironment(): NodeJS.ProcessEnv {
  const windows = { SystemRoot: process.env.SystemRoot, TEMP: process.env.TEMP };
  return { PATH: process.env.PATH, LC_ALL: undefined, LANG: 'C', ...(process.platform === 'win32' ? windows : {}) };
}
