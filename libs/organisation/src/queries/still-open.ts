import type { SheetError } from '#libs/kernel';
import type { EntityManager } from 'typeorm';
import type { UnitSheetPlan } from '../domain/unit-sheet-check.js';
import type { SuccessionContributor } from '../unit-successors.js';

/**
 * Rows of a sheet that end a unit which has something open, a unit below it, or a part in a reform that is still to come: for
 * that there are reforms.
 */
export async function stillOpen(
  manager: EntityManager,
  contributors: readonly SuccessionContributor[],
  { changed }: Pick<UnitSheetPlan, 'changed'>,
): Promise<SheetError[]> {
  const ending = changed.filter(
    ({ from, to }) => to.validTo !== null && (from.validTo === null || to.validTo < from.validTo),
  );
  if (ending.length === 0) return [];
  const ids = ending.map(({ id }) => id);
  const busy = new Set((await manager.query<{ id: string }[]>(ABOVE, [ids])).map(({ id }) => id));
  for (const { id } of await manager.query<{ id: string }[]>(COMING, [ids])) busy.add(id);
  for (const contributor of contributors)
    for (const { fromUnitId } of await contributor.openThings(manager, ids)) busy.add(fromUnitId);
  return ending
    .filter(({ id }) => busy.has(id))
    .map(({ row, name }) => ({
      ...{ code: 'unitHasOpen', row, column: '终止日期' },
      message: `“${name}”尚有在办事项、人员、下属单位或待生效的机构调整，请用“机构调整”确定承接单位。`,
    }));
}

const COMING = `
  WITH coming AS (SELECT id FROM unit_succession WHERE applied_at IS NULL AND withdrawn_at IS NULL)
  SELECT to_unit_id AS id FROM unit_succession_part
  WHERE succession_id IN (SELECT id FROM coming) AND to_unit_id = ANY ($1::uuid[])
  UNION SELECT parent_id FROM unit_succession_part
  WHERE succession_id IN (SELECT id FROM coming) AND parent_id = ANY ($1::uuid[])
  UNION SELECT to_unit_id FROM unit_succession_row
  WHERE succession_id IN (SELECT id FROM coming) AND to_unit_id = ANY ($1::uuid[])`;
const ABOVE = `
  SELECT DISTINCT parent_id AS id FROM unit
  WHERE parent_id = ANY ($1::uuid[]) AND valid_to IS NULL AND NOT id = ANY ($1::uuid[])`;
