import type { AssignmentRole, ContestStatus, DueOwner, ItemForm } from '#libs/contracts';
import type { CalendarDate } from '#libs/kernel';
import type { LifecycleFacts } from './lifecycle.js';

/** A part of a submission that is accepted, returned or open again: a target, a unit's part, or the item as a whole. */
export interface MarkedPart {
  readonly part: 'target' | 'unit' | 'item';
  readonly subjectId: string;
}

/** What the guards of this library look at; a part is absent where it plays no role or is not known yet. */
export interface WorkItemFacts extends LifecycleFacts {
  readonly actorId: string;
  readonly today: CalendarDate;
  readonly leadUnitId: string;
  /** A lead printed in a document is changed only with a leader's approval. */
  readonly leadPrinted: boolean;
  /** The units with a share in the item. */
  readonly shareUnitIds: readonly string[];
  readonly form?: ItemForm;
  readonly suspended?: boolean;
  readonly contested?: boolean;
  readonly dueOn?: CalendarDate | null;
  readonly dueOwner?: DueOwner | null;
  /** The dispatch that handed the item to the unit for which the actor acts. */
  readonly dispatch?: {
    readonly unitId: string;
    readonly signed: boolean;
    readonly contestUntil: CalendarDate;
    readonly contestOpen: boolean;
  };
  readonly contest?: {
    readonly unitId: string;
    readonly role: AssignmentRole;
    readonly status: ContestStatus;
    readonly raisedBy: string;
  };
  /** Who takes the duty over, once the decision says so. */
  readonly successor?: {
    readonly unitId: string | null;
    readonly active: boolean;
    /** It leads the item above, or has a part of that item already. */
    readonly engagedAbove?: boolean;
    readonly approvalBasis: string | null;
  };
  /** The extension that is asked for or decided; `mayDecide` says whether the actor's unit owns the date or is above. */
  readonly extension?: {
    readonly status: 'open' | 'granted' | 'refused' | 'withdrawn' | 'lapsed' | null;
    readonly askedBy: string | null;
    readonly proposedDue?: CalendarDate;
    readonly basis?: string | null;
    readonly mayDecide?: boolean;
    /** The date of the item above, which its parts may not pass. */
    readonly dueAbove?: CalendarDate | null;
  };
  /** What stands against closing before an opinion is given with it; absent where an audit is recorded for itself. */
  readonly auditBefore?: string | null;
  /** The date that parts may not pass: the item's, or where it has none the nearest above; null where there is none. */
  readonly dueLimit?: CalendarDate | null;
  /** What is being returned, and what earlier returns for supplement of the item asked for. */
  readonly returning?: {
    readonly parts: readonly MarkedPart[];
    readonly dueOn: CalendarDate;
    readonly complete: boolean;
    readonly earlierSupplements: number;
    /** The parts of the last return that said it was complete; null where none did. */
    readonly lastComplete: readonly MarkedPart[] | null;
  };
  /** The parts of the return that is not answered yet; null where there is none. */
  readonly openParts?: readonly MarkedPart[] | null;
  /** The parts of the item that an act changes. */
  readonly touched?: readonly MarkedPart[];
  readonly submission?: {
    readonly submittedBy: string;
    /** Marks, audit records and samples of it. */
    readonly reviewSteps: number;
  };
  readonly coordination?: {
    readonly status: 'open' | 'answered' | 'withdrawn' | null;
    readonly askedBy: string | null;
  };
  /** Whether the item above, if there is one, is open. */
  readonly aboveOpen?: boolean;
  /** The shares an act is about. */
  readonly shares?: readonly {
    readonly unitId: string;
    readonly settlement: 'noSeparateReport' | 'subTask' | 'waived' | null;
  }[];
  /** The parts a split makes: units, their dates, and whether each unit may be given one. */
  readonly parts?: readonly {
    readonly unitId: string;
    readonly dueOn: CalendarDate | null;
    readonly mayTake: boolean;
    readonly hasSubTask: boolean;
    readonly deepest: boolean;
  }[];
  /** Units that are to be added to an item. */
  readonly added?: readonly { readonly unitId: string; readonly active: boolean }[];
  /** The people named for an item who do not belong to the unit. */
  readonly strangers?: readonly string[];
  /** Who is to work on the item in a unit. */
  readonly staffing?: {
    readonly officerId: string | null;
    readonly standInId: string | null;
    readonly officeOfUnit: boolean;
  };
}
