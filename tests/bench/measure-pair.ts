import type { BenchDatabase } from './cluster.js';
import { connected } from './cluster.js';
import { portions, signatures } from './data/dispatches.js';
import { findReaders } from './data/readers.js';
import { alternate, type Contender } from './load/alternate.js';
import type { BenchRequest } from './load/fire.js';
import type { BenchOptions } from './options.js';
import { comparison, type Comparison } from './report/comparison.js';
import { itemRequests, listRequest } from './requests.js';
import { ensureSameAnswer } from './same-answer.js';
import type { ChildServer } from './servers/child-server.js';

const ITEMS_ASKED = 300;
const SIGNATURES_PER_ROUND = 200;
const PORTIONS_TO_WARM_UP = 4;

/** Both servers on one database. */
export interface Pair {
  database: BenchDatabase;
  ours: ChildServer;
  bare: ChildServer;
}

/** Ours against the bare server: lists, items, signatures. */
export async function measurePair(
  { database, ours, bare }: Pair,
  { rounds, warmUp, seconds, connections }: BenchOptions,
  log: (line: string) => void,
): Promise<Comparison[]> {
  const client = <T>(work: Parameters<typeof connected<T>>[1]) => connected(database.superUrl, work);
  const { large } = await client(findReaders);
  const items = await client((connection) => itemRequests(connection, large, ITEMS_ASKED));
  const lists = [listRequest(large)];
  for (const request of [...lists, ...items.slice(0, 20)]) await ensureSameAnswer(ours.url, bare.url, request);

  const compare = async (
    name: string,
    contenders: [Contender, Contender],
    volley: number | 'each once',
    first: number,
  ) => {
    log(`measuring ${name}`);
    const [our, their] = await alternate(contenders, { rounds, warmUp: first }, { connections, seconds: volley });
    return comparison(name, our!, their!);
  };
  const reading = (requests: readonly BenchRequest[]): [Contender, Contender] => [
    { name: 'ours', aim: ours, next: () => requests },
    { name: 'bare', aim: bare, next: () => requests },
  ];
  const list = await compare('list', reading(Array.from({ length: connections }, () => lists[0]!)), seconds, warmUp);
  const item = await compare('item', reading(items), seconds, warmUp);

  // Last, because it changes what the lists show.
  const unsigned = await client(signatures);
  const size = Math.min(SIGNATURES_PER_ROUND, Math.floor(unsigned.length / (2 * (rounds + PORTIONS_TO_WARM_UP))));
  const next = portions(unsigned, size);
  const signing = [
    { name: 'ours', aim: ours, next },
    { name: 'bare', aim: bare, next },
  ] satisfies [Contender, Contender];
  return [list, item, await compare('sign', signing, 'each once', size * PORTIONS_TO_WARM_UP)];
}
