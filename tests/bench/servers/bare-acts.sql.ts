/** $1 the item: by its id alone, because statistics of the few items handed in lead the planner to worse indexes. */
export const LOCK = `
  SELECT item.plan_id AS "planId", item.issuer_unit_id AS "issuerUnitId", item.reviewer_unit_id AS "reviewerUnitId",
    item.lead_unit_id AS "leadUnitId", item.status, item.held_by AS "heldBy", plan.time_zone AS "timeZone", item.version
  FROM work_item AS item JOIN plan ON plan.id = item.plan_id
  WHERE item.id = $1
  FOR NO KEY UPDATE OF item`;

/** What handing in and closing ask of other tables, once the item is locked: null where nothing is missing. */
const complete = `
  'shares', (SELECT nullif(count(*), 0) FROM work_item_share WHERE item_id = item.id AND settlement IS NULL),
  'subTasks', (SELECT nullif(count(*), 0) FROM work_item AS below
    WHERE below.parent_id = item.id AND below.status IN ('issued', 'inProgress', 'submitted')),
  'targets', (SELECT json_agg(target.indicator ORDER BY target.ordinal) FROM target
    WHERE target.item_id = item.id AND target.withdrawn_at IS NULL AND NOT EXISTS (
      SELECT FROM reading WHERE reading.target_id = target.id AND reading.capacity = 'lead'
        AND reading.replaced_by IS NULL AND reading.recalled_at IS NULL)),
  'evidence', (SELECT json_agg(needed.id) FROM (
      SELECT target.id FROM target WHERE target.item_id = item.id AND target.withdrawn_at IS NULL
      UNION ALL SELECT NULL WHERE NOT EXISTS (
        SELECT FROM target WHERE target.item_id = item.id AND target.withdrawn_at IS NULL)) AS needed
    WHERE NOT EXISTS (
      SELECT FROM evidence_citation AS cited JOIN evidence ON evidence.id = cited.evidence_id
      JOIN evidence_version AS held ON held.evidence_id = cited.evidence_id AND held.number = cited.number
      LEFT JOIN stored_file AS file ON file.sha256 = held.sha256
      WHERE cited.item_id = item.id AND cited.status = 'accepted' AND evidence.withdrawn_at IS NULL
        AND (file.scan IS NULL OR file.scan IN ('unscanned', 'clean'))
        AND (needed.id IS NULL OR cited.target_id = needed.id)))`;
const accepted = `
  'marks', (SELECT nullif(count(*), 0) FROM review_mark AS mark JOIN item_submission AS handed
      ON handed.id = mark.submission_id
    WHERE handed.item_id = item.id AND handed.outcome = 'open' AND mark.verdict = 'returned')`;

/** $1 the item, $2 the unit: who is named, who reads it, what is open and what is missing. */
const facts = (missing: string): string => `
  SELECT item.suspended_at IS NOT NULL AS suspended, item.contested_at IS NOT NULL AS contested,
    ARRAY(SELECT unit_id FROM work_item_share WHERE item_id = item.id) AS "shareUnitIds",
    EXISTS (SELECT FROM item_scope AS scope WHERE scope.item_id = item.id AND scope.unit_id = $2) AS readable,
    (SELECT json_agg(json_build_object('part', part.part, 'subjectId', part.subject_id))
     FROM item_return AS given JOIN item_return_part AS part ON part.return_id = given.id
     WHERE given.item_id = item.id AND given.answered_at IS NULL) AS "openParts",
    (SELECT json_build_object('id', handed.id, 'submittedBy', handed.submitted_by) FROM item_submission AS handed
     WHERE handed.item_id = item.id AND handed.outcome = 'open') AS submission,
    json_strip_nulls(json_build_object(${missing})) AS missing
  FROM work_item AS item WHERE item.id = $1`;

/** Handing an item in. */
export const SUBMIT = {
  facts: facts(complete),
  /** $1 the submission, $2 the item, $3 the unit, $4 the statement, $5 the person, $6 when. */
  record: `
    WITH answered AS (
      UPDATE item_return SET answered_at = $6 WHERE item_id = $2 AND answered_at IS NULL
    )
    INSERT INTO item_submission (id, item_id, number, unit_id, statement, submitted_by, submitted_at)
    SELECT $1, $2, coalesce(max(number), 0) + 1, $3, $4, $5, $6 FROM item_submission WHERE item_id = $2
    RETURNING number`,
};

/** Closing an item with the audit that passed. */
export const CLOSE = {
  facts: facts(`${complete}, ${accepted}`),
  /** $1 the audit, $2 the item, $3 the submission, $4 the opinion, $5 the person, $6 when. */
  audit: `
    INSERT INTO audit_record (id, item_id, submission_id, kind, conclusion, opinion, recorded_by, recorded_at)
    VALUES ($1, $2, $3, 'desk', 'passed', $4, $5, $6)`,
  /** $1 the item, $2 when: what stood open over it. */
  end: `
    WITH contests AS (
      UPDATE contest SET status = 'withdrawn', version = version + 1 WHERE item_id = $1 AND status = 'open'
    ), extensions AS (
      UPDATE due_extension SET status = 'lapsed', version = version + 1 WHERE item_id = $1 AND status = 'open'
    ), coordinations AS (
      UPDATE coordination SET status = 'withdrawn', version = version + 1 WHERE item_id = $1 AND status = 'open'
    ), returns AS (
      UPDATE item_return SET answered_at = $2 WHERE item_id = $1 AND answered_at IS NULL
    )
    UPDATE item_submission SET outcome = 'closed', ended_at = $2 WHERE item_id = $1 AND outcome = 'open'`,
};

/** $1 the item, $2 the status, $3 when: moves it and shares the plan's lock, as every mirroring does. */
export const STORE = `
  UPDATE work_item SET status = $2, version = version + 1, open_return = NULL,
    closed_at = CASE WHEN $2 = 'closed' THEN $3::timestamptz END,
    suspended_at = CASE WHEN $2 <> 'closed' THEN suspended_at END,
    suspended_until = CASE WHEN $2 <> 'closed' THEN suspended_until END,
    contested_at = CASE WHEN $2 <> 'closed' THEN contested_at END
  WHERE id = $1
  RETURNING pg_advisory_xact_lock_shared(hashtextextended(plan_id::text, 0))`;

/** $1 the item: its status in the rows that lists are read from. */
export const MIRROR = `
  UPDATE item_scope AS scope SET status = item.status, due_on = coalesce(item.due_on, 'infinity')
  FROM work_item AS item WHERE item.id = $1 AND scope.item_id = item.id`;
