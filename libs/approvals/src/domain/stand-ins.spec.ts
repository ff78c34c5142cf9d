import { standInFault, standInOn, type StandIn } from './stand-ins.js';

const from = (principalId: string, standInId: string, validFrom: string, validTo: string): StandIn => ({
  principalId,
  standInId,
  validFrom,
  validTo,
});
const known = [from('an', 'bo', '2024-09-02', '2024-09-13')];

describe('a stand-in', () => {
  it.each<[string, StandIn, string | null]>([
    ['for oneself', from('an', 'an', '2024-10-01', '2024-10-02'), 'standInSelf'],
    ['in a period that ends before it begins', from('li', 'an', '2024-10-02', '2024-10-01'), 'standInPeriod'],
    ['in a period that has passed', from('li', 'wu', '2024-08-01', '2024-08-31'), 'standInPeriod'],
    ['for one who has one already', from('an', 'li', '2024-09-13', '2024-09-20'), 'standInOverlap'],
    ['chained: A for B, B for C', from('li', 'an', '2024-09-10', '2024-09-20'), 'standInChain'],
    ['chained the other way', from('bo', 'li', '2024-08-20', '2024-09-02'), 'standInChain'],
    ['in a circle', from('bo', 'an', '2024-09-05', '2024-09-06'), 'standInChain'],
    ['for a second person', from('li', 'bo', '2024-09-05', '2024-09-06'), null],
    ['once the other has ended', from('bo', 'an', '2024-09-14', '2024-09-20'), null],
  ])('%s', (_, wanted, fault) => {
    const found = standInFault(wanted, known, '2024-09-01');
    expect(found?.code ?? null).toBe(fault);
    expect(found?.collides ?? []).toEqual(fault === 'standInOverlap' || fault === 'standInChain' ? known : []);
  });

  it('names only what it collides with', () => {
    const others = [from('li', 'wu', '2024-09-02', '2024-09-13'), from('bo', 'zu', '2024-10-01', '2024-10-02')];
    expect(standInFault(from('bo', 'li', '2024-09-10', '2024-09-20'), [...others, ...known], '2024-09-01')).toEqual({
      code: 'standInChain',
      collides: [others[0], ...known],
    });
  });

  it.each([
    ['2024-09-01', null],
    ['2024-09-02', 'bo'],
    ['2024-09-13', 'bo'],
    ['2024-09-14', null],
  ])('decides on the days of the period only: %s', (day, who) => {
    expect(standInOn(known, 'an', day)).toBe(who);
  });
});
