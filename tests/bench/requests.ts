import type { Client } from 'pg';
import type { Reader } from './data/readers.js';
import type { BenchRequest } from './load/fire.js';

/** The first page of what a unit has in progress, by due date. */
export const listRequest = ({ authorization }: Reader): BenchRequest => ({
  method: 'GET',
  path: '/api/work-items?status=inProgress&sort=due&limit=25',
  headers: { authorization },
});

/** Items that a unit reads, one request each, no two alike. */
export async function itemRequests(client: Client, reader: Reader, count: number): Promise<BenchRequest[]> {
  const { rows } = await client.query<{ id: string }>(
    'SELECT item_id AS id FROM item_scope WHERE unit_id = $1 ORDER BY md5(item_id::text) LIMIT $2',
    [reader.unitId, count],
  );
  return rows.map(({ id }) => ({
    method: 'GET',
    path: `/api/work-items/${id}`,
    headers: { authorization: reader.authorization },
  }));
}
