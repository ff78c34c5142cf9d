import type { z } from 'zod';
import type { decideContestSchema } from '#libs/contracts';
import type { JsonObject, NewLedgerEntry } from '#libs/ledger';
import { entry, type ActContext } from '../acts.js';
import type { ContestUnderDecision } from '../storage/lock-contest.js';
import type { Moved } from '../storage/duty-move.js';

/** What a decision on a contest leaves in the record: of the item, of the dispatches it changed, of the new one. */
export function decisionEntries(
  context: ActContext,
  { item, contest, dispatches }: ContestUnderDecision,
  decision: z.infer<typeof decideContestSchema>,
  moved: Moved | null,
): NewLedgerEntry[] {
  const revision = moved?.revision;
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
    ...(moved
      ? moved.entries
      : dispatches.map((dispatch) =>
          entry(context, {
            subject: { type: 'dispatch', id: dispatch.id, version: dispatch.version + 1 },
            unitIds: [dispatch.unitId],
            action: 'contestKept',
            payload: { contestId: contest.id },
          }),
        )),
  ];
}
