import fc from 'fast-check';
import { doubtDetails, doubtsAbout, type Doubt, type Expectation } from './plausibility.js';

const given = (more: Partial<Expectation> = {}): Expectation => ({
  unit: '人',
  cumulative: false,
  wanted: null,
  last: null,
  ...more,
});

describe('a value', () => {
  it.each<[string, string, Partial<Expectation>, Doubt[]]>([
    ['close to the last', '2100', { last: '2000' }, []],
    ['the first ever', '1', {}, []],
    ['in persons where ten thousands are meant', '20000', { last: '2.1' }, ['wrongUnit']],
    ['in ten thousands where persons are meant', '2.1', { last: '20000' }, ['wrongUnit']],
    ['in 元 where 亿元 are meant', '320000000', { unit: '亿元', wanted: '3' }, ['wrongUnit']],
    ['far from the target only', '1', { wanted: '2000' }, []],
    ['ten times the last and more', '101', { last: '10' }, ['tenfold']],
    ['just ten times the last', '100', { last: '10' }, []],
    ['after nothing', '100', { last: '0' }, []],
    ['of the other sign', '-3', { last: '5' }, ['signChanged']],
    ['that fell though it counts up', '1999', { last: '2000', cumulative: true }, ['cumulativeFell']],
    ['that fell and may', '1999', { last: '2000' }, []],
    ['that stayed', '2000', { last: '2000', cumulative: true }, []],
    ['above a hundred percent', '100.1', { unit: '%' }, ['percentAboveHundred']],
    ['of a hundred percent', '100', { unit: '％' }, []],
    [
      'wrong in several ways',
      '-1500',
      { unit: '%', last: '100', cumulative: true },
      ['signChanged', 'cumulativeFell', 'tenfold'],
    ],
  ])('%s (%s) is doubted for what is odd about it', (_, value, more, expected) => {
    expect(doubtsAbout(value, given(more))).toEqual(expected);
  });

  it('is doubted each time it is mistaken by ten thousand', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), fc.constantFrom('last', 'wanted'), (value, reference) => {
        const expectation = given({ [reference]: String(value) });
        expect(doubtsAbout(`${value}0000`, expectation)).toContain('wrongUnit');
        expect(doubtsAbout(String(value), expectation)).toEqual([]);
      }),
    );
  });

  it('is explained field by field', () => {
    expect(doubtDetails(['wrongUnit'], '/value')).toEqual([
      { code: 'wrongUnit', path: '/value', message: expect.stringContaining('计量单位') },
    ]);
  });
});
