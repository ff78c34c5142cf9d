import { z } from 'zod';
import { id, instant, pageMembers, pageQuery, personNameSchema, unitNameSchema, version } from './common.js';

/** What can be commented on. */
export const commentSubjects = ['workItem', 'evidence', 'approvalCase'] as const;
export type CommentSubjectType = (typeof commentSubjects)[number];

const subject = { subjectType: z.enum(commentSubjects), subjectId: id };

/** A comment; of a withdrawn one nothing is left but that it was there. */
export const commentSchema = z
  .strictObject({
    id,
    version,
    author: personNameSchema,
    unit: unitNameSchema.nullable(),
    /** Stays in the author's unit. */
    internal: z.boolean(),
    text: z.string(),
    mentioned: z.array(personNameSchema),
    createdAt: instant,
    withdrawn: z.boolean(),
    /** The asker is named, and it waits until he or she answers or takes note. */
    waits: z.boolean(),
    /** The asker may take it back. */
    canWithdraw: z.boolean(),
  })
  .meta({ id: 'Comment' });
export const commentsQuery = z.strictObject({ ...subject, ...pageQuery });
export const commentsSchema = z
  .strictObject({ items: z.array(commentSchema), ...pageMembers })
  .meta({ id: 'Comments' });

export const writeCommentSchema = z
  .strictObject({
    ...subject,
    text: z.string().trim().min(1).max(2000),
    internal: z.boolean().default(false),
    /** Who is meant (@): people who read the subject, for an internal comment those of the own unit. */
    mentionedIds: z.array(id).max(20).default([]),
  })
  .meta({ id: 'WriteComment' });

/** Who can be named in a comment, by a part of the name or of the unit. */
export const nameableQuery = z.strictObject({
  ...subject,
  internal: z.stringbool().default(false),
  text: z.string().max(60).optional(),
});
