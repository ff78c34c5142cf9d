import type { ApprovalGate } from '#libs/approvals';
import type { Transaction } from '#libs/database';
import { appendAll } from '#libs/ledger';
import type { Plan } from '#libs/plans';
import { entry, type ActContext } from '../acts.js';
import { changedRows } from '../storage/changed-rows.js';

/**
 * Asks the gate whether a plan may go out, first or revised, and holds the plan where an approval decides first: the case,
 * or null. Both are one policy (`issue`): whoever approves what units are handed approves its changes too.
 */
export async function holdPlan(
  tx: Transaction,
  approvals: ApprovalGate,
  context: ActContext & { readonly actorUnitId: string },
  plan: Pick<Plan, 'id' | 'ownerUnitId' | 'version'>,
  draftVersion: number,
): Promise<string | null> {
  const { actor, actorUnitId } = context;
  const passage = await approvals.pass(tx, {
    ...{ subjectType: 'plan', subjectId: plan.id, planId: plan.id, action: 'issue' },
    ...{ actorId: actor.userId, actorUnitId },
    payload: { version: draftVersion },
  });
  if (!passage.held) return null;
  const { caseId } = passage;
  await changedRows(tx, HOLD, [plan.id, caseId]);
  await appendAll(tx, [
    entry(context, {
      subject: { type: 'plan', id: plan.id, version: plan.version + 1 },
      planId: plan.id,
      unitIds: [plan.ownerUnitId],
      action: 'heldForApproval',
      payload: { caseId, asked: 'issue' },
    }),
  ]);
  return caseId;
}

const HOLD = 'UPDATE plan SET held_by = $2, version = version + 1 WHERE id = $1';
