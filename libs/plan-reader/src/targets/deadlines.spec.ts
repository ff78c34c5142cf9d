import { describe, expect, it } from '@jest/globals';
import { findDates } from '../domain/targets/deadlines.js';

const issuedOn = '2024-09-12';
const read = (text: string): string[] =>
  findDates(text, 0, text.length, issuedOn).map(
    ({ a, b, kind, due, recurrence }) => `${text.slice(a, b)} ${kind} ${due ?? recurrence ?? '-'}`,
  );

describe('a date of a plan', () => {
  it.each([
    ['到2026年', '到2026年 deadline 2026'],
    ['到2026年底', '到2026年底 deadline 2026-12'],
    ['2026年年底前', '2026年年底前 deadline 2026-12'],
    ['力争到二〇二七年', '力争到二〇二七年 deadline 2027'],
    ['截至2025年6月底', '截至2025年6月底 deadline 2025-06'],
    ['2025年6月30日前完成', '2025年6月30日前 deadline 2025-06-30'],
    ['2025年上半年', '2025年上半年 deadline 2025-06'],
    ['2025年三季度末', '2025年三季度末 deadline 2025-09'],
    ['10月底前', '10月底前 deadline 2024-10'],
    ['6月底前', '6月底前 deadline 2025-06'],
    ['年底前', '年底前 deadline 2024-12'],
    ['明年年底前', '明年年底前 deadline 2025-12'],
    ['3年内', '3年内 deadline 2027-09-12'],
    ['力争用两年时间', '力争用两年时间 deadline 2026-09-12'],
    ['半年内', '半年内 deadline 2025-03-12'],
    ['“十五五”期间', '“十五五”期间 deadline 2030'],
    ['到“十四五”末', '到“十四五”末 deadline 2025'],
    ['到本世纪中叶', '到本世纪中叶 deadline 2050'],
    ['2024—2026年', '2024—2026年 deadline 2026'],
    ['出行率2026年达到40%', '2026年 deadline 2026'],
  ])('in %s governs what follows', (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });

  it.each([
    ['较2020年增长一倍', '2020年 mention 2020'],
    ['2023年以来', '2023年 mention 2023'],
    ['2023年的办法', '2023年 mention 2023'],
    ['《水网规划（2021—2035年）》', '2021—2035年 mention 2035'],
    ['“十四五”规划', '“十四五”规划 mention -'],
    ['截至2023年底，全市建成', '截至2023年底 mention 2023-12'],
    ['截至2024年底，已建成', '截至2024年底 mention 2024-12'],
    ['自2025年起', '2025年 mention 2025'],
  ])('in %s is only mentioned', (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });

  it.each([
    ['每年', '每年 recurrence P1Y'],
    ['每两年评选', '每两年 recurrence P2Y'],
    ['每3年', '每3年 recurrence P3Y'],
    ['每季度', '每季度 recurrence P3M'],
    ['每半年', '每半年 recurrence P6M'],
    ['每月', '每月 recurrence P1M'],
    ['每学期', '每学期 recurrence P6M'],
    ['长期坚持', '长期坚持 continuing -'],
  ])('in %s recurs or goes on', (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });

  it('is not reckoned where the date of issue is unknown, but its words are kept', () => {
    expect(findDates('3年内', 0, 3, null)).toMatchObject([{ kind: 'deadline', due: null }]);
    expect(findDates('年底前', 0, 3, null)).toMatchObject([{ kind: 'deadline', due: null }]);
  });

  it('keeps the dates of a list apart', () => {
    expect(findDates('2025年、2027年分别达到', 0, 15, issuedOn)[0]!.dues).toEqual(['2025', '2027']);
  });
});
