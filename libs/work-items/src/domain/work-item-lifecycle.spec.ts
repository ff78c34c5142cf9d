import type { WorkItemFacts } from './facts.js';
import type { workItemGuards } from './guards.js';
import { Lifecycle, type Relation, type Transition } from './lifecycle.js';
import { WorkItemLifecycle } from '../work-item-lifecycle.provider.js';

/** What libraries above answer: nothing is missing. */
const above = { sql: () => 'NULL', unmet: () => ({ code: 'conflict' as const, message: '' }) };
const lifecycle = new WorkItemLifecycle().provideAsked({
  targetsReported: above,
  evidenceAccepted: above,
  instructionPresented: above,
});
const facts = (given: Partial<WorkItemFacts> = {}): WorkItemFacts => ({
  status: 'issued',
  actorId: 'supervisor',
  today: '2024-09-02',
  leadUnitId: 'health',
  leadPrinted: true,
  shareUnitIds: ['finance'],
  ...given,
});
const dispatch = { unitId: 'health', signed: false, contestUntil: '2024-09-02', contestOpen: false };
const contest = { unitId: 'health', role: 'lead', status: 'open', raisedBy: 'liaison' } as const;
const part = { unitId: 'east', dueOn: '2024-12-31', mayTake: true, hasSubTask: false, deepest: false };
const successor = { unitId: 'education', active: true, approvalBasis: '市领导9月1日批示' };

describe('the lifecycle of work items', () => {
  it('is sound', () => {
    expect(() => lifecycle.check()).not.toThrow();
  });

  it.each<[action: string, situation: string, given: Partial<WorkItemFacts>, codes: string[]]>([
    ['issue', 'a draft', { status: 'draft' }, []],
    ['issue', 'an item that is issued', {}, ['itemUnsigned']],
    ['issue', 'an item that is closed', { status: 'closed' }, ['itemNotOpen']],
    ['sign', 'an unsigned dispatch', { dispatch }, []],
    ['sign', 'a signed dispatch', { dispatch: { ...dispatch, signed: true } }, ['alreadySigned']],
    ['sign', 'a closed item', { status: 'closed', dispatch }, ['itemNotOpen']],
    ['contest', 'the last day of the period', { dispatch }, []],
    ['contest', 'the day after', { dispatch, today: '2024-09-03' }, ['contestClosed']],
    ['contest', 'a signed dispatch', { status: 'inProgress', dispatch: { ...dispatch, signed: true } }, []],
    ['contest', 'an open contest', { dispatch: { ...dispatch, contestOpen: true } }, ['contestAlreadyOpen']],
    [
      'contest',
      'everything wrong at once',
      { status: 'closed', today: '2024-10-01', dispatch: { ...dispatch, contestOpen: true } },
      ['itemNotOpen', 'contestClosed', 'contestAlreadyOpen'],
    ],
    ['contest', 'what a unit gave its own office', { form: 'internal', dispatch }, ['internalMatter']],
    ['keep', 'an open contest of another', { contest }, []],
    ['keep', 'a decided one', { contest: { ...contest, status: 'kept' } }, ['contestDecided']],
    ['keep', 'one of one’s own', { contest: { ...contest, raisedBy: 'supervisor' } }, ['ownContest']],
    ['changeLead', 'an approved successor', { contest, successor }, []],
    [
      'changeLead',
      'nobody named, nothing approved',
      { contest, successor: { unitId: null, active: false, approvalBasis: null } },
      ['leadChangeNeedsUnit', 'approvalBasisRequired'],
    ],
    ['changeLead', 'a dissolved unit', { contest, successor: { ...successor, active: false } }, ['unitNotActive']],
    ['changeLead', 'the same unit', { contest, successor: { ...successor, unitId: 'health' } }, ['unitUnchanged']],
    ['changeLead', 'a unit with a share', { contest, successor: { ...successor, unitId: 'finance' } }, []],
    [
      'changeLead',
      'a lead that no document prints',
      { leadPrinted: false, contest, successor: { ...successor, approvalBasis: null } },
      [],
    ],
    [
      'changeLead',
      'a unit engaged above',
      { contest, successor: { ...successor, engagedAbove: true } },
      ['unitAlreadyNamed'],
    ],
    ['transfer', 'a unit engaged above', { successor: { ...successor, engagedAbove: true } }, ['unitAlreadyNamed']],
    ['split', 'an office’s task', { form: 'internal' }, ['splitTooDeep']],
    ['split', 'a part given to a unit', { form: 'part', parts: [part] }, []],
    [
      'split',
      'everything wrong at once',
      {
        suspended: true,
        dueLimit: '2024-12-31',
        parts: [{ ...part, dueOn: '2025-01-01', mayTake: false, hasSubTask: true, deepest: true }],
      },
      ['itemSuspended', 'splitTooDeep', 'partDueOutside', 'unitCannotTakePart', 'shareHasSubTask'],
    ],
    ['settleShares', 'a settled share', { shares: [{ unitId: 'finance', settlement: 'waived' }] }, ['shareSettled']],
    ['settleShares', 'no share', { shares: [] }, ['shareSettled']],
    [
      'unsettleShares',
      'a share with a part',
      { shares: [{ unitId: 'finance', settlement: 'subTask' }] },
      ['shareNotSettled'],
    ],
    ['staff', 'a stranger', { strangers: ['somebody'] }, ['personNotOfUnit']],
    [
      'staff',
      'one person twice, in a foreign office',
      { staffing: { officerId: 'li', standInId: 'li', officeOfUnit: false } },
      ['standInIsOfficer', 'officeNotOfUnit'],
    ],
    ['changeSupporters', 'one who is named', { added: [{ unitId: 'finance', active: true }] }, ['unitAlreadyNamed']],
    [
      'changeShare',
      'a unit that has a part already',
      { contest: { ...contest, unitId: 'finance', role: 'supporting' }, successor: { ...successor, unitId: 'health' } },
      ['unitAlreadyNamed'],
    ],
    [
      'changeShare',
      'a new unit without approval',
      { contest: { ...contest, role: 'supporting' }, successor: { ...successor, approvalBasis: null } },
      [],
    ],
  ])('%s, with %s', (action, _, given, codes) => {
    expect(lifecycle.unmet(action, facts(given)).map(({ code }) => code)).toEqual(codes);
  });

  it.each<[action: string, needApproval: string[], codes: string[]]>([
    ['sign', ['sign'], []],
    ['submit', [], ['itemHeld']],
    ['terminate', [], []],
    ['terminate', ['transfer'], []],
    ['terminate', ['transfer', 'terminate'], ['itemHeld']],
    ['transfer', ['transfer'], ['itemHeld']],
    ['changeLead', ['transfer'], ['itemHeld']],
    ['changeLead', ['terminate'], []],
    ['changeShare', ['transfer'], []],
    ['keep', ['transfer'], []],
  ])('while an approval holds the item: %s, where %j need one', (action, needApproval, codes) => {
    const status = action === 'submit' ? 'inProgress' : 'issued';
    const about = { contest, ...(action === 'keep' || action === 'changeShare' ? {} : { successor }) };
    const free = facts({ status, ...about, needApproval });
    expect(lifecycle.unmet(action, free)).toEqual([]);
    expect(lifecycle.unmet(action, { ...free, heldBy: 'a case' }).map(({ code }) => code)).toEqual(codes);
  });

  it('leads where the table says', () => {
    expect(lifecycle.decide('sign', facts({ dispatch }))).toBe('inProgress');
    expect(lifecycle.decide('contest', facts({ status: 'inProgress', dispatch }))).toBe('inProgress');
    expect(lifecycle.decide('changeLead', facts({ status: 'inProgress', contest, successor }))).toBe('issued');
  });

  it('refuses with every unmet requirement, under the code of the first', () => {
    const refused = { contest, successor: { unitId: null, active: false, approvalBasis: null } };
    let thrown: unknown;
    try {
      lifecycle.decide('changeLead', facts(refused));
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toMatchObject({
      code: 'leadChangeNeedsUnit',
      status: 422,
      errors: [
        { code: 'leadChangeNeedsUnit', path: '/unitId' },
        { code: 'approvalBasisRequired', path: '/approvalBasis' },
      ],
    });
  });

  it('offers people only what their relation allows', () => {
    const actions = (relation: Relation, role: 'supervisor' | 'liaison' | 'leader') =>
      lifecycle.actionsOf([{ relation, role }]).map(({ action }) => action);
    expect(actions('lead', 'liaison')).toEqual(expect.arrayContaining(['sign', 'contest', 'split', 'submit']));
    expect(actions('lead', 'liaison')).not.toContain('close');
    expect(actions('named', 'liaison')).toEqual([
      'signShare',
      'contest',
      'staff',
      'askCoordination',
      'withdrawCoordination',
      'report',
      'fileEvidence',
    ]);
    expect(actions('reviewer', 'liaison')).toEqual([]);
    expect(actions('leadAbove', 'liaison')).toContain('close');
    expect(actions('issuer', 'liaison')).toEqual([]);
    expect(actions('lead', 'leader')).toEqual([]);
  });
});

describe('the check at start-up', () => {
  const sound: Transition[] = [
    {
      action: 'issue',
      from: ['draft'],
      to: 'issued',
      by: [{ relation: 'issuer', roles: ['supervisor'] }],
      requires: [],
      effects: [],
      reason: 'none',
      whileHeld: 'refused',
    },
  ];
  const checked = (table: readonly Transition[], guards: typeof workItemGuards = {}) =>
    new Lifecycle<WorkItemFacts>(table, {
      notFrom: () => ({ code: 'itemNotOpen', message: '' }),
      held: () => ({ code: 'itemHeld', message: '' }),
    })
      .provide(guards)
      .check();

  it('accepts a sound table', () => {
    expect(() => checked(sound)).not.toThrow();
  });

  it.each<[fault: string, table: Transition[], said: string]>([
    ['a guard nobody provides', [{ ...sound[0]!, requires: ['whatever'] }], 'requires “whatever”'],
    ['a state nothing reaches', [...sound, { ...sound[0]!, action: 'close', from: ['submitted'] }], '“submitted”'],
    ['an action twice', [...sound, ...sound], 'stands twice'],
    ['an action of nobody', [{ ...sound[0]!, by: [] }], 'taken by nobody'],
  ])('finds %s', (_, table, said) => {
    expect(() => checked(table)).toThrow(said);
  });

  it('finds a guard that no action requires, and one that is provided twice', () => {
    expect(() => checked(sound, { spare: () => null })).toThrow('“spare” is required by no action');
    expect(() => new WorkItemLifecycle().provide({ contestOpen: () => null })).toThrow('provided twice');
  });
});
