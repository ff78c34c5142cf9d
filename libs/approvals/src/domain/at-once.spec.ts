import { flowDefinitionSchema } from '#libs/contracts';
import { Problem } from '#libs/kernel';
import { ensureAtOnce, standingOf } from './at-once.js';
import type { Case, Task } from './case.js';

const step = (key: string, to: string, atOnce?: boolean) => ({
  key,
  name: `环节${key}`,
  approvers: [{ by: 'relation', relation: 'lead', roles: ['head'] }],
  agreement: { mode: 'all' },
  next: [{ when: null, to }],
  ...(atOnce !== undefined && { atOnce }),
});
const task = (id: string, change: Partial<Task> = {}): Task => ({
  id,
  step: 'a',
  visit: 1,
  seat: id,
  principalId: id,
  holderId: id,
  delegateId: null,
  unitId: null,
  source: 'rule',
  added: null,
  state: 'live',
  dueOn: null,
  ...change,
});
const open = (atOnce?: boolean, tasks: Task[] = []): Case => ({
  flow: flowDefinitionSchema.parse({ name: '审签', start: 'a', steps: [step('a', 'end', atOnce)] }),
  facts: {},
  requesterId: 'r',
  status: 'open',
  path: [{ step: 'a', visit: 1 }],
  visits: 1,
  tasks,
  decisions: [],
  urgedOn: null,
  copiedIds: [],
});

describe('agreeing to several at once', () => {
  it.each<[action: string, atOnce: boolean | undefined, allowed: boolean]>([
    ['askExtension', undefined, true],
    ['submit', undefined, true],
    ['terminate', undefined, true],
    ['issue', undefined, true],
    ['close', undefined, false],
    ['transfer', undefined, false],
    ['close', true, true],
    ['transfer', true, true],
    ['askExtension', false, false],
    ['askExtension', true, true],
  ])('to %s in a step that says %s: %s', (action, atOnce, allowed) => {
    const asked = () => ensureAtOnce(open(atOnce), action);
    if (allowed) expect(asked).not.toThrow();
    else expect(asked).toThrow(new Problem('approvedAlone'));
  });

  it('says for whom an approval waits: those whose turn it is in the present visit', () => {
    const tasks = [
      task('x'),
      task('y', { state: 'waiting' }),
      task('z', { state: 'approved' }),
      task('old', { visit: 0 }),
      task('kept', { holderId: null, source: 'kept' }),
    ];
    expect(standingOf(open(undefined, tasks))).toEqual({ status: 'open', step: '环节a', waitsForIds: ['x'] });
  });
});
