import type { InForceItem, IssuableItem, ItemOutcome, RevisionOutcome } from '#libs/plans';
import { revisionDuties } from './revision-duties.js';
import { endsApproval, revisionObstacles } from './revision-obstacles.js';
import { transitions } from './transitions.js';

const ITEM: InForceItem = {
  ...{
    planItemId: '1',
    workItemId: 'one',
    number: '督1-1',
    ref: '1',
    section: '',
    title: '一',
    measures: '',
    key: false,
  },
  ...{
    leadUnitId: '民政局',
    dueOn: null,
    dueText: '',
    status: 'inProgress',
    version: 1,
    held: false,
    later: {},
    targets: [],
  },
  shares: [
    { unitId: '财政局', role: 'supporting' },
    { unitId: '东区', role: 'implementer' },
    { unitId: '教育局', role: 'guiding' },
  ],
  quietUnitIds: ['教育局'],
};
const change = (other: Partial<ItemOutcome>): ItemOutcome => ({
  item: ITEM,
  adopted: [],
  shares: { added: [], removed: [], changed: [] },
  ...other,
});
const outcome = (other: Partial<RevisionOutcome>): RevisionOutcome => ({
  added: [],
  removed: [],
  changed: [],
  ...other,
});
const duties = (other: Partial<RevisionOutcome>, added: readonly IssuableItem[] = []) =>
  revisionDuties(outcome(other), added).map(({ unitId, role, change: what }) => `${unitId} ${role} ${what}`);

describe('whom a revision concerns', () => {
  it('is the unit of a part, too, that is brought forward with its item', () => {
    const due = { adopted: ['due' as const], due: { dueOn: '2026-06-30', dueText: '' } };
    const late = {
      ...{ id: 'part', number: '督1-1-1', title: '一之一', leadUnitId: '民政局/办公室', version: 1, held: false },
      leadUnitName: '办公室',
    };
    const dates = { fromDue: '2026-09-30', toDue: '2026-06-30', planItemId: '1' };
    const told = revisionDuties(outcome({ changed: [change(due)] }), [], [{ ...late, ...dates }]);
    expect(told.at(-1)).toEqual({
      ...{ unitId: '民政局/办公室', planItemId: '1', role: 'lead', change: 'changed' },
      part: { id: 'part', number: '督1-1-1', title: '一之一' },
    });
  });

  it.each<[string, Partial<ItemOutcome>, string[]]>([
    ['nobody, where an item only moved', { adopted: ['moved', 'key'] }, []],
    [
      'the lead and those who answer for a part, where the date changed',
      { adopted: ['due'], due: { dueOn: null, dueText: '长期坚持' } },
      ['民政局 lead changed', '财政局 supporting changed', '东区 implementer changed'],
    ],
    [
      'both leads, where it goes to another unit',
      { adopted: ['lead'], leadUnitId: '商务局' },
      ['商务局 lead added', '民政局 lead ended'],
    ],
    [
      'a supporter that leads now, and the lead that supports',
      {
        adopted: ['lead'],
        leadUnitId: '财政局',
        shares: { added: [{ unitId: '民政局', role: 'supporting' }], removed: ['财政局'], changed: [] },
      },
      ['财政局 lead added', '民政局 lead ended', '民政局 supporting added'],
    ],
    [
      'units that come, leave or get another role, and no other',
      {
        adopted: ['units'],
        shares: {
          added: [{ unitId: '商务局', role: 'coLead' }],
          removed: ['东区'],
          changed: [{ unitId: '财政局', role: 'coLead' }],
        },
      },
      ['商务局 coLead added', '财政局 coLead changed', '东区 implementer ended'],
    ],
  ])('%s', (_, one, expected) => {
    expect(duties({ changed: [change(one)] })).toEqual(expected);
  });

  it('everybody named in an item that ends or comes', () => {
    expect(duties({ removed: [{ ...ITEM, shares: ITEM.shares.slice(0, 1) }] })).toEqual([
      '民政局 lead ended',
      '财政局 supporting ended',
    ]);
    const fresh = { planItemId: '9', leadUnitId: '民政局', shares: [] } as unknown as IssuableItem;
    expect(duties({}, [fresh])).toEqual(['民政局 lead added']);
  });
});

describe('an approval under way', () => {
  const whileHeld = (action: string) => transitions.find((row) => row.action === action)!.whileHeld;
  const held = (other: Partial<ItemOutcome>) => change({ item: { ...ITEM, held: true }, ...other });

  it.each<[ItemOutcome['adopted'], boolean, string[]]>([
    [['moved', 'key'], false, []],
    [['lead'], true, []],
    [['due'], false, ['itemHeld']],
    [['units', 'measures'], false, ['itemHeld']],
    [['lead', 'units', 'due'], true, []],
  ])('where %j is adopted ends: %s, stands against it: %j', (adopted, ends, codes) => {
    const one = held({ adopted });
    expect(endsApproval(one, whileHeld)).toBe(ends);
    expect(revisionObstacles(outcome({ changed: [one] }), [], whileHeld).map(({ code }) => code)).toEqual(codes);
  });

  it('of the review stands against another lead', () => {
    const submitted = { ...ITEM, status: 'submitted' as const };
    const obstacles = (adopted: ItemOutcome['adopted']) =>
      revisionObstacles(outcome({ changed: [change({ item: submitted, adopted })] }), [], whileHeld);
    expect(obstacles(['lead'])).toMatchObject([{ code: 'itemSubmitted', itemId: 'one' }]);
    expect(obstacles(['measures'])).toEqual([]);
  });
});
