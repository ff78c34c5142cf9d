import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import type { z } from 'zod';
import type { Actor } from '#libs/access';
import type { writeCommentSchema } from '#libs/contracts';
import { inTransaction, queryPrepared } from '#libs/database';
import { newId, Problem } from '#libs/kernel';
import { append } from '#libs/ledger';
import { CommentSubjects, type CommentedSubject } from '../comment-subjects.js';
import { readComments, type CommentView } from '../queries/comment-views.js';

/** Says something about what the actor may read. Its version is its own: the subject's does not move. */
@Injectable()
export class WriteComment {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly subjects: CommentSubjects,
  ) {}

  /** Problem: `notFound` for what the actor may not read, `approverInactive` for somebody mentioned who has left. */
  run(actor: Actor, input: z.infer<typeof writeCommentSchema>): Promise<CommentView> {
    const { subjectType, subjectId, text, internal } = input;
    return inTransaction(this.dataSource, async (tx) => {
      const seen = await this.subjects.read(tx, actor, subjectType, subjectId);
      const unitId = seen ? speakingUnit(actor, seen) : null;
      if (!seen || unitId === null) throw new Problem('notFound');
      const mentioned = [...new Set(input.mentionedIds)];
      const known = await queryPrepared(tx, KNOWN, [mentioned]);
      if (known.length < mentioned.length) throw new Problem('approverInactive');
      const [id, at] = [newId(), new Date()];
      await queryPrepared(tx, WRITE, [id, subjectType, subjectId, actor.userId, unitId, internal, text, mentioned, at]);
      await append(tx, {
        subject: { type: 'comment', id, version: 1 },
        // What stays in the unit is no part of the item's record.
        ...(internal ? {} : { itemId: seen.itemId, planId: seen.planId }),
        unitIds: [unitId],
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

/** The unit for which one speaks: one that has a part in the subject, before any other of one's own. */
const speakingUnit = ({ memberships }: Actor, { speakers }: CommentedSubject): string | null =>
  (memberships.find(({ unitId }) => speakers.includes(unitId)) ?? memberships[0])?.unitId ?? null;

const KNOWN = `SELECT id FROM user_account WHERE id = ANY ($1::uuid[]) AND status = 'active'`;
const WRITE = `
  INSERT INTO comment (id, subject_type, subject_id, author_id, unit_id, internal, text, mentioned_ids, created_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`;
