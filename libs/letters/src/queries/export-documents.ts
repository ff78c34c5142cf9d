import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import type { Actor } from '#libs/access';
import type { DocumentFormat } from '#libs/contracts';
import { inTransaction } from '#libs/database';
import { recordAccess } from '#libs/ledger';
import { GetSheet } from '#libs/reporting';
import { GetDispatch } from '#libs/work-items';
import type { OfficialDocument, RenderedDocument } from '../documents/official-document.js';
import { renderDocument } from '../documents/render-document.js';
import { templateOf } from '../storage/templates.js';
import { dispatchNotice } from './dispatch-notice.js';
import { feedbackReport } from './feedback-report.js';
import { letterDocument } from './letter-document.js';
import { LetterViews } from './letter-views.js';

/** What can be had on paper. */
export type PaperSubject = 'letter' | 'dispatch' | 'sheet';

/** Everything that goes out on paper, as Word or PDF. Whoever reads the thing may have its paper. */
@Injectable()
export class ExportDocuments {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly letters: LetterViews,
    private readonly dispatches: GetDispatch,
    private readonly sheets: GetSheet,
  ) {}

  /** As Word or PDF. Problem: `notFound`. */
  async run(actor: Actor, of: PaperSubject, id: string, format: DocumentFormat): Promise<RenderedDocument> {
    const { document, officeId } = await this.paper(actor, of, id);
    return this.rendered(actor, { subjectType: of, subjectId: id }, document, format, officeId);
  }

  /** A letter, 交办通知单 of a dispatch, or 反馈报告 of a sheet, with the office in whose template it is written. */
  private async paper(
    actor: Actor,
    of: PaperSubject,
    id: string,
  ): Promise<{ document: OfficialDocument; officeId: string }> {
    switch (of) {
      case 'letter': {
        const letter = await this.letters.letter(this.dataSource.manager, actor, id);
        return { document: letterDocument(letter), officeId: letter.owner.id };
      }
      case 'dispatch': {
        const dispatch = await this.dispatches.run(actor, id);
        const [office] = await this.dataSource.query<{ id: string; name: string }[]>(OFFICE, [id]);
        if (!office) throw new Error('A dispatch has no office.');
        return { document: dispatchNotice(dispatch, office.name), officeId: office.id };
      }
      case 'sheet': {
        const sheet = await this.sheets.run(actor, id);
        return { document: feedbackReport(sheet), officeId: sheet.window.owner.id };
      }
    }
  }

  private async rendered(
    actor: Actor,
    subject: { subjectType: string; subjectId: string },
    document: OfficialDocument,
    format: DocumentFormat,
    officeId: string,
  ): Promise<RenderedDocument> {
    const template = format === 'docx' ? await templateOf(this.dataSource.manager, officeId, document.kind) : null;
    const rendered = await renderDocument(document, format, template);
    await inTransaction(this.dataSource, (tx) =>
      recordAccess(tx, {
        ...subject,
        actorId: actor.userId,
        action: 'documentExported',
        detail: { kind: document.kind, format },
        occurredAt: new Date(),
      }),
    );
    return rendered;
  }
}

const OFFICE = `
  SELECT unit.id, unit.name FROM dispatch JOIN plan ON plan.id = dispatch.plan_id JOIN unit ON unit.id = plan.owner_unit_id
  WHERE dispatch.id = $1`;
