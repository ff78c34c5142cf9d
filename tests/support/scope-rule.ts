import { readersOf } from '#libs/work-items';
import type { DataSource } from 'typeorm';

type Items = Parameters<typeof readersOf>[0];
type Units = Parameters<typeof readersOf>[1];

/** Who reads the items of a plan (all where none is named) by the rule: one line for each item and unit. */
export async function linesOfRule(dataSource: DataSource, planId: string | null = null): Promise<string[]> {
  const items = await dataSource.query<Items>(ITEMS, [planId]);
  const units = await dataSource.query<Units>(UNITS);
  return [...readersOf(items, units)]
    .flatMap(([id, readers]) => [...readers].map(([unitId, breadth]) => `${id} ${unitId} ${breadth}`))
    .sort();
}

/** The same as it is stored. */
export async function linesOfScope(dataSource: DataSource, planId: string | null = null): Promise<string[]> {
  const rows = await dataSource.query<{ line: string }[]>(STORED, [planId]);
  return rows.map(({ line }) => line).sort();
}

const OF_PLAN = '($1::uuid IS NULL OR item.plan_id = $1)';
const ITEMS = `
  SELECT item.id, item.parent_id AS "parentId", item.issuer_unit_id AS "issuerUnitId",
    item.reviewer_unit_id AS "reviewerUnitId", item.lead_unit_id AS "leadUnitId", item.status = 'terminated' AS terminated,
    ARRAY(SELECT json_build_object('unitId', unit_id, 'role', role) FROM work_item_share WHERE item_id = item.id) AS shares
  FROM work_item AS item WHERE ${OF_PLAN}`;
const UNITS = `
  SELECT id, parent_id AS "parentId", kind, ARRAY(
    SELECT part.to_unit_id FROM unit_succession_part AS part
    JOIN unit_succession AS done ON done.id = part.succession_id AND done.applied_at IS NOT NULL
    WHERE part.from_unit_id = unit.id AND part.ends AND part.to_unit_id IS NOT NULL) AS "heirIds"
  FROM unit`;
const STORED = `
  SELECT concat_ws(' ', scope.item_id, scope.unit_id, scope.breadth) AS line
  FROM item_scope AS scope JOIN work_item AS item ON item.id = scope.item_id WHERE ${OF_PLAN}`;
