import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FileStorage } from '#libs/evidence';

/** What every storage of files must do; `make` gives an empty one. */
export function storageContract(
  name: string,
  make: () => Promise<{ storage: FileStorage; close: () => Promise<void> }>,
): void {
  describe(`a storage ${name}`, () => {
    let storage: FileStorage;
    let close: () => Promise<void>;
    let folder: string;

    beforeAll(async () => {
      ({ storage, close } = await make());
      folder = await mkdtemp(join(tmpdir(), 'duban-storage-'));
    });
    afterAll(async () => {
      await close();
      await rm(folder, { recursive: true, force: true });
    });

    const written = async (bytes: Buffer): Promise<{ sha256: string; path: string }> => {
      const path = join(folder, randomBytes(8).toString('hex'));
      await writeFile(path, bytes);
      return { sha256: createHash('sha256').update(bytes).digest('hex'), path };
    };
    const read = async (sha256: string, range?: { start: number; end: number }): Promise<Buffer> => {
      const pieces: Buffer[] = [];
      for await (const piece of await storage.open(sha256, range)) pieces.push(piece as Buffer);
      return Buffer.concat(pieces);
    };
    const listed = async (): Promise<string[]> => {
      const names: string[] = [];
      for await (const file of storage.list()) {
        expect(Math.abs(file.storedAt.getTime() - Date.now())).toBeLessThan(60_000);
        names.push(file.sha256);
      }
      return names.sort();
    };

    it('gives back what was put in, whole and in parts', async () => {
      const bytes = randomBytes(40_000);
      const { sha256, path } = await written(bytes);
      expect(await storage.has(sha256)).toBe(false);
      await storage.put(sha256, path);
      expect(await storage.has(sha256)).toBe(true);
      expect((await read(sha256)).equals(bytes)).toBe(true);
      expect((await read(sha256, { start: 100, end: 299 })).equals(bytes.subarray(100, 300))).toBe(true);
      expect((await read(sha256, { start: 39_999, end: 39_999 })).equals(bytes.subarray(39_999))).toBe(true);
    });

    it('takes the same content twice, and many times at once, and holds it once', async () => {
      const { sha256, path } = await written(randomBytes(2_000));
      await Promise.all(Array.from({ length: 5 }, () => storage.put(sha256, path)));
      await storage.put(sha256, path);
      expect((await listed()).filter((name) => name === sha256)).toEqual([sha256]);
    });

    it('takes a file larger than one part', async () => {
      const bytes = randomBytes(17 * 1024 * 1024);
      const { sha256, path } = await written(bytes);
      await storage.put(sha256, path);
      expect((await read(sha256)).equals(bytes)).toBe(true);
    });

    it.each([
      ['small', 100],
      ['of several parts', 34 * 1024 * 1024],
    ])('never shows a file (%s) that is not what its hash says', async (_, size) => {
      const { path } = await written(randomBytes(size));
      const sha256 = randomBytes(32).toString('hex');
      // A store may have words of its own for it when the parts it took are called back.
      await expect(storage.put(sha256, path)).rejects.toThrow();
      expect(await storage.has(sha256)).toBe(false);
      expect(await listed()).not.toContain(sha256);
    });

    it('lists, removes, and does not mind removing again', async () => {
      const { sha256, path } = await written(randomBytes(100));
      await storage.put(sha256, path);
      expect(await listed()).toContain(sha256);
      await storage.remove(sha256);
      await storage.remove(sha256);
      expect(await storage.has(sha256)).toBe(false);
      expect(await listed()).not.toContain(sha256);
      await expect(storage.open(sha256)).rejects.toThrow();
    });

    it.each(['../../etc/passwd', '', 'ABCDEF', 'a'.repeat(63)])('has no place for “%s”', async (name) => {
      const { path } = await written(randomBytes(10));
      await expect(storage.put(name, path)).rejects.toThrow('SHA-256');
      await expect(storage.open(name)).rejects.toThrow('SHA-256');
      await expect(storage.remove(name)).rejects.toThrow('SHA-256');
    });
  });
}
