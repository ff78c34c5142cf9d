import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** The files of uploads under way: `<id>` the bytes, `<id>.json` the protocol's own notes, `<id>.clean` a picture. */
export class UploadFolder {
  readonly path: string;

  constructor(directory: string) {
    this.path = join(directory, 'uploads');
  }

  bytesOf(id: string): string {
    return join(this.path, id);
  }

  cleanedOf(id: string): string {
    return join(this.path, `${id}.clean`);
  }

  /** How many bytes have arrived; null where there is no such upload. */
  async sizeOf(id: string): Promise<number | null> {
    return stat(this.bytesOf(id)).then(
      ({ size }) => size,
      () => null,
    );
  }

  async discard(id: string): Promise<void> {
    for (const path of [this.bytesOf(id), this.cleanedOf(id), `${this.bytesOf(id)}.json`])
      await rm(path, { force: true });
  }

  /** The ids of all uploads with a file here that was last written before `before`. */
  async idsBefore(before: Date): Promise<string[]> {
    const names = await readdir(this.path).catch(() => []);
    const old = await Promise.all(
      names.map(async (name) => {
        const found = await stat(join(this.path, name)).catch(() => null);
        return found && found.mtime < before ? [name.split('.')[0] ?? ''] : [];
      }),
    );
    return [...new Set(old.flat())].filter((id) => id !== '');
  }
}
