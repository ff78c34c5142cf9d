import type { Client } from 'pg';
import type { BenchRequest } from '../load/fire.js';
import { authorization } from './readers.js';

/** From now on items are handed in with the word of the unit's head, by a flow that came with the product. */
export async function needHeads(client: Client): Promise<void> {
  for (const sql of POLICY) await client.query(sql);
}

/** Requests by which heads agree to what was handed in: each completes its case, and the item is handed in. */
export async function approvals(client: Client): Promise<BenchRequest[]> {
  await client.query('ANALYZE approval_case; ANALYZE approval_task; ANALYZE work_item');
  const { rows } = await client.query<{ caseId: string; taskId: string; userId: string; version: number }>(WAITING);
  return rows.map(({ caseId, taskId, userId, version }) => ({
    method: 'POST',
    path: `/api/approvals/cases/${caseId}/tasks/${taskId}/approve`,
    headers: {
      authorization: authorization(userId),
      'if-match': `"${version}"`,
      'content-type': 'application/json',
    },
    body: JSON.stringify({ reason: '情况属实，同意报送。' }),
  }));
}

const POLICY = [
  `INSERT INTO approval_policy_set (id, owner_unit_id, plan_id, version)
   SELECT gen_random_uuid(), id, NULL, 1 FROM unit WHERE kind = 'generalOffice'`,
  `INSERT INTO approval_policy (set_id, subject_type, action, flow_id, changed_by, changed_at)
   SELECT general.id, 'workItem', 'submit', flow.id, person.id, now()
   FROM approval_policy_set AS general, approval_flow AS flow, user_account AS person
   WHERE flow.key = 'unitTwoSteps' AND flow.owner_unit_id IS NULL AND person.login = 'supervisor'`,
];
const WAITING = `
  SELECT held.id AS "caseId", task.id AS "taskId", task.holder_id AS "userId", held.version
  FROM approval_case AS held JOIN approval_task AS task ON task.case_id = held.id AND task.state = 'live'
  WHERE held.status = 'open' ORDER BY md5(held.id::text)`;
