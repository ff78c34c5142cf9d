import type { Client } from 'pg';
import type { BenchRequest } from '../load/fire.js';
import { authorization } from './readers.js';

/** Requests that sign the dispatches nobody has signed yet, each by its unit's own liaison and once, in no order. */
export async function signatures(client: Client): Promise<BenchRequest[]> {
  const { rows } = await client.query<{ id: string; userId: string; version: number }>(
    `SELECT dispatch.id, member.user_id AS "userId", dispatch.version
     FROM dispatch JOIN membership AS member ON member.unit_id = dispatch.unit_id AND member.role = 'liaison'
     WHERE dispatch.status = 'issued' ORDER BY md5(dispatch.id::text)`,
  );
  return rows.map(({ id, userId, version }) => ({
    method: 'POST',
    path: `/api/dispatches/${id}/sign`,
    headers: { authorization: authorization(userId), 'if-match': `"${version}"` },
  }));
}

/** Gives the requests out in portions, none of them twice. */
export function portions<T>(all: readonly T[], size: number): () => readonly T[] {
  let given = 0;
  return () => {
    given += size;
    if (given > all.length) throw new Error(`There are only ${all.length} to give out.`);
    return all.slice(given - size, given);
  };
}
