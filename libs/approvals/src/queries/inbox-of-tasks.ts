import { asker, type InboxSource } from '#libs/inbox';
import { waitingTasksSql } from './waiting-tasks.js';

/** Entries by which whoever decides a task was urged: others were meant for those whose turn it was then. */
const urgeSql = (task: string): string => `
  SELECT entry.actor_id FROM ledger_entry AS entry JOIN ledger_payload AS said ON said.entry_id = entry.id
  WHERE entry.subject_id = ${task}.case_id AND entry.action = 'approvalUrged'
    AND said.body -> 'taskIds' @> to_jsonb(${task}.id)`;

/** Approvals that wait for somebody's word: the own, as a stand-in, and those for which the office has to find somebody. */
export const inboxOfTasks: InboxSource = {
  kinds: ['approve', 'standIn', 'appoint'],
  rows: `
    SELECT CASE waiting.kind WHEN 'standIn' THEN 'standIn' WHEN 'keeper' THEN 'appoint' ELSE 'approve' END AS kind,
      waiting.id, waiting.due_on, held.urged_on IS NOT NULL AND EXISTS (${urgeSql('task')}) AS urged
    FROM (${waitingTasksSql(asker)}) AS waiting JOIN approval_task AS task ON task.id = waiting.id
    JOIN approval_case AS held ON held.id = task.case_id`,
  tellsUrged: true,
  // Title and number only name the item: whoever decides about it sees them also where nothing else of it is open.
  lines: `
    SELECT asked.kind, asked.id, json_build_object(
      'target', held.id, 'title', coalesce(item.title, plan.title, flow.name), 'number', item.number,
      'plan', CASE WHEN plan.id IS NOT NULL THEN json_build_object('id', plan.id, 'title', plan.title) END,
      'unit', CASE WHEN unit.id IS NOT NULL THEN json_build_object('id', unit.id, 'name', unit.name) END,
      'person', json_build_object('id', requester.id, 'name', requester.name),
      'onBehalfOf', CASE WHEN holder.id <> $2::uuid THEN json_build_object('id', holder.id, 'name', holder.name) END,
      'action', held.action,
      'urgedOn', CASE WHEN urge.actor_id IS NOT NULL THEN held.urged_on END,
      'urgedBy', (SELECT json_build_object('id', urging.id, 'name', urging.name) FROM user_account AS urging
        WHERE urging.id = urge.actor_id),
      'step', (SELECT given ->> 'name' FROM jsonb_array_elements(flow.definition -> 'steps') AS steps (given)
        WHERE given ->> 'key' = task.step)) AS line
    FROM asked JOIN approval_task AS task ON task.id = asked.id
    JOIN approval_case AS held ON held.id = task.case_id
    JOIN approval_flow AS flow ON flow.id = held.flow_id
    JOIN user_account AS requester ON requester.id = held.requester_id
    LEFT JOIN unit ON unit.id = held.requester_unit_id
    LEFT JOIN work_item AS item ON item.id = held.item_id
    LEFT JOIN plan ON plan.id = held.plan_id
    LEFT JOIN user_account AS holder ON holder.id = task.holder_id
    LEFT JOIN LATERAL (${urgeSql('task')} ORDER BY entry.number DESC LIMIT 1) AS urge ON held.urged_on IS NOT NULL`,
};
