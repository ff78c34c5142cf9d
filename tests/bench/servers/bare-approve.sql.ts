/** $1 the case. */
export const SUBJECT = 'SELECT subject_id AS "itemId" FROM approval_case WHERE id = $1';

/** $1 the case, $2 the task: the case under lock, with what the task of it says. */
export const LOCK_CASE = `
  SELECT held.status, held.version, held.plan_id AS "planId", held.requester_id AS "requesterId",
    held.requester_unit_id AS "requesterUnitId", held.keeper_unit_id AS "keeperUnitId", held.payload, held.visits AS visit,
    held.snapshot, encode(held.digest, 'hex') AS digest, task.state, task.holder_id AS "holderId", task.step
  FROM approval_case AS held JOIN approval_task AS task ON task.case_id = held.id AND task.id = $2
  WHERE held.id = $1 FOR NO KEY UPDATE OF held`;

/** $1 the item: what was approved, as it is now. */
export const SNAPSHOT = `
  SELECT json_build_object('status', item.status, 'dueOn', item.due_on, 'leadUnitId', item.lead_unit_id,
    'shares', (SELECT coalesce(json_agg(json_build_array(share.unit_id, share.role) ORDER BY share.unit_id, share.role), '[]')
      FROM work_item_share AS share WHERE share.item_id = item.id),
    'evidence', (SELECT coalesce(json_agg(json_build_array(cited.evidence_id, cited.number, cited.target_id, cited.status)
        ORDER BY cited.id), '[]')
      FROM evidence_citation AS cited JOIN evidence ON evidence.id = cited.evidence_id
      WHERE cited.item_id = item.id AND evidence.withdrawn_at IS NULL),
    'readings', (SELECT coalesce(json_agg(json_build_array(target.id, target.version, reading.id)
        ORDER BY target.id, reading.id), '[]')
      FROM target LEFT JOIN reading ON reading.target_id = target.id AND reading.replaced_by IS NULL
        AND reading.recalled_at IS NULL
      WHERE target.item_id = item.id AND target.withdrawn_at IS NULL)) AS snapshot
  FROM work_item AS item WHERE item.id = $1`;

/** $1 the task, $2 the case, $3 the visit, $4 who asked, $5 the head, $6 the words, $7 when: the decision, and the end. */
export const DECIDE = `
  WITH decision AS (
    INSERT INTO approval_decision (task_id, case_id, number, visit, decision, requester_id, by_id, reason, decided_at)
    VALUES ($1, $2, 1, $3, 'approve', $4, $5, $6, $7)
  ), task AS (
    UPDATE approval_task SET state = 'approved' WHERE id = $1
  )
  UPDATE approval_case SET status = 'approved', concluded_at = $7, version = version + 1 WHERE id = $2`;

/** $1 the item. */
export const FREE = 'UPDATE work_item SET held_by = NULL WHERE id = $1';

const person = (of: string): string =>
  `(SELECT json_build_object('id', person.id, 'name', person.name) FROM user_account AS person WHERE person.id = ${of})`;
const at = (of: string): string => `to_char(${of} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/**
 * $1 a case that has ended, as its page shows it; only ours draws its flow. No item of the bench names an office of its
 * unit: the first step of each flow is passed over.
 */
export const CASE = `
  SELECT held.id, held.version,
    json_build_object('type', held.subject_type, 'id', held.subject_id, 'itemId', held.item_id) AS subject,
    json_build_object('number', item.number, 'title', item.title) AS item,
    json_build_object('id', plan.id, 'title', plan.title) AS plan,
    held.action, held.status,
    json_build_object('id', flow.id, 'name', flow.name, 'number', flow.number, 'definition', flow.definition) AS flow,
    ${person('held.requester_id')} AS requester,
    json_build_object('id', asking.id, 'name', asking.name) AS "requesterUnit",
    json_build_object('id', keeper.id, 'name', keeper.name) AS keeper,
    held.payload, held.snapshot, encode(held.digest, 'hex') AS digest,
    ${at('held.opened_at')} AS "openedAt", ${at('held.concluded_at')} AS "concludedAt", held.conclusion, held.path,
    (SELECT json_agg(json_build_object('id', task.id, 'step', task.step, 'visit', task.visit, 'seat', task.seat,
        'holder', ${person('task.holder_id')}, 'delegate', ${person('task.delegate_id')},
        'principal', ${person('task.principal_id')}, 'standIn', NULL, 'source', task.source, 'added', NULL,
        'state', task.state, 'dueOn', task.due_on, 'decision', CASE WHEN made.task_id IS NOT NULL THEN
          json_build_object('decision', made.decision, 'by', ${person('made.by_id')},
            'onBehalfOf', ${person('made.for_id')}, 'reason', made.reason, 'toStep', made.to_step,
            'at', ${at('made.decided_at')}) END, 'mine', '[]'::json) ORDER BY task.ordinal)
     FROM approval_task AS task LEFT JOIN approval_decision AS made ON made.task_id = task.id
     WHERE task.case_id = held.id) AS tasks,
    json_build_array(json_build_object('kind', 'stepSkipped', 'at', ${at('held.opened_at')}, 'by', NULL, 'from', NULL,
      'to', '[]'::json, 'taskId', NULL, 'step', 'handlingOffice', 'visit', 1, 'place', NULL, 'skipped', 'nobody',
      'source', NULL)) AS events, '[]'::json AS copied, held.urged_on AS "urgedOn", '[]'::json AS mine
  FROM approval_case AS held JOIN approval_flow AS flow ON flow.id = held.flow_id
  JOIN work_item AS item ON item.id = held.item_id JOIN plan ON plan.id = held.plan_id
  JOIN unit AS keeper ON keeper.id = held.keeper_unit_id LEFT JOIN unit AS asking ON asking.id = held.requester_unit_id
  WHERE held.id = $1`;
