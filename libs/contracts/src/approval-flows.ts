import { z } from 'zod';
import { id } from './common.js';
import { roles } from './vocabulary.js';

/**
 * What a unit is to the subject of an approval: the unit that asks, the office of it that handles the subject, the lead,
 * whoever assigned it, whoever checks its result, the general office, and the leaders in whose field the lead lies.
 */
export const approverRelations = [
  'requester',
  'handlingOffice',
  'lead',
  'issuer',
  'reviewer',
  'generalOffice',
  'field',
] as const;
export type ApproverRelation = (typeof approverRelations)[number];

/** How many of a step's approvers have to agree: all (会签), any (或签), one after the other (依次审签), n of them (表决). */
export const agreementModes = ['all', 'any', 'inOrder', 'nOf'] as const;
export type AgreementMode = (typeof agreementModes)[number];

/** Where a flow ends, as a step names it. */
export const FLOW_END = 'end';

const key = z.string().regex(/^[a-z][A-Za-z0-9]{0,39}$/);
const fact = z.union([z.string().max(200), z.boolean(), z.number()]);

/** Who approves: those with one of these roles in a unit that stands so to the subject, or a person by name. */
export const approverRuleSchema = z
  .discriminatedUnion('by', [
    z.strictObject({
      by: z.literal('relation'),
      relation: z.enum(approverRelations),
      roles: z.array(z.enum(roles)).min(1).max(roles.length),
    }),
    z.strictObject({ by: z.literal('person'), personId: id }),
  ])
  .meta({ id: 'ApproverRule' });
export type ApproverRule = z.infer<typeof approverRuleSchema>;

export const agreementSchema = z.discriminatedUnion('mode', [
  z.strictObject({ mode: z.enum(['all', 'any', 'inOrder']) }),
  z.strictObject({ mode: z.literal('nOf'), votes: z.int().min(1).max(50) }),
]);
export type Agreement = z.infer<typeof agreementSchema>;

/** Where a step leads: the first whose fact has one of these values; null holds always. */
export const flowArrowSchema = z.strictObject({
  when: z.strictObject({ fact: key, oneOf: z.array(fact).min(1).max(50) }).nullable(),
  to: z.union([key, z.literal(FLOW_END)]),
});

/** What becomes of a step for which nobody is found: it falls to the unit's head, or it is passed over. */
export const whenNobody = ['fallBack', 'skip'] as const;

export const flowStepSchema = z.strictObject({
  key,
  name: z.string().trim().min(1).max(60),
  approvers: z.array(approverRuleSchema).max(20),
  agreement: agreementSchema,
  whenNobody: z.enum(whenNobody).default('fallBack'),
  /** Working days each approver has, counted from the day it is his or her turn. */
  workingDays: z.int().min(1).max(60).nullable().default(null),
  /** Whether it may be agreed to among several at once; not said, it may unless an item is closed or changes its lead. */
  atOnce: z.boolean().optional(),
  next: z.array(flowArrowSchema).max(10),
});
export type FlowStep = z.infer<typeof flowStepSchema>;

/** A flow as data. Its meaning (reachable steps, no loop, somebody who approves) is checked besides its shape. */
export const flowDefinitionSchema = z
  .strictObject({
    name: z.string().trim().min(2).max(60),
    start: key,
    steps: z.array(flowStepSchema).max(20),
    /** Who is told of the outcome (抄送). */
    copies: z.array(approverRuleSchema).max(20).default([]),
  })
  .meta({ id: 'FlowDefinition' });
export type FlowDefinition = z.infer<typeof flowDefinitionSchema>;

/** How an approval stands: open, or the one outcome it has. */
export const caseStatuses = ['open', 'approved', 'disapproved', 'withdrawn', 'lapsed', 'ended'] as const;
export type CaseStatus = (typeof caseStatuses)[number];

export const taskStates = ['waiting', 'live', 'approved', 'disapproved', 'returned', 'notNeeded', 'removed'] as const;
export type TaskState = (typeof taskStates)[number];

/** Where an added approver (加签) stands to the one who added: before, beside or after. */
export const taskPlaces = ['before', 'beside', 'after'] as const;
export type TaskPlace = (typeof taskPlaces)[number];

/**
 * By what a task is somebody's: a rule of the flow, an addition, a transfer, the stand-in of one who left, the head of
 * the unit; `appointed` by the office that keeps the flow; `kept` by that office, which has to appoint somebody.
 */
export const taskSources = ['rule', 'added', 'transferred', 'standIn', 'unitHead', 'appointed', 'kept'] as const;
export type TaskSource = (typeof taskSources)[number];

/** Why a step was passed over: nobody was found for it, or nobody but whoever asked. */
export const skipReasons = ['nobody', 'requester'] as const;
export type SkipReason = (typeof skipReasons)[number];

/**
 * What happened in an approval besides decisions: acts of people, what the flow did, and who followed somebody who had
 * left (`reassigned`, `delegationEnded`) or a unit that was merged (`succeeded`).
 */
export const caseEventKinds = [
  'delegated',
  'takenBack',
  'delegationEnded',
  'transferred',
  'appointed',
  'added',
  'removed',
  'reassigned',
  'succeeded',
  'urged',
  'copied',
  'outcomeCopied',
  'stepSkipped',
] as const;
export type CaseEventKind = (typeof caseEventKinds)[number];

export const caseDecisions = ['approve', 'disapprove', 'return'] as const;
export type CaseDecision = (typeof caseDecisions)[number];
