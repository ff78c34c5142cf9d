import { setTimeout as sleep } from 'node:timers/promises';

/** Waits for something to become true; throws when it does not within `ms`. */
export async function until(isTrue: () => Promise<boolean>, ms = 20_000): Promise<void> {
  const deadline = Date.now() + ms;
  while (!(await isTrue())) {
    if (Date.now() > deadline) throw new Error(`Still not true after ${ms} ms.`);
    await sleep(50);
  }
}
