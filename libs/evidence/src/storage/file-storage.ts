import type { Readable } from 'node:stream';
import type { ByteRange } from '../domain/byte-range.js';

/** A file in the storage, as the sweep finds it. */
export interface ListedFile {
  readonly sha256: string;
  readonly storedAt: Date;
}

/**
 * Where files lie, each under the SHA-256 of its content (64 hexadecimal digits). One contract suite runs against every
 * implementation (tests/support/storage-contract.ts).
 */
export abstract class FileStorage {
  /**
   * Stores the file at `path`, which stays where it is. When this resolves the bytes are safe; a file that is there already
   * is left alone, and one that was broken off half-way, or whose bytes are not those of the hash, is never seen.
   */
  abstract put(sha256: string, path: string): Promise<void>;

  abstract has(sha256: string): Promise<boolean>;

  /** The bytes, or a part of them. Rejects where there is no such file. */
  abstract open(sha256: string, range?: ByteRange): Promise<Readable>;

  /** Removes it; a file that is not there is no error. */
  abstract remove(sha256: string): Promise<void>;

  /** All files, in no particular order. */
  abstract list(): AsyncIterable<ListedFile>;

  /** What attempts that broke off before `before` left behind is removed; answers with how many. */
  abstract tidy(before: Date): Promise<number>;

  /** Lets go of what it holds open; a folder holds nothing. */
  close(): void {}
}

/** A name under which content may be stored. */
export const isContentName = (name: string): boolean => /^[0-9a-f]{64}$/.test(name);
