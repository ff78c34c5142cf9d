import type { PositionedEntry } from '#libs/ledger';
import { audienceOf, toChange, toGone } from './audience.js';

const entry = (given: Partial<PositionedEntry>): PositionedEntry => ({
  position: 7,
  entryId: 'entry',
  subjectType: 'workItem',
  subjectId: 'item',
  subjectVersion: 3,
  itemId: null,
  planId: 'plan',
  unitIds: ['education', 'health'],
  action: 'changeLead',
  ...given,
});
const readersOf = () => new Set(['health', 'office']);

describe('the audience of an entry', () => {
  it.each([
    ['an item: whoever reads it now, whatever the entry names', {}, ['health', 'office'], ['education']],
    [
      'a contest: the readers of its item, each checked',
      { subjectType: 'contest', itemId: 'item' },
      ['health', 'office'],
      ['education'],
    ],
    ['a dispatch: the units it names, each checked', { subjectType: 'dispatch' }, ['education', 'health'], []],
    ['a unit: the units it names', { subjectType: 'unit' }, ['education', 'health'], []],
    ['a plan: the units it names, each checked', { subjectType: 'plan' }, ['education', 'health'], []],
    ['a person: no unit', { subjectType: 'user' }, [], []],
  ] as const)('is, for %s', (_, given, units, goneUnits) => {
    const audience = audienceOf(entry(given), readersOf);
    expect([audience.units, audience.goneUnits]).toEqual([units, goneUnits]);
    expect(audience.checked).toBe(
      'subjectType' in given && ['plan', 'dispatch', 'contest'].includes(given.subjectType),
    );
    expect(audience.users).toEqual('subjectType' in given && given.subjectType === 'user' ? ['item'] : []);
  });

  it('gets a message without title or content', () => {
    expect(toChange(entry({}))).toEqual({
      type: 'workItem',
      id: 'item',
      version: 3,
      seq: 7,
      action: 'changeLead',
      planId: 'plan',
      itemId: 'item',
    });
  });

  it('is told that the item is gone, also where the entry is about its contest', () => {
    const contest = entry({ subjectType: 'contest', subjectId: 'contest', itemId: 'item' });
    expect(toGone(contest)).toEqual({ type: 'workItem', id: 'item', seq: 7 });
  });
});
