import type { KnownUnit } from './unit-directory.js';
import { UnitFinder } from './unit-finder.js';
import { fullNames } from './unit-name-folding.js';

const unit = (name: string, more: Partial<KnownUnit> & { also?: string[] } = {}): KnownUnit => ({
  id: name,
  name,
  own: true,
  inForce: true,
  successorIds: [],
  ...more,
  names: [...(more.names ?? [name]), ...(more.also ?? [])],
});

const finder = new UnitFinder({
  governmentName: '海州市人民政府',
  units: [
    unit('海州市人民政府'),
    unit('市政府办公室'),
    unit('市委宣传部'),
    unit('市发展改革委', { also: ['市发改委'] }),
    unit('市卫生健康委员会', { also: ['市卫生局'] }),
    unit('海州市财政局'),
    unit('市人力资源社会保障局', { also: ['市人社局'] }),
    unit('市文化和旅游局'),
    unit('市市场监管局'),
    unit('市行政审批局', { also: ['数据局'] }),
    unit('市大数据局', { also: ['数据局'] }),
    unit('市科技局'),
    unit('海州海事局'),
    unit('市南区人民政府'),
    unit('东港区人民政府'),
    unit('海州高新技术产业开发区管理委员会', { also: ['高新区管委会'] }),
    unit('区财政局', {
      id: '东港区财政局',
      own: false,
      names: fullNames('区财政局', '东港区人民政府', '海州市人民政府'),
    }),
    unit('市旅游局', { inForce: false, successorIds: ['市文化和旅游局'] }),
  ],
  groups: [
    { id: '各区市', name: '各区市', names: ['各区市', '各区（市）'] },
    { id: '功能区', name: '功能区', names: ['功能区', '开发区管委'] },
    { id: '各县市区', name: '各县（市、区）', names: ['各县（市、区）'] },
  ],
});

describe('a printed unit name', () => {
  it.each([
    ['as registered', '市发展改革委', '市发展改革委'],
    ['with spaces and a line break inside', '市发展 改\n革委', '市发展改革委'],
    ['with a Kangxi radical', '市⽂化和旅游局', '市文化和旅游局'],
    ['with the name of the city', '海州市发展改革委', '市发展改革委'],
    ['without the prefix of the city', '发展改革委', '市发展改革委'],
    ['by an alias', '市发改委', '市发展改革委'],
    ['by an alias without prefix', '人社局', '市人力资源社会保障局'],
    ['by a former name', '市卫生局', '市卫生健康委员会'],
    ['with 委 for 委员会', '市卫生健康委', '市卫生健康委员会'],
    ['with 和 where the registered name has none', '市人力资源和社会保障局', '市人力资源社会保障局'],
    ['as 市 where the registered name spells the city', '市财政局', '海州市财政局'],
    ['that itself begins with 市', '市场监管局', '市市场监管局'],
    ['in full although it begins with 市', '海州市市场监管局', '市市场监管局'],
    ['of the party', '市委宣传部', '市委宣传部'],
    ['of a vertical agency', '海州海事局', '海州海事局'],
    ['of the government itself', '市政府', '海州市人民政府'],
    ['of a district without 人民', '东港区政府', '东港区人民政府'],
    ['of a district by its place', '市南区', '市南区人民政府'],
    ['of a zone in its long form', '海州高新技术产业开发区管委会', '海州高新技术产业开发区管理委员会'],
    ['of a zone in its short form', '高新区管委', '海州高新技术产业开发区管理委员会'],
    ["of a district's department printed in full", '东港区财政局', '东港区财政局'],
    ["of a district's department with the city's name", '海州市东港区财政局', '东港区财政局'],
  ])('is found %s', (_, printed, id) => {
    expect(finder.find(printed)).toMatchObject({ kind: 'unit', id });
  });

  it("is not found where it is only a district's department without its district", () => {
    expect(finder.find('区财政局').kind).toBe('unknown');
  });

  it('is ambiguous where two units bear it, with both named in official order', () => {
    expect(finder.find('数据局')).toEqual({
      kind: 'ambiguous',
      candidates: [
        { kind: 'unit', id: '市行政审批局', name: '市行政审批局' },
        { kind: 'unit', id: '市大数据局', name: '市大数据局' },
      ],
    });
    expect(finder.find('市数据局').kind).toBe('ambiguous');
  });

  it.each([
    ['市科学技术局', '市科技局'],
    ['省卫生健康委', '市卫生健康委员会'],
    ['海州市海事局', '海州海事局'],
    ['市旅游局', '市文化和旅游局'],
  ])('that is unknown, %s, is never decided but suggests %s first', (printed, first) => {
    const found = finder.find(printed);
    expect(found.kind).toBe('unknown');
    expect(found).toMatchObject({ candidates: expect.arrayContaining([expect.objectContaining({ id: first })]) });
    expect((found as { candidates: { id: string }[] }).candidates[0]!.id).toBe(first);
  });

  it.each(['', '　', '某某公司', '场监管局'])('that fits nothing, “%s”, is unknown', (printed) => {
    expect(finder.find(printed).kind).toBe('unknown');
  });
});

describe('a printed group name', () => {
  it.each([
    ['各区市', '各区市'],
    ['各区、市政府', '各区市'],
    ['各区（市）人民政府', '各区市'],
    ['各区、市人民政府', '各区市'],
    ['各区市人民政府', '各区市'],
    ['各市、区', '各区市'],
    ['功能区', '功能区'],
    ['各功能区', '功能区'],
    ['各功能区管委会', '功能区'],
    ['开发区管委会', '功能区'],
    ['各县（市、区）人民政府', '各县市区'],
    ['各市县区', '各县市区'],
  ])('%s means the group %s', (printed, id) => {
    expect(finder.find(printed)).toMatchObject({ kind: 'group', id });
  });

  it('that is an unregistered combination is unknown', () => {
    expect(finder.find('各县区').kind).toBe('unknown');
  });
});
