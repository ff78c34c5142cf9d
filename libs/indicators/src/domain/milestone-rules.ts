import { compareDates, type CalendarDate, type ProblemDetail } from '#libs/kernel';

/** A milestone as it is proposed. */
export interface NewMilestone {
  readonly text: string;
  readonly dueOn: CalendarDate;
  readonly targetId: string | null;
  readonly value: string | null;
}

/** The days between which a milestone lies, and the targets it may be of, with whether they are of numbers. */
export interface MilestoneBounds {
  readonly today: CalendarDate;
  readonly itemDue: CalendarDate | null;
  readonly measurable: ReadonlyMap<string, boolean>;
}

/** The first kind of fault of proposed milestones, with every place where it is found; null where there is none. */
export function milestoneFaults(
  milestones: readonly NewMilestone[],
  { today, itemDue, measurable }: MilestoneBounds,
): { code: 'milestonePast' | 'milestoneAfterDue' | 'invalidInput'; errors: ProblemDetail[] } | null {
  const found = milestones.flatMap((milestone, index): ProblemDetail[] => {
    const at = (field: keyof NewMilestone) => `/milestones/${index}/${field}`;
    if (compareDates(milestone.dueOn, today) <= 0)
      return [{ code: 'milestonePast', path: at('dueOn'), message: '时间节点应在今日之后。' }];
    if (itemDue !== null && compareDates(milestone.dueOn, itemDue) > 0)
      return [{ code: 'milestoneAfterDue', path: at('dueOn'), message: '时间节点不能晚于该任务的完成时限。' }];
    if (milestone.targetId !== null && !measurable.has(milestone.targetId))
      return [{ code: 'invalidInput', path: at('targetId'), message: '该任务没有这项目标指标，或已撤销。' }];
    if (milestone.value !== null && measurable.get(milestone.targetId ?? '') !== true)
      return [{ code: 'invalidInput', path: at('value'), message: '只有定量目标指标的时间节点才填数值。' }];
    return [];
  });
  const [first] = found;
  if (!first) return null;
  const code = first.code === 'milestonePast' || first.code === 'milestoneAfterDue' ? first.code : 'invalidInput';
  return { code, errors: found };
}
