import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { z } from 'zod';
import type { Actor } from '#libs/access';
import { id, type commentsQuery, type commentsSchema, type CommentSubjectType } from '#libs/contracts';
import { queryPrepared } from '#libs/database';
import { decodeCursor, encodeCursor, Problem } from '#libs/kernel';
import { CommentSubjects } from './comment-subjects.js';
import { readComments } from './queries/comment-views.js';

const place = z.strictObject({ id });

/** What was said about a subject, as far as the asker may read it. */
@Injectable()
export class Comments {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly subjects: CommentSubjects,
  ) {}

  /** Problems: `notFound` for what the asker may not read, `invalidCursor`. */
  async run(actor: Actor, query: z.infer<typeof commentsQuery>): Promise<z.infer<typeof commentsSchema>> {
    const { subjectType, subjectId, limit, cursor } = query;
    const { manager } = this.dataSource;
    const seen = await this.subjects.read(manager, actor, subjectType, subjectId);
    if (!seen) throw new Problem('notFound');
    const before = cursor === undefined ? null : decodeCursor(place, cursor).id;
    const rows = await readComments(manager, actor, seen, { subjectType, subjectId, before, limit: limit + 1 });
    const last = rows.length > limit ? rows[limit - 1] : undefined;
    return { items: rows.slice(0, limit), next: last ? encodeCursor({ id: last.id }) : null };
  }

  /** Of these comments those the actor may read now: for live messages. */
  async among(actor: Actor, ids: readonly string[]): Promise<ReadonlySet<string>> {
    const found = new Set<string>();
    const rows = ids.length === 0 ? [] : await queryPrepared<Where>(this.dataSource.manager, WHERE, [ids]);
    for (const { subjectType, subjectId, ids: wanted } of rows) {
      const seen = await this.subjects.read(this.dataSource.manager, actor, subjectType, subjectId);
      const asked = { subjectType, subjectId, before: null, limit: wanted.length, ids: wanted };
      const readable = seen ? await readComments(this.dataSource.manager, actor, seen, asked) : [];
      for (const { id: readableId } of readable) found.add(readableId);
    }
    return found;
  }
}

interface Where {
  ids: string[];
  subjectType: CommentSubjectType;
  subjectId: string;
}

const WHERE = `
  SELECT array_agg(id) AS ids, subject_type AS "subjectType", subject_id AS "subjectId"
  FROM comment WHERE id = ANY ($1::uuid[]) GROUP BY subject_type, subject_id`;
