import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { newId } from '#libs/kernel';

/** The files of uploads under way: `<id>` the bytes, `<id>.json` the protocol's own notes, `<id>.….clean` a picture. */
export class UploadFolder {
  readonly path: string;

  constructor(directory: string) {
    this.path = join(directory, 'uploads');
  }

  bytesOf(id: string): string {
    return join(this.path, id);
  }

  /** Another place each time: two who receive the same upload must not write into one file. */
  cleanedOf(id: string): string {
    return join(this.path, `${id}.${newId()}.clean`);
  }

  /** How many bytes have arrived; null where there is no such upload. */
  async sizeOf(id: string): Promise<number | null> {
    return stat(this.bytesOf(id)).then(
      ({ size }) => size,
      () => null,
    );
  }

  async discard(id: string): Promise<void> {
    for (const name of await this.names())
      if (name === id || name.startsWith(`${id}.`)) await rm(join(this.path, name), { force: true });
  }

  /** The ids of all uploads with a file here that was last written before `before`. */
  async idsBefore(before: Date): Promise<string[]> {
    const names = await this.names();
    const old = await Promise.all(
      names.map(async (name) => {
        const found = await stat(join(this.path, name)).catch(() => null);
        return found && found.mtime < before ? [name.split('.')[0] ?? ''] : [];
      }),
    );
    return [...new Set(old.flat())].filter((id) => id !== '');
  }

  private names(): Promise<string[]> {
    return readdir(this.path).catch(() => []);
  }
}
