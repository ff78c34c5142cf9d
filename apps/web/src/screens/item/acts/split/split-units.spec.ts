import type { SplitUnit } from '../../../../api/shapes.js';
import { addressed, countedForms, freeAmong, splitSections } from './split-units.js';

const districts = { id: 'districts', name: '各区市' };
const aUnit = (id: string, some: Partial<SplitUnit> = {}): SplitUnit => ({
  unit: { id, name: id },
  form: 'request',
  role: null,
  group: null,
  hasSubTask: false,
  ...some,
});
const district = (id: string, some: Partial<SplitUnit> = {}) => aUnit(id, { form: 'part', group: districts, ...some });

describe('splitSections', () => {
  it('puts named units by role first, then groups, own offices and what was added', () => {
    const units = [
      aUnit('added'),
      aUnit('office', { form: 'internal', role: 'implementer' }),
      district('east', { role: 'implementer' }),
      aUnit('finance', { role: 'supporting' }),
    ];
    expect(splitSections(units).map(({ key, units: of }) => `${key}: ${of.map(({ unit }) => unit.id).join()}`)).toEqual(
      ['supporting: finance', 'districts: east', 'own: office', 'other: added'],
    );
  });
});

describe('addressed', () => {
  it('names the units that were on the screen', () => {
    const units = [district('east', { role: 'implementer' }), district('west', { role: 'implementer' }), aUnit('a')];
    expect(addressed(units, ['east', 'west'])).toEqual({ unitIds: ['east', 'west'] });
  });
  it('names a group that is new to the item as such where all of it is chosen', () => {
    const units = [district('east'), district('west'), aUnit('a')];
    expect(addressed(units, ['east', 'west'])).toEqual({ groupId: 'districts' });
    expect(addressed(units, ['east'])).toEqual({ unitIds: ['east'] });
    expect(addressed(units, ['east', 'west', 'a'])).toEqual({ unitIds: ['east', 'west', 'a'] });
  });
  it('gives nobody a second part', () => {
    const units = [aUnit('a', { hasSubTask: true }), aUnit('b')];
    expect(addressed(units, ['a', 'b', 'gone'])).toEqual({ unitIds: ['b'] });
    expect(freeAmong(units, ['a'])).toEqual([]);
  });
});

describe('countedForms', () => {
  it('says how many parts of which form, and nothing of a form there is none of', () => {
    expect(countedForms([aUnit('a'), district('east'), district('west')])).toEqual([
      ['request', 1],
      ['part', 2],
    ]);
  });
});
