import { setTimeout as sleep } from 'node:timers/promises';
import { WakeableLoop } from './wakeable-loop.js';

const never = 60_000;
const unexpected = (error: unknown): void => {
  throw error;
};

describe('a wakeable loop', () => {
  it('runs again at once when woken during a run, and never twice at the same time', async () => {
    let running = 0;
    let most = 0;
    let runs = 0;
    const loop: WakeableLoop = new WakeableLoop({
      pollMs: never,
      onFailure: unexpected,
      run: async () => {
        running += 1;
        most = Math.max(most, running);
        runs += 1;
        if (runs <= 3) loop.wake();
        await sleep(1);
        running -= 1;
        return false;
      },
    });
    loop.start();
    await sleep(60);
    await loop.stop();
    expect({ runs, most }).toEqual({ runs: 4, most: 1 });
  });

  it('runs without being woken after the poll interval', async () => {
    let runs = 0;
    const loop = new WakeableLoop({ pollMs: 5, onFailure: unexpected, run: () => Promise.resolve(++runs < 0) });
    loop.start();
    await sleep(100);
    await loop.stop();
    expect(runs).toBeGreaterThan(2);
  });

  it('rests after a failure although it is woken, and tells how often it failed', async () => {
    const failures: number[] = [];
    const loop = new WakeableLoop({
      pollMs: 1,
      run: () => Promise.reject(new Error('no database')),
      onFailure: (_, count) => failures.push(count),
    });
    loop.start();
    for (let wake = 0; wake < 20; wake += 1) {
      loop.wake();
      await sleep(2);
    }
    await loop.stop();
    expect(failures).toEqual([1]);
  });

  it('ends the run in progress before it stops', async () => {
    let ended = false;
    const loop = new WakeableLoop({
      pollMs: never,
      onFailure: unexpected,
      run: async () => {
        await sleep(30);
        ended = true;
        return true;
      },
    });
    loop.start();
    await sleep(1);
    await loop.stop();
    expect(ended).toBe(true);
  });
});
