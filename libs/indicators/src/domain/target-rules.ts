import type { TargetOperator, TargetStrength } from '#libs/contracts';
import { type CalendarDate, compareDates, compareDecimals, type ProblemDetail } from '#libs/kernel';

/** A target as it is set. */
export interface NewTarget {
  readonly indicator: string;
  readonly operator: TargetOperator;
  readonly value: string | null;
  readonly valueTo: string | null;
  readonly unit: string;
  readonly dueOn: CalendarDate | null;
  readonly strength: TargetStrength;
  readonly scope: string;
  readonly per?: string | undefined;
  readonly dueText?: string | undefined;
  readonly recurrence?: string | null | undefined;
  readonly continuing?: boolean | undefined;
  readonly approximate?: boolean | undefined;
  /** The sentence as the document prints it, where it comes from one. */
  readonly printed?: string | undefined;
  readonly cumulative?: boolean | undefined;
  readonly baseline: { readonly value: string; readonly on: CalendarDate; readonly source: string } | null;
}

/** The days a target's dates are held against: the item's own date, which it may not pass, and today. */
export interface TargetDays {
  readonly itemDue: CalendarDate | null;
  readonly today: CalendarDate;
}

/** What is wrong with a target, by field. */
export function targetFaults(target: NewTarget, { itemDue, today }: TargetDays, at = ''): ProblemDetail[] {
  const { operator, value, valueTo, baseline, dueOn } = target;
  const wrong = (field: keyof NewTarget, message: string): ProblemDetail[] => [
    { code: 'targetInvalid', path: `${at}/${field}`, message },
  ];
  const faults: ProblemDetail[] = [];
  if (operator === 'qualitative') {
    if (value !== null) faults.push(...wrong('value', '定性目标不填目标值。'));
    if (baseline !== null) faults.push(...wrong('baseline', '定性目标不填基期值。'));
  } else if (value === null) faults.push(...wrong('value', '请填写目标值。'));
  if (operator === 'between') {
    if (valueTo === null) faults.push(...wrong('valueTo', '区间目标请填写上限。'));
    else if (value !== null && compareDecimals(valueTo, value) < 0)
      faults.push(...wrong('valueTo', '上限不能小于下限。'));
  } else if (valueTo !== null) faults.push(...wrong('valueTo', '只有区间目标才填上限。'));
  if (target.continuing && dueOn !== null) faults.push(...wrong('dueOn', '长期坚持的目标不填完成时限。'));
  if (dueOn !== null && itemDue !== null && compareDates(dueOn, itemDue) > 0)
    faults.push(...wrong('dueOn', '目标的完成时限不能晚于该任务的完成时限。'));
  if (dueOn !== null && compareDates(dueOn, today) < 0) faults.push(...wrong('dueOn', '目标的完成时限不能早于今日。'));
  if (baseline !== null && compareDates(baseline.on, today) > 0)
    faults.push(...wrong('baseline', '基期值的日期不能晚于今日。'));
  return faults;
}
