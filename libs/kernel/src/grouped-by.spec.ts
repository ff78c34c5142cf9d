import { groupedBy } from './grouped-by.js';

describe('things by a key', () => {
  it('stand together in the order in which the keys first come', () => {
    const groups = groupedBy(['河道', '校舍', '河堤', '校车'], (word) => word.charAt(0));
    expect([...groups]).toEqual([
      ['河', ['河道', '河堤']],
      ['校', ['校舍', '校车']],
    ]);
  });

  it('are no groups where there is nothing', () => expect(groupedBy([], String).size).toBe(0));
});
