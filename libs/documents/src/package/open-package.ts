import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { limits } from '../limits.js';
import { tooMuch, Unreadable } from '../unreadable.js';

/** A file that is an archive of parts: docx, xlsx, ofd. */
export class Package {
  private left = limits.unpackedBytes;

  private constructor(
    private readonly archive: ZipFile,
    private readonly entries: ReadonlyMap<string, Entry>,
  ) {}

  /** Reads the directory of an archive. Problems: `documentDamaged`, `documentTooComplex`. */
  static async open(bytes: Uint8Array): Promise<Package> {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const archive = await yauzl
      .fromBufferPromise(buffer, { lazyEntries: true, autoClose: false })
      .catch(() => Promise.reject(new Unreadable('documentDamaged')));
    if (archive.entryCount > limits.entries) throw tooMuch('entries');
    const entries = new Map<string, Entry>();
    try {
      for await (const entry of archive.eachEntry()) entries.set(entry.fileName, entry);
    } catch {
      throw new Unreadable('documentDamaged');
    }
    return new Package(archive, entries);
  }

  /** The names of all parts. */
  get names(): string[] {
    return [...this.entries.keys()];
  }

  /** Whether there is a part of this name. */
  has(name: string): boolean {
    return this.entries.has(name);
  }

  /** Unpacks a part. Problems: `documentEncrypted`, `documentTooComplex`, `documentDamaged`, also where there is none. */
  async read(name: string): Promise<Uint8Array> {
    const entry = this.entries.get(name);
    if (!entry) throw new Unreadable('documentDamaged');
    if (entry.isEncrypted()) throw new Unreadable('documentEncrypted');
    // The directory may lie; what is really unpacked is counted, and yauzl ends where more comes than was said.
    if (entry.uncompressedSize > this.left) throw tooMuch('unpackedSize');
    this.left -= entry.uncompressedSize;
    try {
      const pieces: Buffer[] = [];
      for await (const piece of (await this.archive.openReadStreamPromise(entry)) as AsyncIterable<Buffer>)
        pieces.push(piece);
      return Buffer.concat(pieces);
    } catch {
      throw new Unreadable('documentDamaged');
    }
  }

  /** Unpacks a part, or null where there is none. */
  async readIfThere(name: string): Promise<Uint8Array | null> {
    return this.has(name) ? this.read(name) : null;
  }
}
