import { describe, expect, it } from '@jest/globals';
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
