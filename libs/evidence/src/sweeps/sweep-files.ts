import type { DataSource } from 'typeorm';
import { UPLOAD_HOURS } from '#libs/contracts';
import { inTransaction } from '#libs/database';
import { changedRows } from '#libs/work-items';
import { holdContent } from '../storage/content-lock.js';
import type { FileStorage } from '../storage/file-storage.js';
import type { UploadFolder } from '../uploads/upload-folder.js';
import { removeOrphan } from './remove-orphan.js';

const HOUR_MS = 60 * 60 * 1000;
const DAY_MS = 24 * HOUR_MS;
const BATCH = 500;

/** What a sweep removed. */
export interface Swept {
  /** Uploads that were left unfinished, or received and never filed. */
  uploads: number;
  /** Rows of files that no record and no upload refers to. */
  rows: number;
  /** Bytes that no row stands for. */
  files: number;
}

/** What the sweep looks at. */
export interface SweptPlaces {
  readonly dataSource: DataSource;
  readonly storage: FileStorage;
  readonly uploads: UploadFolder;
}

/**
 * Removes what nobody can come to any more: uploads past their time, rows of files that nothing refers to, and bytes without
 * a row, each only when older than a day. Safe beside people at work and beside another sweep.
 */
export async function sweepFiles({ dataSource, storage, uploads }: SweptPlaces, now = new Date()): Promise<Swept> {
  const dayAgo = new Date(now.getTime() - DAY_MS);
  const ended = await endUploads(dataSource, uploads, now);
  const rows = await removeUnusedRows(dataSource, dayAgo);
  const files = await removeOrphans(dataSource, storage, dayAgo);
  await storage.tidy(dayAgo);
  return { uploads: ended, rows, files };
}

async function endUploads(dataSource: DataSource, folder: UploadFolder, now: Date): Promise<number> {
  const expired = await inTransaction(dataSource, (tx) =>
    changedRows<{ id: string }>(tx, 'DELETE FROM upload WHERE expires_at < $1 RETURNING id', [now]),
  );
  for (const { id } of expired) await folder.discard(id);
  // What a crash left between the row and the folder.
  const left = await folder.idsBefore(new Date(now.getTime() - UPLOAD_HOURS * HOUR_MS));
  const known = new Set(
    (
      await dataSource.query<{ id: string }[]>('SELECT id::text FROM upload WHERE id::text = ANY ($1::text[])', [left])
    ).map(({ id }) => id),
  );
  for (const id of left) if (!known.has(id)) await folder.discard(id);
  return expired.length;
}

/** That something was infected stays known, so that it is refused the next time. */
async function removeUnusedRows(dataSource: DataSource, before: Date): Promise<number> {
  const unused = await dataSource.query<{ sha256: string }[]>(`SELECT encode(sha256, 'hex') AS sha256 ${UNUSED}`, [
    before,
  ]);
  let removed = 0;
  for (const { sha256 } of unused) {
    const rows = await inTransaction(dataSource, async (tx) => {
      await holdContent(tx, sha256);
      return changedRows(tx, `DELETE ${UNUSED} AND file.sha256 = decode($2, 'hex') RETURNING file.sha256`, [
        before,
        sha256,
      ]);
    });
    removed += rows.length;
  }
  return removed;
}

async function removeOrphans(dataSource: DataSource, storage: FileStorage, before: Date): Promise<number> {
  let removed = 0;
  let batch: string[] = [];
  const look = async (): Promise<void> => {
    const rows = await dataSource.query<{ sha256: string }[]>(STANDING, [batch]);
    const standing = new Set(rows.map(({ sha256 }) => sha256));
    for (const sha256 of batch)
      if (!standing.has(sha256) && (await removeOrphan(dataSource, storage, sha256))) removed += 1;
    batch = [];
  };
  for await (const { sha256, storedAt } of storage.list()) {
    if (storedAt >= before) continue;
    batch.push(sha256);
    if (batch.length >= BATCH) await look();
  }
  await look();
  return removed;
}

const UNUSED = `FROM stored_file AS file
  WHERE file.stored_at < $1 AND file.scan <> 'infected'
    AND NOT EXISTS (SELECT FROM evidence_version AS held WHERE held.sha256 = file.sha256)
    AND NOT EXISTS (SELECT FROM upload WHERE upload.sha256 = file.sha256)`;
const STANDING = `
  SELECT encode(sha256, 'hex') AS sha256 FROM stored_file
  WHERE sha256 = ANY (SELECT decode(given, 'hex') FROM unnest($1::text[]) AS given) AND scan <> 'infected'`;
