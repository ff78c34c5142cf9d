import type { ApprovalCase, ApprovalTask } from '../../api/shapes.js';
import { stepsAhead, stepsBehind, visitsOf } from './trail.js';

const step = (key: string, ...to: string[]) => ({
  key,
  name: `环节${key}`,
  next: to.map((one) => ({ to: one, when: null })),
});
const flow = {
  definition: { steps: [step('a', 'b'), step('b', 'c', 'd'), step('c', 'd'), step('d', 'end'), step('x', 'end')] },
} as unknown as ApprovalCase['flow'];
const task = (id: string, of: string, visit: number) => ({ id, step: of, visit }) as ApprovalTask;

describe('the trail of an approval', () => {
  it('shows the steps as they happened, also one that was returned to', () => {
    const tasks = [task('1', 'a', 1), task('2', 'b', 2), task('3', 'b', 2), task('4', 'a', 3)];
    const visits = visitsOf({ tasks, flow });
    expect(visits.map(({ name, time }) => `${name} ${time}`)).toEqual(['环节a 1', '环节b 1', '环节a 2']);
    expect(visits[1]?.tasks.map(({ id }) => id)).toEqual(['2', '3']);
  });

  it.each([
    ['open', 'a', ['环节b', '环节c', '环节d']],
    ['open', 'c', ['环节d']],
    ['open', 'd', []],
    ['approved', 'a', []],
  ] as const)('of an %s case in %s lies ahead: %j', (status, at, ahead) => {
    expect(stepsAhead({ flow, status, path: [{ step: at, visit: 1 }] })).toEqual(ahead);
  });

  it('goes back to steps the case came through, the nearest first', () => {
    const path = ['a', 'b', 'd'].map((of, visit) => ({ step: of, visit }));
    expect(stepsBehind({ flow, path }).map(({ key }) => key)).toEqual(['b', 'a']);
  });
});
