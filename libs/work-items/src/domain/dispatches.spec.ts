import { dutiesByUnit, type Duty } from './dispatches.js';

const duty = (itemId: string, unitId: string, role: Duty['role']): Duty => ({ itemId, unitId, role, shareId: null });

describe('dispatches', () => {
  it('hand each unit everything at once, leads first and then in the order in which units are named', () => {
    const duties = [
      duty('1', 'health', 'lead'),
      duty('1', 'east', 'implementer'),
      duty('1', 'finance', 'supporting'),
      duty('2', 'finance', 'lead'),
      duty('2', 'health', 'supporting'),
    ];
    expect(dutiesByUnit(duties).map(({ unitId, duties: mine }) => [unitId, mine.map(({ itemId }) => itemId)])).toEqual([
      ['health', ['1', '2']],
      ['finance', ['1', '2']],
      ['east', ['1']],
    ]);
  });
});
