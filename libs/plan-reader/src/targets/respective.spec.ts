import { parseOutline } from '../index.js';

const outlineOf = (text: string) =>
  parseOutline(`青山市方案\n2024年9月12日\n一、任务\n1.治河。${text}。（责任单位：市水务局）\n`);
const read = (text: string): string[] =>
  outlineOf(text).items[0]!.targets.map(({ indicator, value, unit, due }) => `${indicator} ${value}${unit} ${due}`);

describe('values that 分别 spreads', () => {
  it.each([
    ['到2026年，一级水厂、二级水厂满意度分别达到92分、88分', ['一级水厂满意度 92分 2026', '二级水厂满意度 88分 2026']],
    ['到2025年底前、2027年底前分别建成水闸2座、4座', ['水闸 2座 2025-12', '水闸 4座 2027-12']],
    ['到2025年3月、9月，水闸分别达到2座、4座', ['水闸 2座 2025-03', '水闸 4座 2025-09']],
    ['2025—2026年，分别建成水闸2座、4座', ['水闸 2座 2025', '水闸 4座 2026']],
    ['2025年、2026年分别新增20个、30个泊位', ['新增泊位 20个 2025', '新增泊位 30个 2026']],
    ['到2026年，东区、西区分别建成水闸2座、4座', ['东区水闸 2座 2026', '西区水闸 4座 2026']],
    ['到2026年，水闸、泵站分别建成2座、4座', ['水闸 2座 2026', '泵站 4座 2026']],
    [
      '到2025年、2027年，绿化率分别达到40%、45%，漏损率分别达到9%、8%',
      ['绿化率 40% 2025', '绿化率 45% 2027', '漏损率 9% 2025', '漏损率 8% 2027'],
    ],
  ])('go to what they stand for: %s', (text, expected) => {
    expect(read(text)).toEqual(expected);
    expect(outlineOf(text).warnings.map(({ code }) => code)).not.toContain('unclearNumber');
  });

  it.each(['到2026年，绿化率、漏损率、普及率分别达到40%、9%', '到2025年、2026年，水闸分别达到2座、4座、6座'])(
    'are asked about where they are more or fewer: %s',
    (text) => {
      expect(outlineOf(text).warnings.map(({ code }) => code)).toContain('unclearNumber');
      expect(outlineOf(text).items[0]!.targets.map(({ indicator }) => indicator)).not.toContain('绿化率');
    },
  );

  it('stay where each says its own thing', () => {
    expect(read('2025—2027年建成水闸2座、泵站4座、水厂6座')).toEqual([
      '水闸 2座 2027',
      '泵站 4座 2027',
      '水厂 6座 2027',
    ]);
  });
});

describe('a list of dates', () => {
  it.each([
    ['到2025年、2027年，建成水闸2座、泵站4座', ['水闸 2座 2027', '泵站 4座 2027']],
    [
      '到2025年、2027年，绿化率达到40%、45%，建成水闸2座、水闸4座',
      ['绿化率 40% 2025', '绿化率 45% 2027', '水闸 2座 2027', '水闸 4座 2027'],
    ],
  ])('is dealt out once, to values of one measure: %s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe('a sign of comparison', () => {
  it.each([
    ['绿化率≥40%', '绿化率 >= 40%'],
    ['绿化率：≥40%', '绿化率 >= 40%'],
    ['漏损率≤9%', '漏损率 <= 9%'],
    ['漏损率＜9%', '漏损率 < 9%'],
    ['绿化率>40%', '绿化率 > 40%'],
    ['平均停水时间≤8小时', '平均停水时间 <= 8小时'],
  ])('is an operator, with a deadline and without: %s', (text, expected) => {
    for (const before of ['', '到2026年，'])
      expect(
        outlineOf(before + text).items[0]!.targets.map(
          ({ indicator, op, value, unit }) => `${indicator} ${op} ${value}${unit}`,
        ),
      ).toEqual([expected]);
  });

  it('only describes where a thing follows', () => {
    expect(outlineOf('为年龄≥65岁老年人减免水费').items[0]!.targets).toEqual([]);
  });
});
