import type { SuccessionKind, UnitKind } from '#libs/contracts';
import { successionFaults, successionParts, type GivenSuccession } from './succession.js';

const given = (kind: SuccessionKind, more: Partial<GivenSuccession>): GivenSuccession => ({
  ...{ kind, fromUnitIds: ['a'], toUnitIds: [], newName: null, parentId: null, ends: true },
  ...more,
});
const kinds: Record<string, UnitKind> = {
  office: 'generalOffice',
  gone: 'office',
  inside: 'office',
  other: 'office',
  city: 'government',
};
const kindOf = (id: string): UnitKind | undefined =>
  id === 'gone' ? undefined : (kinds[id] ?? 'governmentDepartment');

describe('a reform of units', () => {
  it.each<[string, GivenSuccession, string[]]>([
    ['merges several into one', given('merged', { fromUnitIds: ['a', 'b'], toUnitIds: ['c'] }), []],
    ['merges into exactly one', given('merged', { toUnitIds: ['b', 'c'] }), ['/toUnitIds']],
    ['merges nothing into itself', given('merged', { toUnitIds: ['a'] }), ['/toUnitIds/0']],
    ['splits one that ends into two', given('split', { toUnitIds: ['b'] }), ['/toUnitIds']],
    ['splits one off from one that stays', given('split', { toUnitIds: ['b'], ends: false }), []],
    ['dissolves nothing without a successor', given('dissolved', {}), ['/toUnitIds']],
    ['ends no general office', given('dissolved', { fromUnitIds: ['office'], toUnitIds: ['b'] }), ['/fromUnitIds/0']],
    ['names units in force', given('merged', { fromUnitIds: ['gone'], toUnitIds: ['b'] }), ['/fromUnitIds/0']],
    ['names a unit once', given('merged', { fromUnitIds: ['a', 'a'], toUnitIds: ['b'] }), ['/fromUnitIds/1']],
    [
      'gives a department’s work to no office inside another',
      given('merged', { toUnitIds: ['inside'] }),
      ['/toUnitIds/0'],
    ],
    ['lets an office follow an office', given('merged', { fromUnitIds: ['inside'], toUnitIds: ['other'] }), []],
    ['gives nothing to a government', given('dissolved', { toUnitIds: ['city'] }), ['/toUnitIds/0']],
    [
      'divides no government',
      given('split', { fromUnitIds: ['city'], toUnitIds: ['b'], ends: false }),
      ['/fromUnitIds/0'],
    ],
    ['moves to a place in force', given('moved', { parentId: 'gone' }), ['/parentId']],
    ['renames to a name', given('renamed', {}), ['/newName']],
    ['moves to a place', given('moved', {}), ['/parentId']],
  ])('%s', (_what, succession, faults) => {
    expect(successionFaults(succession, kindOf)).toEqual(faults);
  });

  it('leaves with a unit that stays what is not given away', () => {
    const parts = successionParts(given('split', { toUnitIds: ['b'], ends: false }));
    expect(parts.map(({ fromUnitId, toUnitId, ends }) => [fromUnitId, toUnitId, ends])).toEqual([
      ['a', 'a', false],
      ['a', 'b', false],
    ]);
  });
});
