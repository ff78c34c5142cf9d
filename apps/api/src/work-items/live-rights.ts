import { Injectable } from '@nestjs/common';
import { InjectEntityManager } from '@nestjs/typeorm';
import { EntityManager } from 'typeorm';
import type { Actor } from '#libs/access';
import { CaseReaders } from '#libs/approvals';
import { GetEvidence } from '#libs/evidence';
import { ReadableReports } from '#libs/reporting';
import { ReadableSubjects, type ReadableKind } from '#libs/work-items';
import { WrittenWords } from './written-words.js';
import { LiveAuthoriser, type LiveSubject } from '../live/live-authoriser.js';

const asked: readonly ReadableKind[] = ['plan', 'workItem', 'dispatch', 'contest'];

/** What live clients may hear of: what the lists would show them. Of people only themselves; units are no secret. */
@Injectable()
export class LiveRights extends LiveAuthoriser {
  constructor(
    private readonly subjects: ReadableSubjects,
    private readonly evidence: GetEvidence,
    private readonly reports: ReadableReports,
    private readonly cases: CaseReaders,
    private readonly words: WrittenWords,
    @InjectEntityManager() private readonly manager: EntityManager,
  ) {
    super();
  }

  async readable(actor: Actor, subjects: readonly LiveSubject[]): Promise<ReadonlySet<string>> {
    const idsOf = (kind: LiveSubject['type']): string[] =>
      subjects.filter(({ type }) => type === kind).map(({ id }) => id);
    const found = await Promise.all([
      ...asked.map((kind) => this.subjects.among(actor, kind, idsOf(kind))),
      this.evidence.readableAmong(actor, idsOf('evidence')),
      this.reports.windows(actor, idsOf('reportingWindow')),
      this.reports.sheets(actor, idsOf('sheet')),
      this.cases.among(this.manager, actor, idsOf('approvalCase')),
      this.words.readableAmong(actor, {
        letters: idsOf('letter'),
        instructions: idsOf('instruction'),
        comments: idsOf('comment'),
      }),
    ]);
    return new Set([
      ...found.flatMap((ids) => [...ids]),
      ...idsOf('unit'),
      ...idsOf('user').filter((id) => id === actor.userId),
    ]);
  }
}
