import type { OpenThing } from '#libs/organisation';
import type { EntityManager } from 'typeorm';

/** What units answer for, check and share in items that are not over. A share that a sub-task settles goes with that. */
export const itemThings = (manager: EntityManager, unitIds: readonly string[]): Promise<OpenThing[]> =>
  manager.query<OpenThing[]>(THINGS, [unitIds]);

const OPEN = `item.status IN ('issued', 'inProgress', 'submitted', 'continuing')`;
const THINGS = `
  WITH things AS (
    SELECT 1 AS place, 'lead' AS kind, item.id AS "subjectId", item.lead_unit_id AS "fromUnitId", item.id AS "itemId"
    FROM work_item AS item WHERE item.lead_unit_id = ANY ($1::uuid[]) AND ${OPEN}
    UNION ALL
    -- what a lead checks of the parts below goes with the item
    SELECT DISTINCT 2, 'review', item.id, party.unit_id, item.id
    FROM work_item AS item CROSS JOIN LATERAL (VALUES (item.issuer_unit_id), (item.reviewer_unit_id)) AS party (unit_id)
    LEFT JOIN work_item AS above ON above.id = item.parent_id
    WHERE (item.issuer_unit_id = ANY ($1::uuid[]) OR item.reviewer_unit_id = ANY ($1::uuid[]))
      AND party.unit_id = ANY ($1::uuid[]) AND above.lead_unit_id IS DISTINCT FROM party.unit_id AND ${OPEN}
    UNION ALL
    SELECT 3, 'share', share.id, share.unit_id, share.item_id
    FROM work_item_share AS share JOIN work_item AS item ON item.id = share.item_id
    LEFT JOIN work_item AS part ON part.id = share.sub_task_id
    WHERE share.unit_id = ANY ($1::uuid[]) AND part.lead_unit_id IS DISTINCT FROM share.unit_id AND ${OPEN}
  )
  SELECT things.kind, things."subjectId", things."fromUnitId", item.number || ' ' || item.title AS title, things."itemId"
  FROM things JOIN work_item AS item ON item.id = things."itemId" ORDER BY things.place, item.id, things."subjectId"`;
