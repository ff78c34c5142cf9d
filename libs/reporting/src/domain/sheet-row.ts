import type { ReadingStatus, RowReason, TargetOperator, WorkItemStatus } from '#libs/contracts';
import { compareDates, type CalendarDate } from '#libs/kernel';

/** A value as a sheet shows it. */
export interface ShownValue {
  readonly status: ReadingStatus;
  readonly value: string | null;
  readonly state: string | null;
  readonly gap: string | null;
  readonly source: string;
  readonly asOf: CalendarDate;
  readonly expectedOn: CalendarDate | null;
}

/** A value as it is being written. */
export interface DraftValue extends ShownValue {
  readonly confirmed: boolean;
}

/** The cell of one target in a row. */
export interface RowValue {
  readonly target: {
    readonly id: string;
    readonly indicator: string;
    readonly operator: TargetOperator;
    readonly value: string | null;
    readonly valueTo: string | null;
    readonly unit: string;
    readonly dueOn: CalendarDate | null;
    readonly cumulative: boolean;
    /** What is dated before it says nothing of the duty. */
    readonly firstDay: CalendarDate;
  };
  readonly last: ShownValue | null;
  /** Null where nothing was touched. */
  readonly now: DraftValue | null;
  readonly known: boolean;
}

/** A milestone in a row. */
export interface RowMilestone {
  readonly id: string;
  readonly text: string;
  readonly dueOn: CalendarDate;
  readonly reachedOn: CalendarDate | null;
}

/** One row of a sheet: what was said last, and what is said now. */
export interface Row {
  readonly id: string;
  readonly ordinal: number;
  readonly item: {
    readonly id: string;
    readonly number: string;
    readonly ref: string;
    readonly title: string;
    readonly plan: { readonly id: string; readonly title: string };
    readonly status: WorkItemStatus;
    readonly dueOn: CalendarDate | null;
    readonly dueText: string;
  };
  readonly reasons: readonly RowReason[];
  /** The unit still leads the item. */
  readonly leads: boolean;
  readonly lastProgress: string;
  readonly progress: string | null;
  readonly carried: boolean;
  readonly values: readonly RowValue[];
  readonly milestones: readonly RowMilestone[];
  readonly changedBy: { readonly id: string; readonly name: string } | null;
  readonly changedAt: string | null;
  readonly version: number;
}

/** Whether the row is not asked for any more: the item went to another unit, or is not being worked on. */
export const isLapsed = ({ leads, item }: Row): boolean =>
  !leads || !['issued', 'inProgress', 'continuing'].includes(item.status);

/** Whether something is said in the row, if only that nothing has changed. */
export const isAnswered = ({ carried, progress, values, milestones }: Row): boolean =>
  carried ||
  progress !== null ||
  values.some(({ now }) => now !== null) ||
  milestones.some(({ reachedOn }) => reachedOn !== null);

/** Whether there is anything from last time to say again. */
export const hasLast = ({ lastProgress, values }: Row): boolean =>
  lastProgress !== '' || values.some(({ last }) => last !== null);

const compared = ['status', 'value', 'state', 'gap', 'source', 'asOf', 'expectedOn'] as const;

/** The names of the cells that say something else than last time. */
export const changedCells = ({ last, now }: RowValue): string[] =>
  now === null ? [] : compared.filter((cell) => (last === null ? (now[cell] ?? '') !== '' : now[cell] !== last[cell]));

/** The row as it was before anybody wrote in it, saying again what was said last. */
export const carriedForward = (row: Row): Row => ({
  ...row,
  carried: true,
  progress: null,
  values: row.values.map((value) => ({ ...value, now: null })),
  milestones: row.milestones.map((milestone) => ({ ...milestone, reachedOn: null })),
});

/** What a value says unless the person says otherwise: as of the end of the period, or of today while it lasts. */
export function defaultDay(periodTo: CalendarDate, today: CalendarDate): CalendarDate {
  return compareDates(periodTo, today) < 0 ? periodTo : today;
}
