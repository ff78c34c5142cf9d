import { parseOutline } from './index.js';

const named = (clause: string, title = '凤城市水务工作方案'): string[] => {
  const item = parseOutline(`${title}\n1.治理河道。清淤。（责任单位：${clause}）\n`).items[0]!;
  return [...item.leads, ...item.supporting, ...item.implementers].map((unit) => unit.name);
};

describe('full names of units', () => {
  it('put back the level that is printed only with the first unit', () => {
    expect(named('市卫生健康委、发展改革委、财政局')).toEqual(['市卫生健康委', '市发展改革委', '市财政局']);
    expect(named('自治区民政厅、财政厅')).toEqual(['自治区民政厅', '自治区财政厅']);
  });

  it('know 市场, 市政 and 市容 from the level 市', () => {
    expect(named('市医保局、市场监管局')).toEqual(['市医保局', '市市场监管局']);
    expect(named('市医保局、市市场监管局、市民政局')).toEqual(['市医保局', '市市场监管局', '市民政局']);
    expect(named('市住建局、市政园林局')).toEqual(['市住建局', '市市政园林局']);
  });

  it('give party organs their committee', () => {
    expect(named('市委组织部、宣传部、网信办')).toEqual(['市委组织部', '市委宣传部', '市委网信办']);
    expect(named('市水务局、编办')).toEqual(['市水务局', '市委编办']);
  });

  it('leave alone what carries a place or a system of its own', () => {
    const others = [
      '凤城海事局',
      '凤城金融监管分局',
      '人行凤城市中心支行',
      '国家税务总局凤城市税务局',
      '团市委',
      '凤城供电公司',
    ];
    expect(named(`市水务局、${others.join('、')}`)).toEqual(['市水务局', ...others]);
  });

  it('leave districts and zones as they are printed', () => {
    expect(named('市水务局、财政局，各区县、开发区管委')).toEqual(['市水务局', '市财政局', '各区县', '开发区管委']);
  });

  it('add nothing where no level is printed at all', () => {
    expect(named('水务局、财政局')).toEqual(['水务局', '财政局']);
  });
});
