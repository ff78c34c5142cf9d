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

/** What every reader of an item may read as it stands. */
export const openToAll: readonly string[] = ['issued', 'assigned', 'signed', 'targetsSet', 'readingReported'];

/**
 * That it happened every reader may know, not what was said: from handing in to the end of an item, and where a duty went.
 * An act that stands in neither list is between the parties: the lead, the reviewer, the issuer and who took it.
 */
export const outlinedToAll: readonly string[] = [
  'submitted',
  'recalled',
  'returnedForSupplement',
  'rectificationOrdered',
  'closed',
  'madeContinuing',
  'terminated',
  'revisedByDocument',
  'suspended',
  'resumed',
  'reopened',
  'extensionGranted',
  'transferred',
  'succeeded',
  'targetWithdrawn',
  'milestoneConfirmed',
  'milestoneReached',
  'stageVerdictGiven',
];

/** What tells who else is named: departments see it, districts and zones see their own branch only. */
export const openToDepartments: readonly string[] = ['shareSigned', 'supportersChanged', 'partMoved'];

/** A newer text is the office’s own until it is in force: of a plan’s record only its owner sees these, an approval of it included. */
export const ofOfficeAlone: readonly string[] = [
  'revisionImported',
  'revisionDiscarded',
  'heldForApproval',
  'approvalConcluded',
];

/** The keys of a payload that name the unit an act is about: it sees what was said of it. */
export const concernedUnitKeys: readonly string[] = ['contestUnitId', 'citingUnitId', 'concernedUnitId'];

/**
 * The record follows the item's page: what was said is between the unit, the lead and the issuer; of breadth 1 one does
 * not see what other units did with their shares. Evidence is seen with its citation: by the parties and by the unit that
 * cites. That a duty went to another unit everybody sees who sees the units.
 */
export function visibilityOf(entry: VisibleEntry, { breadth, unitIds }: HistoryReader): Visibility {
  if (breadth === null) return 'hidden';
  if (breadth === 3) return 'whole';
  const concerned = concernedUnitKeys.map((key) => entry.payload?.[key]);
  const own = [entry.actorUnitId, ...concerned].some((unit) => unitIds.includes(String(unit)));
  if (own || openToAll.includes(entry.action)) return 'whole';
  // Which units came or left departments see.
  if (entry.action === 'revisedByDocument' && breadth === 2) return 'whole';
  if (outlinedToAll.includes(entry.action)) return 'outline';
  if (entry.action === 'contestChanged')
    return breadth === 2 || entry.payload?.['role'] === 'lead' ? 'outline' : 'hidden';
  return openToDepartments.includes(entry.action) && breadth === 2 ? 'whole' : 'hidden';
}
