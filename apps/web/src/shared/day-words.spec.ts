import { dayWords } from './day-words.js';

describe('dayWords', () => {
  it.each([
    ['2026-12-31', 'zh-CN', '12 月 31 日'],
    ['2027-01-05', 'zh-CN', '2027 年 1 月 5 日'],
    ['2026-12-31', 'en', '31 December'],
    ['2027-01-05', 'en', '5 January 2027'],
  ])('says %s in %s as “%s” in 2026', (date, language, words) => {
    expect(dayWords(date, language, 2026)).toBe(words);
  });
});
