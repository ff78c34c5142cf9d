import { createHash } from 'node:crypto';

/** An item that may be drawn; `risk` is a whole number from 1: the higher, the likelier it is drawn by risk. */
export interface Candidate {
  readonly id: string;
  readonly risk: number;
}

/** What makes an item worth a closer look. */
export interface RiskFacts {
  readonly key: boolean;
  readonly overdue: boolean;
  readonly extended: boolean;
  readonly rectifications: number;
  readonly contested: boolean;
}

/** From 1 on: each sign of trouble adds to it, by rules that anybody can look up here. */
export const riskOf = ({ key, overdue, extended, rectifications, contested }: RiskFacts): number =>
  1 + (key ? 2 : 0) + (overdue ? 3 : 0) + (extended ? 1 : 0) + 2 * Math.min(rectifications, 3) + (contested ? 1 : 0);

const hashOf = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** SHA-256 of the population's ids in order, one a line: the same population gives the same digest. */
export const populationDigest = (candidates: readonly Candidate[]): string =>
  hashOf(
    candidates
      .map(({ id }) => id)
      .toSorted()
      .join('\n'),
  );

/**
 * Draws `size` items without replacement; the same seed and population give the same sample, in the same order.
 *
 * Each item gets the lot SHA-256(seed, id, k). By risk it gets as many lots as its risk and keeps the best: the largest of
 * w even draws, which is Efraimidis and Spirakis' weighted sampling for whole weights, without any rounding.
 */
export function drawSample(
  candidates: readonly Candidate[],
  { seed, size, method }: { seed: string; size: number; method: 'random' | 'risk' },
): Candidate[] {
  const lots = candidates.map((candidate) => {
    const chances = method === 'risk' ? candidate.risk : 1;
    const draws = Array.from({ length: chances }, (_, k) => hashOf(`${seed}\n${candidate.id}\n${k}`));
    return { candidate, lot: draws.reduce((best, draw) => (draw > best ? draw : best)) };
  });
  return lots
    .toSorted((a, b) => (a.lot < b.lot ? 1 : a.lot > b.lot ? -1 : 0))
    .slice(0, size)
    .map(({ candidate }) => candidate);
}
