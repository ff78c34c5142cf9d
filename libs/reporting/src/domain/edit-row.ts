import type { ReadingContent } from '#libs/indicators';
import { compareDates, type CalendarDate } from '#libs/kernel';
import type { DraftValue, Row, RowMilestone, RowValue } from './sheet-row.js';

/** What somebody writes in a row; a part that is missing stays, null takes it back. */
export interface RowEdit {
  readonly progress?: string | null | undefined;
  readonly values: readonly {
    readonly targetId: string;
    readonly now: (ReadingContent & { readonly asOf?: CalendarDate | undefined }) | null;
  }[];
  readonly milestones: readonly { readonly milestoneId: string; readonly reachedOn: CalendarDate | null }[];
}

/** The field of a value or of a milestone in which something is wrong. */
export type FaultField = keyof ReadingContent | 'asOf' | 'reachedOn' | 'targetId' | 'milestoneId';

/** Why a value is none of the duty’s on a day. */
export type ValueFaultCode = 'readingInvalid' | 'readingInFuture' | 'readingTooEarly';

/** Something wrong in an edit: in the how-manieth of its values or milestones, and in which field. */
export interface EditFault {
  readonly code: ValueFaultCode | 'invalidInput';
  readonly part: 'values' | 'milestones';
  readonly index: number;
  readonly field: FaultField;
  readonly message: string;
}

/** What is wrong with a value as it stands on a day; the rule is the indicators'. */
export type ValueFaults = (
  value: Pick<RowValue, 'target' | 'now'>,
  today: CalendarDate,
) => { code: ValueFaultCode; field: FaultField; message: string }[];

/** The row after an edit, with everything that is wrong with it. Whatever is written ends a carrying forward. */
export function editRow(
  row: Row,
  edit: RowEdit,
  { today, asOf, valueFaults }: { today: CalendarDate; asOf: CalendarDate; valueFaults: ValueFaults },
): { row: Row; faults: EditFault[] } {
  const values = new Map(row.values.map((value) => [value.target.id, value]));
  const milestones = new Map(row.milestones.map((milestone) => [milestone.id, milestone]));
  const faults: EditFault[] = [];
  for (const [index, { targetId, now }] of edit.values.entries()) {
    const value = values.get(targetId);
    const fault = (code: EditFault['code'], field: FaultField, message: string): void =>
      void faults.push({ code, part: 'values', index, field, message });
    if (!value) {
      fault('invalidInput', 'targetId', '本行不填报这项目标指标。');
      continue;
    }
    const draft: DraftValue | null = now && {
      ...now,
      state: now.state || null,
      gap: now.gap || null,
      asOf: now.asOf ?? asOf,
      confirmed: false,
    };
    values.set(targetId, { ...value, now: draft });
    for (const { field, code, message } of valueFaults({ ...value, now: draft }, today)) fault(code, field, message);
  }
  for (const [index, { milestoneId, reachedOn }] of edit.milestones.entries()) {
    const milestone = milestones.get(milestoneId);
    const fault = (code: EditFault['code'], field: FaultField, message: string): void =>
      void faults.push({ code, part: 'milestones', index, field, message });
    if (!milestone) {
      fault('invalidInput', 'milestoneId', '本行没有这个时间节点。');
      continue;
    }
    milestones.set(milestoneId, { ...milestone, reachedOn });
    if (isAhead({ ...milestone, reachedOn }, today)) fault('readingInFuture', 'reachedOn', '完成日期不能晚于今日。');
  }
  const progress = edit.progress === undefined ? row.progress : edit.progress || null;
  return {
    row: { ...row, progress, carried: false, values: [...values.values()], milestones: [...milestones.values()] },
    faults,
  };
}

/** Whether a milestone is said to be reached on a day that has not come. */
export const isAhead = ({ reachedOn }: RowMilestone, today: CalendarDate): boolean =>
  reachedOn !== null && compareDates(reachedOn, today) > 0;
