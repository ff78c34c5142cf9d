import fc from 'fast-check';
import { drawSample, populationDigest, riskOf, type Candidate } from './sampling.js';

const candidates = (count: number, risk = (index: number) => 1 + (index % 3)): Candidate[] =>
  Array.from({ length: count }, (_, index) => ({ id: `item-${index}`, risk: risk(index) }));
const ids = (drawn: readonly Candidate[]): string[] => drawn.map(({ id }) => id);

describe('a sample', () => {
  it('is the same for the same seed, however the population is ordered', () => {
    const property = fc.property(
      fc.string(),
      fc.integer({ min: 1, max: 30 }),
      fc.constantFrom('random', 'risk'),
      (seed, size, method) => {
        const request = { seed, size, method } as const;
        expect(ids(drawSample(candidates(30).toReversed(), request))).toEqual(ids(drawSample(candidates(30), request)));
      },
    );
    fc.assert(property, { numRuns: 50 });
  });

  it('draws each item once, as many as asked for', () => {
    const drawn = ids(drawSample(candidates(20), { seed: '2024-09', size: 20, method: 'risk' }));
    expect(new Set(drawn).size).toBe(20);
  });

  it('is another one for another seed', () => {
    const of = (seed: string) => ids(drawSample(candidates(40), { seed, size: 10, method: 'random' }));
    expect(of('one')).not.toEqual(of('two'));
  });

  it('prefers what carries more risk, in the proportion of the weights', () => {
    const two = [
      { id: 'plain', risk: 1 },
      { id: 'risky', risk: 4 },
    ];
    const first = Array.from(
      { length: 2000 },
      (_, k) => drawSample(two, { seed: `${k}`, size: 1, method: 'risk' })[0]!.id,
    );
    const share = first.filter((id) => id === 'risky').length / first.length;
    expect(share).toBeGreaterThan(0.76);
    expect(share).toBeLessThan(0.84);
  });

  it('has a digest that tells one population from another, whatever the order', () => {
    expect(populationDigest(candidates(5).toReversed())).toBe(populationDigest(candidates(5)));
    expect(populationDigest(candidates(6))).not.toBe(populationDigest(candidates(5)));
  });
});

describe('the risk of an item', () => {
  const calm = { key: false, overdue: false, extended: false, rectifications: 0, contested: false };
  it.each([
    [calm, 1],
    [{ ...calm, key: true }, 3],
    [{ ...calm, overdue: true }, 4],
    [{ ...calm, rectifications: 9 }, 7],
    [{ key: true, overdue: true, extended: true, rectifications: 1, contested: true }, 10],
  ])('of %j is %d', (facts, risk) => {
    expect(riskOf(facts)).toBe(risk);
  });
});
