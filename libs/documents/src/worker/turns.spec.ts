import { Turns } from './turns.js';

describe('acts that take turns', () => {
  it('run in the order they came, and are refused where too many wait', async () => {
    const turns = new Turns(1, 2);
    const ran: number[] = [];
    const ends: (() => void)[] = [];
    const act = (n: number) => () => {
      ran.push(n);
      return new Promise<void>((resolve) => ends.push(resolve));
    };
    const taken = [1, 2, 3].map((n) => turns.take(act(n)));
    expect(turns.take(act(4))).toBeNull();
    expect(ran).toEqual([1]);
    ends.shift()!();
    await taken[0];
    // one who comes now waits behind those that wait
    const late = turns.take(act(5));
    expect(turns.take(act(6))).toBeNull();
    for (const one of [taken[1], taken[2], late]) {
      ends.shift()!();
      await one;
    }
    expect(ran).toEqual([1, 2, 3, 5]);
    const again = turns.take(act(7));
    ends.shift()!();
    await again;
    expect(ran).toEqual([1, 2, 3, 5, 7]);
  });

  it('give their place on where they fail', async () => {
    const turns = new Turns(1, 1);
    const failing = turns.take(() => Promise.reject(new Error('no')));
    const next = turns.take(() => Promise.resolve('yes'));
    await expect(failing).rejects.toThrow('no');
    expect(await next).toBe('yes');
  });
});
