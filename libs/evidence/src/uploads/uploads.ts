import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import type { Actor } from '#libs/access';
import type { UploadView } from '#libs/contracts';
import { inTransaction } from '#libs/database';
import { Problem } from '#libs/kernel';
import { changedRows } from '#libs/work-items';
import { knownByContent } from '../storage/known-evidence.js';
import { UploadFolder } from './upload-folder.js';
import { ownUpload, type UploadRow } from './upload-row.js';

/** Finds a person's uploads and gives them up. */
@Injectable()
export class Uploads {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly folder: UploadFolder,
  ) {}

  /** Problem: `notFound`, also for somebody else's. */
  async own(actor: Actor, id: string): Promise<UploadRow> {
    const found = await ownUpload(this.dataSource.manager, actor.userId, id);
    if (!found) throw new Problem('notFound');
    return found;
  }

  /** One that bytes may still be added to. Problems: `notFound`, also for one that was received, refused or has expired. */
  async underway(actor: Actor, id: string): Promise<UploadRow> {
    const found = await this.own(actor, id);
    if (found.status !== 'underway' || found.expiresAt.getTime() <= Date.now()) throw new Problem('notFound');
    return found;
  }

  /** As it is shown; what the unit supplied before is told. Problem: `notFound`. */
  async view(actor: Actor, id: string): Promise<UploadView> {
    const { userId: _user, handedInSha256, expiresAt, ...upload } = await this.own(actor, id);
    const { manager } = this.dataSource;
    const known =
      handedInSha256 === null ? [] : await knownByContent(manager, [upload.unit.id], { sha256: handedInSha256 });
    return { ...upload, expiresAt: expiresAt.toISOString(), known };
  }

  /** Gives up one that is no record yet. Problems: `notFound`, `uploadUsed`. */
  async discard(actor: Actor, id: string): Promise<void> {
    const { status } = await this.own(actor, id);
    if (status === 'used') throw new Problem('uploadUsed');
    await inTransaction(this.dataSource, (tx) =>
      changedRows(tx, `DELETE FROM upload WHERE id = $1 AND user_id = $2 AND status <> 'used'`, [id, actor.userId]),
    );
    await this.folder.discard(id);
  }
}
