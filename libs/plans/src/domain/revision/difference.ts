import type { DifferenceKind, ShareRole, WorkItemStatus } from '#libs/contracts';
import type { CalendarDate } from '#libs/kernel';
import type { TargetTerms } from '../draft.js';

export type { DifferenceKind };

/** A unit with a share. */
export interface NamedShare {
  readonly unitId: string;
  readonly role: ShareRole;
}

/** A duty as a text asks it, or as it is in force. */
export interface ComparedItem {
  readonly planItemId: string;
  readonly ref: string;
  readonly section: string;
  readonly title: string;
  readonly measures: string;
  readonly leadUnitId: string | null;
  readonly shares: readonly NamedShare[];
  readonly dueOn: CalendarDate | null;
  /** As printed; empty where nothing is. */
  readonly dueText: string;
  readonly key: boolean;
  readonly targets: readonly TargetTerms[];
}

/** An approved act that changed something after the issue. */
export interface LaterAct {
  /** An ISO instant. */
  readonly at: string;
  /** The ledger's name of the act. */
  readonly action: string;
  readonly basis: string | null;
}

/** A duty as it is in force: as issued, with what happened to it since. */
export interface InForceItem extends ComparedItem {
  readonly leadUnitId: string;
  readonly workItemId: string;
  readonly number: string;
  readonly status: WorkItemStatus;
  readonly version: number;
  /** An approval holds it. */
  readonly held: boolean;
  /** Those whose share is settled without a report of their own. */
  readonly quietUnitIds: readonly string[];
  /** What is asked of it now; those that were withdrawn are gone. */
  readonly targets: readonly (TargetTerms & { readonly id: string })[];
  readonly later: Readonly<Partial<Record<'lead' | 'units' | 'due', LaterAct | null>>>;
}

/** One thing that the newer text would change. */
export interface Difference {
  readonly planItemId: string;
  readonly kind: DifferenceKind;
  /** The work item in force; null for one that is added. */
  readonly workItemId: string | null;
  readonly before: DifferenceValue;
  readonly after: DifferenceValue;
  /** The document says the same as before: what differs was changed by an act since. */
  readonly documentUnchanged: boolean;
  readonly later: LaterAct | null;
  /** The item was closed or has become routine: it is reopened before it can be changed. */
  readonly ended: boolean;
}

/** What an item asks of whom, as a whole: what is decided about where the item comes or goes. */
export type WholeDuty = Pick<ComparedItem, 'measures' | 'leadUnitId' | 'shares' | 'key' | 'targets'> & ComparedDue;

/** By when; without words where none are printed, as in what was decided before they were kept. */
export interface ComparedDue {
  readonly dueOn: CalendarDate | null;
  readonly dueText?: string;
}

/** The value on one side: of the text fields the text, of units ids in order; null where there is nothing. */
export type DifferenceValue =
  | { readonly text: string; readonly duty?: WholeDuty }
  | { readonly ref: string; readonly section: string }
  /** `otherLeadAs`: what the lead of the other side is here, besides leading there. */
  | { readonly unitId: string | null; readonly otherLeadAs: ShareRole | null }
  | { readonly shares: readonly NamedShare[] }
  | { readonly targets: readonly TargetTerms[] }
  | ComparedDue
  | { readonly key: boolean }
  | null;

/** What a person decided about a difference. */
export type Choice = 'adopt' | 'keep';
