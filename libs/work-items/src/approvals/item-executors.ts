import type { z } from 'zod';
import type { ApprovalExecutor, ApprovedAct } from '#libs/approvals';
import { askExtensionSchema, decideContestSchema, submitSchema, transferItemSchema } from '#libs/contracts';
import type { Transaction } from '#libs/database';
import { Problem } from '#libs/kernel';
import type { JsonObject } from '#libs/ledger';
import type { Actor } from '#libs/access';
import type { ActOnItem, ItemAct } from '../commands/act-on-item.js';
import type { DecideContest } from '../commands/decide-contest.js';
import { askExtensionAct } from '../commands/dates/ask-extension.js';
import { decideExtensionAct } from '../commands/dates/decide-extension.js';
import { terminateAct } from '../commands/ends/end-item.js';
import { closeAct } from '../commands/review/close-item.js';
import { submitAct } from '../commands/review/submit-item.js';
import { transferAct } from '../commands/shares/transfer-item.js';
import { heldBy } from '../domain/relations.js';
import { lockItems } from '../storage/lock-items.js';
import { openExtension } from '../storage/extensions.js';

/** What is done with an item once it is approved; each of these acts can be made to need an approval. */
export function itemExecutors(acts: ActOnItem, contests: DecideContest): ApprovalExecutor[] {
  const does = (action: string, actOf: (itemId: string, payload: JsonObject) => ItemAct): ApprovalExecutor => ({
    subjectType: 'workItem',
    action,
    before: async (tx, itemId, payload) => actOf(itemId, payload).before?.(tx),
    run: (tx, approved) => run(acts, tx, approved, actOf(approved.subjectId, approved.payload)),
  });
  return [
    does('submit', (itemId, payload) => submitAct(itemId, given(submitSchema, payload))),
    {
      subjectType: 'workItem',
      action: 'transfer',
      before: async (tx, itemId, payload) => {
        const { contestId, ...decision } = payload;
        if (typeof contestId !== 'string') return transferAct(itemId, given(transferItemSchema, payload)).before?.(tx);
        return contests.before(tx, itemId, contestId, given(decideContestSchema, decision));
      },
      run: (tx, approved) => changeLead(acts, contests, tx, approved),
    },
    does('terminate', (itemId, payload) => terminateAct(itemId, text(payload.basis))),
    does('close', (itemId, payload) => closeAct(itemId, payload.opinion === null ? null : text(payload.opinion))),
    { subjectType: 'workItem', action: 'askExtension', run: (tx, approved) => extend(acts, tx, approved) },
  ];
}

/** What was asked, as the act takes it today: a case may be older than a change of its shape, and then lapses. */
function given<Schema extends z.ZodType>(schema: Schema, payload: JsonObject): z.infer<Schema> {
  const { data, success } = schema.safeParse(payload);
  if (!success) throw new Problem('approvedChanged');
  return data;
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

const run = (acts: ActOnItem, tx: Transaction, { requester, caseId, commandId }: ApprovedAct, act: ItemAct) =>
  acts.within(tx, requester, { ...act, approvedIn: caseId }, commandId);

/**
 * The extension is asked for; and granted, where somebody who owns the date was among those who approved: then nobody
 * need decide a second time. A flow inside the unit only asks, and whoever owns the date decides as usual.
 */
async function extend(acts: ActOnItem, tx: Transaction, approved: ApprovedAct): Promise<void> {
  const itemId = approved.subjectId;
  const asked = given(askExtensionSchema, approved.payload);
  await run(acts, tx, approved, askExtensionAct(itemId, asked));
  const [item] = await lockItems(tx, [itemId]);
  const owner = approved.approvers.findLast(({ actor }) => item && decides(actor, item));
  const extension = await openExtension(tx, itemId);
  if (!owner || !extension) return;
  const decision = { decision: 'grant', reason: owner.reason, dueOn: null, basis: basisOf(approved) } as const;
  await acts.within(tx, owner.actor, {
    ...decideExtensionAct(itemId, extension.id, decision),
    approvedIn: approved.caseId,
  });
}

/** By a transfer, or by the decision of a contest: the lead changes as was approved. */
function changeLead(acts: ActOnItem, contests: DecideContest, tx: Transaction, approved: ApprovedAct): Promise<void> {
  const { subjectId, caseId, commandId, requester } = approved;
  const { contestId, ...payload } = approved.payload;
  if (typeof contestId !== 'string') {
    const input = onApproval(given(transferItemSchema, payload), approved);
    return run(acts, tx, approved, transferAct(subjectId, input));
  }
  const decision = onApproval(given(decideContestSchema, payload), approved);
  return contests.within(tx, requester, { itemId: subjectId, contestId, decision, commandId, approvedIn: caseId });
}

/** Where a leader was among those who approved, that is the approval on which the change of a printed lead rests. */
function onApproval<Input extends { approvalBasis: string | null }>(input: Input, approved: ApprovedAct): Input {
  const leader = approved.approvers.some(({ actor }) => actor.memberships.some(({ role }) => role === 'leader'));
  return { ...input, approvalBasis: input.approvalBasis ?? (leader ? basisOf(approved) : null) };
}

const decides = (actor: Actor, { issuerUnitId }: { issuerUnitId: string }): boolean =>
  heldBy(actor, issuerUnitId, 'issuer').some(({ role }) => role === 'supervisor');

/** On what a date that a document or a leader set is moved: the approval, with the last word in it. */
const basisOf = ({ flowName, approvers }: ApprovedAct): string => {
  const last = approvers.at(-1);
  return last ? `${flowName}：${last.actor.name}“${last.reason}”` : flowName;
};
