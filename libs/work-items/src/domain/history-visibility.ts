import type { Breadth } from './scope.js';

/** An entry of an item's record, as far as its visibility goes. */
export interface VisibleEntry {
  readonly subjectType: string;
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

const contests = new Set(['contested', 'contestKept', 'contestChanged']);

/**
 * The record follows the item's page: contests are between the unit, the lead and the issuer; of breadth 1 one does
 * not see what other units did with their shares. Evidence is seen with its citation: by those who see everything and by
 * the unit that cites. That a duty went to another unit everybody sees who sees the units.
 */
export function visibilityOf(entry: VisibleEntry, { breadth, unitIds }: HistoryReader): Visibility {
  if (breadth === null) return 'hidden';
  if (breadth === 3) return 'whole';
  const own = [entry.actorUnitId, entry.payload?.['contestUnitId'], entry.payload?.['citingUnitId']].some((unit) =>
    unitIds.includes(String(unit)),
  );
  if (own) return 'whole';
  if (entry.subjectType === 'evidence') return 'hidden';
  if (entry.action === 'contestChanged')
    return breadth === 2 || entry.payload?.['role'] === 'lead' ? 'outline' : 'hidden';
  if (contests.has(entry.action)) return 'hidden';
  return entry.action === 'shareSigned' && breadth === 1 ? 'hidden' : 'whole';
}
