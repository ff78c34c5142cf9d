import type { Breadth } from './scope.js';

/** An entry of an item's record, as far as its visibility goes. */
export interface VisibleEntry {
  readonly action: string;
  readonly actorUnitId: string | null;
  readonly unitIds: readonly string[];
  readonly payload: Readonly<Record<string, unknown>> | null;
}

/** Who reads: the units by which he or she reads, and the breadth they give on the item. */
export interface HistoryReader {
  readonly breadth: Breadth | null;
  readonly unitIds: readonly string[];
}

/** What a reader sees of an entry: all of it, that it happened, or nothing. */
export type Visibility = 'whole' | 'outline' | 'hidden';

/**
 * Acts that only those see who read the whole item, and the unit they are about: contests and co-ordination, what a lead
 * makes of its shares, who works on the item in a unit.
 */
export const actsBetweenParties: readonly string[] = [
  'contested',
  'contestKept',
  'coordinationAsked',
  'coordinationAnswered',
  'coordinationWithdrawn',
  'sharesSettled',
  'sharesWaived',
  'sharesUnsettled',
  'split',
  'staffed',
  'handedOver',
];

/** Acts that tell which other units are named: not seen by districts and zones, which see their own branch only. */
export const actsNamingOthers: readonly string[] = ['shareSigned', 'supportersChanged', 'partMoved'];

/** The keys of a payload that name the unit an act is about. */
export const concernedUnitKeys: readonly string[] = ['contestUnitId', 'concernedUnitId'];

/**
 * The record follows the item's page: contests are between the unit, the lead and the issuer; of breadth 1 one does
 * not see what other units did with their shares. That a duty went to another unit everybody sees who sees the units.
 */
export function visibilityOf(entry: VisibleEntry, { breadth, unitIds }: HistoryReader): Visibility {
  if (breadth === null) return 'hidden';
  if (breadth === 3) return 'whole';
  const concerned = concernedUnitKeys.map((key) => entry.payload?.[key]);
  const own = [entry.actorUnitId, ...concerned].some((unit) => unitIds.includes(String(unit)));
  if (own) return 'whole';
  if (entry.action === 'contestChanged')
    return breadth === 2 || entry.payload?.['role'] === 'lead' ? 'outline' : 'hidden';
  if (actsBetweenParties.includes(entry.action)) return 'hidden';
  if (breadth === 1 && actsNamingOthers.includes(entry.action)) return 'hidden';
  // That another unit answers now everybody sees; on what it rests is between the parties.
  return entry.action === 'transferred' ? 'outline' : 'whole';
}
