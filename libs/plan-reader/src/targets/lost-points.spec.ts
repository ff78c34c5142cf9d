import { parseOutline } from '../index.js';

const read = (text: string): string => {
  const { items, warnings } = parseOutline(
    `青山市方案\n2024年9月12日\n一、任务\n1.治河。到2026年，${text}。（责任单位：市水务局）\n`,
  );
  const targets = items[0]!.targets.map(({ indicator, value, unit }) => `${indicator} ${value ?? '?'}${unit ?? ''}`);
  const asked = warnings.filter(({ code }) => code === 'damagedNumber').map((warning) => warning.text);
  return [...targets, ...asked.map((printed) => `asked: ${printed}`)].join('; ');
};

describe('a sign in place of a decimal point', () => {
  it.each(['?', '？', '□', '■', '*', '·', '•', '。', '，', ',', '..', '□□', '\uFFFD'])(
    'makes the number of 7%s3个 unreadable, and is asked about',
    (sign) => {
      expect(read(`泵站达到7${sign}3个，水闸达到5座`)).toBe(`泵站 ?个; 水闸 5座; asked: 泵站达到7${sign}3个`);
    },
  );

  it.each([
    ['绿化率达到4？6%', '绿化率 ?%; asked: 绿化率达到4？6%'],
    ['床护比达到1：0□55', '床护比 ?1:x; asked: 床护比达到1：0□55'],
    ['床护比达到1∶0∶55', '床护比 ?1:x; asked: 床护比达到1∶0∶55'],
    ['管网达到1，200公里', '管网 ?公里; asked: 管网达到1，200公里'],
  ])('is seen in %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it.each([
    ['泵站达到7.3个', '泵站 7.3个'],
    ['管网达到1,200公里', '管网 1200公里'],
    ['治理7、3个片区', '片区 3个'],
    ['加强3·22宣传，建成泵站3座', '加强3·22宣传 ?; 泵站 3座'],
    ['建成4*6米泵房', '4*6米泵房 ?'],
  ])('is none in %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it('is none where a sentence ends in a number of something else', () => {
    expect(read('详见附件4。5个镇建成泵站')).not.toContain('asked');
    expect(read('水质进入全省前4。6个镇建成泵站')).not.toContain('asked');
  });
});
