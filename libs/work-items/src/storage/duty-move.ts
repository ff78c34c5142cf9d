import type { JsonObject, NewLedgerEntry } from '#libs/ledger';
import type { FamilyItem, MoveLocks } from './lock-family.js';
import type { Revision } from './revise-dispatches.js';

/** A duty that goes from one unit to another, with everything it touches under lock. */
export interface DutyMove extends MoveLocks {
  readonly item: FamilyItem;
  readonly fromUnitId: string;
  readonly toUnitId: string;
  readonly planVersionId: string;
  /** On what the change rests; what ends with it ends on that basis. */
  readonly basis: string;
  /** What the records of dispatches name as the cause. */
  readonly cause: JsonObject;
  /** The item whose version and record are the caller's own. */
  readonly subjectId: string;
  /** A dispatch of the new unit that is being made: it takes the duties, and the unit signs once. */
  readonly intoDispatchId?: string;
}

/** What a move made; the entries are the caller's to append after that of its subject. */
export interface Moved {
  readonly revision: Revision;
  readonly entries: readonly NewLedgerEntry[];
}
