import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { StartRefused } from './start-refused.js';

/** Two starts in one folder would share one database and stop it under each other; the second is refused. */
export function takeStartLock(dataRoot: string): () => void {
  const file = join(dataRoot, 'start.pid');
  for (let attempt = 0; attempt < 2; attempt += 1) {
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx' });
      return () => rmSync(file, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      const holder = Number(readFileSync(file, 'utf8'));
      if (isAlive(holder)) {
        throw new StartRefused(
          `Duban already runs in this folder (process ${holder}). Stop it first, with Ctrl-C there.`,
        );
      }
      rmSync(file, { force: true });
    }
  }
  throw new StartRefused(`Another start took ${file} at the same moment. Try again.`);
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return startCommand(pid);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** After a restart of the machine the number may belong to something else; Linux tells. */
function startCommand(pid: number): boolean {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('start.mjs');
  } catch {
    return process.platform !== 'linux';
  }
}
