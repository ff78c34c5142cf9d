import type { CitationStatus, ProblemCode } from '#libs/contracts';

/** A citation, as far as deciding about it goes. */
export interface CitationFacts {
  readonly status: CitationStatus;
  /** The unit that cites. */
  readonly unitId: string;
  /** The unit for which it was decided last. */
  readonly decidedUnitId: string | null;
}

/** For which unit somebody acts, and which unit leads the item. */
export interface Decider {
  readonly unitId: string;
  readonly leadUnitId: string;
}

/**
 * The lead answers for what it files; anybody else's is looked at first. The same holds when its record gets a new version:
 * what was accepted or returned before is looked at anew.
 */
export const statusAtFiling = (unitId: string, leadUnitId: string): CitationStatus =>
  unitId === leadUnitId ? 'accepted' : 'submitted';

/** Why somebody may not do this with a citation now, or null. The right to review at all is checked before. */
export function refusalOf(
  act: 'accept' | 'return',
  { status, unitId, decidedUnitId }: CitationFacts,
  by: Decider,
): ProblemCode | null {
  const isLead = by.unitId === by.leadUnitId;
  if (isLead && unitId === by.unitId) return 'ownCitation';
  if (status === 'withdrawn') return 'citationDecided';
  if (act === 'return') return status === 'returned' ? 'citationDecided' : null;
  if (status === 'accepted') return 'citationDecided';
  if (status === 'returned' && isLead && decidedUnitId !== by.unitId) return 'citationReturnedAbove';
  return null;
}
