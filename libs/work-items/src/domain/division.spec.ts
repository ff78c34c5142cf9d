import type { PartUnits } from '#libs/contracts';
import { defaultDue, shareRoleOf, unitsToDivide } from './division.js';
import type { ShareState } from './shares.js';

const busy = (unitId: string): ShareState => ({
  id: unitId,
  unitId,
  role: 'implementer',
  groupId: 'districts',
  settlement: 'subTask',
  subTaskOpen: true,
});

describe('a division', () => {
  it.each<[what: string, addressed: PartUnits, shares: ShareState[], units: string[]]>([
    ['named units, whatever they have', { unitIds: ['east', 'west'] }, [busy('east')], ['east', 'health', 'west']],
    ['a group without those that have a part', { groupId: 'districts' }, [busy('east')], ['west']],
    ['roles without the lead', { roles: ['implementer'] }, [], ['east', 'west']],
    ['everybody again where all have a part', { groupId: 'districts' }, [busy('east'), busy('west')], ['east', 'west']],
    [
      'units whose part has ended',
      { groupId: 'districts' },
      [{ ...busy('east'), subTaskOpen: false }],
      ['east', 'west'],
    ],
  ])('addresses %s', (_, addressed, shares, units) => {
    expect(unitsToDivide(['east', 'health', 'west'], addressed, 'health', shares)).toEqual(units);
  });

  it.each([
    [null, null],
    ['2024-09-02', '2024-09-02'],
    ['2024-12-31', '2024-12-31'],
    ['2024-09-01', null],
  ])('of what is due on %s is due on %s by default', (dueOn, expected) => {
    expect(defaultDue(dueOn, '2024-09-02')).toBe(expected);
  });

  it('makes peers supporters, and offices and districts implementers', () => {
    expect((['internal', 'part', 'request'] as const).map(shareRoleOf)).toEqual([
      'implementer',
      'implementer',
      'supporting',
    ]);
  });
});
