import type { ShareState } from './shares.js';

/**
 * What a unit that is named later gets, from what its like got: the same part, no separate report either, or nothing yet
 * (null) because the lead has not treated them all alike.
 */
export function treatmentOf(siblings: readonly ShareState[]): 'part' | 'noSeparateReport' | null {
  const kinds = new Set(siblings.map(({ settlement }) => settlement).filter((settlement) => settlement !== 'waived'));
  if (kinds.size !== 1) return null;
  if (kinds.has('subTask')) return 'part';
  return kinds.has('noSeparateReport') ? 'noSeparateReport' : null;
}

/** The shares of the same group, or of the same role where the unit belongs to no group of the item. */
export const siblingsOf = (
  { role, groupId }: Pick<ShareState, 'role' | 'groupId'>,
  shares: readonly ShareState[],
): ShareState[] => shares.filter((share) => share.role === role && (groupId === null || share.groupId === groupId));
