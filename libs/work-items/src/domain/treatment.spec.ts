import type { ShareSettlement } from '#libs/contracts';
import type { ShareState } from './shares.js';
import { siblingsOf, treatmentOf } from './treatment.js';

const share = (settlement: ShareSettlement | null, given: Partial<ShareState> = {}): ShareState => ({
  id: '1',
  unitId: 'east',
  role: 'implementer',
  groupId: 'districts',
  settlement,
  subTaskOpen: settlement === 'subTask',
  ...given,
});

describe('a unit that is named later', () => {
  it.each<[string, (ShareSettlement | null)[], 'part' | 'noSeparateReport' | null]>([
    ['the same part where all have one', ['subTask', 'subTask'], 'part'],
    ['no separate report where nobody has one', ['noSeparateReport', 'noSeparateReport'], 'noSeparateReport'],
    ['the same though one was waived', ['subTask', 'waived', 'subTask'], 'part'],
    ['nothing yet where nothing is settled', [null, null], null],
    ['nothing yet where they differ', ['subTask', 'noSeparateReport'], null],
    ['nothing yet where some are not settled', ['subTask', null], null],
    ['nothing yet where all were waived', ['waived'], null],
    ['nothing yet where it is the first', [], null],
  ])('gets %s', (_, settlements, treatment) => {
    expect(treatmentOf(settlements.map((settlement) => share(settlement)))).toBe(treatment);
  });

  it('has the members of its group for its like, or else who has the same role', () => {
    const east = share(null);
    const zone = share(null, { unitId: 'zone', groupId: 'zones' });
    const finance = share(null, { unitId: 'finance', groupId: null, role: 'supporting' });
    const all = [east, zone, finance];
    expect(siblingsOf({ role: 'implementer', groupId: 'districts' }, all)).toEqual([east]);
    expect(siblingsOf({ role: 'implementer', groupId: null }, all)).toEqual([east, zone]);
    expect(siblingsOf({ role: 'supporting', groupId: null }, all)).toEqual([finance]);
  });
});
