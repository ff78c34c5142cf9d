import type { DataSource } from 'typeorm';

const OPEN_ITEM = `status IN ('issued', 'inProgress', 'submitted', 'continuing')`;
const OF_OPEN_ITEM = `item_id IN (SELECT id FROM work_item WHERE ${OPEN_ITEM})`;
const TODAY = `(now() AT TIME ZONE 'Asia/Shanghai')::date`;
const LASTS = `(valid_to IS NULL OR valid_to > ${TODAY})`;
/** What only tells what was: it keeps the unit of its day. */
const record = null;

/** Every column that refers to a unit, with the condition under which a row of it is open: then the unit must be in force. */
const columns: Readonly<Record<string, string | null>> = {
  'approval_case.keeper_unit_id': `status = 'open'`,
  'approval_case.requester_unit_id': `status = 'open'`,
  'approval_flow.owner_unit_id': 'true',
  'approval_policy_set.owner_unit_id': 'true',
  'approval_task.unit_id': `state IN ('waiting', 'live') AND case_id IN (SELECT id FROM approval_case WHERE status = 'open')`,
  'audit_sample.owner_unit_id': record,
  'contest.proposed_unit_id': `status = 'open'`,
  'contest.unit_id': `status = 'open'`,
  // It keeps the name of its day, and is read by whoever follows.
  'comment.unit_id': record,
  'coordination.unit_id': `status = 'open'`,
  'dispatch.unit_id': `EXISTS (SELECT FROM dispatch_line AS line WHERE line.dispatch_id = dispatch.id AND withdrawn_at IS NULL
    AND line.${OF_OPEN_ITEM})`,
  'draft_assignment.unit_id': `draft_item_id IN (SELECT item.id FROM draft_item AS item
    JOIN plan_version AS version ON version.id = item.plan_version_id AND version.status = 'draft'
    JOIN plan ON plan.id = version.plan_id)`,
  'due_extension.unit_id': `status = 'open'`,
  'evidence.unit_id': 'withdrawn_at IS NULL',
  'evidence_citation.decided_unit_id': 'true',
  'evidence_citation.unit_id': `status <> 'withdrawn'`,
  'hand_over.unit_id': record,
  'instruction.lead_unit_id': `status <> 'closed' AND plan_id IN (SELECT id FROM plan WHERE status = 'draft')`,
  'instruction.owner_unit_id': `status <> 'closed'`,
  'instruction_reply.unit_id': record,
  'instruction_reply_days.owner_unit_id': 'true',
  // Whom it reminded; what waits follows the item's lead.
  'item_reminder.unit_id': record,
  'item_scope.unit_id': `${OF_OPEN_ITEM}`,
  'item_staffing.office_unit_id': OF_OPEN_ITEM,
  'item_staffing.unit_id': OF_OPEN_ITEM,
  'item_submission.unit_id': `outcome = 'open'`,
  'late_explanation.unit_id': record,
  'letter.addressed_unit_id': record,
  'letter.owner_unit_id': 'true',
  'letter.unit_id': `status IN ('prepared', 'checked', 'sent')`,
  'letter_fact.unit_id': `letter_id IN (SELECT id FROM letter WHERE status IN ('prepared', 'checked'))`,
  'letter_reply.named_unit_id': record,
  'letter_reply.unit_id': `answered_at IS NULL AND letter_id IN (SELECT id FROM letter WHERE status = 'sent')`,
  'letter_series.owner_unit_id': 'true',
  'letter_template.owner_unit_id': 'true',
  'leader_field.unit_id': `membership_id IN (SELECT id FROM membership WHERE ${LASTS})`,
  'membership.unit_id': LASTS,
  'number_series.owner_unit_id': 'true',
  'plan.owner_unit_id': 'true',
  'reading.unit_id': record,
  'reminder_days.owner_unit_id': 'true',
  'reporting_window.owner_unit_id': `status = 'open'`,
  'sheet.asked_unit_id': record,
  'sheet.unit_id': `status = 'open' AND (reopened_at IS NOT NULL
    OR window_id IN (SELECT id FROM reporting_window WHERE status = 'open'))`,
  'unit.parent_id': LASTS,
  'unit_alias.government_id': 'true',
  'unit_alias.unit_id': 'true',
  'unit_closure.ancestor_id': `descendant_id IN (SELECT id FROM unit WHERE ${LASTS})`,
  'unit_closure.descendant_id': record,
  'unit_group.government_id': 'true',
  'unit_group_member.unit_id': LASTS,
  'unit_name.unit_id': LASTS,
  'unit_succession.government_id': record,
  'unit_succession_part.from_unit_id': record,
  'unit_succession_part.parent_id': record,
  'unit_succession_part.to_unit_id': record,
  'unit_succession_row.from_unit_id': record,
  'unit_succession_row.to_unit_id': record,
  'upload.unit_id': `status IN ('underway', 'received')`,
  'work_item.issuer_unit_id': OPEN_ITEM,
  'work_item.lead_unit_id': OPEN_ITEM,
  'work_item.reviewer_unit_id': OPEN_ITEM,
  'work_item_share.unit_id': OF_OPEN_ITEM,
};

/** The columns of the database that refer to units and are not classified above: a new table must be. */
export async function unclassifiedColumns(dataSource: DataSource): Promise<string[]> {
  const found = await dataSource.query<{ name: string }[]>(`
    SELECT relation.relname || '.' || attribute.attname AS name
    FROM pg_constraint AS key JOIN pg_class AS relation ON relation.oid = key.conrelid
    JOIN pg_attribute AS attribute ON attribute.attrelid = relation.oid AND attribute.attnum = key.conkey[1]
    WHERE key.contype = 'f' AND key.confrelid = 'unit'::regclass ORDER BY name`);
  return found.map(({ name }) => name).filter((name) => !(name in columns));
}

/** Where something open names a unit whose time is over, with how often. */
export async function withoutLivingUnit(dataSource: DataSource): Promise<Record<string, number>> {
  const found: Record<string, number> = {};
  for (const [name, open] of Object.entries(columns)) {
    if (open === record) continue;
    const [table, column] = name.split('.');
    const [row] = await dataSource.query<{ count: number }[]>(`
      SELECT count(*)::integer AS count FROM ${table} WHERE ${open} AND ${column} IN (
        SELECT id FROM unit AS ended WHERE ended.valid_to <= ${TODAY})`);
    if (row && row.count > 0) found[name] = row.count;
  }
  return found;
}
