import type { Transaction } from '#libs/database';
import { itemsAbove } from './items-above.js';
import type { FamilyItem } from './lock-family.js';

/**
 * Whether a unit that is to take a sub-task over leads an item above it, or has an open part of the one directly above
 * already: nobody waits for, or checks, his own part, or has two.
 */
export async function engagedAbove(
  tx: Transaction,
  { id, parentId }: Pick<FamilyItem, 'id' | 'parentId'>,
  unitId: string,
): Promise<boolean> {
  if (parentId === null) return false;
  const above = await itemsAbove(tx, id);
  if (above.some(({ leadUnitId }) => leadUnitId === unitId)) return true;
  const found = await tx.query<unknown[]>(HAS_A_PART, [parentId, id, unitId]);
  return found.length > 0;
}

const HAS_A_PART = `
  SELECT FROM work_item
  WHERE parent_id = $1 AND id <> $2 AND lead_unit_id = $3 AND status IN ('issued', 'inProgress', 'submitted')`;
