import type { BenchDatabase } from './cluster.js';
import { connected } from './cluster.js';
import { closings, submissions } from './data/acts.js';
import { approvals, needHeads } from './data/approvals.js';
import { portions, signatures } from './data/dispatches.js';
import { findReaders } from './data/readers.js';
import { alternate, type Contender } from './load/alternate.js';
import { type BenchRequest, fire } from './load/fire.js';
import type { BenchOptions } from './options.js';
import { comparison, type Comparison } from './report/comparison.js';
import { itemRequests, listRequest } from './requests.js';
import { ensureSameAct } from './same-act.js';
import { ensureSameApproval } from './same-approval.js';
import { ensureSameAnswer } from './same-answer.js';
import type { ChildServer } from './servers/child-server.js';

const ITEMS_ASKED = 300;
const ACTS_PER_ROUND = 200;
/** The rest is left to be profiled. */
const PART_USED = 0.7;
const PORTIONS_TO_WARM_UP = 4;

/** Both servers on one database. */
export interface Pair {
  database: BenchDatabase;
  ours: ChildServer;
  bare: ChildServer;
}

/** Ours against the bare server: lists, items, signatures, items handed in, closed and approved. */
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

  // Last, because they change what the lists show. What was handed in is what is then closed.
  const acting = async (name: string, requests: readonly BenchRequest[], ensureAlike?: typeof ensureSameAct) => {
    const [one, other, ...rest] = requests;
    if (!one || !other) throw new Error(`The generated data lack something to ${name}.`);
    if (ensureAlike) await client((connection) => ensureAlike(connection, ours.url, bare.url, [one, other]));
    const most = Math.floor((rest.length * PART_USED) / (2 * (rounds + PORTIONS_TO_WARM_UP)));
    const size = Math.min(ACTS_PER_ROUND, most);
    const next = portions(rest, size);
    const contenders = [
      { name: 'ours', aim: ours, next },
      { name: 'bare', aim: bare, next },
    ] satisfies [Contender, Contender];
    return compare(name, contenders, 'each once', size * PORTIONS_TO_WARM_UP);
  };
  const sign = await acting('sign', await client(signatures));
  const submit = await acting('submit', await client(submissions), ensureSameAct);
  const close = await acting('close', await client(closings), ensureSameAct);
  // What is left to be handed in needs the word of a head from now on.
  await client(needHeads);
  await fire(ours, await client(submissions), { connections, seconds: 'each once' });
  const approve = await acting('approve', await client(approvals), ensureSameApproval);
  return [list, item, sign, submit, close, approve];
}
