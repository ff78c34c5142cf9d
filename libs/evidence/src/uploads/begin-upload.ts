import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { Access, type Actor } from '#libs/access';
import { UNFINISHED_UPLOADS, UPLOAD_HOURS } from '#libs/contracts';
import { inTransaction, type Transaction } from '#libs/database';
import { newId, Problem } from '#libs/kernel';
import { safeFileName } from '../domain/file-name.js';
import { EvidenceSettings } from '../evidence-settings.js';

/** What somebody says of a file before its first byte. */
export interface UploadToBegin {
  readonly unitId: string;
  readonly fileName: string;
  readonly byteSize: number;
}

/** Opens an upload for one person and unit: from here on the protocol brings the bytes. */
@Injectable()
export class BeginUpload {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly access: Access,
    private readonly settings: EvidenceSettings,
  ) {}

  /** Answers with its id. Problems: `notFound` for a unit one does not act for, `fileTooLarge`, `fileEmpty`, `fileNameRefused`, `uploadsTooMany`. */
  run(actor: Actor, { unitId, fileName, byteSize }: UploadToBegin): Promise<string> {
    if (!this.access.can(actor, 'create', 'Evidence', { unitId })) throw new Problem('notFound');
    const { byteLimit } = this.settings;
    if (byteSize > byteLimit) throw new Problem('fileTooLarge', { extension: { byteLimit } });
    if (byteSize < 1) throw new Problem('fileEmpty');
    const name = safeFileName(fileName);
    return inTransaction(this.dataSource, async (tx) => {
      await ensureFewUnfinished(tx, actor.userId);
      const id = newId();
      const now = Date.now();
      const expiresAt = new Date(now + UPLOAD_HOURS * 60 * 60 * 1000);
      await tx.query(INSERT, [id, actor.userId, unitId, name, byteSize, new Date(now), expiresAt]);
      return id;
    });
  }
}

async function ensureFewUnfinished(tx: Transaction, userId: string): Promise<void> {
  await tx.query('SELECT FROM user_account WHERE id = $1 FOR NO KEY UPDATE', [userId]);
  const [found] = await tx.query<{ unfinished: number }[]>(
    `SELECT count(*)::integer AS unfinished FROM upload WHERE user_id = $1 AND status = 'underway' AND expires_at > now()`,
    [userId],
  );
  if ((found?.unfinished ?? 0) >= UNFINISHED_UPLOADS)
    throw new Problem('uploadsTooMany', { extension: { most: UNFINISHED_UPLOADS } });
}

const INSERT = `
  INSERT INTO upload (id, user_id, unit_id, file_name, byte_size, status, created_at, expires_at)
  VALUES ($1, $2, $3, $4, $5, 'underway', $6, $7)`;
