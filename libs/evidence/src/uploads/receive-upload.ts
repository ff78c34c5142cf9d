import { stat } from 'node:fs/promises';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import type { Actor } from '#libs/access';
import type { UploadView } from '#libs/contracts';
import { inTransaction, type Transaction } from '#libs/database';
import { Problem } from '#libs/kernel';
import { changedRows } from '#libs/work-items';
import { EvidenceSettings } from '../evidence-settings.js';
import { carriesMetadata, cleanPicture } from '../files/clean-picture.js';
import { hashFile } from '../files/hash-file.js';
import { inspectFile } from '../files/inspect-file.js';
import { FileStorage } from '../storage/file-storage.js';
import { storeFile } from '../storage/store-file.js';
import { UploadFolder } from './upload-folder.js';
import type { UploadRow } from './upload-row.js';
import { Uploads } from './uploads.js';

/** Codes by which the file itself is refused: it stays refused, and its bytes go. */
const OF_THE_FILE: ReadonlySet<string> = new Set([
  'fileEmpty',
  'fileTypeRefused',
  'fileDamaged',
  'archiveRefused',
  'fileInfected',
]);
const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Takes over a file whose bytes have all arrived: looks at its content, takes location data out of a picture, hashes and
 * stores it. May be asked again at any time, also after a crash in the middle: it does what is left to do.
 */
@Injectable()
export class ReceiveUpload {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly uploads: Uploads,
    private readonly folder: UploadFolder,
    private readonly storage: FileStorage,
    private readonly settings: EvidenceSettings,
  ) {}

  /** Problems: `notFound`, `uploadIncomplete`, and those for which the file is refused, with the reason. */
  async run(actor: Actor, id: string): Promise<UploadView> {
    const left = await this.left(actor, id);
    if (left) await this.receive(actor, left);
    await this.folder.discard(id);
    return this.uploads.view(actor, id);
  }

  /** The upload where it is left to be received. Problems: `notFound`, also past its time, and that for which it was refused. */
  private async left(actor: Actor, id: string): Promise<UploadRow | null> {
    const upload = await this.uploads.own(actor, id);
    if (upload.status === 'refused') throw new Problem(refusalCode(upload.refusal));
    if (upload.status !== 'underway') return null;
    if (upload.expiresAt.getTime() <= Date.now()) throw new Problem('notFound');
    return upload;
  }

  private async receive(actor: Actor, upload: UploadRow): Promise<void> {
    try {
      await this.ensureComplete(upload);
      await this.store(upload);
    } catch (error) {
      // Another request received or refused it meanwhile, and took its bytes away from under this one.
      if ((await this.left(actor, upload.id)) === null) return;
      if (error instanceof Problem && OF_THE_FILE.has(error.code)) await this.refuse(upload.id, error.code);
      throw error;
    }
  }

  private async ensureComplete({ id, byteSize }: UploadRow): Promise<void> {
    const offset = await this.folder.sizeOf(id);
    if (offset !== byteSize) throw new Problem('uploadIncomplete', { extension: { offset, byteSize } });
  }

  private async store(upload: UploadRow): Promise<void> {
    const given = this.folder.bytesOf(upload.id);
    const { mediaType, fileName } = await inspectFile(given, upload.byteSize, upload.fileName);
    const handedIn = await hashFile(given);
    const cleaned = this.folder.cleanedOf(upload.id);
    const wasCleaned = carriesMetadata(mediaType) && (await cleanPicture(given, mediaType, cleaned));
    const path = wasCleaned ? cleaned : given;
    const hash = wasCleaned ? await hashFile(cleaned) : handedIn;
    const sha256 = hash.toString('hex');
    const { size: byteSize } = await stat(path);
    await this.refuseInfected([hash, handedIn]);
    await storeFile(
      this.dataSource,
      this.storage,
      { sha256, path, byteSize, mediaType, scanned: this.settings.scanned },
      (tx) => markReceived(tx, { id: upload.id, sha256, handedIn, fileName }),
    );
  }

  /** What was found infected before is not stored again. */
  private async refuseInfected(sha256s: readonly Buffer[]): Promise<void> {
    const found = await this.dataSource.query<unknown[]>(
      `SELECT FROM stored_file WHERE sha256 = ANY ($1::bytea[]) AND scan = 'infected'`,
      [sha256s],
    );
    if (found.length > 0) throw new Problem('fileInfected');
  }

  private async refuse(id: string, code: string): Promise<void> {
    await inTransaction(this.dataSource, (tx) => changedRows(tx, REFUSE, [id, code]));
    await this.folder.discard(id);
  }
}

async function markReceived(
  tx: Transaction,
  { id, sha256, handedIn, fileName }: { id: string; sha256: string; handedIn: Buffer; fileName: string },
): Promise<void> {
  const changed = await changedRows(tx, RECEIVE, [id, sha256, handedIn, fileName, new Date(Date.now() + DAY_MS)]);
  // Given up, or received by a second request, while this one was at it: then its row stands.
  if (changed.length === 0) {
    const [still] = await tx.query<unknown[]>('SELECT FROM upload WHERE id = $1', [id]);
    if (!still) throw new Problem('notFound');
  }
}

const refusalCode = (refusal: string | null): ConstructorParameters<typeof Problem>[0] =>
  refusal !== null && OF_THE_FILE.has(refusal) ? (refusal as ConstructorParameters<typeof Problem>[0]) : 'fileDamaged';

const RECEIVE = `
  UPDATE upload SET status = 'received', sha256 = decode($2, 'hex'), handed_in_sha256 = $3, file_name = $4, expires_at = $5
  WHERE id = $1 AND status = 'underway' RETURNING id`;
const REFUSE = `
  UPDATE upload SET status = 'refused', refusal = $2 WHERE id = $1 AND status = 'underway' RETURNING id`;
