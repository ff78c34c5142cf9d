import { trailEvents, type CaseEntry } from './trail-events.js';

const entry = (action: string, body: CaseEntry['body']): CaseEntry => ({ action, at: action, byId: 'a', body });
const tasks = [{ id: 't', step: 'one', visit: 1, holderId: 'h' }];
const told = (...entries: CaseEntry[]) =>
  trailEvents(entries, tasks).map(({ kind, byId, step, visit, toIds }) =>
    [kind, byId, step, visit, ...toIds].join(' ').replaceAll('  ', ' '),
  );

describe('the record of a case', () => {
  it('says what was done where its content was erased', () => {
    expect(told(entry('approvalOpened', null), entry('approverRemoved', null), entry('approvalGiven', null))).toEqual([
      'removed a 0',
    ]);
  });

  it('places what is done with the whole case in the step of that moment', () => {
    const entered = { events: [{ kind: 'stepEntered', step: 'two', visit: 2 }] } as const;
    const urged = entry('approvalUrged', {});
    expect(told(urged, entry('approvalGiven', entered), urged)).toEqual(['urged a 0', 'urged a two 2']);
  });

  it('says who followed before the act that met it, whose turn it was, and that nobody did what came about by itself', () => {
    const events = [
      { kind: 'delegationEnded', taskId: 't', delegateId: 'd' },
      { kind: 'approverAdded', taskId: 't' },
    ] as const;
    expect(told(entry('approverAdded', { taskId: 'x', personId: 'n', place: 'after', events }))).toEqual([
      'delegationEnded one 1 d',
      'added a one 1 n',
    ]);
  });
});
