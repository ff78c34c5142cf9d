import type { z } from 'zod';
import type { decideContestSchema } from '#libs/contracts';
import type { JsonObject, NewLedgerEntry } from '#libs/ledger';
import { entry, type ActContext } from '../acts.js';
import type { ContestUnderDecision } from '../storage/lock-contest.js';
import type { Revision } from '../storage/move-duty.js';

/** What a decision on a contest leaves in the record: of the item, of the dispatches it changed, of the new one. */
export function decisionEntries(
  context: ActContext,
  { item, contest, dispatches }: ContestUnderDecision,
  decision: z.infer<typeof decideContestSchema>,
  revision: Revision | null,
): NewLedgerEntry[] {
  const unitIds = [item.issuerUnitId, item.leadUnitId, contest.unitId, ...(revision ? [revision.unitId] : [])];
  const change: JsonObject = revision
    ? { fromUnitId: contest.unitId, toUnitId: revision.unitId, approvalBasis: decision.approvalBasis }
    : {};
  return [
    entry(context, {
      subject: { type: 'workItem', id: item.id, version: item.version + 1 },
      itemId: item.id,
      planId: item.planId,
      unitIds,
      action: revision ? 'contestChanged' : 'contestKept',
      payload: {
        contestId: contest.id,
        contestUnitId: contest.unitId,
        role: contest.role,
        reason: decision.reason,
        ...change,
      },
    }),
    ...dispatches.map((dispatch) =>
      entry(context, {
        subject: { type: 'dispatch', id: dispatch.id, version: dispatch.version + 1 },
        unitIds: [dispatch.unitId],
        action: revision ? 'revised' : 'contestKept',
        payload: { contestId: contest.id },
      }),
    ),
    ...(revision
      ? [
          entry(context, {
            subject: { type: 'dispatch', id: revision.dispatchId, version: 1 },
            planId: item.planId,
            unitIds: [revision.unitId, item.issuerUnitId],
            action: 'dispatched',
            payload: { duties: 1, contestId: contest.id },
          }),
        ]
      : []),
  ];
}
