import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import type { z } from 'zod';
import { Access, type Actor } from '#libs/access';
import { documentKinds, type DocumentKind, type letterTemplatesSchema, templatePlaceholders } from '#libs/contracts';
import { instantJson, inTransaction } from '#libs/database';
import { newId, Problem } from '#libs/kernel';
import { append } from '#libs/ledger';
import { changedRows, personJson } from '#libs/work-items';
import { loadPaper } from '../documents/load-paper.js';
import type { RenderedDocument } from '../documents/official-document.js';
import { documentNames } from '../domain/letter-words.js';
import { templateOf } from '../storage/templates.js';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
type Templates = z.infer<typeof letterTemplatesSchema>;
type Own = NonNullable<Templates['items'][number]['own']> & { kind: DocumentKind };

/** The templates of an office: its own for each kind of document, or the one that is shipped. */
@Injectable()
export class LetterTemplates {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly access: Access,
  ) {}

  async list(actor: Actor): Promise<Templates> {
    const own = await this.dataSource.query<Own[]>(LIST, [this.officeOf(actor, 'read')]);
    return {
      items: documentKinds.map((kind) => {
        const { kind: _, ...found } = own.find((one) => one.kind === kind) ?? { kind };
        return { kind, own: 'fileName' in found ? found : null };
      }),
      placeholders: [...templatePlaceholders],
    };
  }

  /** The template in force, to be looked at or changed. */
  async download(actor: Actor, kind: DocumentKind): Promise<RenderedDocument> {
    const own = await templateOf(this.dataSource.manager, this.officeOf(actor, 'read'), kind);
    return {
      fileName: `${documentNames[kind]}模板.docx`,
      mediaType: DOCX,
      bytes: own ?? (await loadPaper()).shippedTemplate(),
    };
  }

  /** Problems: `forbidden`, `templateUnreadable`, `templateActive`, `templatePlaceholders` with each place. */
  async set(actor: Actor, kind: DocumentKind, file: { fileName: string; bytes: Uint8Array }): Promise<Templates> {
    const ownerUnitId = this.officeOf(actor, 'set');
    const { checkTemplate } = await loadPaper();
    await checkTemplate(Buffer.from(file.bytes));
    await this.change(actor, ownerUnitId, kind, 'templateSet', SET, [
      ownerUnitId,
      kind,
      file.fileName,
      Buffer.from(file.bytes),
      actor.userId,
      new Date(),
    ]);
    return this.list(actor);
  }

  /** Back to the template that is shipped. */
  async reset(actor: Actor, kind: DocumentKind): Promise<Templates> {
    const ownerUnitId = this.officeOf(actor, 'set');
    await this.change(actor, ownerUnitId, kind, 'templateReset', RESET, [ownerUnitId, kind]);
    return this.list(actor);
  }

  private change(
    actor: Actor,
    ownerUnitId: string,
    kind: DocumentKind,
    action: string,
    sql: string,
    parameters: readonly unknown[],
  ): Promise<void> {
    return inTransaction(this.dataSource, async (tx) => {
      // The ledger's order of a subject needs its lock: the templates of an office are about the office.
      await tx.query('SELECT FROM unit WHERE id = $1 FOR NO KEY UPDATE', [ownerUnitId]);
      await changedRows(tx, sql, parameters);
      const [unit] = await tx.query<{ version: number }[]>('SELECT version FROM unit WHERE id = $1', [ownerUnitId]);
      await append(tx, {
        subject: { type: 'unit', id: ownerUnitId, version: unit?.version ?? 1 },
        unitIds: [ownerUnitId],
        actorId: actor.userId,
        actorUnitId: ownerUnitId,
        action,
        commandId: newId(),
        occurredAt: new Date(),
        payload: { kind },
      });
    });
  }

  /** The general office in whose name the actor works. */
  private officeOf(actor: Actor, act: 'read' | 'set'): string {
    const membership = actor.memberships.find(({ role }) => role === 'supervisor');
    const ownerUnitId = membership?.generalOfficeId ?? membership?.unitId;
    if (!ownerUnitId || !this.access.can(actor, act, 'LetterTemplate', { ownerUnitId })) throw new Problem('forbidden');
    return ownerUnitId;
  }
}

const LIST = `
  SELECT kind, file_name AS "fileName", length(bytes) AS "byteSize", ${personJson('letter_template.set_by')} AS by,
    ${instantJson('letter_template.set_at')} AS at FROM letter_template WHERE owner_unit_id = $1`;
const SET = `
  INSERT INTO letter_template (owner_unit_id, kind, file_name, bytes, set_by, set_at) VALUES ($1, $2, $3, $4, $5, $6)
  ON CONFLICT (owner_unit_id, kind) DO UPDATE SET file_name = excluded.file_name, bytes = excluded.bytes,
    set_by = excluded.set_by, set_at = excluded.set_at`;
const RESET = 'DELETE FROM letter_template WHERE owner_unit_id = $1 AND kind = $2';
