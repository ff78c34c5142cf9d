import type { ApprovalCase, ApprovalTask } from '../../api/shapes.js';

/** One time that the case was in a step. */
export interface Visit {
  readonly step: string;
  readonly name: string;
  readonly visit: number;
  /** How often it was there: 2 after a return. */
  readonly time: number;
  readonly tasks: readonly ApprovalTask[];
}

/** The trail as it happened: the visits one after the other, each with its tasks. */
export function visitsOf({ tasks, flow }: Pick<ApprovalCase, 'tasks' | 'flow'>): Visit[] {
  const numbers = [...new Set(tasks.map(({ visit }) => visit))].sort((one, other) => one - other);
  const times = new Map<string, number>();
  return numbers.map((visit) => {
    const there = tasks.filter((task) => task.visit === visit);
    const step = there[0]?.step ?? '';
    const time = (times.get(step) ?? 0) + 1;
    times.set(step, time);
    return { step, name: nameOf(flow, step), visit, time, tasks: there };
  });
}

const nameOf = ({ definition }: ApprovalCase['flow'], step: string): string =>
  definition.steps.find(({ key }) => key === step)?.name ?? step;

/** Steps of the flow to which an open case may still come: those after the present one, as the flow lists them. */
export function stepsAhead({ flow, path, status }: Pick<ApprovalCase, 'flow' | 'path' | 'status'>): string[] {
  if (status !== 'open') return [];
  const { steps } = flow.definition;
  const ahead = new Set<string>();
  const follow = (key: string | undefined): void => {
    for (const { to } of steps.find((step) => step.key === key)?.next ?? []) {
      if (ahead.has(to) || !steps.some((step) => step.key === to)) continue;
      ahead.add(to);
      follow(to);
    }
  };
  follow(path.at(-1)?.step);
  return steps.filter(({ key }) => ahead.has(key)).map(({ name }) => name);
}

/** Steps that the present one came through: where a case can be sent back to, the nearest first. */
export function stepsBehind({ flow, path }: Pick<ApprovalCase, 'flow' | 'path'>): { key: string; name: string }[] {
  return path
    .slice(0, -1)
    .map(({ step }) => ({ key: step, name: nameOf(flow, step) }))
    .reverse();
}
