import { parseOutline } from './index.js';

const item = (n: number, text: string, clause = '（责任单位：市水务局、市财政局）'): string =>
  `${n}.第${'甲乙丙丁'.charAt(n - 1)}项工作。${text}${clause}\n`;
const dated = '到2026年，建成泵站3座。';
const plan = (...items: string[]): string => `滨海市水务工作方案\n一、重点任务\n${items.join('')}`;
const warnings = (text: string): string[] =>
  parseOutline(text).warnings.map(({ code, itemRef, text: printed }) => `${code} ${itemRef ?? '-'} ${printed}`);

describe('a doubt about completeness', () => {
  it.each([
    [
      'a full stop lost before a deadline',
      item(1, '清理河道到2026年，建成泵站3座。'),
      'missingStop 1 清理河道到2026年',
    ],
    [
      'a bracket without its partner',
      item(1, `清理（含支流河道。${dated}`),
      'unbalancedBracket 1 。清理（含支流河道。到2026',
    ],
    [
      'a number that nothing explains',
      item(1, '到2026年，在现有50项服务的基础上。'),
      'unclearNumber 1 在现有50项服务的基础上',
    ],
    [
      'an item without a deadline',
      item(1, dated) + item(2, dated) + item(3, '清淤。'),
      'itemWithoutDeadline 3 3.第丙项工作',
    ],
    [
      'a clause cut at the end of the text',
      item(1, dated) + item(2, dated, '（责任单位：市水务局、市财政局、'),
      'cutClause 2 （责任单位：市水务局、市财政局、',
    ],
    [
      'characters of the radicals block',
      item(1, `⼊河排污⼝整治。${dated}`),
      'oldCharacters - 1.第甲项工作。⼊河排污⼝整治。到',
    ],
  ])('is %s', (_, items, expected) => {
    expect(warnings(plan(items))).toEqual([expected]);
  });

  it('is page furniture inside a sentence, not between two', () => {
    const inside = plan(item(1, `清理\n— 3 —\n河道。${dated}`));
    expect(warnings(inside)).toEqual([expect.stringMatching(/^furnitureInSentence 1 .*清理河道/)]);
    expect(warnings(plan(item(1, `清理河道。\n— 3 —\n${dated}`)))).toEqual([]);
  });

  it('is one for all where most items print no deadline', () => {
    const { warnings } = parseOutline(plan(item(1, '清淤。'), item(2, '护岸。'), item(3, dated)));
    expect(warnings.map(({ code, itemRef, message }) => [code, itemRef, message])).toEqual([
      ['itemWithoutDeadline', null, '3项中有2项没有写明完成时限，请确认本文件的时限。'],
    ]);
  });

  it.each([['每年组织演练。'], ['年底前完成。'], ['（责任单位：市水务局；完成时限：长期坚持）']])(
    'is none for an item that prints %s',
    (text) => {
      const items = text.startsWith('（') ? item(1, '清淤。', text) : item(1, text);
      expect(warnings(plan(items, item(2, dated)))).toEqual([]);
    },
  );

  it('is none in a plan that is whole', () => {
    expect(warnings(plan(item(1, `清理（含支流）河道。${dated}`), item(2, dated)))).toEqual([]);
  });
});
