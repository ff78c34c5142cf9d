import type { Transaction } from '#libs/database';

/**
 * Holds one content until the transaction ends: whoever writes its row and whoever removes its bytes take this first, so
 * that no row ever comes to stand for bytes that are just being removed.
 */
export async function holdContent(tx: Transaction, sha256: string): Promise<void> {
  await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('stored file ' || $1, 0))`, [sha256]);
}
