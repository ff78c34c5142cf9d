import type { Comparison, Growth } from './comparison.js';

/** A promise of the product and whether this run keeps it. */
export interface Target {
  what: string;
  wanted: string;
  measured: number;
  met: boolean;
}

/** What reading, handing in and closing must reach against the bare server, and what a hundred times the items may cost. */
export const LEAST_THROUGHPUT = 0.5;
/** An approval that completes a case and does what was asked. */
export const LEAST_APPROVED = 0.4;
export const MOST_P99 = 2.5;
export const MOST_GROWTH = 1.5;

/** Signing is reported without a target, and an approval with one of its own. */
export function targets(comparisons: readonly Comparison[], growths: readonly Growth[]): Target[] {
  return [
    ...comparisons
      .filter(({ name }) => name !== 'sign' && name !== 'approve')
      .flatMap(({ name, throughputRatio, p99Ratio }) => [
        least(`${name}: requests/s by the bare server's`, throughputRatio, LEAST_THROUGHPUT),
        most(`${name}: p99 by the bare server's`, p99Ratio, MOST_P99),
      ]),
    ...comparisons
      .filter(({ name }) => name === 'approve')
      .map(({ name, throughputRatio }) =>
        least(`${name}: requests/s by the bare server's`, throughputRatio, LEAST_APPROVED),
      ),
    ...growths.map(({ list, connections, p50Growth }) =>
      most(`list of ${list}, ${connections} at a time: p50 with many items by p50 with few`, p50Growth, MOST_GROWTH),
    ),
  ];
}

const least = (what: string, measured: number, bound: number): Target => ({
  what,
  wanted: `>= ${bound}`,
  measured,
  met: measured >= bound,
});

const most = (what: string, measured: number, bound: number): Target => ({
  what,
  wanted: `<= ${bound}`,
  measured,
  met: measured <= bound,
});
