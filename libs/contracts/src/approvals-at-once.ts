import { z } from 'zod';
import { caseStatuses } from './approval-flows.js';
import { id, personNameSchema, unitNameSchema, version } from './common.js';

/** How many approvals one may agree to in one act. */
export const APPROVALS_AT_ONCE = 50;

const oneTask = { caseId: id, taskId: id };
const reason = { code: z.string(), message: z.string() };
const tasksOf = <Task extends z.ZodType>(task: Task) => z.array(task).min(1).max(APPROVALS_AT_ONCE);

/** What agreeing to several would do; nothing is done. */
export const previewApproveManySchema = z
  .strictObject({ tasks: tasksOf(z.strictObject(oneTask)) })
  .meta({ id: 'PreviewApproveMany' });

/** Agrees to each of them that can be agreed to, in the version that was seen. */
export const approveManySchema = z
  .strictObject({
    reason: z.string().trim().max(2000).default(''),
    tasks: tasksOf(z.strictObject({ ...oneTask, version })),
  })
  .meta({ id: 'ApproveMany' });

/** Each task with what comes of it: an effect, or why it is left as it is. */
export const approvedManySchema = z
  .strictObject({
    items: z.array(
      z.strictObject({
        ...oneTask,
        /** What it is about; null where it is not there for the asker. */
        about: z
          .strictObject({
            version,
            item: z.strictObject({ number: z.string(), title: z.string() }).nullable(),
            plan: z.strictObject({ id, title: z.string() }).nullable(),
            flowName: z.string(),
            action: z.string(),
            requester: personNameSchema,
            requesterUnit: unitNameSchema.nullable(),
            step: z.string(),
          })
          .nullable(),
        /** How the approval stands then: approved, what was asked for is done; open, it is in this step and waits for them. */
        effect: z
          .strictObject({ status: z.enum(caseStatuses), step: z.string(), waitsFor: z.array(personNameSchema) })
          .nullable(),
        refused: z.strictObject({ ...reason, reasons: z.array(z.strictObject(reason)) }).nullable(),
      }),
    ),
  })
  .meta({ id: 'ApprovedMany' });
