/** The unit whose work a person sees: the general office for its supervisors, read once at the start. */
export const UNIT_OF_USER = `
  SELECT user_id AS "userId", coalesce(office.id, unit_id) AS "unitId"
  FROM membership LEFT JOIN unit AS office ON role = 'supervisor' AND office.kind = 'generalOffice'`;

/** $1 the unit, $2 the status, $3 how many: a page of its items by due date. */
export const LIST = `
  WITH page AS MATERIALIZED (
    SELECT item_id, due_on FROM item_scope WHERE unit_id = $1 AND status = $2 ORDER BY due_on, item_id LIMIT $3)
  SELECT item.id, item.number, item.ordinal, item.ref, item.title,
    json_build_object('id', plan.id, 'title', plan.title) AS plan,
    item.status, item.contested_at IS NOT NULL AS contested, item.suspended_at IS NOT NULL AS suspended,
    item.open_return AS returned, item.key,
    json_build_object('id', lead.id, 'name', lead.name) AS lead, item.due_on AS "dueOn", item.due_text AS "dueText",
    CASE WHEN item.lead_unit_id = $1 THEN ARRAY['lead'] ELSE '{}' END ||
      ARRAY(SELECT role FROM work_item_share WHERE item_id = item.id AND unit_id = $1 ORDER BY role) AS roles,
    item.version
  FROM page JOIN work_item AS item ON item.id = page.item_id
  JOIN plan ON plan.id = item.plan_id JOIN unit AS lead ON lead.id = item.lead_unit_id
  ORDER BY page.due_on, page.item_id`;

const instant = (column: string): string => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
const unit = (column: string): string =>
  `(SELECT json_build_object('id', unit.id, 'name', unit.name) FROM unit WHERE unit.id = ${column})`;

const OPEN = `('issued', 'inProgress', 'submitted')`;

/** $1 the item, $2 the unit: everything its page shows but the actions. */
export const ITEM = `
  SELECT item.id, item.number, item.ordinal, item.ref, item.title,
    json_build_object('id', plan.id, 'title', plan.title) AS plan,
    item.status, item.contested_at IS NOT NULL AS contested, item.suspended_at IS NOT NULL AS suspended,
    item.open_return AS returned, item.key,
    ${unit('item.lead_unit_id')} AS lead, item.due_on AS "dueOn", item.due_text AS "dueText",
    CASE WHEN item.lead_unit_id = $2 THEN ARRAY['lead'] ELSE '{}' END ||
      ARRAY(SELECT role FROM work_item_share WHERE item_id = item.id AND unit_id = $2 ORDER BY role) AS roles,
    item.version, item.section, item.measures,
    json_build_object('kind', plan.kind, 'text', item.source_text, 'clause', coalesce(draft.clause, ''),
      'span', CASE WHEN draft.span_start IS NOT NULL
        THEN json_build_object('start', draft.span_start, 'end', draft.span_end) END) AS source,
    ${unit('item.issuer_unit_id')} AS issuer, ${unit('item.reviewer_unit_id')} AS reviewer,
    item.due_owner AS "dueOwner", item.form, item.suspended_until AS "suspendedUntil", item.held_by IS NOT NULL AS held,
    item.supplement_count AS "supplementCount", item.rectification_count AS "rectificationCount",
    ${instant('item.closed_at')} AS "closedAt",
    (SELECT from_due FROM due_change WHERE item_id = item.id ORDER BY changed_at, id LIMIT 1) AS "formerDueOn",
    (SELECT json_build_object('total', count(*), 'open', count(*) FILTER (WHERE part.status IN ${OPEN}))
     FROM work_item AS part WHERE part.parent_id = item.id) AS "subTasks",
    CASE WHEN scope.breadth = 3 THEN (
      SELECT json_build_object('kind', given.kind, 'reason', given.reason, 'dueOn', given.due_on,
        'complete', given.complete, 'parts', coalesce((
          SELECT json_agg(json_build_object('part', part.part, 'subjectId', part.subject_id, 'note', part.note)
            ORDER BY part.ordinal) FROM item_return_part AS part WHERE part.return_id = given.id), '[]'))
      FROM item_return AS given WHERE given.item_id = item.id AND given.answered_at IS NULL) END AS "openReturn",
    CASE WHEN scope.breadth = 3 THEN (
      SELECT json_build_object('id', id, 'proposedDue', proposed_due, 'reason', reason, 'version', version)
      FROM due_extension WHERE item_id = item.id AND status = 'open') END AS extension,
    (SELECT ${instant('dispatch.signed_at')} FROM dispatch_line AS line JOIN dispatch ON dispatch.id = line.dispatch_id
     WHERE line.item_id = item.id AND line.role = 'lead' AND line.withdrawn_at IS NULL) AS "leadSignedAt",
    ${instant('item.issued_at')} AS "issuedAt", item.parent_id AS "parentId", item.lead_printed AS "leadPrinted",
    (SELECT json_build_object('id', above.id, 'number', above.number, 'title', above.title) FROM work_item AS above
     WHERE above.id = item.parent_id AND EXISTS (SELECT FROM item_scope AS scope
       WHERE scope.item_id = above.id AND scope.unit_id = $2)) AS above,
    coalesce(share.visible, '[]') AS shares, coalesce(share.hidden, 0) AS "hiddenShares",
    coalesce((SELECT json_agg(contest ORDER BY contest.raised_at) FROM contest WHERE contest.item_id = item.id), '[]')
      AS contests
  FROM work_item AS item
  JOIN item_scope AS scope ON scope.item_id = item.id AND scope.unit_id = $2
  JOIN plan ON plan.id = item.plan_id
  LEFT JOIN plan_version AS edition ON edition.plan_id = plan.id AND edition.status = 'issued'
  LEFT JOIN draft_item AS draft ON draft.plan_version_id = edition.id AND draft.plan_item_id = item.plan_item_id
  CROSS JOIN LATERAL (
    SELECT json_agg(json_build_object('id', named.id, 'unit', json_build_object('id', unit.id, 'name', unit.name),
        'role', named.role, 'signedAt', ${instant('named.signed_at')}, 'settlement', named.settlement,
        'settlementReason', CASE WHEN scope.breadth = 3 OR named.unit_id = $2 THEN named.settlement_reason END,
        'subTaskId', CASE WHEN scope.breadth = 3 OR named.unit_id = $2 THEN named.sub_task_id END, 'group', NULL)
        ORDER BY unit.official_place)
        FILTER (WHERE scope.breadth >= 2 OR named.unit_id = $2) AS visible,
      (count(*) FILTER (WHERE scope.breadth < 2 AND named.unit_id <> $2))::integer AS hidden
    FROM work_item_share AS named JOIN unit ON unit.id = named.unit_id WHERE named.item_id = item.id) AS share
  WHERE item.id = $1`;
