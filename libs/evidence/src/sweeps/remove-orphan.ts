import type { DataSource } from 'typeorm';
import { inTransaction } from '#libs/database';
import { holdContent } from '../storage/content-lock.js';
import type { FileStorage } from '../storage/file-storage.js';

/** Removes bytes that no row stands for, or only one that says they were infected; answers whether it did. */
export function removeOrphan(dataSource: DataSource, storage: FileStorage, sha256: string): Promise<boolean> {
  return inTransaction(dataSource, async (tx) => {
    // Whoever is about to write a row for the same bytes waits, and then finds that they are gone.
    await holdContent(tx, sha256);
    const rows = await tx.query<unknown[]>(
      `SELECT FROM stored_file WHERE sha256 = decode($1, 'hex') AND scan <> 'infected'`,
      [sha256],
    );
    if (rows.length > 0) return false;
    await storage.remove(sha256);
    return true;
  });
}
