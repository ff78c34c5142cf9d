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
const readersNow = {
  ofItem: () => new Set(['health', 'office']),
  ofUnit: (unit: string) => (unit === 'education' ? ['education', 'district'] : [unit]),
};

describe('the audience of an entry', () => {
  it.each([
    ['an item: whoever reads it now, whatever the entry names', {}, ['health', 'office'], ['education', 'district']],
    ...(['contest', 'evidence', 'approvalCase', 'comment'] as const).map(
      (subjectType) =>
        [
          `${subjectType} of an item: its readers and whoever it names, each checked; the item is gone for none of them`,
          { subjectType, itemId: 'item' },
          ['health', 'office', 'education', 'district'],
          [],
        ] as const,
    ),
    [
      'a comment on what is no item: the units it names and those above them, each checked',
      { subjectType: 'comment' },
      ['education', 'district', 'health'],
      [],
    ],
    [
      'a dispatch: the units it names and those above them, each checked',
      { subjectType: 'dispatch' },
      ['education', 'district', 'health'],
      [],
    ],
    [
      'a unit: the units it names and those above them',
      { subjectType: 'unit' },
      ['education', 'district', 'health'],
      [],
    ],
    [
      'a plan: the units it names and those above them, each checked',
      { subjectType: 'plan' },
      ['education', 'district', 'health'],
      [],
    ],
    ['a person: no unit', { subjectType: 'user' }, [], []],
  ] as const)('is, for %s', (_, given, units, goneUnits) => {
    const audience = audienceOf(entry(given), readersNow);
    expect([audience.units, audience.goneUnits]).toEqual([units, goneUnits]);
    expect(audience.checked).toBe('subjectType' in given && !['user', 'unit'].includes(given.subjectType));
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

  it('is told which item is gone', () => {
    expect(toGone(entry({}))).toEqual({ type: 'workItem', id: 'item', seq: 7 });
  });
});
