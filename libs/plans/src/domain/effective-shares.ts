import type { AssignmentRole } from '#libs/contracts';
import type { IssuableItem } from '../issuable-draft.js';
import { isStronger } from './assignments.js';
import type { DraftItem } from './draft.js';

/**
 * Who really has a part in an item: groups become their members, a unit named in several ways keeps its strongest
 * role, and names that were waived or dropped are left out. The order is the printed one.
 */
export function effectiveShares(
  item: DraftItem,
  membersOf: ReadonlyMap<string, readonly string[]>,
): { leadUnitId: string | null; shares: IssuableItem['shares'] } {
  const strongest = new Map<string, { role: AssignmentRole; groupId: string | null }>();
  for (const { role, unitId, groupId } of item.assignments) {
    const units = unitId ? [unitId] : groupId ? (membersOf.get(groupId) ?? []) : [];
    for (const unit of units) {
      const before = strongest.get(unit);
      if (!before || isStronger(role, before.role)) strongest.set(unit, { role, groupId });
    }
  }
  let leadUnitId: string | null = null;
  const shares: IssuableItem['shares'] = [];
  for (const [unitId, { role, groupId }] of strongest) {
    if (role !== 'lead') shares.push({ unitId, role, groupId });
    else if (groupId === null) leadUnitId = unitId;
  }
  return { leadUnitId, shares };
}
