import { connected } from './cluster.js';
import { findReaders, type Readers } from './data/readers.js';
import { alternate } from './load/alternate.js';
import type { Pair } from './measure-pair.js';
import type { BenchOptions } from './options.js';
import type { Aim } from './load/fire.js';
import { growth, type Growth } from './report/comparison.js';
import { listRequest } from './requests.js';
import { ensureSameAnswer } from './same-answer.js';

const lists = ['large', 'small', 'none', 'office'] as const satisfies readonly (keyof Readers)[];

/** Our lists in the small database and in the large one, in turns; the bare server's in the large one beside them. */
export async function measureGrowth(
  small: Pair,
  large: Pair,
  { rounds, warmUp, seconds, connections }: BenchOptions,
  log: (line: string) => void,
): Promise<Growth[]> {
  const before = await connected(small.database.superUrl, findReaders);
  const after = await connected(large.database.superUrl, findReaders);
  const measured: Growth[] = [];
  for (const list of lists) {
    await ensureSameAnswer(large.ours.url, large.bare.url, listRequest(after[list]));
    for (const load of [connections, 1]) {
      log(`measuring the list of ${list} in both, ${load} at a time`);
      const asking = (name: string, aim: Aim, readers: Readers) => ({
        name,
        aim,
        next: () => Array.from({ length: load }, () => listRequest(readers[list])),
      });
      const [few, many, bare] = await alternate(
        [
          asking('ours, few items', small.ours, before),
          asking('ours, many items', large.ours, after),
          asking('bare, many items', large.bare, after),
        ],
        { rounds, warmUp: load === 1 ? warmUp / 10 : warmUp },
        { connections: load, seconds },
      );
      const rows = [before[list].inProgress, after[list].inProgress] as const;
      measured.push(growth({ list, connections: load, rows }, few!, many!, bare!));
    }
  }
  return measured;
}
