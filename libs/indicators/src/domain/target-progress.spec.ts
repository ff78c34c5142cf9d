import type { TargetOperator } from '#libs/contracts';
import { isMet, percentReached, saysCumulative } from './target-progress.js';

const target = (
  operator: TargetOperator,
  value: string | null,
  more: { valueTo?: string; baselineValue?: string } = {},
) => ({ operator, value, valueTo: more.valueTo ?? null, baselineValue: more.baselineValue ?? null });

describe('a target', () => {
  it.each<[TargetOperator, string, string | null, string, boolean]>([
    ['atLeast', '95', null, '95', true],
    ['atLeast', '95', null, '94.9999', false],
    ['moreThan', '95', null, '95', false],
    ['moreThan', '95', null, '95.00000001', true],
    ['atMost', '3.5', null, '3.5', true],
    ['atMost', '3.5', null, '3.6', false],
    ['lessThan', '3.5', null, '3.5', false],
    ['lessThan', '3.5', null, '-4', true],
    ['equal', '0.3', null, '0.30', true],
    ['equal', '0.3', null, '0.31', false],
    ['between', '5', '6', '5', true],
    ['between', '5', '6', '6', true],
    ['between', '5', '6', '6.1', false],
    ['between', '5', '6', '4.9', false],
  ])('%s %s (to %s) with %s is met: %s', (operator, value, valueTo, reached, expected) => {
    expect(isMet(target(operator, value, valueTo === null ? {} : { valueTo }), reached)).toBe(expected);
  });

  it('of words is neither met nor missed by numbers, and without a value nothing is', () => {
    expect(isMet(target('qualitative', null), '5')).toBeNull();
    expect(isMet(target('atLeast', '5'), null)).toBeNull();
  });

  it.each<[string, ReturnType<typeof target>, string, string | null]>([
    ['from its baseline', target('atLeast', '100', { baselineValue: '50' }), '75', '50'],
    ['downwards from its baseline', target('atMost', '3', { baselineValue: '5' }), '4', '50'],
    ['beyond the target', target('atLeast', '100', { baselineValue: '0' }), '120', '120'],
    ['from nothing where it is to grow', target('atLeast', '40'), '10', '25'],
    ['nowhere where it is to fall from an unknown height', target('atMost', '3'), '4', null],
    ['nowhere in a range', target('between', '5', { valueTo: '6', baselineValue: '1' }), '5', null],
    ['nowhere in words', target('qualitative', null), '5', null],
    ['nowhere where it stands there already', target('atLeast', '5', { baselineValue: '5' }), '5', null],
    ['nowhere towards nothing', target('atLeast', '0'), '5', null],
  ])('counts its way %s', (_, measured, value, expected) => {
    expect(percentReached(measured, value)).toBe(expected);
    expect(percentReached(measured, null)).toBeNull();
  });

  it('counts up where it says so', () => {
    expect(saysCumulative('累计培训护理人员')).toBe(true);
    expect(saysCumulative('床位使用率')).toBe(false);
  });
});
