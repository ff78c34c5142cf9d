import type { Transaction } from '#libs/database';
import type { FamilyItem } from './lock-family.js';

/**
 * Whether a unit that is to take a sub-task over leads the item above it, or has an open part of that item already: nobody
 * checks his own part, or has two.
 */
export async function engagedAbove(
  tx: Transaction,
  { id, parentId }: Pick<FamilyItem, 'id' | 'parentId'>,
  unitId: string,
): Promise<boolean> {
  if (parentId === null) return false;
  const found = await tx.query<unknown[]>(ENGAGED, [parentId, id, unitId]);
  return found.length > 0;
}

const ENGAGED = `
  SELECT FROM work_item WHERE id = $1 AND lead_unit_id = $3
  UNION ALL
  SELECT FROM work_item
  WHERE parent_id = $1 AND id <> $2 AND lead_unit_id = $3 AND status IN ('issued', 'inProgress', 'submitted')`;
