import fc from 'fast-check';
import { canonicalDecimal, compareDecimals, magnitudeOf, percentOfWay, typedDecimal } from './decimals.js';

const decimal = fc
  .tuple(fc.boolean(), fc.bigInt(0n, 10n ** 18n - 1n), fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 8 }))
  .map(([negative, whole, places]) => `${negative ? '-' : ''}${whole}${places.length ? `.${places.join('')}` : ''}`);

describe('decimal numbers', () => {
  it.each([
    ['7.50', '7.5'],
    ['+007', '7'],
    ['-0.0', '0'],
    ['999999999999999999.99999999', '999999999999999999.99999999'],
    ['1000000', '1000000'],
    ['1e5', null],
    ['', null],
    ['12,000', null],
    ['1.234567891', null],
    ['NaN', null],
  ])('%j is %j in its shortest form', (text, expected) => {
    expect(canonicalDecimal(text)).toBe(expected);
  });

  it.each([
    ['１２，３４５．６', '12345.6'],
    ['12,345,678', '12345678'],
    ['1,2345', null],
    [' 95.5 % ', '95.5'],
    ['３．５％', '3.5'],
    ['1 234', '1234'],
    ['1.2万', null],
    ['约100', null],
  ])('%j as people type it is %j', (text, expected) => {
    expect(typedDecimal(text)).toBe(expected);
  });

  it('are what they were, however often they are shortened', () => {
    fc.assert(
      fc.property(decimal, (text) => {
        const once = canonicalDecimal(text)!;
        expect(canonicalDecimal(once)).toBe(once);
        expect(compareDecimals(once, text)).toBe(0);
      }),
    );
  });

  it('are compared beyond what a double holds', () => {
    expect(compareDecimals('900719925474099.29', '900719925474099.28')).toBe(1);
    expect(compareDecimals('0.3', '0.30')).toBe(0);
  });

  it('are measured against each other', () => {
    expect(magnitudeOf('-20000', '2')).toBe(10_000);
    expect(magnitudeOf('5', '0')).toBeNull();
  });

  it.each([
    ['75', '50', '100', '50'],
    ['0.7', '0.1', '0.4', '200'],
    ['40', '50', '100', '-20'],
    ['1', '0', '3', '33.3'],
    ['50', '50', '100', '0'],
    ['5', '5', '5', null],
  ])('%s on the way from %s to %s has come %s percent', (value, start, end, expected) => {
    expect(percentOfWay(value, start, end)).toBe(expected);
  });
});
