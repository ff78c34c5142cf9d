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

/** Everything that goes out on paper, as Word or PDF. Whoever reads the thing may have its paper. */
@Injectable()
export class ExportDocuments {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly letters: LetterViews,
    private readonly dispatches: GetDispatch,
    private readonly sheets: GetSheet,
  ) {}

  /** Problem: `notFound`. */
  async letter(actor: Actor, letterId: string, format: DocumentFormat): Promise<RenderedDocument> {
    const letter = await this.letters.letter(this.dataSource.manager, actor, letterId);
    return this.rendered(
      actor,
      { subjectType: 'letter', subjectId: letterId },
      letterDocument(letter),
      format,
      letter.owner.id,
    );
  }

  /** 交办通知单. Problem: `notFound`. */
  async dispatch(actor: Actor, dispatchId: string, format: DocumentFormat): Promise<RenderedDocument> {
    const dispatch = await this.dispatches.run(actor, dispatchId);
    const [office] = await this.dataSource.query<{ id: string; name: string }[]>(OFFICE, [dispatchId]);
    if (!office) throw new Error('A dispatch has no office.');
    return this.rendered(
      actor,
      { subjectType: 'dispatch', subjectId: dispatchId },
      dispatchNotice(dispatch, office.name),
      format,
      office.id,
    );
  }

  /** 反馈报告: what a unit said in its sheet, in the template of the office it goes to. Problem: `notFound`. */
  async sheet(actor: Actor, sheetId: string, format: DocumentFormat): Promise<RenderedDocument> {
    const sheet = await this.sheets.run(actor, sheetId);
    return this.rendered(
      actor,
      { subjectType: 'sheet', subjectId: sheetId },
      feedbackReport(sheet),
      format,
      sheet.window.owner.id,
    );
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
