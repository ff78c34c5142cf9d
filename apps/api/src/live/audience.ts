import type { LiveChange, LiveGone } from '#libs/contracts';
import type { PositionedEntry } from '#libs/ledger';

/**
 * Who hears of an entry.
 * - `units`: those that read the item at this moment; of what is no item itself also those that the entry names, with the
 *   units above that read what those read.
 * - `goneUnits`: named in the entry of an item or above such a unit, but they read it no longer: the act itself may have taken
 *   it from them. Other entries name units that never read the item: those of whoever takes part in an approval, or is
 *   mentioned. They are told of no item.
 * - `users`: the person it is about.
 * - `checked`: the units only tell whom to ask about: of those who read an item or belong to a unit, not all read its
 *   contests, approvals, plans and dispatches.
 */
export interface Audience {
  units: readonly string[];
  goneUnits: readonly string[];
  users: readonly string[];
  checked: boolean;
}

/** The item whose readers hear of the entry, where it has one. */
export function itemOf(entry: PositionedEntry): string | null {
  switch (entry.subjectType) {
    case 'workItem':
      return entry.subjectId;
    case 'contest':
    case 'evidence':
    case 'approvalCase':
    case 'comment':
      return entry.itemId;
    case 'plan':
    case 'dispatch':
    case 'sheet':
    case 'reportingWindow':
    case 'letter':
    case 'instruction':
    case 'user':
    case 'unit':
      return null;
  }
}

const checked: ReadonlySet<string> = new Set([
  'plan',
  'dispatch',
  'contest',
  'evidence',
  'sheet',
  'reportingWindow',
  'approvalCase',
  'comment',
  'letter',
  'instruction',
]);

/** Whether readers of an entry's subject are found by asking for each of them. */
export const isChecked = ({ subjectType }: PositionedEntry): boolean => checked.has(subjectType);

/** Whether an entry is about an item itself: only such a one tells a unit it names that the item is gone. */
export const isOfItem = ({ subjectType }: PositionedEntry): boolean => subjectType === 'workItem';

/** Who reads at this moment: `ofItem` the units that may read an item, `ofUnit` a unit with those above that read for it. */
export interface Readers {
  ofItem: (itemId: string) => ReadonlySet<string>;
  ofUnit: (unitId: string) => readonly string[];
}

/** Decides who hears of an entry. */
export function audienceOf(entry: PositionedEntry, readersNow: Readers): Audience {
  const none: Audience = { units: [], goneUnits: [], users: [], checked: false };
  if (entry.subjectType === 'user') return { ...none, users: [entry.subjectId] };
  const named = [...new Set(entry.unitIds.flatMap(readersNow.ofUnit))];
  const item = itemOf(entry);
  const readers = item === null ? new Set<string>() : readersNow.ofItem(item);
  if (isOfItem(entry)) return { ...none, units: [...readers], goneUnits: named.filter((unit) => !readers.has(unit)) };
  return { ...none, units: [...new Set([...readers, ...named])], checked: isChecked(entry) };
}

/** The thin message of an entry: no title and no content. */
export function toChange(entry: PositionedEntry): LiveChange {
  return {
    type: entry.subjectType,
    id: entry.subjectId,
    version: entry.subjectVersion,
    seq: entry.position,
    action: entry.action,
    planId: entry.planId,
    itemId: itemOf(entry) ?? entry.itemId,
  };
}

/** What those are told who may not read the item any more that the entry is about (see {@link isOfItem}). */
export const toGone = ({ subjectId, position }: PositionedEntry): LiveGone => ({
  type: 'workItem',
  id: subjectId,
  seq: position,
});
