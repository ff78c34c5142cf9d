import { saysMore } from './due-words.js';

describe('saysMore', () => {
  it.each([
    ['2026年6月30日前', '2026-06-30', false],
    ['2026-06-30', '2026-06-30', false],
    ['', '2026-06-30', false],
    ['2026年6月底前', '2026-06-30', true],
    ['2026年上半年', '2026-06-30', true],
    ['长期坚持', '2026-06-30', true],
    ['2025年底前', '2026-06-30', true],
    ['30 June 2026', '2026-06-30', true],
  ])('of “%s” beside %s is %s', (printed, on, expected) => {
    expect(saysMore(printed, on)).toBe(expected);
  });
});
