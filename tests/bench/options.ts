import { parseArgs } from 'node:util';

/** What a run does. */
export interface BenchOptions {
  /** Pairs of rounds per measurement; the reported ratio is the median of theirs. */
  rounds: number;
  /** How long each server is asked in a round. */
  seconds: number;
  connections: number;
  /** Requests that each server answers before the first round. */
  warmUp: number;
  /** Items of the large database, or null to leave it out. */
  largeItems: number | null;
  /** The file for the JSON. */
  out: string;
  /** Whether to sample where our process spends its time, after the measurements. */
  profile: boolean;
  /** Whether missed targets are a failure. */
  check: boolean;
}

export const usage = `npm run bench -- [--quick] [--check] [--profile] [--out FILE] [--rounds N] [--seconds N] [--items N]

  --quick     only 10,000 items and short rounds: a few seconds of load, to see that everything still works
  --check     exit code 1 if a target is missed (otherwise only if an answer is wrong)
  --profile   also sample where our own process spends its time
  --out       the file for the JSON (.duban/bench.json)
  --rounds    pairs of rounds per measurement (7; quick: 3)
  --seconds   length of a round (1.5; quick: 0.5)
  --items     items of the large database (1000000), 0 to leave it out`;

/** Reads the command line; null if it asks for help. */
export function readOptions(given: readonly string[]): BenchOptions | null {
  const { values } = parseArgs({
    args: [...given],
    options: {
      help: { type: 'boolean', default: false },
      quick: { type: 'boolean', default: false },
      check: { type: 'boolean', default: false },
      profile: { type: 'boolean', default: false },
      out: { type: 'string', default: '.duban/bench.json' },
      rounds: { type: 'string' },
      seconds: { type: 'string' },
      items: { type: 'string', default: '1000000' },
    },
  });
  if (values.help) return null;
  const items = number(values.items, 'items', 0, 2_000_000);
  return {
    rounds: number(values.rounds ?? (values.quick ? '3' : '7'), 'rounds', 1, 100),
    seconds: number(values.seconds ?? (values.quick ? '0.5' : '1.5'), 'seconds', 0.1, 60),
    connections: 10,
    warmUp: values.quick ? 200 : 5_000,
    largeItems: values.quick || items === 0 ? null : items,
    out: values.out,
    check: values.check,
    profile: values.profile,
  };
}

function number(text: string, name: string, least: number, most: number): number {
  const value = Number(text);
  if (!(value >= least && value <= most)) throw new Error(`--${name} must be a number from ${least} to ${most}`);
  return value;
}
