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
