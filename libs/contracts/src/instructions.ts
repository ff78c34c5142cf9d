import { z } from 'zod';
import {
  calendarDate,
  citedRecordSchema,
  id,
  instant,
  listOf,
  pageMembers,
  pageQuery,
  personNameSchema,
  unitNameSchema,
  version,
} from './common.js';
import { assignmentInputSchema } from './plans.js';
import { workItemStatuses } from './vocabulary.js';

/** How soon a leader wants to hear: 特急, 急, 平. The days of each are a setting. */
export const instructionClasses = ['mostUrgent', 'urgent', 'ordinary'] as const;
export type InstructionClass = (typeof instructionClasses)[number];

/** 已登记, 办理中, 已反馈, 已呈阅, 已办结. */
export const instructionStatuses = ['registered', 'handling', 'replied', 'presented', 'closed'] as const;
export type InstructionStatus = (typeof instructionStatuses)[number];

const words = (least: number, most: number) => z.string().trim().min(least).max(most);

export const instructionListQuery = z.strictObject({
  ...pageQuery,
  status: listOf(z.enum(instructionStatuses)).optional(),
  leader: id.optional(),
  /** Those that became this item; a part of it belongs to the same. */
  item: id.optional(),
});

const instructionFields = {
  id,
  owner: unitNameSchema,
  leader: personNameSchema,
  givenOn: calendarDate,
  class: z.enum(instructionClasses),
  /** What it was written on (来文). */
  subject: z.string(),
  /** The exact words. */
  words: z.string(),
  status: z.enum(instructionStatuses),
  replyBy: calendarDate,
  late: z.boolean(),
  lead: unitNameSchema,
  version,
};
export const instructionSummarySchema = z.strictObject(instructionFields).meta({ id: 'InstructionSummary' });
export const instructionPageSchema = z
  .strictObject({ items: z.array(instructionSummarySchema), ...pageMembers })
  .meta({ id: 'InstructionPage' });

/** Why it is closed: the leader closed it, the office on the leader's word, a further one goes on from it, or its matter was given up. */
export const instructionEnds = ['leader', 'word', 'further', 'abandoned'] as const;

export const instructionActs = ['reply', 'returnReply', 'present', 'close', 'further'] as const;
export type InstructionAct = (typeof instructionActs)[number];

const reference = z.strictObject({ id, subject: z.string(), words: z.string(), givenOn: calendarDate });
export const instructionReplySchema = z
  .strictObject({
    number: z.int(),
    unit: unitNameSchema,
    text: z.string(),
    by: personNameSchema,
    at: instant,
    evidence: z.array(citedRecordSchema),
    returned: z.strictObject({ reason: z.string(), by: personNameSchema, at: instant }).nullable(),
    /** As it was put before the leader (呈阅). */
    presented: z.strictObject({ text: z.string(), by: personNameSchema, at: instant }).nullable(),
  })
  .meta({ id: 'InstructionReply' });
export const instructionSchema = z
  .strictObject({
    ...instructionFields,
    proposedHandling: z.string(),
    /** Null also for units to which the office has not given it. */
    scan: z.strictObject({ evidenceId: id, fileName: z.string(), forUnits: z.boolean() }).nullable(),
    registeredBy: personNameSchema,
    registeredAt: instant,
    /** The matter it became; null where the asker may not read it. */
    plan: z.strictObject({ id, title: z.string(), issued: z.boolean() }).nullable(),
    item: z.strictObject({ id, number: z.string(), title: z.string(), status: z.enum(workItemStatuses) }).nullable(),
    replies: z.array(instructionReplySchema),
    closed: z
      .strictObject({
        by: personNameSchema,
        at: instant,
        how: z.enum(instructionEnds),
        /** What the leader said, where the office closed it on that word; else a note. */
        note: z.string(),
        /** The day on which the leader said it. */
        saidOn: calendarDate.nullable(),
      })
      .nullable(),
    /** The earlier instruction that this one goes on from, and those that went on from it. */
    after: reference.nullable(),
    further: z.array(reference),
    acts: z.array(z.enum(instructionActs)),
  })
  .meta({ id: 'Instruction' });

/** Those an instruction can be registered for, and the working days of each class. */
export const instructionChoicesSchema = z
  .strictObject({
    leaders: z.array(personNameSchema),
    replyDays: z.array(z.strictObject({ class: z.enum(instructionClasses), days: z.int(), replyBy: calendarDate })),
  })
  .meta({ id: 'InstructionChoices' });

const replyDays = z.int().min(1).max(250);
const replyDayFields = { mostUrgent: replyDays, urgent: replyDays, ordinary: replyDays };

/** Within how many working days an office wants replies to instructions; version 0: the usual ones, nobody has set any. */
export const replyDaysSchema = z.strictObject({ ...replyDayFields, version: z.int() }).meta({ id: 'ReplyDays' });
export const setReplyDaysSchema = z
  .strictObject(replyDayFields)
  .refine(({ mostUrgent, urgent }) => mostUrgent <= urgent, { path: ['urgent'], message: '急件的期限不能短于特急件。' })
  .refine(({ urgent, ordinary }) => urgent <= ordinary, { path: ['ordinary'], message: '平件的期限不能短于急件。' })
  .meta({ id: 'SetReplyDays' });

const registered = {
  givenOn: calendarDate,
  class: z.enum(instructionClasses).default('ordinary'),
  subject: words(2, 300),
  words: words(1, 5000),
  proposedHandling: z.string().trim().max(2000).default(''),
  /** An uploaded record of the office that holds the scan. */
  scanEvidenceId: id.nullable().default(null),
  /** The units that handle it open the scan too; it may hold more than their matter. */
  scanForUnits: z.boolean().default(false),
  assignments: z.array(assignmentInputSchema).min(1).max(100),
};
export const registerInstructionSchema = z
  .strictObject({ leaderId: id, ...registered })
  .meta({ id: 'RegisterInstruction' });
/** A further instruction of the same leader on what was presented: it closes this one and opens a linked one. */
export const furtherInstructionSchema = z.strictObject(registered).meta({ id: 'FurtherInstruction' });
export const replyInstructionSchema = z
  .strictObject({ text: words(2, 5000), evidenceIds: z.array(id).max(20).default([]) })
  .meta({ id: 'ReplyInstruction' });
export const returnReplySchema = z.strictObject({ reason: words(2, 1000) }).meta({ id: 'ReturnReply' });
export const presentReplySchema = z.strictObject({ text: words(2, 5000) }).meta({ id: 'PresentReply' });
/** Anyone but the leader says what the leader said, and on which day. */
export const closeInstructionSchema = z
  .strictObject({ note: z.string().trim().max(1000).default(''), saidOn: calendarDate.nullable().default(null) })
  .meta({ id: 'CloseInstruction' });
