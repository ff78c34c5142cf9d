import type { EntityManager } from 'typeorm';
import type { ItemOutcome } from '#libs/plans';
import type { LatePart } from '../domain/revision-duties.js';

/**
 * Dates respect the nearest date above: what a document brings forward brings the parts forward that would be due after it.
 * Parts that the same revision ends are none. In the order of ids.
 */
export async function latePartsOf(manager: EntityManager, changed: readonly ItemOutcome[]): Promise<LatePart[]> {
  const given = changed.flatMap(({ item, due, leadUnitId, shares }) =>
    due?.dueOn == null
      ? []
      : [
          {
            ...{ id: item.workItemId, plan_item_id: item.planItemId, due_on: due.dueOn },
            ...{ new_lead: leadUnitId ?? null, removed: shares.removed },
          },
        ],
  );
  return given.length === 0 ? [] : manager.query<LatePart[]>(LATE, [JSON.stringify(given)]);
}

// The first step leaves out what ends with a share or a lead; see domain/lead-move.ts.
const LATE = `
  WITH RECURSIVE below (id, plan_item_id, due_on) AS (
    SELECT part.id, given.plan_item_id, given.due_on
    FROM json_to_recordset($1::json) AS given (id uuid, plan_item_id uuid, due_on date, new_lead uuid, removed uuid[])
    JOIN work_item AS part ON part.parent_id = given.id
    WHERE NOT part.lead_unit_id = ANY (given.removed)
      AND (given.new_lead IS NULL OR (part.form <> 'internal' AND part.lead_unit_id <> given.new_lead))
    UNION ALL
    SELECT part.id, below.plan_item_id, below.due_on FROM below JOIN work_item AS part ON part.parent_id = below.id
  )
  SELECT part.id, part.number, part.title, part.lead_unit_id AS "leadUnitId",
    lead.name AS "leadUnitName", part.version, part.due_on AS "fromDue",
    part.held_by IS NOT NULL AS held, below.due_on AS "toDue", below.plan_item_id AS "planItemId"
  FROM below JOIN work_item AS part ON part.id = below.id JOIN unit AS lead ON lead.id = part.lead_unit_id
  WHERE part.due_on > below.due_on AND part.status IN ('issued', 'inProgress', 'submitted') ORDER BY part.id`;
