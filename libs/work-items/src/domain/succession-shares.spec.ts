import type { ShareRole, ShareSettlement } from '#libs/contracts';
import { sharesAfterwards, type SucceedingShare } from './succession-shares.js';

const share = (unitId: string, role: ShareRole, settlement: ShareSettlement | null = null): SucceedingShare => ({
  id: `${unitId}-${role}`,
  itemId: 'item',
  unitId,
  role,
  settlement,
});
const after = (shares: SucceedingShare[], lead = 'lead', heir = 'new') =>
  sharesAfterwards(
    shares,
    'old',
    () => lead,
    () => heir,
  );
const moves = (id: string) => ({ id, itemId: 'item', unitId: 'new' });

describe('the shares of a unit that is succeeded', () => {
  it.each([
    [
      'goes to the heir',
      [share('old', 'supporting')],
      { moved: [moves('old-supporting')], ended: [], settledAnew: [] },
    ],
    [
      'ends where the heir has a stronger one',
      [share('old', 'guiding'), share('new', 'coLead')],
      { moved: [], ended: ['old-guiding'], settledAnew: [] },
    ],
    [
      'takes the place of a weaker one of the heir',
      [share('old', 'coLead'), share('new', 'supporting')],
      { moved: [moves('old-coLead')], ended: ['new-supporting'], settledAnew: [] },
    ],
    [
      'becomes one with the same of the heir, settled by the sub-task of either',
      [share('old', 'supporting', 'subTask'), share('new', 'supporting', 'noSeparateReport')],
      { moved: [], ended: ['old-supporting'], settledAnew: [{ left: 'new-supporting', ended: 'old-supporting' }] },
    ],
    [
      'is not settled by the word of the other',
      [share('old', 'supporting'), share('new', 'coLead', 'waived')],
      { moved: [], ended: ['old-supporting'], settledAnew: [{ left: 'new-coLead', ended: 'old-supporting' }] },
    ],
    ['leaves those of others alone', [share('other', 'supporting')], { moved: [], ended: [], settledAnew: [] }],
  ])('%s', (_what, shares, expected) => {
    expect(after(shares)).toEqual(expected);
  });

  it('end where the heir answers for the item, the own one and the one it had', () => {
    const shares = [share('old', 'coLead'), share('new', 'supporting')];
    expect(after(shares, 'new')).toEqual({ moved: [], ended: ['new-supporting', 'old-coLead'], settledAnew: [] });
  });

  it('stay where the unit stays', () => {
    expect(after([share('old', 'coLead')], 'lead', 'old').moved).toEqual([]);
  });
});
