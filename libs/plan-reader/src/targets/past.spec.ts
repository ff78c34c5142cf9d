import { parseOutline } from '../index.js';

const targets = (text: string): string[] =>
  parseOutline(
    `青山市工作方案\n青政发〔2024〕3号\n青山市人民政府\n2024年3月2日\n1.加固险段。${text}（责任单位：市水务局）\n`,
  ).items.flatMap((item) => item.targets.map((target) => target.text));

describe('what has come about already', () => {
  it.each([
    '去年完成险段加固36处。',
    '近年来，建成泵站5座，改造管网120公里。',
    '截至目前，已完成险段加固36处。',
    '我市已建成泵站5座。',
    '各区加固了险段，改造了管网，新建了泵站5座。',
    '2023年完成投资4.2亿元，建成泵站5座。',
  ])('is no target: %s', (text) => {
    expect(targets(text)).toEqual([]);
  });

  it.each([
    ['去年建成泵站5座，2025年底前再建泵站3座。', '再建泵站3座'],
    ['目前已建成泵站5座，计划新建泵站3座。', '计划新建泵站3座'],
    ['2023年建成泵站5座，今年新建泵站3座。', '今年新建泵站3座'],
    ['2023年起新建泵站3座。', '2023年起新建泵站3座'],
    ['今年新建泵站3座。', '今年新建泵站3座'],
  ])('does not hide what is promised beside it: %s', (text, read) => {
    expect(targets(text)).toEqual([read]);
  });
});

describe('a date without a promise', () => {
  it.each([
    '公示时间：2024年11月1日至11月7日。',
    '时间：5月15日14:00，地点：东湖码头。',
    '合同期限：2024年1月1日至2026年12月31日。',
  ])('is no target: %s', (text) => {
    expect(targets(text)).toEqual([]);
  });
});

describe('a trend that lasts', () => {
  it.each(['针对投诉率逐年上升，开展专项检查。', '遏制漏损率逐年上升。', '近年来，供水总量保持平稳，漏损率逐年下降。'])(
    'is no target where it is what is the matter: %s',
    (text) => {
      expect(targets(text)).toEqual([]);
    },
  );

  it.each([
    ['加强巡查，漏损率逐年下降。', '漏损率逐年下降'],
    ['治理率逐年提高。', '治理率逐年提高'],
    ['因地制宜推动村集体收入逐年增长。', '因地制宜推动村集体收入逐年增长'],
    ['当前和今后一个时期，费用占比逐年下降。', '费用占比逐年下降'],
    ['近年来漏损较大，力争全面改造，漏损率逐年下降。', '漏损率逐年下降'],
  ])('is one where it is aimed at: %s', (text, read) => {
    expect(targets(text)).toEqual([read]);
  });
});
