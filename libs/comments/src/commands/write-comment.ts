import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import type { z } from 'zod';
import type { Actor } from '#libs/access';
import type { writeCommentSchema } from '#libs/contracts';
import { inTransaction, queryPrepared } from '#libs/database';
import { newId, Problem } from '#libs/kernel';
import { append } from '#libs/ledger';
import { CommentSubjects, speakingUnit } from '../comment-subjects.js';
import { readComments, type CommentView } from '../queries/comment-views.js';
import { Nameable } from '../queries/nameable.js';

/** Says something about what the actor may read, which answers where he or she was named. Its version is its own. */
@Injectable()
export class WriteComment {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly subjects: CommentSubjects,
    private readonly nameable: Nameable,
  ) {}

  /** Problem: `notFound` for what the actor may not read, `approverInactive` and `mentionCannotRead` for those who are named. */
  run(actor: Actor, input: z.infer<typeof writeCommentSchema>): Promise<CommentView> {
    const { subjectType, subjectId, text, internal } = input;
    return inTransaction(this.dataSource, async (tx) => {
      const seen = await this.subjects.read(tx, actor, subjectType, subjectId);
      const unitId = seen ? speakingUnit(actor, seen) : null;
      if (!seen || unitId === null) throw new Problem('notFound');
      const mentioned = [...new Set(input.mentionedIds)];
      const meant = await this.nameable.ensure(
        tx,
        { subjectType, subjectId, staysIn: internal ? unitId : null },
        mentioned,
      );
      const [id, at] = [newId(), new Date()];
      await queryPrepared(tx, WRITE, [id, subjectType, subjectId, actor.userId, unitId, internal, text, mentioned, at]);
      await queryPrepared(tx, WAIT, [id, mentioned.filter((personId) => personId !== actor.userId)]);
      await queryPrepared(tx, ANSWERED, [subjectType, subjectId, actor.userId]);
      await append(tx, {
        subject: { type: 'comment', id, version: 1 },
        // What stays in the unit is no part of the item's record.
        ...(internal ? {} : { itemId: seen.itemId, planId: seen.planId }),
        // Their pages move; what stays in the unit is told to no other one in which they serve.
        unitIds: internal ? [unitId] : [unitId, ...meant],
        actorId: actor.userId,
        actorUnitId: unitId,
        action: 'commented',
        commandId: newId(),
        occurredAt: at,
        payload: { subjectType, subjectId },
      });
      const wanted = { subjectType, subjectId, before: null, limit: 1, ids: [id] };
      const [view] = await readComments(tx, actor, seen, wanted);
      if (!view) throw new Problem('notFound');
      return view;
    });
  }
}

const WRITE = `
  INSERT INTO comment (id, subject_type, subject_id, author_id, unit_id, internal, text, mentioned_ids, created_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`;
const WAIT = 'INSERT INTO comment_mention (comment_id, user_id) SELECT $1, unnest($2::uuid[])';
const ANSWERED = `
  DELETE FROM comment_mention AS waiting USING comment
  WHERE waiting.user_id = $3 AND comment.id = waiting.comment_id AND comment.subject_type = $1 AND comment.subject_id = $2`;
