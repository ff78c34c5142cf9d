import type { TFunction } from 'i18next';
import { askedText, amount, barWidth, standingOf, valueText } from './target-words.js';

const t = ((key: string, values?: Record<string, unknown>) =>
  `${key}${values ? JSON.stringify(values) : ''}`) as unknown as TFunction;
const reading = (part: object) =>
  ({ status: 'official', value: null, state: null, gap: null, expectedOn: null, ...part }) as never;

describe('amount', () => {
  it.each([
    ['93', '%', '93%'],
    ['120', '所', '120 所'],
    ['5', '', '5'],
    ['0.55', '1:x', '1:0.55'],
    ['2.8', 'x:1', '2.8:1'],
  ])('writes %s and %s as %s', (value, unit, text) => expect(amount(value, unit)).toBe(text));
});

describe('askedText', () => {
  it('says a bound, a range and words', () => {
    const target = { operator: 'atLeast' as const, value: '93', valueTo: null, unit: '%' };
    expect(askedText(target, t)).toBe('targets.operator.atLeast 93%');
    expect(askedText({ ...target, operator: 'between', valueTo: '95' }, t)).toBe(
      'targets.range{"from":"93","to":"95%"}',
    );
    expect(askedText({ ...target, operator: 'qualitative', value: null }, t)).toBe('targets.qualitative');
  });
});

describe('valueText', () => {
  const target = { operator: 'equal' as const, value: '50', valueTo: null, unit: '%', approximate: false };
  it.each([
    ['a value', {}, 'targets.operator.equal 50%'],
    ['one of 左右', { approximate: true }, 'comparison.about{"value":"targets.operator.equal 50%"}'],
    ['a damaged number', { value: null }, 'comparison.damaged'],
    ['a state', { value: null, operator: 'qualitative' as const }, 'targets.qualitative'],
  ])('says %s', (_, part, text) => expect(valueText({ ...target, ...part }, t)).toBe(text));
});

describe('standingOf', () => {
  it.each([
    ['nothing was reported', { latest: null, met: null, percent: null }, 'none'],
    [
      'it is published later',
      { latest: reading({ status: 'pending', expectedOn: '2026-12-01' }), met: null, percent: null },
      'pending',
    ],
    ['it is met, however far beyond', { latest: reading({ value: '99' }), met: true, percent: '120.0' }, 'met'],
    ['it is on the way', { latest: reading({ value: '9' }), met: false, percent: '56.0' }, 'share'],
    ['it is told in words', { latest: reading({ state: '已出台' }), met: null, percent: null }, 'words'],
    [
      'it is missed and no percentage says how far',
      { latest: reading({ value: '9' }), met: false, percent: null },
      'notMet',
    ],
    ['there is only a reason', { latest: reading({ gap: '资金未到位' }), met: null, percent: null }, 'notMet'],
  ])('when %s', (_, target, kind) => expect(standingOf(target).kind).toBe(kind));
});

describe('barWidth', () => {
  it('stays between nothing and all', () => {
    expect([null, '-12.0', '56.5', '140.0'].map(barWidth)).toEqual([0, 0, 56.5, 100]);
  });
});
