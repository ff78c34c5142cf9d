import { findDates } from '../domain/targets/deadlines.js';

const undated = { issuedOn: null, year: null };
const basis = { issuedOn: '2024-09-12', year: null };
const read = (text: string): string[] =>
  findDates(text, 0, text.length, basis).map(
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
    ['一季度末前', '一季度末前 deadline 2025-03'],
    ['8月15日前', '8月15日前 deadline 2025-08-15'],
    ['9月15日前', '9月15日前 deadline 2024-09-15'],
    ['今年8月底前', '今年8月底前 deadline 2024-08'],
    ['自发布之日起5年内', '自发布之日起5年内 deadline 2029-09-12'],
    ['印发之日起一年内', '印发之日起一年内 deadline 2025-09-12'],
    ['本方案印发后3个月内', '本方案印发后3个月内 deadline 2024-12-12'],
    ['方案实施2年内', '方案实施2年内 deadline 2026-09-12'],
    ['印发后30日内', '印发后30日内 deadline 2024-10-12'],
    ['应于本规划批准后30日内', '于本规划批准后30日内 deadline 2024-10-12'],
    ['自通知下发之日起10日内', '自通知下发之日起10日内 deadline 2024-09-22'],
    ['自本实施方案印发之日起1个月内', '自本实施方案印发之日起1个月内 deadline 2024-10-12'],
    ['工作方案印发后1个月内', '工作方案印发后1个月内 deadline 2024-10-12'],
    ['文件下发后15日内', '文件下发后15日内 deadline 2024-09-27'],
    ['本细则印发后3个月内', '本细则印发后3个月内 deadline 2024-12-12'],
    ['自本措施印发之日起30日内', '自本措施印发之日起30日内 deadline 2024-10-12'],
    ['方案正式印发后1个月内', '方案正式印发后1个月内 deadline 2024-10-12'],
    ['自本实施办法施行之日起半年内', '自本实施办法施行之日起半年内 deadline 2025-03-12'],
    ['任务清单下发后15日内', '任务清单下发后15日内 deadline 2024-09-27'],
    ['在通知印发后30日内', '在通知印发后30日内 deadline 2024-10-12'],
    ['2025年6月31日前', '2025年6月31日前 deadline -'],
    ['到2205年', '到2205年 deadline -'],
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
    expect(findDates('3年内', 0, 3, undated)).toMatchObject([{ kind: 'deadline', due: null }]);
    expect(findDates('年底前', 0, 3, undated)).toMatchObject([{ kind: 'deadline', due: null }]);
  });

  it.each([
    ['2025年6月31日前', 'impossibleDate'],
    ['2025年13月底前', 'impossibleDate'],
    ['到2205年', 'impossibleDate'],
    ['到2014年', 'pastDate'],
    ['8月15日前', 'openYear'],
    ['6月底前', null],
    ['2025年6月30日前', null],
    ['截至2023年底', null],
    ['2014年印发的办法', null],
  ])('%s is doubtful where no plan can mean it', (text, doubt) => {
    expect(findDates(text, 0, text.length, basis).map((date) => date.doubt)).toEqual([doubt]);
  });

  it('keeps the dates of a list apart', () => {
    expect(findDates('2025年6月、12月', 0, 11, basis)[0]!.dues).toEqual(['2025-06', '2025-12']);
    expect(findDates('2025—2027年，', 0, 11, basis)[0]!.dues).toEqual(['2025', '2026', '2027']);
    expect(findDates('2025年、2027年分别达到', 0, 15, basis)[0]!.dues).toEqual(['2025', '2027']);
  });
});

describe('the issue of another text', () => {
  it.each(['国家政策出台后30日内', '上级文件下发后30日内', '可研报告批准后60日内', '省规划发布后30日内'])(
    'is no date from which ours is reckoned: %s',
    (text) => {
      expect(read(text)).toEqual([]);
    },
  );
});
