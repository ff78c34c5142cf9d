import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BenchDatabase, connected } from './cluster.js';
import { findReaders } from './data/readers.js';
import { fire } from './load/fire.js';
import type { BenchOptions } from './options.js';
import { type Part, partsOf } from './report/profile.js';
import { itemRequests, listRequest } from './requests.js';
import { startOurs } from './servers/pair.js';

const SAMPLING_SECONDS = 10;

/** Where our process spends its time under one kind of request. */
export interface Profile {
  name: string;
  perSecond: number;
  parts: Part[];
}

/** Profiles our server under lists and under items, each in a process of its own. */
export async function profileOurs(database: BenchDatabase, { connections, warmUp }: BenchOptions): Promise<Profile[]> {
  const [list, items] = await connected(database.superUrl, async (client) => {
    const { large } = await findReaders(client);
    return [[listRequest(large)], await itemRequests(client, large, 300)];
  });
  const profiles: Profile[] = [];
  for (const [name, requests] of [
    ['list', Array.from({ length: connections }, () => list[0]!)],
    ['item', items],
  ] as const) {
    const folder = mkdtempSync(join(tmpdir(), 'duban-profile-'));
    try {
      const server = await startOurs(name, database, ['--cpu-prof', '--cpu-prof-dir', folder]);
      const warming = Array.from({ length: warmUp }, (_, index) => requests[index % requests.length]!);
      await fire(server, warming, { connections, seconds: 'each once' });
      const { perSecond } = await fire(server, requests, { connections, seconds: SAMPLING_SECONDS });
      await server.stop();
      const [file] = readdirSync(folder);
      if (!file) throw new Error('The profile was not written.');
      profiles.push({ name, perSecond, parts: partsOf(join(folder, file), SAMPLING_SECONDS) });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
  return profiles;
}
