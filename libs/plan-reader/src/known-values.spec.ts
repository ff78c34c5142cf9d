import { farFromKnown, parseOutline, type KnownTarget } from './index.js';

const outline = parseOutline(
  '滨海市水务方案\n1.供水。到2026年，全市每千人供水点数达到46个，供水站达到90个，管网漏损率控制在9%以内。（市水务局负责）\n2.节水。推广器具。（市水务局负责）\n',
);
const known = (indicator: string, value: number | null, unit = '个'): KnownTarget => ({
  indicator,
  scope: '',
  per: indicator.startsWith('每千人') ? '每千人' : '',
  value,
  unit,
  source: '临江市水务方案',
});

describe('a value beside those of plans already known', () => {
  it('is asked about where it is several times another', () => {
    const [warning, ...others] = farFromKnown(outline, [known('每千人供水点数', 4.6), known('管网漏损率', 8, '%')]);
    expect(others).toEqual([]);
    expect(warning).toMatchObject({ code: 'farFromKnown', itemRef: '1', text: '全市每千人供水点数达到46个' });
    expect(warning!.message).toContain('4.6个');
  });

  it.each([
    ['a count, which grows with the place', [known('供水站', 1)]],
    ['near', [known('每千人供水点数', 30)]],
    ['in another unit', [known('每千人供水点数', 4.6, '处')]],
    ['of another thing', [known('每千人取水点数', 4.6)]],
    ['damaged itself', [known('每千人供水点数', null)]],
    ['one of several, and another agrees', [known('每千人供水点数', 4.6), known('每千人供水点数', 40)]],
  ])('is not where the known one is %s', (_, targets) => {
    expect(farFromKnown(outline, targets)).toEqual([]);
  });
});

describe('values of one indicator in one text', () => {
  const asked = (...goals: string[]): string[] =>
    parseOutline(
      `滨海市水务方案\n${goals.map((goal, k) => `${k + 1}.供水。${goal}。（市水务局负责）\n`).join('')}`,
    ).warnings.flatMap(({ code, itemRef, text }) => (code === 'damagedNumber' ? [`${itemRef} ${text}`] : []));

  it.each([
    [['到2026年，每千人供水点数达到4.6个', '到2027年，每千人供水点数达到46个'], ['2 每千人供水点数达到46个']],
    [['到2026年，每千人供水点数达到4.6个', '到2027年，每千人供水点数达到5个'], []],
    [['到2026年，覆盖率达到10%', '到2030年，覆盖率达到60%'], []],
    [['到2026年，覆盖率达到5%', '到2030年，覆盖率达到50%'], []],
    [['到2026年，供水站达到4个', '到2027年，供水站达到46个'], []],
    [['到2026年，市区每千人供水点数达到46个', '到2026年，农村每千人供水点数达到4.6个'], []],
  ])('are asked about where they are far from each other: %j', (goals, expected) => {
    expect(asked(...goals)).toEqual(expected);
  });
});
