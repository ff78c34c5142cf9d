import { dateBasis, parseOutline } from '../index.js';

const targets = (text: string, title = '青山市工作方案'): string[] =>
  parseOutline(`${title}\n1.重点工作。${text}。（责任单位：市水务局）\n`).items.flatMap((item) =>
    item.targets.map(({ indicator, op, value, unit, due }) =>
      `${indicator} ${op} ${value ?? ''}${unit ?? ''} ${due ?? ''}`.trim(),
    ),
  );

describe('a change', () => {
  it.each([
    ['提高污水处理率至75%', '污水处理率 >= 75%'],
    ['提升公共服务满意度到90%以上', '公共服务满意度 >= 90%'],
    ['扩大参保人数至20万人', '参保人数 >= 20万人'],
    ['压缩审批时间至3个工作日', '审批时间 <= 3个工作日'],
    ['降低氨氮浓度至1毫克/升以下', '氨氮浓度 <= 1毫克/升'],
  ])('is a target where what is measured stands between its two words: %s', (text, expected) => {
    expect(targets(text)).toEqual([expected]);
  });

  it('of something that is done is counted as before', () => {
    expect(targets('改造提升20家农贸市场')).toEqual(['农贸市场 = 20家']);
  });
});

describe('the year of a title', () => {
  it.each([
    ['年底前建成泵站3座', '泵站 = 3座 2025-12'],
    ['12月底前建成泵站3座', '泵站 = 3座 2025-12'],
    ['四季度建成泵站3座', '泵站 = 3座 2025-12'],
    ['年内建成泵站3座', '泵站 = 3座 2025'],
    ['今年内建成泵站3座', '泵站 = 3座 2025'],
    ['明年3月底前建成泵站3座', '泵站 = 3座 2026-03'],
    ['两年内建成泵站3座', '泵站 = 3座 2026-12-20'],
  ])('is that of the work where the plan was issued in the December before: %s', (text, expected) => {
    expect(targets(text, '青山市2025年重点任务\n2024年12月20日')).toEqual([expected]);
  });

  it.each([
    ['2023', null],
    ['2024', '2024'],
    ['2025', '2025'],
    ['2027', null],
  ])('is that of the work where it is that of the issue in 2024 or the next: %s', (year, expected) => {
    const basis = dateBasis({ issuedOn: '2024-02-01', title: `青山市${year}年重点任务` });
    expect(basis).toEqual({ issuedOn: '2024-02-01', year: expected });
  });

  it('is that of a month where no date of issue is printed', () => {
    expect(targets('6月底前建成泵站3座', '青山市2024年重点任务')).toEqual(['泵站 = 3座 2024-06']);
    expect(targets('6月底前建成泵站3座')).toEqual(['泵站 = 3座']);
  });

  it.each([
    ['青山市2024年重点任务分工', '2024'],
    ['青山市行动方案（2024—2026年）', null],
    ['青山市2035年远景规划', null],
    ['青山市2024年省级督察反馈问题整改方案', null],
    ['2025年度综合绩效考核任务分解表', '2025'],
    ['青山市2025年审计工作重点任务分工', '2025'],
    ['青山市2023年度审计查出问题整改任务分工', null],
    ['青山市工作方案', null],
    ['青山市2030年前碳达峰实施方案', null],
    ['青山市迎接2026年运动会工作方案', null],
  ])('of %s is %s', (title, year) => {
    expect(dateBasis({ issuedOn: null, title }).year).toBe(year);
  });
});
