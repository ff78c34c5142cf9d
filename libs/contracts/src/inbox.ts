import { z } from 'zod';
import { commentSubjects } from './comments.js';
import { calendarDate, id, listOf, pageMembers, pageQuery, personNameSchema, unitNameSchema } from './common.js';

/** What can wait for somebody (待办), in the order in which the page names the kinds. */
export const inboxKinds = [
  'approve',
  'standIn',
  'appoint',
  'sign',
  'sheet',
  'supplement',
  'rectify',
  'review',
  'contest',
  'extension',
  'coordination',
  'milestone',
  'check',
  'settle',
  'letter',
  'fact',
  'letterCheck',
  'instructionReply',
  'instructionPresent',
  'instructionRead',
  'instructionWord',
  'mention',
  'reminder',
  'work',
] as const;
export type InboxKind = (typeof inboxKinds)[number];

/** One line: why something waits, until when, and what it is about; the page knows the one action of each kind. */
export const inboxLineSchema = z
  .strictObject({
    kind: z.enum(inboxKinds),
    /** With the kind it names the line. */
    id,
    /** What is opened: the approval, dispatch, sheet, plan or item. */
    target: id,
    title: z.string(),
    /** What a comment is about; null for everything else. */
    about: z.enum(commentSubjects).nullable(),
    /** The number of the item, or of the document. */
    number: z.string().nullable(),
    plan: z.strictObject({ id, title: z.string() }).nullable(),
    /** Whose: the unit that asked, that leads, or that has to do it. */
    unit: unitNameSchema.nullable(),
    /** Who asked. */
    person: personNameSchema.nullable(),
    /** In whose stead it would be decided. */
    onBehalfOf: personNameSchema.nullable(),
    /** The act that an approval is asked for, and the step it is in. */
    action: z.string().nullable(),
    step: z.string().nullable(),
    /** How many things it is: rows, items, questions, milestones. */
    count: z.int().nullable(),
    /** The day that is asked for, of an extension. */
    proposedDue: calendarDate.nullable(),
    /** When whoever decides about it was urged last, and by whom. */
    urgedOn: calendarDate.nullable(),
    urgedBy: personNameSchema.nullable(),
    dueOn: calendarDate.nullable(),
  })
  .meta({ id: 'InboxLine' });

export const inboxQuery = z.strictObject({ ...pageQuery, kind: listOf(z.enum(inboxKinds)).optional() });
export const inboxSchema = z.strictObject({ items: z.array(inboxLineSchema), ...pageMembers }).meta({ id: 'Inbox' });

/** How much waits, in all and of each kind that has any. */
export const inboxCountsSchema = z
  .strictObject({
    total: z.int(),
    kinds: z.array(z.strictObject({ kind: z.enum(inboxKinds), count: z.int() })),
  })
  .meta({ id: 'InboxCounts' });
