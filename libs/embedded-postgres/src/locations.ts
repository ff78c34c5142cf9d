import { createHash } from 'node:crypto';
import { chmodSync, chownSync, existsSync, mkdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

import { canEnter } from './server-account.js';
import type { ServerAccount } from './server-account.js';

/** Where a server keeps what is its own. */
export interface Locations {
  /** Owned by the server's account; holds the cluster. */
  readonly home: string;
  readonly cluster: string;
  /** Ours, readable by nobody else: port and passwords. */
  readonly record: string;
  readonly log: string;
}

/**
 * Everything lies in `dataRoot`, except where the server's account cannot enter it (a project in root's own home): then
 * the cluster moves to /var/lib/duban, in a folder named after the path, so that two projects never share one.
 */
export function prepareLocations(dataRoot: string, account: ServerAccount): Locations {
  const root = resolve(dataRoot);
  mkdirSync(root, { recursive: true });
  // Others may pass through but not list: what is secret in there is readable by its owner only.
  if (account.uid !== undefined && canEnter(account, dirname(root))) chmodSync(root, 0o711);
  const home = join(canEnter(account, root) ? root : removedRoot(root), 'postgres');
  if (!existsSync(home)) {
    mkdirSync(home, { recursive: true, mode: 0o700 });
    if (account.uid !== undefined && account.gid !== undefined) chownSync(home, account.uid, account.gid);
  }
  return {
    home,
    cluster: join(home, 'cluster'),
    record: join(root, 'postgres.json'),
    log: join(root, 'postgres.log'),
  };
}

function removedRoot(root: string): string {
  const folder = join('/var/lib/duban', createHash('sha256').update(root).digest('hex').slice(0, 16));
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  return folder;
}
