import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';
import type { z } from 'zod';
import { Access, type Actor } from '#libs/access';
import type { itemReviewSchema } from '#libs/contracts';
import { instantJson } from '#libs/database';
import { Problem } from '#libs/kernel';
import { ReviewableParts } from '../reviewable-parts.js';
import { theParts } from './return-json.js';
import { ensureReadable } from './item-reading.js';
import { personJson, unitJson } from './sql-json.js';

/** What was handed in and what was said about it. */
export type ItemReview = z.infer<typeof itemReviewSchema>;

type Named<T> = Omit<T, 'name'>;
interface Stored {
  submissions: (Omit<ItemReview['submissions'][number], 'marks'> & {
    marks: Named<ItemReview['submissions'][number]['marks'][number]>[];
  })[];
  returns: (Omit<ItemReview['returns'][number], 'parts'> & {
    parts: Named<ItemReview['returns'][number]['parts'][number]>[];
  })[];
  audits: ItemReview['audits'];
}

/** Reads the review of an item, which is between its lead and whoever checks it. */
@Injectable()
export class ItemReviews {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly access: Access,
    private readonly parts: ReviewableParts,
  ) {}

  /** Problems: `notFound`; `forbidden` for those who read the item without being lead, reviewer or issuer. */
  run(actor: Actor, itemId: string): Promise<ItemReview> {
    return this.of(this.dataSource.manager, actor, itemId);
  }

  /** As {@link run}, for a command's answer inside its transaction. */
  async of(manager: EntityManager, actor: Actor, itemId: string): Promise<ItemReview> {
    const { breadth } = await ensureReadable(manager, this.access, actor, itemId);
    if (breadth < 3) throw new Problem('forbidden');
    const parts = await this.parts.of(manager, itemId);
    const [stored] = await manager.query<Stored[]>(REVIEW, [itemId]);
    if (!stored) throw new Problem('notFound');
    const names = new Map(parts.map(({ part, subjectId, name }) => [`${part} ${subjectId}`, name]));
    // A target or unit that is no longer the item's keeps its place in what was said about it.
    const named = <T extends { part: string; subjectId: string }>(one: T): T & { name: string } => ({
      ...one,
      name: names.get(`${one.part} ${one.subjectId}`) ?? '',
    });
    return {
      submissions: stored.submissions.map((submission) => ({ ...submission, marks: submission.marks.map(named) })),
      returns: stored.returns.map((one) => ({ ...one, parts: one.parts.map(named) })),
      audits: stored.audits,
      parts,
    };
  }
}

const REVIEW = `
  SELECT
    coalesce((SELECT json_agg(json_build_object('id', handed.id, 'number', handed.number, 'statement', handed.statement,
      'unit', ${unitJson('handed.unit_id')}, 'submittedBy', ${personJson('handed.submitted_by')},
      'submittedAt', ${instantJson('handed.submitted_at')}, 'outcome', handed.outcome,
      'endedAt', ${instantJson('handed.ended_at')},
      'marks', coalesce((SELECT json_agg(json_build_object('part', mark.part, 'subjectId', mark.subject_id,
          'verdict', mark.verdict, 'note', mark.note, 'markedAt', ${instantJson('mark.marked_at')}) ORDER BY mark.marked_at)
        FROM review_mark AS mark WHERE mark.submission_id = handed.id), '[]')) ORDER BY handed.number)
      FROM item_submission AS handed WHERE handed.item_id = $1), '[]') AS submissions,
    coalesce((SELECT json_agg(json_build_object('id', given.id, 'kind', given.kind, 'reason', given.reason,
      'dueOn', given.due_on, 'complete', given.complete, 'returnedBy', ${personJson('given.returned_by')},
      'returnedAt', ${instantJson('given.returned_at')}, 'answeredAt', ${instantJson('given.answered_at')},
      'parts', ${theParts('given.id')}) ORDER BY given.returned_at)
      FROM item_return AS given WHERE given.item_id = $1), '[]') AS returns,
    coalesce((SELECT json_agg(json_build_object('id', audit.id, 'kind', audit.kind, 'conclusion', audit.conclusion,
      'opinion', audit.opinion, 'visitedOn', audit.visited_on, 'place', audit.place, 'team', audit.team,
      'sampleId', audit.sample_id, 'recordedBy', ${personJson('audit.recorded_by')},
      'recordedAt', ${instantJson('audit.recorded_at')}) ORDER BY audit.recorded_at)
      FROM audit_record AS audit WHERE audit.item_id = $1), '[]') AS audits`;
