import type { z } from 'zod';
import { withHeirsSql, type Actor } from '#libs/access';
import type { commentSchema } from '#libs/contracts';
import { queryPrepared } from '#libs/database';
import type { EntityManager } from 'typeorm';
import type { CommentedSubject } from '../comment-subjects.js';

export type CommentView = z.infer<typeof commentSchema>;

interface Wanted {
  readonly subjectType: string;
  readonly subjectId: string;
  readonly before: string | null;
  readonly limit: number;
  /** Of these only. */
  readonly ids?: readonly string[];
}

/** The comments on a subject that the actor may read, the newest first. */
export const readComments = (
  manager: EntityManager,
  actor: Actor,
  seen: CommentedSubject,
  { subjectType, subjectId, before, limit, ids }: Wanted,
): Promise<CommentView[]> =>
  queryPrepared<CommentView>(
    manager,
    `${VIEW} WHERE comment.subject_type = $1 AND comment.subject_id = $2 AND ($7::uuid IS NULL OR comment.id < $7)
       AND ($9::uuid[] IS NULL OR comment.id = ANY ($9))
       AND ${VISIBLE} ORDER BY comment.id DESC LIMIT $8`,
    [subjectType, subjectId, ...standing(actor), seen.whole, [...seen.speakers], before, limit, ids ?? null],
  );

export const standing = ({ userId, memberships }: Actor): [string, string[]] => [
  userId,
  memberships.map(({ unitId }) => unitId),
];

// $3 the person, $4 the own units, $5 whether the subject is read as a whole, $6 who speaks to all.
// What was said in a unit is read on in the units that followed it.
const saidIn = (units: string): string =>
  `EXISTS (SELECT FROM ${withHeirsSql('comment.unit_id')} AS said WHERE said.id = ANY (${units}::uuid[]))`;
const VISIBLE = `CASE WHEN comment.internal THEN ${saidIn('$4')}
  ELSE $5::boolean OR ${saidIn('$4')} OR ${saidIn('$6')}
    OR comment.author_id = $3 OR $3::uuid = ANY (comment.mentioned_ids) END`;
const VIEW = `
  SELECT comment.id, comment.version, comment.internal, comment.text,
    json_build_object('id', author.id, 'name', author.name) AS author,
    CASE WHEN unit.id IS NOT NULL THEN json_build_object('id', unit.id, 'name', unit.name) END AS unit,
    (SELECT coalesce(json_agg(json_build_object('id', person.id, 'name', person.name) ORDER BY person.id), '[]')
     FROM user_account AS person WHERE person.id = ANY (comment.mentioned_ids)) AS mentioned,
    to_char(comment.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "createdAt",
    comment.withdrawn_at IS NOT NULL AS withdrawn,
    EXISTS (SELECT FROM comment_mention AS named WHERE named.comment_id = comment.id AND named.user_id = $3) AS waits,
    comment.internal AND comment.withdrawn_at IS NULL AND comment.author_id = $3 AS "canWithdraw"
  FROM comment JOIN user_account AS author ON author.id = comment.author_id
  LEFT JOIN unit ON unit.id = comment.unit_id`;
