import type { Pool } from 'pg';
import { append, type BareEntry } from './bare-ledger.js';
import { ANSWER, LINES, LOCK, SIGN } from './bare-sign.sql.js';
import { inTransaction, type Run } from './bare-transaction.js';

interface Line {
  itemId: string;
  role: string;
  shareId: string | null;
  status: string;
  version: number;
  planId: string;
  issuerUnitId: string;
  leadUnitId: string;
}

/** Who signs what. */
export interface Signature {
  userId: string;
  unitId: string;
  dispatchId: string;
  version: number;
}

/** Signs a dispatch: the same rows as ours, locked in the same order; null if it cannot be signed. */
export const sign = (pool: Pool, signature: Signature): Promise<{ version: number } | null> =>
  inTransaction(pool, (run) => signIn(run, signature));

async function signIn(run: Run, { userId, unitId, dispatchId, version }: Signature) {
  const [dispatch] = await run<{ planId: string; ownerUnitId: string }>('lock', LOCK, [dispatchId, unitId, version]);
  if (!dispatch) return null;
  const lines = await run<Line>('lines', LINES, [dispatchId]);
  const now = new Date();
  const started = lines.filter(({ role, status }) => role === 'lead' && status === 'issued');
  const shares = lines.filter(({ shareId }) => shareId !== null);
  await run('sign', SIGN.dispatch, [dispatchId, now, userId]);
  await run('start', SIGN.items, [started.map(({ itemId }) => itemId)]);
  await run('receipt', SIGN.shares, [shares.map(({ shareId }) => shareId), now, userId]);
  await run('scope', SIGN.scope, [started.map(({ itemId }) => itemId)]);
  const ofItem = (line: Line, action: string, at: number): BareEntry => ({
    type: 'workItem',
    id: line.itemId,
    version: at,
    unitIds: [unitId, line.issuerUnitId, line.leadUnitId],
    action,
    payload: { role: line.role },
  });
  await append(run, { planId: dispatch.planId, userId, unitId, now }, [
    {
      type: 'dispatch',
      id: dispatchId,
      version: version + 1,
      unitIds: [unitId, dispatch.ownerUnitId],
      action: 'signed',
      payload: { leads: started.length, shares: shares.length },
    },
    ...started.map((line) => ofItem(line, 'signed', line.version + 1)),
    ...shares.map((line) => ofItem(line, 'shareSigned', line.version)),
  ]);
  const [answer] = await run<{ version: number }>('answer', ANSWER, [dispatchId]);
  return answer ?? null;
}
