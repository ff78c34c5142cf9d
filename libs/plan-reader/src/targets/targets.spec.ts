import type { OutlineTarget } from '#libs/contracts';
import { parseOutline } from '../index.js';

const planOf = (text: string): string =>
  `滨海市人民政府办公室\n2024年9月12日\n滨海市水务工作方案\n一、重点任务\n1.推进工作。${text}（责任单位：市水务局）\n`;
const outlineOf = (text: string) => parseOutline(planOf(text));
const targetsOf = (text: string): readonly OutlineTarget[] => outlineOf(text).items[0]!.targets;

/** A target in one line: what is measured, the operator and value, when it is due. */
const line = ({
  indicator,
  op,
  value,
  valueMax,
  unit,
  due,
  recurrence,
  approximate,
  aspirational,
}: OutlineTarget): string =>
  [
    indicator,
    `${op} ${value ?? ''}${valueMax === null ? '' : `—${valueMax}`}${unit ?? ''}`.trim(),
    ...(approximate ? ['about'] : []),
    due ?? recurrence ?? '-',
    ...(aspirational ? ['hoped'] : []),
  ].join(' | ');
const lines = (text: string): string[] => targetsOf(text).map(line);

describe('the operator of a target', () => {
  it.each([
    ['绿化率达到40%', '绿化率 | >= 40% | 2026'],
    ['绿化率达到40%以上', '绿化率 | >= 40% | 2026'],
    ['绿化率不低于40%', '绿化率 | >= 40% | 2026'],
    ['绿化率保持在40%以上', '绿化率 | >= 40% | 2026'],
    ['绿化率提高到40%', '绿化率 | >= 40% | 2026'],
    ['绿化率超过40%', '绿化率 | > 40% | 2026'],
    ['绿化率稳定在40%左右', '绿化率 | = 40% | about | 2026'],
    ['绿化率100%', '绿化率 | = 100% | 2026'],
    ['漏损率控制在9%以内', '漏损率 | <= 9% | 2026'],
    ['漏损率降至9%', '漏损率 | <= 9% | 2026'],
    ['漏损率不高于9%', '漏损率 | <= 9% | 2026'],
    ['漏损率低于9%', '漏损率 | < 9% | 2026'],
    ['用水总量较2020年下降12%', '用水总量下降 | decrease 12% | 2026'],
    ['再生水产量年均增长6%以上', '再生水产量增长 | >= 6% | 2026'],
    ['漏损率下降3个百分点左右', '漏损率下降 | decrease 3个百分点 | about | 2026'],
    ['取水时间压缩50%以上', '取水时间压缩 | >= 50% | 2026'],
    ['护士比例不低于职工总数的20%', '护士比例 | >= 20% | 2026'],
    ['产值与用水量比达到2.8：1', '产值与用水量比 | >= 2.8x:1 | 2026'],
    ['溺水死亡率控制在3/10万以内', '溺水死亡率 | <= 3/10万 | 2026'],
    ['参保率提高3个百分点', '参保率提高 | increase 3个百分点 | 2026'],
    ['建成泵站12座', '泵站 | = 12座 | 2026'],
    ['建成12座以上泵站', '泵站 | >= 12座 | 2026'],
    ['至少建成12座泵站', '泵站 | >= 12座 | 2026'],
    ['建成近200座泵站', '泵站 | = 200座 | about | 2026'],
    ['建成200余座泵站', '泵站 | > 200座 | 2026'],
    ['建成泵站3—5座', '泵站 | range 3—5座 | 2026'],
    ['投资超200亿元', '投资 | > 200亿元 | 2026'],
    ['管网延长至三百二十公里', '管网 | >= 320公里 | 2026'],
    ['床护比达到1：0.8', '床护比 | >= 0.81:x | 2026'],
    ['水质考核进入全省前5位', '水质考核 | <= 5位 | 2026'],
    ['水质考核保持全省前三', '水质考核 | <= 3 | 2026'],
    ['服务平台建设水平达到三级以上', '服务平台建设水平 | >= 3级 | 2026'],
    ['占比三分之二以上', '占比 | >= 0.6667 | 2026'],
  ])('of %s', (text, expected) => {
    expect(lines(`到2026年，${text}。`)).toEqual([expected]);
  });
});

describe('what is measured', () => {
  it.each([
    ['is a share of a whole', '60%以上的行政村建成污水处理站', ['建成污水处理站的行政村占比 | >= 60% | 2026']],
    ['is counted with what it has reached', '8家水厂达到优质标准', ['达到优质标准的水厂 | = 8家 | 2026']],
    [
      'shares one value',
      '污水处理率、再生水利用率和管网覆盖率达到95%以上',
      ['污水处理率 | >= 95% | 2026', '再生水利用率 | >= 95% | 2026', '管网覆盖率 | >= 95% | 2026'],
    ],
    [
      'comes with as many values',
      '污水处理率、漏损率分别达到95%和9%',
      ['污水处理率 | >= 95% | 2026', '漏损率 | >= 9% | 2026'],
    ],
    [
      'shares its beginning and its end',
      '每万人口护士和社工人数分别达到30人、8人',
      ['每万人口护士人数 | >= 30人 | 2026', '每万人口社工人数 | >= 8人 | 2026'],
    ],
    ['is one ratio of two', '取水量与用水量比控制在1：1.2以内', ['取水量与用水量比 | <= 1.21:x | 2026']],
    [
      'is listed behind its thing',
      '建设泵站3座、水闸5座、管网20公里',
      ['泵站 | = 3座 | 2026', '水闸 | = 5座 | 2026', '管网 | = 20公里 | 2026'],
    ],
    ['is listed before its thing', '建设3座泵站、5座水闸', ['泵站 | = 3座 | 2026', '水闸 | = 5座 | 2026']],
    [
      'has a part in brackets',
      '建成泵站30座（其中智能泵站不少于10座）',
      ['泵站 | = 30座 | 2026', '智能泵站 | >= 10座 | 2026'],
    ],
    [
      'goes on in the next phrase',
      '供水总量达到5亿吨，力争突破6亿吨',
      ['供水总量 | >= 5亿吨 | 2026', '供水总量 | > 6亿吨 | 2026 | hoped'],
    ],
    ['comes from somewhere', '漏损率由12%下降到9%', ['漏损率 | <= 9% | 2026']],
    ['is a share behind its whole', '社区水站100%配备检测仪', ['配备检测仪的社区水站占比 | = 100% | 2026']],
    ['is what 实现 brings about', '实现供水普及率100%', ['供水普及率 | = 100% | 2026']],
    ['goes on behind years that count', '3年累计建成泵站9座', ['泵站 | = 9座 | 2026']],
    ['has one thing for each', '60%的县建成1座备用水源', ['建成1座备用水源的县占比 | = 60% | 2026']],
  ])('%s', (_, text, expected) => {
    expect(lines(`到2026年，${text}。`)).toEqual(expected);
  });

  it('keeps whom it is about and for each of what', () => {
    expect(targetsOf('到2026年，全市每千人口供水点达到3个。')[0]).toMatchObject({ scope: '全市', per: '每千人口' });
    expect(targetsOf('到2026年，每个县（市、区）至少建成1座泵站。')[0]).toMatchObject({
      per: '每个县（市、区）',
      op: '>=',
    });
    expect(targetsOf('到2026年，二级以上公立医院节水器具普及率达到90%。')[0]).toMatchObject({
      scope: '二级以上公立医院',
    });
    expect(targetsOf('到2026年，市域内就诊率达到90%。')[0]).toMatchObject({ scope: '市域内' });
    expect(targetsOf('到2026年，所有水厂实现在线监测。')[0]).toMatchObject({ coverage: '所有', op: 'qualitative' });
  });
});

describe('a goal without a number', () => {
  it.each([
    ['供水占比逐步提升', ['供水占比 | increase | 2026']],
    ['漏损率持续下降', ['漏损率 | decrease | 2026']],
    ['用水量和排污量明显下降', ['用水量 | decrease | 2026', '排污量 | decrease | 2026']],
    ['治水能力明显提升', ['治水能力 | qualitative | 2026']],
    ['河长制工作机制基本建立', ['河长制工作机制 | qualitative | 2026']],
    ['基本形成节水型社会', ['节水型社会 | qualitative | 2026']],
    ['运行成本、维护费用保持在合理区间', ['运行成本 | qualitative | 2026', '维护费用 | qualitative | 2026']],
    [
      '建立以水源保护为基础，以应急备用为支撑的供水体系',
      ['以水源保护为基础，以应急备用为支撑的供水体系 | qualitative | 2026'],
    ],
    ['水费支出不高于全省平均水平', ['水费支出 | <= | 2026']],
    ['建成30分钟取水圈', ['30分钟取水圈 | qualitative | 2026']],
  ])('in %s', (text, expected) => {
    expect(lines(`到2026年，${text}。`)).toEqual(expected);
  });

  it('is read among the measures with all its numbers', () => {
    expect(lines('污水处理率、漏损率分别达到95%和9%。')).toEqual(['污水处理率 | >= 95% | -', '漏损率 | >= 9% | -']);
    expect(lines('改造提升20家水厂。')).toEqual(['水厂 | = 20家 | -']);
  });

  it('is no target among the measures, save that nothing is left out', () => {
    expect(lines('提升治水能力。健全工作机制。漏损率明显下降。')).toEqual([]);
    expect(lines('实现行政村供水全覆盖。')).toEqual(['行政村供水全覆盖 | qualitative | -']);
  });
});

describe('when a target is due', () => {
  it.each([
    ['到2026年，绿化率达到40%；到2030年，绿化率达到50%。', ['绿化率 | >= 40% | 2026', '绿化率 | >= 50% | 2030']],
    ['绿化率到2026年达到40%、到2030年达到50%。', ['绿化率 | >= 40% | 2026', '绿化率 | >= 50% | 2030']],
    ['2026年、2030年绿化率分别达到40%、50%。', ['绿化率 | >= 40% | 2026', '绿化率 | >= 50% | 2030']],
    ['力争到2026年，绿化率达到40%，新建泵站3座。', ['绿化率 | >= 40% | 2026 | hoped', '泵站 | = 3座 | 2026 | hoped']],
    ['到2026年，力争新建泵站3座，绿化率达到40%。', ['泵站 | = 3座 | 2026 | hoped', '绿化率 | >= 40% | 2026']],
    ['每年培训河长不少于300人次。', ['培训河长 | >= 300人次 | P1Y']],
    ['每两年评选节水企业10家。', ['节水企业 | = 10家 | P2Y']],
    ['年底前建成泵站3座。', ['泵站 | = 3座 | 2024-12']],
    ['3年内建成泵站3座。', ['泵站 | = 3座 | 2027-09-12']],
    ['“十五五”期间建成泵站3座。', ['泵站 | = 3座 | 2030']],
    ['建成泵站3座。', ['泵站 | = 3座 | -']],
    ['每两年开展一次评估，评估覆盖率100%。', ['评估覆盖率 | = 100% | P2Y']],
    ['每两年开展一次评估，建成泵站3座。', ['泵站 | = 3座 | -']],
    ['近期（2025年前）建成泵站3座，远期（2030年前）建成泵站8座。', ['泵站 | = 3座 | 2025', '泵站 | = 8座 | 2030']],
  ])('in %s', (text, expected) => {
    expect(lines(text)).toEqual(expected);
  });

  it('never ends where 长期坚持 stands before or behind it', () => {
    expect(targetsOf('长期坚持，绿化率保持40%以上。')).toMatchObject([{ continuing: true }]);
    expect(targetsOf('绿化率保持40%以上，长期坚持。')).toMatchObject([{ continuing: true }]);
    expect(targetsOf('绿化率保持40%以上。漏损率不高于9%，长期坚持。')).toMatchObject([
      { continuing: false },
      { continuing: true },
    ]);
  });

  it('is asked about where it is past or no day at all', () => {
    const asked = (text: string) => outlineOf(text).warnings.filter(({ code }) => code === 'damagedNumber');
    expect(asked('到2014年，建成泵站3座。')).toMatchObject([{ text: '到2014年', itemRef: '1' }]);
    expect(asked('2025年6月31日前，建成泵站3座。')).toMatchObject([{ text: '2025年6月31日前' }]);
    expect(asked('到2014年，全市已建成泵站3座。')).toEqual([]);
  });

  it('is what the clause prints where the text prints nothing', () => {
    const text =
      '1.推进工作。建成泵站3座。（责任单位：市水务局；完成时限：2025年6月）\n2.治河。清淤。（市水务局负责）\n';
    expect(parseOutline(text).items[0]!.targets[0]).toMatchObject({ due: '2025-06', dueText: '2025年6月' });
  });

  it('goes on over a list that a colon opens', () => {
    expect(lines('到2026年，主要目标是：\n——绿化率达到40%。\n——建成泵站3座。\n')).toEqual([
      '绿化率 | >= 40% | 2026',
      '泵站 | = 3座 | 2026',
    ]);
  });
});

describe('every number of an item', () => {
  it.each([
    ['推广5G应用和“1+3”模式。', '5 name, 1 name, 3 name'],
    ['落实《节水十条》和滨政发〔2023〕12号文件。', '十条 name, 2023 name, 12 name'],
    ['围绕漏损较高的前五位片区开展整治。', '五位 context'],
    ['依托3个科研院所开展攻关。', '3个 context'],
    ['为65岁以上老年人减免水费。', '65岁以上 context'],
    ['对符合条件的项目给予50%补助，最高不超过100万元。', '50% context, 100万元 context'],
    ['较2023年增加投入。', '2023年 date'],
    ['开展节水三年行动，建成泵站2座。', '三年 name, 2座 target'],
    ['提高30分钟到场率。', '30分钟 name'],
    ['推动三级水厂和“五大片区”建设。', '三级 name, 五大 name'],
    [
      '对产值超过1亿元、2亿元的企业，分别给予10万元、20万元奖励。',
      '1亿元 context, 2亿元 context, 10万元 context, 20万元 context',
    ],
    ['推动80个村、9个镇实现集中供水。', '80个 target, 9个 target'],
    ['每个镇至少建成1座泵站。', '1座 target'],
    ['将水费补助标准提高30元。', '30元 target'],
    ['每10万人口配备站点。', '10万人 context'],
  ])('has its place: %s', (text, expected) => {
    const { numbers } = outlineOf(text);
    expect(numbers.map((number) => `${number.text} ${number.role}`).join(', ')).toBe(expected);
  });

  it('is no value where it is damaged', () => {
    expect(targetsOf('到2026年，每千人口供水点达到4\uE0106个。')).toMatchObject([{ value: null, unit: '个' }]);
    expect(targetsOf('到2026年，床护比达到1∶055。')).toMatchObject([{ value: null, unit: '1:x' }]);
  });
});

describe('a target in the outline', () => {
  it('lies in a leaf of its own, its number too', () => {
    const text = planOf('清理河道。到2026年，绿化率达到40%以上。');
    const { items, leaves } = parseOutline(text);
    const [target] = items[0]!.targets;
    expect(text.slice(...target!.span)).toBe('绿化率达到40%以上');
    expect(text.slice(...target!.numberSpan!)).toBe('40%以上');
    expect(leaves.filter((leaf) => leaf.kind === 'target').map((leaf) => text.slice(leaf.start, leaf.end))).toEqual([
      '绿化率达到40%以上',
    ]);
  });

  it('is whole where lines break inside it', () => {
    const [target] = targetsOf('到2026年，绿化\n率达到4\n0%以\n上。');
    expect(target).toMatchObject({ text: '绿化率达到40%以上', value: 40, op: '>=' });
  });

  it('is general where it stands before the first item', () => {
    const text =
      '滨海市方案\n一、目标\n到2026年，绿化率达到40%。治河取得成效。\n二、任务\n1.治河。清淤。（市水务局负责）\n2.植树。造林。（市林业局负责）\n';
    expect(parseOutline(text).generalTargets.map(line)).toEqual(['绿化率 | >= 40% | 2026']);
    const more = text.replace('治河取得成效', '污水处理率达到95%');
    expect(parseOutline(more).generalTargets.map(line)).toEqual([
      '绿化率 | >= 40% | 2026',
      '污水处理率 | >= 95% | 2026',
    ]);
  });
});
