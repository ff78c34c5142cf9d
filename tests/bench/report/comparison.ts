import { type Measured, ratio } from '../load/alternate.js';
import type { Round } from '../load/fire.js';

/** Ours against the bare server. Ratios are the median of those of the rounds. */
export interface Comparison {
  name: string;
  ours: Round;
  bare: Round;
  throughputRatio: number;
  p50Ratio: number;
  p99Ratio: number;
}

/** A list of ours with few and with many items in the database. */
export interface Growth {
  list: string;
  connections: number;
  /** Rows the list could show: with few items, with many. */
  rows: readonly [number, number];
  few: Round;
  many: Round;
  bareMany: Round;
  /** p50 with many items by p50 with few. */
  p50Growth: number;
  /** Ours by the bare server, both with many items. */
  throughputRatio: number;
  p99Ratio: number;
}

const round = ({ requests, perSecond, p50, p99, processor }: Measured): Round => ({
  requests,
  perSecond,
  p50,
  p99,
  processor,
});

/** Puts two measurements of the same rounds together. */
export const comparison = (name: string, ours: Measured, bare: Measured): Comparison => ({
  name,
  ours: round(ours),
  bare: round(bare),
  throughputRatio: ratio(ours, bare, 'perSecond'),
  p50Ratio: ratio(ours, bare, 'p50'),
  p99Ratio: ratio(ours, bare, 'p99'),
});

/** Puts three measurements of the same rounds together. */
export const growth = (
  what: Pick<Growth, 'list' | 'connections' | 'rows'>,
  few: Measured,
  many: Measured,
  bare: Measured,
): Growth => ({
  ...what,
  few: round(few),
  many: round(many),
  bareMany: round(bare),
  p50Growth: ratio(many, few, 'p50'),
  throughputRatio: ratio(many, bare, 'perSecond'),
  p99Ratio: ratio(many, bare, 'p99'),
});
