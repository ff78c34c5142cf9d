import type { SheetError } from '#libs/kernel';
import type { EntityManager } from 'typeorm';
import type { UnitSheetPlan } from '../domain/unit-sheet-check.js';
import type { SuccessionContributor } from '../unit-successors.js';

/** Rows of a sheet that end a unit which has something open or a unit below it: for that there are reforms. */
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
  for (const contributor of contributors)
    for (const { fromUnitId } of await contributor.openThings(manager, ids)) busy.add(fromUnitId);
  return ending
    .filter(({ id }) => busy.has(id))
    .map(({ row, name }) => ({
      ...{ code: 'unitHasOpen', row, column: '终止日期' },
      message: `“${name}”尚有在办事项、人员或下属单位，请用“机构调整”确定承接单位。`,
    }));
}

const ABOVE = `
  SELECT DISTINCT parent_id AS id FROM unit
  WHERE parent_id = ANY ($1::uuid[]) AND valid_to IS NULL AND NOT id = ANY ($1::uuid[])`;
