import type { EntityManager } from 'typeorm';
import { instantJson } from '#libs/database';
import type { InForceItem } from '#libs/plans';
import type { TargetsInForce } from '../targets-in-force.js';

/**
 * The duties of an issued plan as they are now: whatever was moved, extended or transferred since, with the act that did
 * it. Of an item that was ended and taken up by a revision again only the newest is there.
 */
export const itemsInForce = (
  manager: EntityManager,
  planId: string,
  targets: Pick<TargetsInForce, 'sql'>,
): Promise<InForceItem[]> => manager.query<InForceItem[]>(inForce(targets.sql('item.id')), [planId]);

const later = (actions: readonly string[]): string => `(
  SELECT json_build_object('at', ${instantJson('act.occurred_at')}, 'action', act.action,
    'basis', coalesce(said.body ->> 'basis', said.body ->> 'approvalBasis', said.body ->> 'reason'))
  FROM ledger_entry AS act LEFT JOIN ledger_payload AS said ON said.entry_id = act.id
  WHERE act.subject_id = item.id AND act.action IN (${actions.map((action) => `'${action}'`).join(', ')})
  ORDER BY act.number DESC LIMIT 1)`;

const inForce = (targets: string): string => `
  SELECT DISTINCT ON (item.plan_item_id) item.plan_item_id AS "planItemId", item.id AS "workItemId", item.number,
    item.ref, item.section, item.title, item.measures, item.key, item.status, item.version,
    item.held_by IS NOT NULL AS held,
    item.lead_unit_id AS "leadUnitId", item.due_on AS "dueOn", item.due_text AS "dueText",
    (SELECT coalesce(json_agg(json_build_object('unitId', share.unit_id, 'role', share.role) ORDER BY share.ordinal), '[]')
     FROM work_item_share AS share WHERE share.item_id = item.id) AS shares,
    (${targets}) AS targets,
    ARRAY(SELECT share.unit_id FROM work_item_share AS share
          WHERE share.item_id = item.id AND share.settlement IN ('noSeparateReport', 'waived')) AS "quietUnitIds",
    json_build_object(
      'lead', ${later(['transferred', 'contestChanged', 'succeeded'])},
      'units', ${later(['supportersChanged', 'membersAdded', 'contestChanged', 'succeeded'])},
      'due', ${later(['extensionGranted'])}) AS later
  FROM work_item AS item
  WHERE item.plan_id = $1 AND item.parent_id IS NULL AND item.plan_item_id IS NOT NULL
  ORDER BY item.plan_item_id, item.id DESC`;
