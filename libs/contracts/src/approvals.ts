import { z } from 'zod';
import { approverRelations, caseStatuses, flowDefinitionSchema, taskPlaces, taskSources } from './approval-flows.js';
import {
  calendarDate,
  id,
  instant,
  pageMembers,
  pageQuery,
  personNameSchema,
  unitNameSchema,
  version,
} from './common.js';
import { approvalEventSchema, approvalTaskSchema } from './approval-trail.js';
import { roles } from './vocabulary.js';

const reason = z.string().trim().min(2).max(2000);
const key = z.string().regex(/^[a-z][A-Za-z0-9]{0,39}$/);

/** What can be approved. */
export const approvalSubjects = ['workItem', 'sheet', 'plan'] as const;
/** The acts for which an approval can be asked: those of an item, the issue of a plan, and the sending of a sheet. */
export const approvalActions = ['submit', 'askExtension', 'transfer', 'terminate', 'close', 'issue', 'send'] as const;
export type ApprovalAction = (typeof approvalActions)[number];

/** Of what an act is an act. */
export const approvalSubjectOf = (action: ApprovalAction): (typeof approvalSubjects)[number] =>
  action === 'issue' ? 'plan' : action === 'send' ? 'sheet' : 'workItem';

/** One version of a flow; `ownerUnit` is null for those that came with the product. */
export const approvalFlowSchema = z
  .strictObject({
    id,
    key,
    number: z.int(),
    name: z.string(),
    subjectType: z.enum(approvalSubjects),
    ownerUnit: unitNameSchema.nullable(),
    definition: flowDefinitionSchema,
    /** The flow as a Mermaid drawing. */
    drawing: z.string(),
    /** Those whom its steps name. */
    people: z.array(personNameSchema),
    createdAt: instant,
  })
  .meta({ id: 'ApprovalFlow' });
export const approvalFlowsSchema = z
  .strictObject({
    items: z.array(approvalFlowSchema),
    /** What the conditions of a flow may name. */
    facts: z.array(z.string()),
    actions: z.array(z.enum(approvalActions)),
    relations: z.array(z.enum(approverRelations)),
  })
  .meta({ id: 'ApprovalFlows' });

/** A new version of the asker's office's flow with this key. */
export const createFlowSchema = z
  .strictObject({ key, subjectType: z.enum(approvalSubjects).default('workItem'), definition: flowDefinitionSchema })
  .meta({ id: 'CreateFlow' });
/** A flow before it is saved: its faults and its drawing. */
export const checkFlowSchema = z.strictObject({ definition: flowDefinitionSchema }).meta({ id: 'CheckFlow' });
export const checkedFlowSchema = z
  .strictObject({
    faults: z.array(z.looseObject({ code: z.string(), path: z.string().optional(), message: z.string() })),
    drawing: z.string(),
    people: z.array(personNameSchema),
  })
  .meta({ id: 'CheckedFlow' });

/** Which acts need which flow, of a plan or of an office; an act that is not listed needs none. */
export const approvalPoliciesSchema = z
  .strictObject({
    /** 0 where nothing was set yet. */
    version: z.int().min(0),
    /** The plan has none of its own: these are its office's. */
    inherited: z.boolean(),
    items: z.array(
      z.strictObject({
        action: z.enum(approvalActions),
        keyOnly: z.boolean(),
        flow: z.strictObject({ id, key, number: z.int(), name: z.string() }),
      }),
    ),
  })
  .meta({ id: 'ApprovalPolicies' });
export const setPoliciesSchema = z
  .strictObject({
    items: z
      .array(z.strictObject({ action: z.enum(approvalActions), flowId: id, keyOnly: z.boolean().default(false) }))
      .max(approvalActions.length),
  })
  .refine(({ items }) => new Set(items.map(({ action }) => action)).size === items.length, {
    path: ['items'],
    message: '同一事项只能设置一个审批流程。',
  })
  .meta({ id: 'SetPolicies' });

/** Who would decide: nothing is opened. */
export const dryRunQuery = z.strictObject({ flowId: id, itemId: id, unitId: id.optional() });
export const dryRunSchema = z
  .strictObject({
    flow: z.strictObject({ id, name: z.string(), drawing: z.string() }),
    /** The steps on the way the facts lead to, in order; a step that is passed over has no approvers. */
    steps: z.array(
      z.strictObject({
        key,
        name: z.string(),
        skipped: z.boolean(),
        approvers: z.array(z.strictObject({ person: personNameSchema.nullable(), source: z.enum(taskSources) })),
      }),
    ),
  })
  .meta({ id: 'DryRun' });

/** What an act on an item would need by its plan's policy, before it is asked for; null where it needs nothing. */
export const expectedApprovalQuery = z.strictObject({ itemId: id, action: z.enum(approvalActions) });
export const expectedApprovalSchema = z
  .strictObject({ approval: dryRunSchema.nullable() })
  .meta({ id: 'ExpectedApproval' });

/** Who can be named in an approval; without words those of the asker's own units. */
export const colleaguesQuery = z.strictObject({ text: z.string().max(60).optional() });
export const colleaguesSchema = z
  .strictObject({
    items: z.array(
      z.strictObject({
        id,
        name: z.string(),
        duties: z.array(z.strictObject({ unit: unitNameSchema, role: z.enum(roles) })),
      }),
    ),
  })
  .meta({ id: 'Colleagues' });

/** An approval with its trail, as it happened. */
export const approvalCaseSchema = z
  .strictObject({
    id,
    version,
    subject: z.strictObject({ type: z.enum(approvalSubjects), id, itemId: id.nullable() }),
    /** Named also for who reads nothing else of them. */
    item: z.strictObject({ number: z.string(), title: z.string() }).nullable(),
    plan: z.strictObject({ id, title: z.string() }).nullable(),
    action: z.string(),
    status: z.enum(caseStatuses),
    flow: z.strictObject({
      id,
      name: z.string(),
      number: z.int(),
      definition: flowDefinitionSchema,
      drawing: z.string(),
    }),
    requester: personNameSchema,
    requesterUnit: unitNameSchema.nullable(),
    keeper: unitNameSchema,
    /** What was asked for. */
    payload: z.looseObject({}),
    /** The subject as whoever decides saw it when it was asked. */
    snapshot: z.looseObject({}),
    digest: z.string(),
    openedAt: instant,
    concludedAt: instant.nullable(),
    /** Why it lapsed or ended. */
    conclusion: z.looseObject({}).nullable(),
    path: z.array(z.strictObject({ step: key, visit: z.int() })),
    tasks: z.array(approvalTaskSchema),
    events: z.array(approvalEventSchema),
    copied: z.array(personNameSchema),
    urgedOn: calendarDate.nullable(),
    /** What the asker may do with the case now. */
    mine: z.array(z.enum(['withdraw', 'urge', 'copy'])),
  })
  .meta({ id: 'ApprovalCase' });

/** A case or a task in a list. */
const line = {
  id,
  version,
  subject: z.strictObject({ type: z.enum(approvalSubjects), id, itemId: id.nullable() }),
  item: z.strictObject({ number: z.string(), title: z.string() }).nullable(),
  plan: z.strictObject({ id, title: z.string() }).nullable(),
  action: z.string(),
  status: z.enum(caseStatuses),
  flowName: z.string(),
  requester: personNameSchema,
  requesterUnit: unitNameSchema.nullable(),
  openedAt: instant,
};
/** How somebody has to do with a case: asked for it (我发起), was told of it (抄送我), or decided in it (我已办). */
export const caseRoles = ['asked', 'copied', 'decided'] as const;
export type CaseRole = (typeof caseRoles)[number];
export const approvalCasesQuery = z.strictObject({
  ...pageQuery,
  /** Those of this item. */
  itemId: id.optional(),
  /** Those the asker has to do with in this way; by default, where no item is named, those asked for. */
  role: z.enum(caseRoles).optional(),
  status: z.enum(caseStatuses).optional(),
});
export const approvalCasesSchema = z
  .strictObject({ items: z.array(z.strictObject(line)), ...pageMembers })
  .meta({ id: 'ApprovalCases' });
/** What waits for the asker's word: own, delegated, as a stand-in, or for somebody to be appointed. */
export const approvalTasksSchema = z
  .strictObject({
    items: z.array(
      z.strictObject({
        ...line,
        taskId: id,
        step: z.strictObject({ key, name: z.string() }),
        as: z.enum(['holder', 'delegate', 'standIn', 'keeper']),
        onBehalfOf: personNameSchema.nullable(),
        dueOn: calendarDate.nullable(),
      }),
    ),
  })
  .meta({ id: 'ApprovalTasks' });

export const decideTaskSchema = z
  .strictObject({ reason: z.string().trim().max(2000).default('') })
  .meta({ id: 'DecideTask' });
export const refuseTaskSchema = z.strictObject({ reason }).meta({ id: 'RefuseTask' });
export const returnTaskSchema = z.strictObject({ reason, toStep: key }).meta({ id: 'ReturnTask' });
export const passTaskSchema = z.strictObject({ personId: id }).meta({ id: 'PassTask' });
export const addApproverSchema = z
  .strictObject({ personId: id, place: z.enum(taskPlaces) })
  .meta({ id: 'AddApprover' });
export const copyCaseSchema = z.strictObject({ personIds: z.array(id).min(1).max(100) }).meta({ id: 'CopyCase' });

/** Somebody decides for somebody else, both days included (AB角). */
export const standInSchema = z
  .strictObject({
    id,
    version,
    principal: personNameSchema,
    standIn: personNameSchema,
    validFrom: calendarDate,
    validTo: calendarDate,
    reason: z.string(),
    ended: z.boolean(),
  })
  .meta({ id: 'StandIn' });
export const standInsSchema = z.strictObject({ items: z.array(standInSchema) }).meta({ id: 'StandIns' });
export const arrangeStandInSchema = z
  .strictObject({
    /** By default the asker; the head of a unit arranges it for its people. */
    principalId: id.optional(),
    standInId: id,
    validFrom: calendarDate,
    validTo: calendarDate,
    reason,
  })
  .meta({ id: 'ArrangeStandIn' });
