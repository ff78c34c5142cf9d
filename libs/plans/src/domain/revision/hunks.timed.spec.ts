import { hunksOf } from './hunks.js';

/** Other values at each place, without a rule that repeats. */
const many = (count: number, seed = 1) => {
  let state = seed;
  return Array.from({ length: count }, () => (state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0) % 900);
};

describe('The places where two sequences differ', () => {
  it.each<[string, (count: number) => [number[], number[]]]>([
    [
      'a slip in each fiftieth place',
      (count) => [many(count), many(count).map((one, at) => (at % 50 === 0 ? -1 : one))],
    ],
    ['nothing in common', (count) => [many(count), many(count).map((one) => one + 1_000)]],
    [
      'one value and its like',
      (count) => [Array<number>(count).fill(1), Array.from({ length: count }, (_, at) => at % 2)],
    ],
    [
      'blocks in another order',
      (count) => [many(count), [...many(count).slice(count / 2), ...many(count).slice(0, count / 2)]],
    ],
  ])(
    'take time by the length of the text: %s',
    (_, texts) => {
      const time = (count: number) => {
        const [old, fresh] = texts(count);
        const started = performance.now();
        hunksOf(old, fresh, 600);
        return performance.now() - started;
      };
      time(4_000);
      const short = time(8_000);
      expect(time(80_000)).toBeLessThan(Math.max(short, 100) * 25);
    },
    60_000,
  );
});
