import { parseOutline } from '../index.js';

const targets = (text: string): string[] =>
  parseOutline(`青山市工作方案\n${text}`).items.flatMap((item) =>
    item.targets.map(({ indicator, op, value, valueMax, unit }) =>
      [indicator, op, `${value ?? ''}${valueMax === null ? '' : `—${valueMax}`}${unit ?? ''}`].join(' '),
    ),
  );

describe('a target', () => {
  it.each([
    ['经济增长7.5%—8%', '经济增长 range 7.5—8%'],
    ['居民消费价格涨幅3%左右', '居民消费价格涨幅 = 3%'],
    ['招商引资到位资金100亿元', '招商引资到位资金 = 100亿元'],
    ['力争减轻企业各类负担20亿元', '企业各类负担 = 20亿元'],
    ['优化提升50条背街小巷', '背街小巷 = 50条'],
    ['新（改）建村卫生室80家', '村卫生室 = 80家'],
    ['新（改、扩）建中小学校5所', '中小学校 = 5所'],
    ['改（扩）建农村公路30公里', '农村公路 = 30公里'],
  ])('is read in %j', (text, read) => {
    expect(targets(`1.重点工作。${text}。（责任单位：市水务局）\n`)).toEqual([read]);
  });

  it.each([
    ['2026/6/30', '2026-06-30'],
    ['2026-06-30', '2026-06-30'],
    ['2026.6', '2026-06'],
    ['2026年6月底前', '2026-06'],
  ])('is due by what its row prints: %s', (printed, due) => {
    const { items } = parseOutline(
      `青山市任务分工表\n序号\t任务\t责任单位\t完成时限\n1\t建成泵站3座\t市水务局\t${printed}\n`,
    );
    expect(items.flatMap((item) => [item.dueText, ...item.targets.map((target) => target.due)])).toEqual([
      printed,
      due,
    ]);
  });

  it('is none where a number only says through what something passes', () => {
    expect(targets('1.重点工作。经3次论证的项目优先安排。（责任单位：市水务局）\n')).toEqual([]);
  });

  it('ends with its line or cell: what stands behind a sum is not what the sum describes', () => {
    expect(targets('1.水利投资8000万元以上\n责任单位：市水务局\n')).toEqual(['水利投资 >= 8000万元']);
    expect(targets('序号\t任务\t责任单位\n1\t水利投资8000万元以上\t市水务局\n')).toEqual(['水利投资 >= 8000万元']);
  });

  it('of a table stands in one cell, or goes on where the next only says how much', () => {
    const head = '序号\t任务\t要求\t责任单位\n';
    expect(targets(`${head}1\t城乡供水\t建设泵站3座\t市水务局\n2\t地区生产总值\t增长6%\t市发展改革委\n`)).toEqual([
      '泵站 = 3座',
      '地区生产总值增长 increase 6%',
    ]);
    const stacked = '序号\n类别\n任务\n责任单位\n1\n城乡供水\n建设泵站3座\n市水务局\n';
    expect(targets(stacked)).toEqual(['泵站 = 3座']);
  });
});

describe('a table of indicators', () => {
  const rows = (text: string, issued = '') =>
    parseOutline(`青山市工作方案\n${issued}${text}`).items.map((item) => [
      item.title,
      item.leads.map(({ printed }) => printed).join('、'),
      ...item.targets.map(({ indicator, op, value, unit, due }) => `${indicator} ${op} ${value}${unit ?? ''} ${due}`),
    ]);
  const head = '序号\t指标名称\t单位\t2024年\t2025年\t责任单位\n';

  it('sets in each cell what its column’s year asks for', () => {
    expect(rows(`${head}1\t污水处理率\t%\t92\t≥95\t市水务局\n2\t新增绿地\t公顷\t30\t40以上\t市林业局\n`)).toEqual([
      ['污水处理率', '市水务局', '污水处理率 = 92% 2024', '污水处理率 >= 95% 2025'],
      ['新增绿地', '市林业局', '新增绿地 = 30公顷 2024', '新增绿地 >= 40公顷 2025'],
    ]);
  });

  it('reads what is more than a value as a text, due in the year of its column', () => {
    const columns = '序号\t指标\t2021年目标\t工作措施\t责任单位\n';
    const issued = '青政发〔2021〕3号\n青山市人民政府\n2021年3月2日\n';
    expect(
      rows(
        `${columns}1\t河道治理\t治理河道5公里，新建泵站3座\t12月底前建成污水厂2座\t市水务局\n2\t漏损率\t9%以下\t加强巡查\t市水务局\n`,
        issued,
      ),
    ).toEqual([
      ['河道治理', '市水务局', '河道 = 5公里 2021', '泵站 = 3座 2021', '污水厂 = 2座 2021-12'],
      ['漏损率', '市水务局', '漏损率 <= 9% 2021'],
    ]);
  });

  it.each([
    ['投诉量\t下降10%以上', ['投诉量下降 >= 10% 2025']],
    ['生产总值\t增长6%以上', ['生产总值增长 >= 6% 2025']],
    ['投诉量\t下降10%', ['投诉量下降 decrease 10% 2025']],
    ['供水面积\t提高到15万亩以上', ['供水面积 >= 15万亩 2025']],
    ['污水处理厂\t2025年底前建成', ['污水处理厂 qualitative null 2025-12']],
  ])('keeps direction, date and column of %s', (cells, expected) => {
    const columns = '序号\t指标名称\t2025年目标\t责任单位\n';
    expect(rows(`${columns}1\t${cells}\t市水务局\n2\t漏损率\t8%\t市水务局\n`)[0]!.slice(2)).toEqual(expected);
  });

  it('keeps each of several years', () => {
    const columns = '序号\t指标名称\t单位\t2025年目标\t2030年目标\t责任单位\n';
    expect(rows(`${columns}1\t森林覆盖率\t%\t30\t35\t市林业局\n2\t漏损率\t%\t9\t8\t市水务局\n`)[0]).toEqual([
      '森林覆盖率',
      '市林业局',
      '森林覆盖率 = 30% 2025',
      '森林覆盖率 = 35% 2030',
    ]);
  });

  it('tells how things stood before the issue', () => {
    const row = '1\t污水处理率\t%\t92\t95\t市水务局\n2\t漏损率\t%\t9\t8\t市水务局\n';
    const issued = '青政发〔2025〕3号\n青山市人民政府\n2025年3月2日\n';
    expect(rows(head + row, issued)[0]).toEqual(['污水处理率', '市水务局', '污水处理率 = 95% 2025']);
    const far = '序号\t指标\t计量单位\t2020年\t2025年\t指标属性\t牵头单位\n';
    expect(
      rows(
        `${far}1\t污水处理率\t%\t92\t95\t预期性\t市水务局\n2\t漏损率\t%\t9\t8\t约束性\t市水务局\n`,
        '青政发〔2021〕3号\n青山市人民政府\n2021年3月2日\n',
      ),
    ).toEqual([
      ['污水处理率', '市水务局', '污水处理率 = 95% 2025'],
      ['漏损率', '市水务局', '漏损率 = 8% 2025'],
    ]);
  });

  it('takes the deadline of its row where no year heads the value', () => {
    const text = '序号\t指标名称\t目标值\t完成时限\t责任单位\n1\t污水处理率\t95%\t2025年底\t市水务局\n';
    expect(rows(text)).toEqual([['污水处理率', '市水务局', '污水处理率 = 95% 2025-12']]);
  });
});
