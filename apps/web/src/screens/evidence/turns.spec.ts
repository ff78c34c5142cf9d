import { turnsOf } from './turns.js';

describe('turns', () => {
  it('lets the next one in when one is given back, in the order of asking, and counts a turn once', async () => {
    const take = turnsOf(1);
    const seen: string[] = [];
    const first = await take();
    const second = take().then((give) => {
      seen.push('second');
      return give;
    });
    const third = take().then(() => seen.push('third'));
    await Promise.resolve();
    expect(seen).toEqual([]);
    first();
    first();
    const give = await second;
    await Promise.resolve();
    expect(seen).toEqual(['second']);
    give();
    await third;
    expect(seen).toEqual(['second', 'third']);
  });
});
