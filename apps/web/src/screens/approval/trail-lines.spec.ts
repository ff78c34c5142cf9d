import type { ApprovalCase, ApprovalEvent, ApprovalTask } from '../../api/shapes.js';
import { eventsBefore, trailSteps } from './trail-lines.js';

const flow = {
  definition: { steps: ['a', 'b'].map((key) => ({ key, name: `环节${key}`, next: [] })) },
} as unknown as ApprovalCase['flow'];
const task = (id: string, visit: number, state: ApprovalTask['state'], at: string | null = null) =>
  ({ id, step: 'b', visit, state, decision: at === null ? null : { at } }) as ApprovalTask;
const event = (kind: ApprovalEvent['kind'], visit: number, at: string) =>
  ({ kind, step: visit === 1 ? 'a' : 'b', visit, at }) as ApprovalEvent;
const told = (...events: ApprovalEvent[]) => ({
  flow,
  status: 'open' as const,
  events,
  tasks: [
    task('open', 2, 'live'),
    task('second', 2, 'approved', '2024-09-03'),
    task('gone', 2, 'removed'),
    task('first', 2, 'approved', '2024-09-01'),
  ],
});
const linesOf = (of: ReturnType<typeof told>) =>
  trailSteps(of).map(({ name, skipped, isLive, lines }) => [
    `${name} ${skipped?.kind ?? isLive}`,
    ...lines.map((line) => ('task' in line ? line.task.id : line.event.kind)),
  ]);

describe('the lines of a trail', () => {
  it('stand in the order in which they happened, who is still asked at the end, and tell a step that was passed over', () => {
    const events = [event('stepSkipped', 1, '2024-08-31'), event('urged', 2, '2024-09-02')];
    expect(linesOf(told(...events))).toEqual([
      ['环节a stepSkipped'],
      ['环节b true', 'first', 'urged', 'second', 'open'],
    ]);
  });

  it('say before a decision of the same moment who had left, and after it what followed', () => {
    const events = [event('outcomeCopied', 2, '2024-09-03'), event('reassigned', 2, '2024-09-03')];
    expect(linesOf(told(...events))).toEqual([
      ['环节b true', 'first', 'reassigned', 'second', 'outcomeCopied', 'open'],
    ]);
  });

  it('leave what happened in no step to the beginning', () => {
    const copied = event('copied', 0, '2024-09-01');
    expect(eventsBefore(told(copied))).toEqual([copied]);
    expect(linesOf(told(copied))).toEqual([['环节b true', 'first', 'second', 'open']]);
  });
});
