import type { Unit, UnitGroup } from '../api/shapes.js';
import { asInput, partyMatches, partyOf, partyOptions } from './unit-options.js';

const unit = (id: string, validTo: string | null = null) =>
  ({ id, name: '市医疗保障局', aliases: ['市医保局'], formerNames: ['市医保办'], validTo }) as unknown as Unit;
const group = { id: 'g', name: '各区市', aliases: ['各区、市政府'] } as unknown as UnitGroup;

describe('partyOptions', () => {
  it('lists units in the order given, then groups, and leaves out units no longer in force', () => {
    const options = partyOptions(
      [unit('a'), unit('old', '2020-01-01'), unit('b', '2099-01-01')],
      [group],
      '2026-11-22',
    );
    expect(options.map((option) => option.value)).toEqual(['unit:a', 'unit:b', 'group:g']);
  });
  it.each(['医疗保障', '医保局', '市医保办', ' 医保 '])('finds a unit by any of its names: %s', (typed) => {
    expect(partyMatches(partyOptions([unit('a')], [], '2026-11-22')[0]!, typed)).toBe(true);
  });
});

describe('partyOf', () => {
  it('tells units from groups', () => {
    expect(partyOf('group:g')).toEqual({ kind: 'group', id: 'g' });
    expect(asInput('unit:u')).toEqual({ unitId: 'u' });
  });
});
