import { type Aim, fire, type BenchRequest, type Round, type Volley } from './fire.js';
import type { ProcessorTime } from './processor-time.js';
import { median } from './quantiles.js';

/** One of the servers of a measurement, with what it is asked; `next` gives the requests of the next round. */
export interface Contender {
  name: string;
  aim: Aim;
  next: () => readonly BenchRequest[];
}

/** All rounds of a contender with their medians. */
export interface Measured extends Round {
  name: string;
  rounds: Round[];
}

/**
 * Lets the contenders take turns in short rounds, each time beginning with another one, so that whatever else the
 * machine does hits all of them. Before that each answers `warmUp` requests, because V8 compiles what is called often:
 * our server took 2 ms of processor time for its first hundred lists and 0.4 ms after some thousands.
 */
export async function alternate(
  contenders: readonly Contender[],
  { rounds, warmUp }: { rounds: number; warmUp: number },
  volley: Volley,
): Promise<Measured[]> {
  const measured = contenders.map(({ name }) => ({ name, rounds: [] as Round[] }));
  for (const { aim, next } of contenders) {
    const requests: BenchRequest[] = [];
    while (requests.length < warmUp) requests.push(...next());
    await fire(aim, requests, { ...volley, seconds: 'each once' });
  }
  for (let round = 0; round < rounds; round += 1) {
    for (let turn = 0; turn < contenders.length; turn += 1) {
      const at = (round + turn) % contenders.length;
      const { aim, next } = contenders[at]!;
      measured[at]!.rounds.push(await fire(aim, next(), volley));
    }
  }
  return measured.map(({ name, rounds: all }) => ({ name, ...middle(all), rounds: all }));
}

const middle = (rounds: readonly Round[]): Round => ({
  requests: rounds.reduce((sum, round) => sum + round.requests, 0),
  perSecond: median(rounds.map((round) => round.perSecond)),
  p50: median(rounds.map((round) => round.p50)),
  p99: median(rounds.map((round) => round.p99)),
  processor: middleTime(rounds.flatMap(({ processor }) => processor ?? [])),
});

const middleTime = (times: readonly ProcessorTime[]): ProcessorTime | undefined =>
  times.length === 0
    ? undefined
    : {
        generator: median(times.map(({ generator }) => generator)),
        server: median(times.map(({ server }) => server)),
        database: median(times.map(({ database }) => database)),
      };

/** The median over the rounds of how `one` compares with `other` in the same round. */
export const ratio = (one: Measured, other: Measured, figure: 'perSecond' | 'p50' | 'p99'): number =>
  median(one.rounds.map((round, index) => round[figure] / (other.rounds[index]?.[figure] ?? Number.NaN)));
