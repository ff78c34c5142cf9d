import { setTimeout as sleep } from 'node:timers/promises';

import type { Service } from './service.js';
import { StartRefused } from './start-refused.js';

const pollEveryMs = 40;

/** Returns once the api answers that it is ready; refuses as soon as one of the services has died. */
export async function waitUntilReady(url: string, services: Record<string, Service>, withinMs: number): Promise<void> {
  const deadline = Date.now() + withinMs;
  while (Date.now() < deadline) {
    for (const [name, service] of Object.entries(services)) {
      if (!service.running) throw new StartRefused(`${name} ended while starting:\n${service.lastLines()}`);
    }
    if (await answers(url)) return;
    await sleep(pollEveryMs);
  }
  const api = Object.values(services)[0];
  throw new StartRefused(`${url} was not ready after ${withinMs / 1000} s:\n${api?.lastLines() ?? ''}`);
}

async function answers(url: string): Promise<boolean> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(2_000) });
    await response.arrayBuffer();
    return response.ok;
  } catch {
    return false;
  }
}
