import type { EntityManager } from 'typeorm';
import type { RowReason } from '#libs/contracts';
import { countsSql } from '#libs/indicators';
import type { Candidate, WindowQuestion } from '../domain/asked-rows.js';
import type { WindowScope } from '../further-reasons.js';

/**
 * The items of a window's plans that might be asked about: one statement, whatever their number. What cannot be asked in
 * any case is left out here; the rule itself is domain/asked-rows.ts.
 */
export async function loadCandidates(
  manager: EntityManager,
  { ownerUnitId, planId }: WindowScope,
  { from, to, named }: WindowQuestion,
  further: ReadonlyMap<string, readonly RowReason[]>,
): Promise<Candidate[]> {
  const wanted = [...named, ...further.keys()];
  const rows = await manager.query<Omit<Candidate, 'further'>[]>(CANDIDATES, [ownerUnitId, planId, from, to, wanted]);
  return rows.map((row) => ({ ...row, further: further.get(row.itemId) ?? [] }));
}

// $1 the owner, $2 one plan or null, $3 and $4 the period, $5 items wanted whatever is due. A target without a date of its
// own is due with its item.
const CANDIDATES = `
  SELECT item.id AS "itemId", item.lead_unit_id AS "unitId", item.form, item.status, item.key,
    item.suspended_at IS NOT NULL AS suspended,
    EXISTS (
      SELECT FROM sheet_row AS asked JOIN sheet ON sheet.id = asked.sheet_id
      JOIN reporting_window AS earlier ON earlier.id = sheet.window_id
      WHERE asked.item_id = item.id AND sheet.unit_id = item.lead_unit_id AND sheet.status = 'open'
        AND (earlier.status = 'open' OR sheet.reopened_at IS NOT NULL)) AS "askedAlready",
    steps.list AS milestones, aims.list AS targets
  FROM work_item AS item JOIN plan ON plan.id = item.plan_id
  CROSS JOIN LATERAL (
    SELECT coalesce(json_agg(json_build_object('id', milestone.id, 'dueOn', milestone.due_on,
        'targetId', milestone.target_id) ORDER BY milestone.due_on, milestone.id), '[]') AS list,
      coalesce(bool_or(milestone.due_on BETWEEN $3 AND $4), false) AS due
    FROM milestone
    WHERE milestone.item_id = item.id AND milestone.status = 'confirmed' AND milestone.reached_on IS NULL) AS steps
  CROSS JOIN LATERAL (
    SELECT coalesce(json_agg(json_build_object('id', target.id, 'dueOn', coalesce(target.due_on, item.due_on),
        'known', EXISTS (
          SELECT FROM reading
          WHERE reading.target_id = target.id AND reading.capacity = 'lead' AND reading.as_of BETWEEN $3 AND $4
            AND num_nonnulls(reading.value, reading.state) > 0 AND ${countsSql('reading')}))
        ORDER BY target.ordinal), '[]') AS list,
      coalesce(bool_or(coalesce(target.due_on, item.due_on) BETWEEN $3 AND $4), false) AS due
    FROM target WHERE target.item_id = item.id AND target.withdrawn_at IS NULL) AS aims
  WHERE plan.owner_unit_id = $1 AND ($2::uuid IS NULL OR item.plan_id = $2) AND item.form <> 'internal'
    AND item.status IN ('issued', 'inProgress', 'continuing')
    AND (steps.due OR aims.due OR item.id = ANY ($5::uuid[]))
  ORDER BY item.id`;
