import type { DataSource } from 'typeorm';
import { inTransaction, type Transaction } from '#libs/database';
import { changedRows } from '#libs/work-items';
import { holdContent } from '../storage/content-lock.js';
import type { FileStorage } from '../storage/file-storage.js';
import { removeOrphan } from '../sweeps/remove-orphan.js';
import { NoVerdict, scanStream, type Verdict } from './clamd.js';
import { tellInfected } from './tell-infected.js';

/** Where files lie and who looks through them. */
export interface Scanning {
  readonly dataSource: DataSource;
  readonly storage: FileStorage;
  readonly clamdUrl: string;
}

const MINUTE_MS = 60 * 1000;
/** How long one worker has a file to itself. */
const CLAIM_MS = 15 * MINUTE_MS;
/** How long a file rests when the scanner was out of reach, and when it would not say (too long for it, most often). */
const REST_MS = MINUTE_MS;
const LONG_REST_MS = 60 * MINUTE_MS;

/**
 * Looks through the file that has waited longest, if there is one; answers whether there may be more. What was stored
 * before a scanner was set waits as well. A file without a verdict stays closed and is tried again; the reason is noted and
 * thrown.
 */
export async function scanNextFile({ dataSource, storage, clamdUrl }: Scanning): Promise<boolean> {
  const sha256 = await claim(dataSource);
  if (sha256 === undefined) return false;
  try {
    const verdict = await scanStream(clamdUrl, await storage.open(sha256));
    await inTransaction(dataSource, (tx) => record(tx, sha256, verdict));
    if (verdict.found !== null) await removeOrphan(dataSource, storage, sha256);
    return true;
  } catch (error) {
    const note = error instanceof Error ? error.message : String(error);
    const rest = error instanceof NoVerdict ? LONG_REST_MS : REST_MS;
    await dataSource.query(REST, [sha256, new Date(Date.now() + rest), note.slice(0, 500)]);
    throw error;
  }
}

async function claim(dataSource: DataSource): Promise<string | undefined> {
  const now = Date.now();
  const [claimed] = await inTransaction(dataSource, (tx) =>
    changedRows<{ sha256: string }>(tx, CLAIM, [new Date(now), new Date(now + CLAIM_MS)]),
  );
  return claimed?.sha256;
}

async function record(tx: Transaction, sha256: string, { found }: Verdict): Promise<void> {
  await holdContent(tx, sha256);
  const at = new Date();
  await changedRows(tx, VERDICT, [sha256, found === null ? 'clean' : 'infected', found, at]);
  if (found !== null) await tellInfected(tx, sha256, { found, at });
}

const CLAIM = `
  UPDATE stored_file SET scan_claimed_until = $2 WHERE sha256 = (
    SELECT sha256 FROM stored_file WHERE scan IN ('unscanned', 'pending')
      AND (scan_claimed_until IS NULL OR scan_claimed_until < $1)
    ORDER BY stored_at LIMIT 1 FOR UPDATE SKIP LOCKED)
  RETURNING encode(sha256, 'hex') AS sha256`;
const REST = `UPDATE stored_file SET scan_claimed_until = $2, scan_note = $3 WHERE sha256 = decode($1, 'hex')`;
const VERDICT = `
  UPDATE stored_file SET scan = $2, scan_note = $3, scanned_at = $4, scan_claimed_until = NULL
  WHERE sha256 = decode($1, 'hex')`;
