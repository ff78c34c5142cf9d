import type { DataSource } from 'typeorm';
import { inTransaction, type Transaction } from '#libs/database';
import { holdContent } from './content-lock.js';
import type { FileStorage } from './file-storage.js';

/** A file that was looked at and may be stored. */
export interface FileToStore {
  readonly sha256: string;
  readonly path: string;
  readonly byteSize: number;
  readonly mediaType: string;
  /** Whether nobody gets it before a verdict. */
  readonly scanned: boolean;
}

const ATTEMPTS = 3;

/**
 * Stores bytes first and then the row with whatever else belongs to it, in one transaction: a crash between them leaves
 * bytes without a row, which the sweep removes, and never a row without bytes. Where the sweep removed the same bytes in
 * between (an old orphan), they are stored again.
 */
export async function storeFile(
  dataSource: DataSource,
  storage: FileStorage,
  file: FileToStore,
  also: (tx: Transaction) => Promise<void>,
): Promise<void> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    await storage.put(file.sha256, file.path);
    const stored = await inTransaction(dataSource, async (tx) => {
      await holdContent(tx, file.sha256);
      if (!(await storage.has(file.sha256))) return false;
      await tx.query(INSERT, [
        file.sha256,
        file.byteSize,
        file.mediaType,
        file.scanned ? 'pending' : 'unscanned',
        new Date(),
      ]);
      await also(tx);
      return true;
    });
    if (stored) return;
  }
  throw new Error(`The bytes of ${file.sha256} do not stay in the storage.`);
}

const INSERT = `
  INSERT INTO stored_file (sha256, byte_size, media_type, scan, stored_at) VALUES (decode($1, 'hex'), $2, $3, $4, $5)
  ON CONFLICT (sha256) DO NOTHING`;
