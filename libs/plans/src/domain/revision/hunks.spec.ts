import fc from 'fast-check';
import { hunksOf } from './hunks.js';

/** The second sequence, put together from the first and what the hunks bring. */
function rebuilt<T>(old: readonly T[], fresh: readonly T[], limit: number): T[] {
  const result: T[] = [];
  let at = 0;
  for (const { oldStart, oldEnd, newStart, newEnd } of hunksOf(old, fresh, limit)) {
    result.push(...old.slice(at, oldStart), ...fresh.slice(newStart, newEnd));
    at = oldEnd;
  }
  return [...result, ...old.slice(at)];
}
const characters = (text: string) => [...text];
/** Other values at each place, without a rule that repeats. */
const many = (count: number, seed = 1) => {
  let state = seed;
  return Array.from({ length: count }, () => (state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0) % 900);
};

describe('The places where two sequences differ', () => {
  it.each([
    ['none where both are the same', '甲乙丙', '甲乙丙', []],
    ['the whole where nothing is common', '甲乙', '丙', [[0, 2, 0, 1]]],
    ['what was put in', '甲丙', '甲乙丙', [[1, 1, 1, 2]]],
    ['what was left out', '甲乙丙', '甲丙', [[1, 2, 1, 1]]],
    [
      'several',
      '甲乙丙丁',
      '甲戊丙',
      [
        [1, 2, 1, 2],
        [3, 4, 3, 3],
      ],
    ],
  ])('are %s', (_, old, fresh, expected) => {
    const found = hunksOf(characters(old), characters(fresh), 100);
    expect(found.map(({ oldStart, oldEnd, newStart, newEnd }) => [oldStart, oldEnd, newStart, newEnd])).toEqual(
      expected,
    );
  });

  it('lead from the one to the other, in order, however little may differ', () => {
    const values = fc.array(fc.constantFrom(1, 2, 3, 4, 5), { maxLength: 80 });
    fc.assert(
      fc.property(values, values, fc.constantFrom(0, 3, 200), (old, fresh, limit) => {
        expect(rebuilt(old, fresh, limit)).toEqual(fresh);
      }),
    );
  });

  it('are small in a long text although much more than the limit differs in all', () => {
    const old = many(10_000);
    const fresh = old.flatMap((value, at) => (at % 50 === 7 ? [value, -at] : at % 50 === 31 ? [] : [value]));
    expect(rebuilt(old, fresh, 100)).toEqual(fresh);
    const found = hunksOf(old, fresh, 100);
    const differing = found.reduce((sum, hunk) => sum + hunk.oldEnd - hunk.oldStart + hunk.newEnd - hunk.newStart, 0);
    expect(differing).toBeLessThan(425);
  });
});
