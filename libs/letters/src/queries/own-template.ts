import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import type { z } from 'zod';
import type { Actor } from '#libs/access';
import type { paperTemplateSchema } from '#libs/contracts';
import { Problem } from '#libs/kernel';
import { ReadableReports } from '#libs/reporting';
import { ReadableSubjects } from '#libs/work-items';
import type { PaperSubject } from './export-documents.js';
import { ListLetters } from './list-letters.js';

/** Whether something goes out in a template of its office's own; asked with every page that offers paper, so nothing is composed. */
@Injectable()
export class OwnTemplate {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly letters: ListLetters,
    private readonly subjects: ReadableSubjects,
    private readonly reports: ReadableReports,
  ) {}

  /** Its PDF then looks otherwise. Problem: `notFound`, also where the asker may not read the thing. */
  async run(actor: Actor, of: PaperSubject, id: string): Promise<z.infer<typeof paperTemplateSchema>> {
    const readable = await this.readable(actor, of, id);
    if ([...readable].length === 0) throw new Problem('notFound');
    const [found] = await this.dataSource.query<{ own: boolean }[]>(OWN[of], [id]);
    if (!found) throw new Problem('notFound');
    return found;
  }

  private readable(actor: Actor, of: PaperSubject, id: string): Promise<Iterable<string>> {
    switch (of) {
      case 'letter':
        return this.letters.readableAmong(actor, [id]);
      case 'dispatch':
        return this.subjects.among(actor, 'dispatch', [id]);
      case 'sheet':
        return this.reports.sheets(actor, [id]);
    }
  }
}

const own = (office: string, kind: string): string =>
  `EXISTS (SELECT FROM letter_template AS held WHERE held.owner_unit_id = ${office} AND held.kind = ${kind}) AS own`;
const OWN: Readonly<Record<PaperSubject, string>> = {
  letter: `SELECT ${own('letter.owner_unit_id', 'letter.kind')} FROM letter WHERE letter.id = $1`,
  dispatch: `SELECT ${own('plan.owner_unit_id', `'dispatchNotice'`)}
    FROM dispatch JOIN plan ON plan.id = dispatch.plan_id WHERE dispatch.id = $1`,
  sheet: `SELECT ${own('ask.owner_unit_id', `'feedbackReport'`)}
    FROM sheet JOIN reporting_window AS ask ON ask.id = sheet.window_id WHERE sheet.id = $1`,
};
