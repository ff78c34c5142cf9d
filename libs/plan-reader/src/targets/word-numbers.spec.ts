import { parseOutline } from '../index.js';

const outlineOf = (text: string) =>
  parseOutline(`青山市方案\n2024年9月12日\n一、任务\n1.治河。${text}。（责任单位：市水务局）\n`);
const read = (text: string): string[] =>
  outlineOf(text).items[0]!.targets.map(({ indicator, op, value, unit, approximate }) =>
    `${indicator} ${op} ${value ?? '?'}${unit ?? ''}${approximate ? ' about' : ''}`.trim(),
  );
const asked = (text: string): string[] =>
  outlineOf(text).warnings.flatMap(({ code }) => (/Number$/.test(code) ? code : []));

describe('a number in words', () => {
  it.each([
    ['到2026年，八成以上的村建成泵站', '建成泵站的村占比 >= 80%'],
    ['投诉量降低一成五', '投诉量降低 decrease 15%'],
    ['到2026年，一成以上的村建成泵站', '建成泵站的村占比 >= 10%'],
    ['到2026年，绿化率达到三成五', '绿化率 >= 35%'],
    ['按时办结率不低于九成', '按时办结率 >= 90%'],
    ['到2026年，一半的村建成泵站', '建成泵站的村占比 = 50%'],
    ['到2026年，过半数村建成泵站', '建成泵站的村占比 > 50%'],
    ['培育企业近百家', '企业 = 100家 about'],
    ['培育企业上千家', '企业 > 1000家'],
    ['建成水窖万余个', '水窖 > 1万个'],
    ['到2026年，产值翻两番', '产值翻 increase 2番'],
  ])('is a target: %s', (text, expected) => {
    expect(read(text)).toEqual([expected]);
    expect(asked(text)).toEqual([]);
  });

  it.each(['培育企业数十家', '培育企业几十家', '培育企业若干家'])('is asked about where it is open: %s', (text) => {
    expect(outlineOf(text).items[0]!.targets).toMatchObject([{ value: null, unit: '家' }]);
    expect(asked(text)).toEqual(['unclearNumber']);
  });

  it('has a role where it counts nothing', () => {
    expect(outlineOf('培育企业若干').numbers).toMatchObject([{ text: '若干', role: 'context' }]);
  });

  it.each([
    '落实若干意见',
    '走进千家万户',
    '培训资料统一成册',
    '把服务送到千家万户的家门口',
    '一成立即启用',
    '三成为一体',
    '百强县争先',
    '开展线上百日行动',
    '上半年总结',
  ])('is none in %s', (text) => {
    expect(outlineOf(text).numbers).toEqual([]);
    expect(read(text)).toEqual([]);
  });
});

describe('a value that cannot be', () => {
  it.each(['到2026年，普及率达到105%', '就诊率达到950%', '床护比达到1∶155', '新建泵站5—3座'])(
    'has no value and is asked about: %s',
    (text) => {
      expect(outlineOf(text).items[0]!.targets).toMatchObject([{ value: null, valueMax: null }]);
      expect(asked(text)).toEqual(['damagedNumber']);
    },
  );

  it.each(['投资完成率达到105%', '产值增长120%', '师生比达到1：18', '新建泵站3—5座', '由5座减至3座'])(
    'is not one of these: %s',
    (text) => {
      expect(asked(text)).toEqual([]);
      for (const { value } of outlineOf(text).items[0]!.targets) expect(value).not.toBeNull();
    },
  );
});

describe('a place in a ranking', () => {
  it.each([
    ['到2026年，全市排名进入前五', '全市排名 <= 5'],
    ['排名不低于全市第5位', '排名 <= 5位'],
    ['争取有3个水厂进入全国前100名', '进入全国前100名的水厂 = 3个'],
  ])('is %s', (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });

  it('may be so far above others', () => {
    expect(read('到2026年，增速高于全省平均水平2个百分点')).toEqual(['增速高于全省平均水平 >= 2个百分点']);
  });
});

describe('a list of counts', () => {
  it.each([
    ['新建护坡2公里，造林100亩，修路3公里，打井5眼', ['护坡 = 2公里', '造林 = 100亩', '修路 = 3公里', '打井 = 5眼']],
    ['全市新增泊位三千五百个，其中公共泊位占６０％以上', ['全市新增泊位 = 3500个', '公共泊位占比 >= 60%']],
    ['新建泵站2座，占地100亩', ['泵站 = 2座']],
  ])('goes on: %s', (text, expected) => {
    expect(read(text)).toEqual(expected);
    expect(asked(text)).toEqual([]);
  });

  it('is asked about where a number has no place in it', () => {
    expect(asked('新建泵站2座，东片区的河段约30公里左右的地方')).toEqual([]);
    expect(asked('新建泵站2座，东片区（含河口滩涂一带）30公里')).toEqual(['unclearNumber']);
    expect(asked('东片区（含河口滩涂一带）30公里')).toEqual([]);
  });
});

describe('a lasting trend of a measure', () => {
  it.each([
    ['水费支出占比逐年下降', '水费支出占比 decrease ?'],
    ['漏损率呈下降趋势', '漏损率 decrease ?'],
    ['运行费用只降不升', '运行费用 decrease ?'],
    ['平均水费稳中有降', ''],
    ['绿化面积逐年增加', '绿化面积 increase ?'],
    ['近年来漏损率呈下降趋势', ''],
    ['治水能力逐年提升', ''],
  ])('needs no deadline: %s', (text, expected) => {
    expect(read(text)).toEqual(expected === '' ? [] : [expected]);
  });

  it.each([
    ['二级水厂在线监测全覆盖', ['二级水厂在线监测全覆盖 qualitative ?']],
    ['推进二级水厂在线监测全覆盖', []],
  ])('and so does what covers all: %s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe('whom a target is about', () => {
  it.each([
    ['到2026年，市域内供水率、基层供水率分别达到90%、65%', ['市域内', null]],
    ['到2026年，全市供水率、普及率分别达到90%、65%', ['全市', '全市']],
    ['到2026年，建成二级甲等医院3家', [null]],
    ['到2026年，二级以上公立医院普及率达到90%', ['二级以上公立医院']],
  ])('is said for itself: %s', (text, expected) => {
    expect(outlineOf(text).items[0]!.targets.map(({ scope }) => scope)).toEqual(expected);
  });
});

it('a time after something else is no number of a target', () => {
  expect(read('国家政策出台后30日内完成改造')).toEqual([]);
});

it.each([
  ['受理之日起5个工作日内办结', 5],
  ['收到申请后2小时内响应', 2],
])('a time that is promised is a target: %s', (text, value) => {
  expect(outlineOf(text).items[0]!.targets).toMatchObject([{ op: '<=', value }]);
});
