import { z } from 'zod';
import { calendarDate, id, instant, personNameSchema, unitNameSchema, version } from './common.js';
import { coordinationStatuses } from './vocabulary.js';

const words = z.string().trim().min(4).max(2000);

/** 提请协调: what cannot be settled between units, and what the unit proposes. */
export const askCoordinationSchema = z
  .strictObject({ matter: words, proposal: z.string().trim().min(2).max(2000) })
  .meta({ id: 'AskCoordination' });
export const answerCoordinationSchema = z
  .strictObject({ answer: z.string().trim().min(2).max(2000) })
  .meta({ id: 'AnswerCoordination' });

export const coordinationSchema = z
  .strictObject({
    id,
    unit: unitNameSchema,
    matter: z.string(),
    proposal: z.string(),
    status: z.enum(coordinationStatuses),
    askedBy: personNameSchema,
    askedAt: instant,
    /** The office answers by then; the unit goes on answering for its duty meanwhile. */
    answerBy: calendarDate,
    answeredBy: personNameSchema.nullable(),
    answeredAt: instant.nullable(),
    answer: z.string().nullable(),
    canAnswer: z.boolean(),
    canWithdraw: z.boolean(),
    version,
  })
  .meta({ id: 'Coordination' });
/** Oldest first. */
export const coordinationsSchema = z.strictObject({ items: z.array(coordinationSchema) }).meta({ id: 'Coordinations' });
