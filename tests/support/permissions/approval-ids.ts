import { inTransaction } from '#libs/database';
import { newId } from '#libs/kernel';
import type { PermissionCity } from './city.js';

let periods = 0;

/** A running case about an item of 市教育局, waiting for its head, and an arrangement that the head is stood in for. */
export async function approvalIds(city: PermissionCity): Promise<Readonly<Record<string, string>>> {
  const itemId = await city.itemIn('inProgress', 'item');
  const [caseId, taskId, standInId] = [newId(), newId(), newId()];
  periods += 1;
  await inTransaction(city.dataSource, async (tx) => {
    await tx.query(
      `INSERT INTO approval_case (id, subject_type, subject_id, item_id, plan_id, action, flow_id, requester_id,
         requester_unit_id, keeper_unit_id, time_zone, payload, snapshot, digest, facts, status, path, visits, opened_at)
       SELECT $1, 'workItem', $2, $2, item.plan_id, 'submit', flow.id, asker.id, item.lead_unit_id, $3, 'Asia/Shanghai',
         '{}', '{}', '\\x00', '{}', 'open',
         json_build_array(json_build_object('step', flow.definition->>'start', 'visit', 1)), 1, now()
       FROM work_item AS item, approval_flow AS flow, user_account AS asker
       WHERE item.id = $2 AND flow.key = 'unitTwoSteps' AND asker.login = 'lead'`,
      [caseId, itemId, city.unit('市政府办公室')],
    );
    await tx.query(
      `INSERT INTO approval_task (id, case_id, ordinal, step, visit, seat, requester_id, principal_id, holder_id, unit_id,
         source, state)
       SELECT $2, approval_case.id, 1, path->0->>'step', 1, $3, requester_id, head.id, head.id, requester_unit_id, 'rule', 'live'
       FROM approval_case, user_account AS head WHERE approval_case.id = $1 AND head.login = 'leadAbove'`,
      [caseId, taskId, newId()],
    );
    await tx.query(
      `INSERT INTO stand_in (id, principal_id, stand_in_id, valid_from, valid_to, reason, created_by, created_at)
       SELECT $1, one.id, other.id, date '2190-01-01' + $2 * 10, date '2190-01-05' + $2 * 10, '休假', one.id, now()
       FROM user_account AS one, user_account AS other WHERE one.login = 'leadAbove' AND other.login = 'leadsOffice'`,
      [standInId, periods],
    );
  });
  return { caseId, taskId, standInId };
}
