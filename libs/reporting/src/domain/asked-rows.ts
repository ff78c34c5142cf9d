import type { ItemForm, RowReason, WindowCost, WorkItemStatus } from '#libs/contracts';
import { compareDates, type CalendarDate } from '#libs/kernel';

/** What a window asks: a period, and either everything due in it or the items that the office names. */
export interface WindowQuestion {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly keyOnly: boolean;
  /** Named by the office: these and no others; empty where nothing was named. */
  readonly named: ReadonlySet<string>;
}

/** An item that a window might ask about. */
export interface Candidate {
  readonly itemId: string;
  /** Its lead: the one unit that answers for it. */
  readonly unitId: string;
  readonly form: ItemForm;
  readonly status: WorkItemStatus;
  readonly key: boolean;
  readonly suspended: boolean;
  /** It is asked about on a sheet that was not sent yet. */
  readonly askedAlready: boolean;
  /** Confirmed and not reached yet. */
  readonly milestones: readonly {
    readonly id: string;
    readonly dueOn: CalendarDate;
    readonly targetId: string | null;
  }[];
  /** In force; `known` says that a value of the period was reported already. */
  readonly targets: readonly { readonly id: string; readonly dueOn: CalendarDate | null; readonly known: boolean }[];
  /** What other parts of the system ask it for: a yellow or red light, an open instruction. */
  readonly further: readonly RowReason[];
}

/** A row that a window asks for. */
export interface AskedRow {
  readonly itemId: string;
  readonly unitId: string;
  readonly reasons: readonly RowReason[];
  readonly milestoneIds: readonly string[];
  readonly values: readonly { readonly targetId: string; readonly known: boolean }[];
}

/**
 * The rows a window asks for. Only what is due in the period, what other parts of the system ask, or what the office
 * names; never an item nobody works on, one that waits, an office's own affair inside its unit, or what is on another
 * sheet that is still to be sent. Whatever is not asked carries forward without a click.
 */
export function askedRows(question: WindowQuestion, candidates: readonly Candidate[]): AskedRow[] {
  return candidates.flatMap((candidate) => askedRow(question, candidate) ?? []);
}

function askedRow({ from, to, keyOnly, named }: WindowQuestion, item: Candidate): AskedRow | null {
  const isNamed = named.has(item.itemId);
  if (named.size > 0 && !isNamed) return null;
  if (!mayBeAsked(item, isNamed) || (keyOnly && !item.key && !isNamed)) return null;
  const isDue = ({ dueOn }: { dueOn: CalendarDate | null }): boolean =>
    dueOn !== null && compareDates(dueOn, from) >= 0 && compareDates(dueOn, to) <= 0;
  const milestones = item.milestones.filter(isDue);
  const due = item.targets.filter(isDue);
  const reasons: RowReason[] = [
    ...(milestones.length > 0 ? (['milestoneDue'] as const) : []),
    ...(due.length > 0 ? (['targetDue'] as const) : []),
    ...new Set(item.further),
    ...(isNamed ? (['named'] as const) : []),
  ];
  if (reasons.length === 0) return null;
  // Asked for itself, an item is asked for all its targets; else only for those that are due or that a milestone names.
  const whole = isNamed || item.further.length > 0;
  const values = item.targets.filter(
    (target) => whole || due.includes(target) || milestones.some(({ targetId }) => targetId === target.id),
  );
  return {
    itemId: item.itemId,
    unitId: item.unitId,
    reasons,
    milestoneIds: milestones.map(({ id }) => id),
    values: values.map(({ id, known }) => ({ targetId: id, known })),
  };
}

const mayBeAsked = ({ form, status, suspended, askedAlready }: Candidate, isNamed: boolean): boolean => {
  if (form === 'internal' || suspended || askedAlready) return false;
  return status === 'issued' || status === 'inProgress' || (isNamed && status === 'continuing');
};

/** What rows cost those who are asked. */
export function costOf(rows: readonly AskedRow[]): WindowCost {
  const values = rows.flatMap((row) => row.values);
  return {
    units: new Set(rows.map(({ unitId }) => unitId)).size,
    rows: rows.length,
    values: values.length,
    known: values.filter(({ known }) => known).length,
  };
}
