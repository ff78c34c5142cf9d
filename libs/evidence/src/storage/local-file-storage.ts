import { createWriteStream } from 'node:fs';
import { mkdir, open, opendir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { newId } from '#libs/kernel';
import type { ByteRange } from '../domain/byte-range.js';
import { checkedContent } from './checked-content.js';
import { FileStorage, isContentName, type ListedFile } from './file-storage.js';

/** Files in a folder, two levels deep by their hash; `incoming` holds what is being written. */
export class LocalFileStorage extends FileStorage {
  private readonly incoming: string;

  constructor(private readonly directory: string) {
    super();
    this.incoming = join(directory, 'incoming');
  }

  /** Copied beside its place, flushed to the disk, then moved into place in one step. */
  async put(sha256: string, path: string): Promise<void> {
    if (await this.has(sha256)) return;
    const folder = this.folderOf(sha256);
    await mkdir(folder, { recursive: true });
    await mkdir(this.incoming, { recursive: true });
    const temporary = join(this.incoming, newId());
    try {
      await pipeline(checkedContent(path, sha256), createWriteStream(temporary));
      await flush(temporary);
      await rename(temporary, join(folder, sha256));
      for (const each of [folder, join(folder, '..'), this.directory]) await flush(each);
    } finally {
      await rm(temporary, { force: true });
    }
  }

  async has(sha256: string): Promise<boolean> {
    return stat(this.pathOf(sha256)).then(
      () => true,
      (error: unknown) => {
        if (isMissing(error)) return false;
        throw error;
      },
    );
  }

  async open(sha256: string, range?: ByteRange): Promise<Readable> {
    // Opened here, so that a missing file is told before anything is sent.
    const file = await open(this.pathOf(sha256));
    return file.createReadStream({ highWaterMark: 256 * 1024, ...range });
  }

  async remove(sha256: string): Promise<void> {
    await rm(this.pathOf(sha256), { force: true });
  }

  async *list(): AsyncIterable<ListedFile> {
    for await (const name of namesIn(this.directory, /^[0-9a-f]{2}$/)) {
      for await (const below of namesIn(join(this.directory, name), /^[0-9a-f]{2}$/)) {
        const folder = join(this.directory, name, below);
        for await (const sha256 of namesIn(folder, /^[0-9a-f]{64}$/)) {
          const found = await stat(join(folder, sha256)).catch(orMissing);
          if (found) yield { sha256, storedAt: found.mtime };
        }
      }
    }
  }

  async tidy(before: Date): Promise<number> {
    let removed = 0;
    for await (const name of namesIn(this.incoming, /./)) {
      const path = join(this.incoming, name);
      const found = await stat(path).catch(orMissing);
      if (!found || found.mtime >= before) continue;
      await rm(path, { force: true });
      removed += 1;
    }
    return removed;
  }

  private folderOf(sha256: string): string {
    if (!isContentName(sha256)) throw new Error('Files are stored under the SHA-256 of their content.');
    return join(this.directory, sha256.slice(0, 2), sha256.slice(2, 4));
  }

  private pathOf(sha256: string): string {
    return join(this.folderOf(sha256), sha256);
  }
}

async function flush(path: string): Promise<void> {
  const opened = await open(path, 'r');
  try {
    await opened.sync();
  } finally {
    await opened.close();
  }
}

/** The names in a folder that fit; none where there is no such folder. */
async function* namesIn(folder: string, fitting: RegExp): AsyncIterable<string> {
  const entries = await opendir(folder).catch(orMissing);
  if (!entries) return;
  for await (const { name } of entries) if (fitting.test(name)) yield name;
}

const isMissing = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT';

function orMissing(error: unknown): undefined {
  if (!isMissing(error)) throw error;
}
