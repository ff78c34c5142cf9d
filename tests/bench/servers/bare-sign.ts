import { createHash, randomBytes } from 'node:crypto';
import type { Pool, PoolClient } from 'pg';
import { v7 } from 'uuid';
import { ANSWER, APPEND, LINES, LOCK, SIGN } from './bare-sign.sql.js';

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
export async function sign(pool: Pool, signature: Signature): Promise<{ version: number } | null> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    const signed = await signIn(client, signature);
    await client.query(signed ? 'COMMIT' : 'ROLLBACK');
    return signed;
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  } finally {
    client.release();
  }
}

async function signIn(client: PoolClient, { userId, unitId, dispatchId, version }: Signature) {
  const run = async <Row extends object>(name: string, text: string, values: unknown[]): Promise<Row[]> =>
    (await client.query<Row>({ name, text, values })).rows;
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
  const commandId = v7();
  const entry = (type: string, id: string, at: number, unitIds: string[], action: string, payload: object) => {
    const salt = randomBytes(32);
    const body = JSON.stringify(payload);
    return {
      ...{ id: v7(), subject_type: type, subject_id: id, subject_version: at, unit_ids: [...new Set(unitIds)], action },
      ...{
        item_id: type === 'workItem' ? id : null,
        plan_id: dispatch.planId,
        actor_id: userId,
        actor_unit_id: unitId,
      },
      ...{ command_id: commandId, occurred_at: now.toISOString(), salt: `\\x${salt.toString('hex')}`, body: payload },
      payload_hash: `\\x${createHash('sha256').update(salt).update(body).digest('hex')}`,
    };
  };
  const ofItem = (line: Line, action: string, at: number) =>
    entry('workItem', line.itemId, at, [unitId, line.issuerUnitId, line.leadUnitId], action, { role: line.role });
  const entries = [
    entry('dispatch', dispatchId, version + 1, [unitId, dispatch.ownerUnitId], 'signed', {
      leads: started.length,
      shares: shares.length,
    }),
    ...started.map((line) => ofItem(line, 'signed', line.version + 1)),
    ...shares.map((line) => ofItem(line, 'shareSigned', line.version)),
  ];
  await run('append', APPEND, [JSON.stringify(entries)]);
  const [answer] = await run<{ version: number }>('answer', ANSWER, [dispatchId]);
  return answer ?? null;
}
