import type { Pool } from 'pg';
import { v7 } from 'uuid';
import { CLOSE, LOCK, MIRROR, STORE, SUBMIT } from './bare-acts.sql.js';
import { append, type BareEntry } from './bare-ledger.js';
import { ITEM } from './bare-reads.sql.js';
import { inTransaction, type Run } from './bare-transaction.js';

/** Who acts on what. */
export interface BareAct {
  userId: string;
  unitId: string;
  itemId: string;
  version: number;
}

interface Locked {
  planId: string;
  issuerUnitId: string;
  reviewerUnitId: string;
  leadUnitId: string;
  status: string;
  heldBy: string | null;
  version: number;
}

interface Facts {
  suspended: boolean;
  contested: boolean;
  readable: boolean;
  submission: { id: string; submittedBy: string } | null;
  missing: object;
}

type Answer = { version: number } | null;

/** Hands an item in: the same rows as ours, locked in the same order; null if it cannot be. */
export const submit = (pool: Pool, act: BareAct, statement: string): Promise<Answer> =>
  inTransaction(pool, async (run) => {
    const scene = await look(run, 'submit facts', SUBMIT.facts, act, ({ status, leadUnitId }) =>
      status === 'inProgress' ? leadUnitId : null,
    );
    if (!scene) return null;
    const now = new Date();
    const submissionId = v7();
    const { itemId, unitId, userId } = act;
    const [submission] = await run<{ number: number }>('submit record', SUBMIT.record, [
      ...[submissionId, itemId, unitId, statement, userId, now],
    ]);
    const payload = { submissionId, number: submission?.number, statement };
    return finish(run, act, scene.item, 'submitted', now, [['submitted', payload]]);
  });

/** Closes an item with the audit that passed, in the same transaction. */
export const close = (pool: Pool, act: BareAct, opinion: string): Promise<Answer> =>
  inTransaction(pool, async (run) => {
    const scene = await look(run, 'close facts', CLOSE.facts, act, ({ status, reviewerUnitId }) =>
      status === 'submitted' ? reviewerUnitId : null,
    );
    const submission = scene?.facts.submission;
    if (!scene || !submission || scene.facts.contested || submission.submittedBy === act.userId) return null;
    const now = new Date();
    const auditId = v7();
    await run('close audit', CLOSE.audit, [auditId, act.itemId, submission.id, opinion, act.userId, now]);
    await run('close end', CLOSE.end, [act.itemId, now]);
    const audited = { auditId, kind: 'desk', conclusion: 'passed', opinion, sampleId: null };
    return finish(run, act, scene.item, 'closed', now, [
      ['audited', audited],
      ['closed', { opinion }],
    ]);
  });

async function look(
  run: Run,
  name: string,
  facts: string,
  { itemId, version, unitId }: BareAct,
  standsFor: (item: Locked) => string | null,
): Promise<{ item: Locked; facts: Facts } | null> {
  const [item] = await run<Locked>('lock item', LOCK, [itemId]);
  if (!item || item.heldBy !== null || item.version !== version || standsFor(item) !== unitId) return null;
  const [found] = await run<Facts>(name, facts, [itemId, unitId]);
  const ready = found?.readable && !found.suspended && Object.keys(found.missing).length === 0;
  return ready ? { item, facts: found } : null;
}

async function finish(
  run: Run,
  { itemId, userId, unitId, version }: BareAct,
  { planId, issuerUnitId, reviewerUnitId, leadUnitId }: Locked,
  status: 'submitted' | 'closed',
  now: Date,
  acts: readonly (readonly [action: string, payload: object])[],
): Promise<Answer> {
  await run('store', STORE, [itemId, status, now]);
  await run('mirror', MIRROR, [itemId]);
  const unitIds = [issuerUnitId, reviewerUnitId, leadUnitId, unitId];
  await append(
    run,
    { planId, userId, unitId, now },
    acts.map(([action, payload]): BareEntry => {
      const at = action === status ? version + 1 : version;
      return { type: 'workItem', id: itemId, version: at, unitIds, action, payload };
    }),
  );
  const [answer] = await run<{ version: number }>('item', ITEM, [itemId, unitId]);
  return answer ?? null;
}
