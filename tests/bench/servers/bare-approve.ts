import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { Pool } from 'pg';
import { v7 } from 'uuid';
import { LOCK, MIRROR, STORE, SUBMIT } from './bare-acts.sql.js';
import { CASE, DECIDE, FREE, LOCK_CASE, SNAPSHOT, SUBJECT } from './bare-approve.sql.js';
import { append } from './bare-ledger.js';
import { inTransaction, type Run } from './bare-transaction.js';

/** Who agrees to what. */
export interface BareApproval {
  userId: string;
  unitId: string;
  caseId: string;
  taskId: string;
  version: number;
}

interface LockedCase {
  status: string;
  version: number;
  planId: string;
  requesterId: string;
  requesterUnitId: string;
  keeperUnitId: string;
  payload: { statement: string };
  visit: number;
  digest: string;
  state: string;
  holderId: string;
  step: string;
}

/**
 * Agrees as the last one, by which the item is handed in: the same rows as ours, locked in the same order, what was
 * approved compared with what is there. Null if it cannot be.
 */
export const approve = (pool: Pool, of: BareApproval, reason: string): Promise<{ version: number } | null> =>
  inTransaction(pool, async (run) => {
    const { caseId, taskId, userId, unitId } = of;
    const [subject] = await run<{ itemId: string }>('subject', SUBJECT, [caseId]);
    if (!subject) return null;
    const { itemId } = subject;
    const [item] = await run<LockedItem>('lock item', LOCK, [itemId]);
    const [held] = await run<LockedCase>('lock case', LOCK_CASE, [caseId, taskId]);
    if (!item || !held || item.heldBy !== caseId || held.version !== of.version) return null;
    if (held.status !== 'open' || held.state !== 'live' || held.holderId !== userId) return null;
    if (!(await isUnchanged(run, itemId, held)) || !(await isReady(run, itemId, held.requesterUnitId))) return null;
    const now = new Date();
    await run('decide', DECIDE, [taskId, caseId, held.visit, held.requesterId, userId, reason, now]);
    const { statement } = held.payload;
    const submissionId = v7();
    const [submission] = await run<{ number: number }>('submit record', SUBMIT.record, [
      ...[submissionId, itemId, held.requesterUnitId, statement, held.requesterId, now],
    ]);
    await run('free', FREE, [itemId]);
    await run('store', STORE, [itemId, 'submitted', now]);
    await run('mirror', MIRROR, [itemId]);
    const done = { kind: 'approve', taskId, reason, status: 'approved', events: eventsOf(held) };
    await append(run, { planId: held.planId, userId, unitId, now }, [
      {
        ...{ type: 'workItem', id: itemId, userId: held.requesterId, version: item.version + 1, action: 'submitted' },
        unitIds: [item.issuerUnitId, item.reviewerUnitId, item.leadUnitId, held.requesterUnitId],
        payload: { submissionId, number: submission?.number, statement },
      },
      {
        ...{ type: 'approvalCase', id: caseId, itemId, version: held.version + 1, action: 'approvalGiven' },
        unitIds: [held.keeperUnitId, held.requesterUnitId, unitId],
        payload: done,
      },
    ]);
    const [answer] = await run<{ version: number }>('case', CASE, [caseId]);
    return answer ?? null;
  });

interface LockedItem {
  issuerUnitId: string;
  reviewerUnitId: string;
  leadUnitId: string;
  heldBy: string | null;
  version: number;
}

async function isUnchanged(run: Run, itemId: string, { payload, digest }: LockedCase): Promise<boolean> {
  const [now] = await run<{ snapshot: object }>('snapshot', SNAPSHOT, [itemId]);
  const approved = { subjectType: 'workItem', subjectId: itemId, action: 'submit', payload, snapshot: now?.snapshot };
  return (
    createHash('sha256')
      .update(canonicalize(approved) ?? '')
      .digest('hex') === digest
  );
}

async function isReady(run: Run, itemId: string, unitId: string): Promise<boolean> {
  const [facts] = await run<{ suspended: boolean; readable: boolean; missing: object }>('submit facts', SUBMIT.facts, [
    itemId,
    unitId,
  ]);
  return facts !== undefined && facts.readable && !facts.suspended && Object.keys(facts.missing).length === 0;
}

const eventsOf = ({ step, visit }: LockedCase): object[] => [
  { kind: 'stepDone', step, visit },
  { kind: 'concluded', status: 'approved' },
];
