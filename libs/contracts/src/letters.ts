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
import { templatePlaceholderSchema } from './letter-templates.js';
import { workItemStatuses } from './vocabulary.js';

/** What the office sends: 催办单, 督办通知单, 通报, 督查专报. */
export const letterKinds = ['urge', 'notice', 'circular', 'specialReport'] as const;
export type LetterKind = (typeof letterKinds)[number];

/** Everything that is written in a template of the city's own: the letters, 交办通知单 and 反馈报告. */
export const documentKinds = [...letterKinds, 'dispatchNotice', 'feedbackReport'] as const;
export type DocumentKind = (typeof documentKinds)[number];

/** The system prepares, a person checks and sends; what was not sent is discarded, what was sent is withdrawn. */
export const letterStatuses = ['prepared', 'checked', 'sent', 'answered', 'withdrawn', 'discarded'] as const;
export type LetterStatus = (typeof letterStatuses)[number];

/** What a letter counts: its items, and of them those closed, under way and past their day when it was prepared. */
export const letterFigureNames = ['total', 'closed', 'open', 'overdue'] as const;
export type LetterFigureName = (typeof letterFigureNames)[number];

/** Facts about a unit (事实核对): noted, put to it, confirmed or objected to, or kept against an objection with a reason. */
export const factStatuses = ['noted', 'asked', 'confirmed', 'objected', 'kept'] as const;
export type FactStatus = (typeof factStatuses)[number];

/** Bytes a template may have. */
export const TEMPLATE_BYTE_LIMIT = 2 * 1024 * 1024;

const words = (least: number, most: number) => z.string().trim().min(least).max(most);

export const letterListQuery = z.strictObject({
  ...pageQuery,
  kind: listOf(z.enum(letterKinds)).optional(),
  status: listOf(z.enum(letterStatuses)).optional(),
  item: id.optional(),
  /** Only what the asker may answer now. */
  toAnswer: z.stringbool().optional(),
});

const letterFields = {
  id,
  kind: z.enum(letterKinds),
  status: z.enum(letterStatuses),
  owner: unitNameSchema,
  /** Whom it goes to; a circular goes to the units it names, a special report to the leaders. */
  unit: unitNameSchema.nullable(),
  title: z.string(),
  /** 发文字号, given when it is sent. */
  number: z.string().nullable(),
  answerBy: calendarDate.nullable(),
  items: z.int(),
  /** Those of its items whose day was past when it was prepared. */
  overdue: z.int(),
  preparedAt: instant,
  /** Null: by the system. */
  preparedBy: personNameSchema.nullable(),
  sentAt: instant.nullable(),
  sentBy: personNameSchema.nullable(),
  answeredAt: instant.nullable(),
  /** The day to answer by is past, and nothing came; of a circular that one's own unit answered: nothing is missing. */
  late: z.boolean(),
  /** Of a circular that was sent, for the office: how many of its units have answered. */
  answers: z.strictObject({ asked: z.int(), answered: z.int() }).nullable(),
  /** The asker's own units have answered a circular that waits for others. */
  ownAnswered: z.boolean(),
  version,
};
export const letterSummarySchema = z.strictObject(letterFields).meta({ id: 'LetterSummary' });
export const letterPageSchema = z
  .strictObject({ items: z.array(letterSummarySchema), ...pageMembers })
  .meta({ id: 'LetterPage' });

const reference = z.strictObject({ id, kind: z.enum(letterKinds), number: z.string().nullable(), title: z.string() });

export const letterFactSchema = z
  .strictObject({
    id,
    unit: unitNameSchema,
    facts: z.string(),
    /** The items it counted, which are among the letter’s `lines`; empty where they were not kept. */
    itemIds: z.array(id),
    /** Null for others than the office: what became of a question to a unit is between the two. */
    status: z.enum(factStatuses).nullable(),
    checkBy: calendarDate.nullable(),
    words: z.string().nullable(),
    answeredBy: personNameSchema.nullable(),
    answeredAt: instant.nullable(),
    keptReason: z.string().nullable(),
    version,
  })
  .meta({ id: 'LetterFact' });

/** What the asker may do with a letter now, and of those refused why. */
export const letterActs = ['edit', 'check', 'send', 'discard', 'withdraw', 'answer', 'askFacts', 'escalate'] as const;
export type LetterAct = (typeof letterActs)[number];

const letterAnswerSchema = z.strictObject({
  text: z.string(),
  by: personNameSchema,
  at: instant,
  evidence: z.array(citedRecordSchema),
});
/** What a unit that a circular names has answered; null: it has not yet. */
const letterReplySchema = z
  .strictObject({
    /** As the letter names it. */
    unit: unitNameSchema,
    /** Where another unit has followed since: the one that answers, or answered. */
    answersNow: unitNameSchema.nullable(),
    answer: letterAnswerSchema.nullable(),
    /** It came after the day, or the day is past and it is missing. */
    late: z.boolean(),
  })
  .meta({ id: 'LetterReply' });

export const letterSchema = z
  .strictObject({
    ...letterFields,
    /** Whom it named when it was sent, where another unit has followed since and answers now. */
    addressedTo: unitNameSchema.nullable(),
    body: z.string(),
    /** After the facts of the units. */
    closing: z.string(),
    /** 抄送: whom it goes to besides, as its 版记 names them. */
    copiesTo: z.string(),
    plan: z.strictObject({ id, title: z.string() }).nullable(),
    lines: z.array(
      z.strictObject({
        id,
        number: z.string(),
        title: z.string(),
        lead: unitNameSchema,
        status: z.enum(workItemStatuses),
        dueOn: calendarDate.nullable(),
        /** What the document says of when, where there is no date; empty otherwise. */
        dueText: z.string(),
        overdue: z.boolean(),
      }),
    ),
    /** A number with the items it counted then, which are among `lines`; null of letters from before they were kept. */
    figures: z.array(
      z.strictObject({ name: z.enum(letterFigureNames), count: z.int(), itemIds: z.array(id).nullable() }),
    ),
    facts: z.array(letterFactSchema),
    follows: reference.nullable(),
    followedBy: z.array(reference),
    /** Why the order urge, notice, circular was not kept. */
    orderReason: z.string().nullable(),
    checkedBy: personNameSchema.nullable(),
    checkedAt: instant.nullable(),
    answer: letterAnswerSchema.nullable(),
    /** Of a circular that was sent: its units in official order, of others only for the office. */
    replies: z.array(letterReplySchema),
    /** The units in whose name the asker may answer now. */
    answersFor: z.array(unitNameSchema),
    ended: z.strictObject({ reason: z.string(), by: personNameSchema, at: instant }).nullable(),
    acts: z.array(z.enum(letterActs)),
    /** Why it cannot be sent yet. */
    obstacles: z.array(z.strictObject({ code: z.string(), message: z.string() })),
  })
  .meta({ id: 'Letter' });

/** A letter the office has prepared about items of its own; an urge or a notice is to their one lead. */
export const prepareLetterSchema = z
  .strictObject({
    kind: z.enum(letterKinds),
    itemIds: z.array(id).min(1).max(200),
    followsId: id.nullable().default(null),
    orderReason: words(2, 500).nullable().default(null),
    answerBy: calendarDate.nullable().default(null),
  })
  .meta({ id: 'PrepareLetter' });
export const preparedUrgesSchema = z
  .strictObject({ prepared: z.int().describe('urges made or renewed') })
  .meta({ id: 'PreparedUrges' });

/** Only the fields that are to change. `checked` says that the letter was read and is right; a change without it takes the check back. */
export const editLetterSchema = z
  .strictObject({
    title: words(2, 200).optional(),
    body: words(2, 20_000).optional(),
    closing: z.string().trim().max(5000).optional(),
    copiesTo: z.string().trim().max(500).optional(),
    answerBy: calendarDate.nullable().optional(),
    checked: z.boolean().default(false),
  })
  .meta({ id: 'EditLetter' });
export const endLetterSchema = z.strictObject({ reason: words(2, 1000) }).meta({ id: 'EndLetter' });
/** `unitId`: in whose name, where one works for several units that a circular names. */
export const answerLetterSchema = z
  .strictObject({ text: words(2, 2000), evidenceIds: z.array(id).max(20).default([]), unitId: id.optional() })
  .meta({ id: 'AnswerLetter' });
export const sendLettersSchema = z
  .strictObject({ letters: z.array(z.strictObject({ id, version })).min(1).max(200) })
  .meta({ id: 'SendLetters' });
export const sentLettersSchema = z
  .strictObject({ sent: z.array(z.strictObject({ id, number: z.string() })) })
  .meta({ id: 'SentLetters' });

/** Puts the facts that nobody was asked about yet to the units. */
export const askFactsSchema = z.strictObject({ checkBy: calendarDate }).meta({ id: 'AskFacts' });
/** Other facts are put to the unit again; those objected to are kept with a reason. */
export const settleFactSchema = z
  .strictObject({ facts: words(2, 5000).optional(), keepReason: words(2, 1000).optional() })
  .refine((body) => (body.facts === undefined) !== (body.keepReason === undefined), {
    message: '核实内容与不作修改的理由只填一项。',
  })
  .meta({ id: 'SettleFact' });
export const factCheckListQuery = z.strictObject({ open: z.stringbool().default(true) });
/** What is said about one's unit, and nothing of the letter around it. */
export const factCheckSchema = z
  .strictObject({
    id,
    unit: unitNameSchema,
    kind: z.enum(letterKinds),
    owner: unitNameSchema,
    facts: z.string(),
    status: z.enum(factStatuses),
    checkBy: calendarDate,
    words: z.string().nullable(),
    keptReason: z.string().nullable(),
    canAnswer: z.boolean(),
    version,
  })
  .meta({ id: 'FactCheck' });
export const factChecksSchema = z.strictObject({ items: z.array(factCheckSchema) }).meta({ id: 'FactChecks' });
export const answerFactSchema = z
  .strictObject({ verdict: z.enum(['confirmed', 'objected']), words: z.string().trim().max(2000).default('') })
  .refine(({ verdict, words: said }) => verdict === 'confirmed' || said.length >= 2, {
    message: '有异议的，请写明哪里不符。',
    path: ['words'],
  })
  .meta({ id: 'AnswerFact' });

export const letterTemplatesSchema = z
  .strictObject({
    items: z.array(
      z.strictObject({
        kind: z.enum(documentKinds),
        /** The city's own; null: the one that is shipped. */
        own: z.strictObject({ fileName: z.string(), byteSize: z.int(), by: personNameSchema, at: instant }).nullable(),
      }),
    ),
    /** What a template may ask for, in the order of a page. */
    placeholders: z.array(templatePlaceholderSchema),
  })
  .meta({ id: 'LetterTemplates' });
/** `own`: the office has a Word template of its own, which its PDF does not follow. */
export const paperTemplateSchema = z.strictObject({ own: z.boolean() }).meta({ id: 'PaperTemplate' });
export const documentFormats = ['docx', 'pdf'] as const;
export type DocumentFormat = (typeof documentFormats)[number];
export const documentQuery = z.strictObject({ format: z.enum(documentFormats).default('docx') });
