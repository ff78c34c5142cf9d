import type { Client } from 'pg';
import type { BenchRequest } from '../load/fire.js';
import { authorization } from './readers.js';

/** Requests that hand in the items that are ready for it, each by its lead's liaison and once, in no order. */
export const submissions = (client: Client): Promise<BenchRequest[]> =>
  acts(client, READY, 'submit', { statement: '各项举措均已落实，年度目标全部完成，佐证材料已按项上传。' });

/** Requests that close the items that were handed in, each with the opinion of a supervisor and once, in no order. */
export const closings = (client: Client): Promise<BenchRequest[]> =>
  acts(client, HANDED_IN, 'close', { opinion: '材料齐全，目标完成，同意办结销号。' });

async function acts(client: Client, sql: string, act: string, body: object): Promise<BenchRequest[]> {
  const { rows } = await client.query<{ id: string; userId: string; version: number }>(sql);
  return rows.map(({ id, userId, version }) => ({
    method: 'POST',
    path: `/api/work-items/${id}/${act}`,
    headers: {
      authorization: authorization(userId),
      'if-match': `"${version}"`,
      'content-type': 'application/json',
    },
    body: JSON.stringify(body),
  }));
}

const READY = `
  SELECT item.id, member.user_id AS "userId", item.version
  FROM work_item AS item JOIN membership AS member ON member.unit_id = item.lead_unit_id AND member.role = 'liaison'
  WHERE item.status = 'inProgress'
    AND EXISTS (SELECT FROM evidence_citation AS cited WHERE cited.item_id = item.id AND cited.status = 'accepted')
    AND NOT EXISTS (SELECT FROM work_item_share AS share WHERE share.item_id = item.id AND share.settlement IS NULL)
  ORDER BY md5(item.id::text)`;

const HANDED_IN = `
  SELECT item.id, member.user_id AS "userId", item.version
  FROM work_item AS item JOIN membership AS member ON member.role = 'supervisor'
  WHERE item.status = 'submitted' ORDER BY md5(item.id::text)`;
