import { printedDeadline } from './deadline.js';

describe('a printed deadline', () => {
  it.each([
    ['到2025年，建成1处机构。', '2025-12-31'],
    ['到 2025 年底，建成1处机构。', '2025-12-31'],
    ['２０２５年６月底前建成。', '2025-06-30'],
    ['2025年2月底前建成。', '2025-02-28'],
    ['2024年2月以前建成。', '2024-02-29'],
    ['2025年6月15日前建成。', '2025-06-15'],
    ['截至2025年，建成。到2035年，全面建成。', '2035-12-31'],
    ['力争2025年通过评审。', '2025-12-31'],
    ['到2025\n年，建成。', '2025-12-31'],
    ['2023年印发的方案继续执行。', null],
    ['自2023年起每年评审。', null],
    ['到2025年13月建成。', null],
    ['2025年2月30日前建成。', null],
    ['长期坚持。', null],
    ['', null],
  ])('of “%s” is %s', (measures, expected) => {
    expect(printedDeadline(null, measures)).toBe(expected);
  });

  it('is that of the clause where the clause prints one', () => {
    expect(printedDeadline('2024年12月底前完成', '到2025年，建成。')).toBe('2024-12-31');
  });

  it.each([
    ['6月底前', '2025-06-30'],
    ['年底前完成', '2025-12-31'],
    ['二季度末', '2025-06-30'],
    ['明年3月', '2026-03-31'],
    ['两年内', '2027-03-05'],
    ['2027年', '2027-12-31'],
    ['启动：4月；完成：9月', '2025-09-30'],
    ...['每月月底前', '每年年底前', '每年3月、9月底前', '每半年，年底前总结', '截至去年底', '5月1日起', '近三年内'].map(
      (words): [string, null] => [words, null],
    ),
    ['长期坚持', null],
    ['按进度推进', null],
  ])('of the clause “%s” counts from the date of issue: %s', (words, expected) => {
    expect(printedDeadline(words, '', { issuedOn: '2025-03-05', year: null })).toBe(expected);
  });

  it.each([
    ['6月底前', '2025-07-05', '2025-06-30'],
    ['年底前', '2024-12-10', '2025-12-31'],
    ['6月底前', null, '2025-06-30'],
    ['两年内', '2024-12-10', '2026-12-10'],
    ['两年内', null, null],
    ['明年3月', '2025-07-05', '2026-03-31'],
  ])('of the clause “%s” is in the year of the title, issued on %s: %s', (words, issuedOn, expected) => {
    expect(printedDeadline(words, '', { issuedOn, year: '2025' })).toBe(expected);
  });

  it('is that of the measures where the clause prints no year', () => {
    expect(printedDeadline('6月底完成', '到2025年，建成。')).toBe('2025-12-31');
  });

  it.each([
    ['June 2026', '2026-06-30'],
    ['by 31 Dec 2026', '2026-12-31'],
    ['September 15, 2026', '2026-09-15'],
    ['Q1 2027', '2027-03-31'],
    ['by 2026', '2026-12-31'],
    ['Ongoing', null],
    ['Mid 2026', null],
  ])('of an English column “%s” is %s', (dueText, expected) => {
    expect(printedDeadline(dueText, '')).toBe(expected);
  });
});
