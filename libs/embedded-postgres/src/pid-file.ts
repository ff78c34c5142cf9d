import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** A server that runs on a cluster, whoever started it. */
export interface RunningServer {
  readonly pid: number;
  readonly port: number;
  readonly cluster: string;
  /** False while it starts, recovers or shuts down. */
  readonly ready: boolean;
}

/** The server that runs on this cluster according to its postmaster.pid, if that process is really one. */
export function findServer(cluster: string): RunningServer | undefined {
  const file = join(cluster, 'postmaster.pid');
  const lines = readIfThere(file)?.split('\n');
  // Line 1 is the process, line 4 the port, line 8 the state, padded with blanks; the later ones come as the start goes on.
  const pid = Number(lines?.[0] ?? NaN);
  if (!lines || !Number.isInteger(pid) || !isAlive(pid, cluster)) return undefined;
  return { pid, port: Number(lines[3] ?? NaN), cluster, ready: lines[7]?.trim() === 'ready' };
}

/**
 * Whether the process is alive and a server of this cluster. After a restart of the machine or container a stale file
 * may name a number that now belongs to something else; Linux tells by its command line, which is empty for one that has
 * ended but was not reaped.
 */
export function isAlive(pid: number, cluster: string): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  if (!existsSync('/proc/self/cmdline')) return true;
  return readIfThere(`/proc/${pid}/cmdline`)?.includes(cluster) ?? false;
}

/** Removes a stale file whose number now belongs to some other process of ours: PostgreSQL itself would refuse to start. */
export function removeStalePidFile(cluster: string): void {
  if (existsSync('/proc/self/cmdline')) rmSync(join(cluster, 'postmaster.pid'), { force: true });
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
