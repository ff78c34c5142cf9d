import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import type { DemoLogin } from './announcement.js';

interface Prepared {
  readonly key: string;
  readonly logins: readonly DemoLogin[];
}

/**
 * Remembers that this very build has migrated and filled this very cluster: then a start need not load most of the product
 * only to find nothing to do, which is the better part of its time.
 */
export class PreparedMark {
  private readonly file: string;
  private readonly key: string;

  constructor(projectRoot: string, dataRoot: string, clusterIdentity: string, demonstration: boolean) {
    this.file = join(dataRoot, 'prepared.json');
    this.key = createHash('sha256')
      .update(readIfThere(join(projectRoot, 'dist/.server.json')))
      .update(`\0${clusterIdentity}\0${demonstration}`)
      .digest('hex');
  }

  /** The log-ins of the preparation that was done already, or undefined if it has to be done. */
  read(): readonly DemoLogin[] | undefined {
    const text = readIfThere(this.file);
    const known = text ? (JSON.parse(text) as Prepared) : undefined;
    return known?.key === this.key ? known.logins : undefined;
  }

  write(logins: readonly DemoLogin[]): void {
    writeFileSync(this.file, JSON.stringify({ key: this.key, logins } satisfies Prepared), { mode: 0o600 });
  }
}

function readIfThere(file: string): string {
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}
