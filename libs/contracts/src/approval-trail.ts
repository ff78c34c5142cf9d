import { z } from 'zod';
import { caseDecisions, caseEventKinds, skipReasons, taskPlaces, taskSources, taskStates } from './approval-flows.js';
import { calendarDate, id, instant, personNameSchema } from './common.js';

const key = z.string().regex(/^[a-z][A-Za-z0-9]{0,39}$/);

/** One person's turn in one visit of a step, with what came of it. */
export const approvalTaskSchema = z.strictObject({
  id,
  step: key,
  visit: z.int(),
  seat: id,
  /** Null where the office that keeps the flow has to appoint somebody. */
  holder: personNameSchema.nullable(),
  delegate: personNameSchema.nullable(),
  principal: personNameSchema.nullable(),
  standIn: personNameSchema.nullable(),
  source: z.enum(taskSources),
  added: z.strictObject({ by: personNameSchema, place: z.enum(taskPlaces) }).nullable(),
  state: z.enum(taskStates),
  dueOn: calendarDate.nullable(),
  decision: z
    .strictObject({
      decision: z.enum(caseDecisions),
      by: personNameSchema,
      /** In whose stead: the record shows “by for on whose behalf”. */
      onBehalfOf: personNameSchema.nullable(),
      reason: z.string(),
      toStep: key.nullable(),
      at: instant,
    })
    .nullable(),
  /** What the asker may do with it now. */
  mine: z.array(z.enum(['decide', 'return', 'passOn', 'takeBack', 'addApprover', 'remove', 'appoint'])),
});

/** What happened besides decisions, in the order in which it did. */
export const approvalEventSchema = z.strictObject({
  kind: z.enum(caseEventKinds),
  at: instant,
  /** Who did it; null for what came about by itself. */
  by: personNameSchema.nullable(),
  step: key.nullable(),
  /** In which visit of a step; 0 before the first. */
  visit: z.int(),
  taskId: id.nullable(),
  /** Whose turn it was before. */
  from: personNameSchema.nullable(),
  /** Whom it went to, was taken from, or was told of it; empty where the office has to appoint somebody. */
  to: z.array(personNameSchema),
  place: z.enum(taskPlaces).nullable(),
  /** By what somebody followed; why a step was passed over. */
  source: z.enum(taskSources).nullable(),
  skipped: z.enum(skipReasons).nullable(),
});
