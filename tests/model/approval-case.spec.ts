import { actOnCase, endCase, lapse, recheckCase } from '#libs/approvals';
import type { FlowDefinition } from '#libs/contracts';
import {
  act,
  around,
  flow,
  live,
  open,
  play,
  step,
  taskOf,
  world,
  type Move,
  type World,
} from '../support/approval-scene.js';

const three = flow(
  step('office', 'unit', ['handlingOffice']),
  step('unit', 'leader', ['lead', 'issuer'], { workingDays: 2 }),
  step('leader', 'end', ['field']),
);
const group = (agreement: object, ...names: string[]) => flow(step('vote', 'end', names, { agreement }));

describe('a step', () => {
  it.each<[string, object, Move[], string, string[]]>([
    ['all: waits for each', { mode: 'all' }, [['c', 'approve']], 'open', ['d', 'e']],
    [
      'all: one refuses',
      { mode: 'all' },
      [
        ['c', 'approve'],
        ['d', 'disapprove'],
      ],
      'disapproved',
      [],
    ],
    [
      'all: each agrees',
      { mode: 'all' },
      [
        ['c', 'approve'],
        ['e', 'approve'],
        ['d', 'approve'],
      ],
      'approved',
      [],
    ],
    ['any: the first word counts', { mode: 'any' }, [['d', 'approve']], 'approved', []],
    ['any: also a no', { mode: 'any' }, [['e', 'disapprove']], 'disapproved', []],
    ['inOrder: one at a time', { mode: 'inOrder' }, [], 'open', ['c']],
    ['inOrder: then the next', { mode: 'inOrder' }, [['c', 'approve']], 'open', ['d']],
    [
      'nOf: enough',
      { mode: 'nOf', votes: 2 },
      [
        ['c', 'approve'],
        ['d', 'disapprove'],
        ['e', 'approve'],
      ],
      'approved',
      [],
    ],
    [
      'nOf: cannot be reached any more',
      { mode: 'nOf', votes: 2 },
      [
        ['c', 'disapprove'],
        ['d', 'disapprove'],
      ],
      'disapproved',
      [],
    ],
  ])('decides %s', (_, agreement, moves, status, whoseTurn) => {
    const after = play(open(group(agreement, 'issuer')), moves);
    expect([after.status, live(after)]).toEqual([status, whoseTurn]);
  });

  it('gives each approver working days from the day it is their turn', () => {
    const after = play(open(three), [['a', 'approve']], world({ today: '2024-09-30' }));
    expect(after.tasks.find(({ holderId }) => holderId === 'b')?.dueOn).toBe('2024-10-09');
  });

  it('leads where the facts say', () => {
    const branching = flow(
      step('office', 'end', ['handlingOffice'], {
        next: [
          { when: { fact: 'dueOwner', oneOf: ['document', 'leader'] }, to: 'leader' },
          { when: null, to: 'end' },
        ],
      }),
      step('leader', 'end', ['field']),
    );
    expect(live(play(open(branching, world(), 'r', { dueOwner: 'leader' }), [['a', 'approve']]))).toEqual(['m']);
    expect(play(open(branching, world(), 'r', { dueOwner: 'lead' }), [['a', 'approve']]).status).toBe('approved');
  });
});

describe('somebody for every task', () => {
  const skipping = flow(
    step('office', 'unit', ['handlingOffice'], { whenNobody: 'skip' }),
    step('unit', 'end', ['lead']),
  );
  const nobody = world({ named: {}, leaders: [] });

  it.each<[string, FlowDefinition, World, string, (string | undefined)[]]>([
    [
      'passes over a step nobody is in, where it says so',
      skipping,
      world({ named: { lead: ['b'] } }),
      'r',
      ['b', 'rule'],
    ],
    ['passes over the step of whoever asked', skipping, world(), 'a', ['b', 'rule']],
    ['lets the head of the unit follow', three, world({ named: {} }), 'r', ['h', 'unitHead']],
    ['lets the head follow whoever asked', three, world(), 'a', ['h', 'unitHead']],
    ['shows what nobody is found for to the office', three, nobody, 'r', ['?', 'kept']],
    ['does not let the head decide on the own request', three, world({ named: {} }), 'h', ['?', 'kept']],
    [
      'keeps votes that are short',
      group({ mode: 'nOf', votes: 2 }, 'lead'),
      world({ leaders: [] }),
      'r',
      ['b', 'rule', '?', 'kept'],
    ],
    ['takes one who asked out of several', group({ mode: 'all' }, 'issuer'), world(), 'c', ['d', 'rule', 'e', 'rule']],
  ])('%s', (_, of, where, requester, expected) => {
    const opened = open(of, where, requester);
    const found = opened.tasks.filter(({ state }) => state === 'live').flatMap((t) => [t.holderId ?? '?', t.source]);
    expect([opened.status, ...found]).toEqual(['open', ...expected]);
  });

  it.each<[string, Partial<World>, string, string]>([
    ['the stand-in', { standIns: { b: 's' } }, 's', 'standIn'],
    ['the head of the unit', {}, 'h', 'unitHead'],
    ['the head, where the stand-in asked for it', { standIns: { b: 'r' } }, 'h', 'unitHead'],
    ['the office that keeps the flow', { leaders: [] }, '?', 'kept'],
  ])('one who left is followed by %s', (_, change, holder, source) => {
    const started = play(open(three), [['a', 'approve']]);
    const moved = recheckCase(started, around(world({ ...change, left: ['b'] })));
    const task = moved.case.tasks.find(({ step: of, principalId }) => of === 'unit' && principalId === 'b');
    expect([task?.holderId ?? '?', task?.source]).toEqual([holder, source]);
    expect(moved.events).toHaveLength(1);
  });

  it('takes a task from the office as soon as the unit has a head, and lets the office appoint somebody', () => {
    const kept = open(three, nobody);
    expect(live(recheckCase(kept, around(world({ named: {} }))).case)).toEqual(['h']);
    expect(live(act(kept, ['k', 'appoint', '?', { personId: 'x' }], nobody))).toEqual(['x']);
  });
});

describe('in somebody’s name', () => {
  it.each<[string, Move[], Partial<World>, string, string | null]>([
    ['the holder', [['b', 'approve']], {}, 'b', null],
    ['the stand-in', [['s', 'approve', 'b']], { standIns: { b: 's' } }, 's', 'b'],
    [
      'whom it was delegated to',
      [
        ['b', 'delegate', 'b', { personId: 'x' }],
        ['x', 'approve', 'b'],
      ],
      {},
      'x',
      'b',
    ],
    [
      'whom it was transferred to',
      [
        ['b', 'transfer', 'b', { personId: 'x' }],
        ['x', 'approve'],
      ],
      {},
      'x',
      null,
    ],
    ['the stand-in of one who left', [['s', 'approve', 's']], { standIns: { b: 's' }, left: ['b'] }, 's', 'b'],
  ])('%s decides', (_, moves, change, byId, forId) => {
    const where = world(change);
    const started = recheckCase(open(group({ mode: 'all' }, 'lead')), around(where)).case;
    expect(play(started, moves, where).decisions).toEqual([expect.objectContaining({ byId, forId })]);
  });
});

describe('an added approver', () => {
  const one = group({ mode: 'all' }, 'lead');
  const adds = (place: string): Move => ['b', 'add', 'b', { personId: 'x', place }];
  it.each<[string, Move[], string, string[]]>([
    ['before: decides first', [adds('before')], 'open', ['x']],
    ['before: then the one who added', [adds('before'), ['x', 'approve']], 'open', ['b']],
    ['before: a no is a no', [adds('before'), ['x', 'disapprove']], 'disapproved', []],
    ['after: decides last', [adds('after'), ['b', 'approve']], 'open', ['x']],
    ['after: and is needed', [adds('after'), ['b', 'approve'], ['x', 'approve']], 'approved', []],
    ['beside: at once', [adds('beside')], 'open', ['b', 'x']],
    ['taken back: it is the turn of the one who added', [adds('before'), ['b', 'remove', 'x']], 'open', ['b']],
    ['taken back after that one agreed', [adds('after'), ['b', 'approve'], ['b', 'remove', 'x']], 'approved', []],
  ])('%s', (_, moves, status, whoseTurn) => {
    const after = play(open(one), moves);
    expect([after.status, live(after)]).toEqual([status, whoseTurn]);
  });
});

describe('the way back and the end', () => {
  it('returns to an earlier step, which decides anew with those after it', () => {
    const returned = play(open(three), [
      ['a', 'approve'],
      ['b', 'approve'],
      ['c', 'return', 'c', { toStep: 'office' }],
    ]);
    expect([returned.status, live(returned)]).toEqual(['open', ['a']]);
    const again = play(returned, [['a', 'approve']]);
    expect(live(again)).toEqual(['b', 'c', 'd', 'e']);
    expect(again.path.map(({ visit }) => visit)).toEqual([3, 4]);
  });

  it('lapses where the second check fails, ends where something else made it pointless, and only once', () => {
    const last = open(group({ mode: 'all' }, 'lead'));
    const done = actOnCase(last, 'b', { kind: 'approve', taskId: taskOf(last, 'b'), reason: '' }, around(world()));
    expect(lapse(done, []).case.status).toBe('approved');
    expect(lapse(done, [{ code: 'evidenceMissing', message: '' }]).case.status).toBe('lapsed');
    expect(endCase(last).case).toMatchObject({ status: 'ended', tasks: [{ state: 'notNeeded' }] });
    expect(() => endCase(done.case)).toThrow(expect.objectContaining({ code: 'caseClosed' }) as Error);
  });
});

describe('what is refused', () => {
  const add: Move = ['b', 'add', 'b', { personId: 'x', place: 'before' }];
  it.each<[string, Move[], Partial<World>]>([
    [
      'caseClosed',
      [
        ['b', 'disapprove'],
        ['c', 'approve'],
      ],
      {},
    ],
    ['taskOfAnother', [['c', 'approve', 'b']], {}],
    ['notFound', [['b', 'approve', 'z']], {}],
    ['taskNotLive', [add, ['b', 'approve']], {}],
    ['ownRequest', [['r', 'approve', 'b']], { standIns: { b: 'r' } }],
    ['decidedInStep', [['c', 'approve', 'b']], { standIns: { b: 'c' } }],
    ['approverIsRequester', [['b', 'delegate', 'b', { personId: 'r' }]], {}],
    ['approverIsRequester', [['b', 'add', 'b', { personId: 'r', place: 'after' }]], {}],
    ['approverInactive', [['b', 'transfer', 'b', { personId: 'x' }]], { left: ['x'] }],
    ['approverAlreadyNamed', [['b', 'transfer', 'b', { personId: 'c' }]], {}],
    [
      'approverAlreadyNamed',
      [
        ['c', 'approve'],
        ['b', 'delegate', 'b', { personId: 'c' }],
      ],
      {},
    ],
    [
      'delegationChain',
      [
        ['b', 'delegate', 'b', { personId: 'x' }],
        ['x', 'delegate', 'b', { personId: 'y' }],
      ],
      {},
    ],
    ['delegationChain', [['s', 'transfer', 'b', { personId: 'y' }]], { standIns: { b: 's' } }],
    ['addedByAnother', [add, ['c', 'remove', 'x']], {}],
    ['notAdded', [['b', 'remove', 'b']], {}],
    ['returnTargetInvalid', [['b', 'return', 'b', { toStep: 'unit' }]], {}],
    ['withdrawTooLate', [['r', 'withdraw']], {}],
    ['notRequester', [['b', 'withdraw']], {}],
    [
      'urgedToday',
      [
        ['r', 'urge'],
        ['r', 'urge'],
      ],
      {},
    ],
    ['forbidden', [['z', 'copy', 'b', { personIds: ['y'] }]], {}],
    ['forbidden', [['b', 'appoint', 'b', { personId: 'x' }]], {}],
    ['taskNotKept', [['k', 'appoint', 'b', { personId: 'x' }]], {}],
  ])('%s', (code, moves, change) => {
    const started = play(open(three), [['a', 'approve']]);
    const before = structuredClone(started);
    const refused = () => play(started, moves, world(change));
    expect(refused).toThrow(expect.objectContaining({ code }) as Error);
    expect(started).toEqual(before);
  });
});
