import { parseOutline } from './index.js';

const duty = (k: number, body = '疏浚河道'): string =>
  `${k}.治理第${'甲乙丙丁戊己'.charAt(k - 1)}段。2026年底前${body}。（责任单位：市水务局）`;

/** What stands on each page as furniture, and what is read of the rest. */
function read(text: string) {
  const { leaves, items, title } = parseOutline(text);
  const furniture = leaves
    .filter(({ kind }) => kind === 'furniture')
    .map(({ start, end }) => text.slice(start, end).trim());
  return { furniture, items: items.map((item) => `${item.title}${item.measures}`.replace(/\s/g, '')), title };
}

/** Pages of one duty each; every one but the first has the head, in which # is its number. */
const pages = (head: string, foot = '', between = '\f'): string =>
  `滨海市治水方案\n一、任务\n${[1, 2, 3, 4]
    .map((k) => [k > 1 ? head.replace('#', String(k)) : '', duty(k), foot].filter((line) => line !== '').join('\n'))
    .join(between)}`;
const headed = (body: string): string => `滨海市治水方案\n一、任务\n${body}`;
const bodies = [1, 2, 3, 4].map((k) => duty(k).replace(/^\d\./, '').replace('段。', '段').replace(/（.*/, ''));

describe('what stands at the edges of pages', () => {
  it.each<[what: string, text: string, furniture: string[]]>([
    ['a running head', pages('滨海市治水工作简报'), Array<string>(3).fill('滨海市治水工作简报')],
    [
      'a head with the number of the page',
      pages('滨海市治水方案 第#页'),
      [2, 3, 4].map((k) => `滨海市治水方案 第${k}页`),
    ],
    ['a foot', pages('', '滨海市治水工作简报'), Array<string>(4).fill('滨海市治水工作简报')],
    ['who prints it, at the top', pages('滨海市人民政府办公室'), Array<string>(3).fill('滨海市人民政府办公室')],
    ['the number of the document', pages('滨政发〔2026〕5号'), Array<string>(3).fill('滨政发〔2026〕5号')],
    [
      'a head that a sentence runs over once',
      pages('滨海市治水工作简报').replace(
        '2026年底前疏浚河道。（责任单位：市水务局）',
        '2026年底前\f滨海市治水工作简报\n疏浚河道。（责任单位：市水务局）',
      ),
      Array<string>(4).fill('滨海市治水工作简报'),
    ],
    [
      'a head between page numbers, without form feeds',
      pages('滨海市治水工作简报', '— 1 —', '\n'),
      ['— 1 —\n滨海市治水工作简报', '— 1 —\n滨海市治水工作简报', '— 1 —\n滨海市治水工作简报', '— 1 —'],
    ],
    ['the title as head, which stays the title', pages('滨海市治水方案'), Array<string>(3).fill('滨海市治水方案')],
    [
      'what a browser prints',
      pages('2024/9/12 10:31 滨海市人民政府', 'http://www.binhai.gov.cn/art/2024/9/12/art_1_2.html 1/7'),
      [
        ...[1, 2, 3].flatMap(() => [
          'http://www.binhai.gov.cn/art/2024/9/12/art_1_2.html 1/7\f2024/9/12 10:31 滨海市人民政府',
        ]),
        'http://www.binhai.gov.cn/art/2024/9/12/art_1_2.html 1/7',
      ],
    ],
    [
      'an hour and a page number each on a line',
      pages('2024/9/12 10:31', '1/7', '\n'),
      ['1/7\n2024/9/12 10:31', '1/7\n2024/9/12 10:31', '1/7\n2024/9/12 10:31', '1/7'],
    ],
  ])('is %s', (_, text, furniture) => {
    const found = read(text);
    expect(found.furniture).toEqual(furniture);
    expect(found.items).toEqual(bodies);
    expect(found.title).toBe('滨海市治水方案');
  });

  it.each<[what: string, text: string]>([
    ['a line of units that recurs', pages('责任单位：市教育局')],
    ['an annex on each page', pages('附件2')],
    ['the header of a table', pages('序号 工作任务 责任单位')],
    [
      'a line that stands inside a page too',
      pages('市直各部门').replace('一、任务\n', '一、任务\n1.甲。\n市直各部门\n乙。（市水务局负责）\n'),
    ],
    ['a line that recurs where no page ends', pages('滨海市治水工作简报', '', '\n')],
    ['a line on two of many pages', pages('滨海市治水工作简报').replace(/简报/, '会议')],
    ['a heading', pages('一、任务')],
    ['a unit', pages('市教育局')],
    ['a deadline', pages('2026年底前')],
    ['a head behind blank lines alone', pages('滨海市治水工作简报', '', '\n\n\n')],
    ['a foot that names a unit', pages('', '滨海市人民政府办公室')],
    ['a unit of the government at the top', pages('市政府办公室')],
    ['a publication that is to be made', pages('', '印发工作简报')],
    ['a phrase of a duty', pages('', '疏浚河道')],
    ...['年底前完成', '12月底前', '6月30日前', '每季度末', '常年坚持', '新建泵站三座以前', '建成泵站1/2'].map(
      (foot): [string, string] => [`a foot that says ${foot}`, pages('', foot)],
    ),
    ['a deadline between blank lines', pages('', '年底前完成', '\n\n\n')],
    [
      'a unit below its label',
      headed(
        '（一）植树造林\n责任部门\n市政府办公室\f（二）修建泵站\n责任部门\n市政府办公室\f（三）修路\n责任部门\n市政府办公室',
      ),
    ],
    [
      'a line inside a list',
      headed(
        ['甲', '乙', '丙']
          .map((k) => `（一）治理${k}河。（责任单位：市林业局、\f滨海市工作简报\n市水务局）`)
          .join('\n'),
      ),
    ],
    [
      'an hour with a deadline at the top of a page',
      headed('1.整改。\f2021/6/30 18:00前完成整改，新建泵站3座。（市水务局负责）'),
    ],
    [
      'a deadline with an hour in a cell of its own',
      headed('序号\n任务\n完成时限\n1\n治河\n2021-12-31 18:00\n2\n修路\n2021-12-31 18:00\n'),
    ],
    ['a deadline with an hour at a page edge', headed('1.治河\n2021-12-31 18:00\f2.修路\n2021-12-31 18:00\n')],
  ])('is not %s', (_, text) => expect(read(text).furniture).toEqual([]));

  it('is no second line of a clause that a page number cuts, nor the deadline of each page', () => {
    const text = headed(
      [1, 2, 3].map((k) => `${duty(k).replace('市水务局）', '市林业局，各县')}\n区人民政府）\n— ${k} —`).join('\n'),
    );
    expect(read(text).furniture).toEqual(['— 1 —', '— 2 —', '— 3 —']);
    expect(parseOutline(text).items.map(({ clause }) => clause)).toEqual(
      Array<string>(3).fill('责任单位：市林业局，各县区人民政府'),
    );
  });

  it.each<[what: string, second: string, furniture: string[]]>([
    ['begins with the title', '滨海市治水方案\n', ['滨海市治水方案']],
    ['ends with a line of the first', '', []],
  ])('of two pages is a head where the second %s', (_, head, furniture) => {
    const foot = furniture.length === 0 ? '\n滨海市治水工作简报' : '';
    expect(read(headed(`${duty(1)}${foot}\f${head}${duty(2)}${foot}`)).furniture).toEqual(furniture);
  });

  it.each<[what: string, printed: string, read: string, furniture: string[]]>([
    ['in a sentence, after the page before', '清淤\n— 2 —\n清理— 3 —河道', '清淤清理河道', ['— 2 —', '— 3 —']],
    ['in a sentence, before the page behind', '清理—12—河道\n— 13 —\n清淤', '清理河道清淤', ['—12—', '— 13 —']],
    ['behind a line', '清理河道 — 3 —\n和水库', '清理河道和水库', ['— 3 —']],
    ['behind a line, the only one', '清理河道— 3 —\n和水库', '清理河道和水库', ['— 3 —']],
    ['not, alone in a sentence', '清理— 3 —河道', '清理—3—河道', []],
    ['not, being the number of a place', '开发东区—3—地块', '开发东区—3—地块', []],
    [
      'not, being of a page numbered elsewhere',
      '甲\n— 1 —\n鲁宁铁路—2—号线\n— 2 —\n乙',
      '甲鲁宁铁路—2—号线乙',
      ['— 1 —', '— 2 —'],
    ],
    ['no range of years', '完成2024—2025—2026年度疏浚', '完成2024—2025—2026年度疏浚', []],
    ['no dash of a title', '开展“清河——行动”', '开展“清河——行动”', []],
  ])('is a page number %s', (_, printed, body, furniture) => {
    const text = `滨海市治水方案\n一、任务\n${duty(1, printed)}\n`;
    const found = read(text);
    expect(found.furniture).toEqual(furniture);
    expect(found.items).toEqual([`治理第甲段2026年底前${body}。`]);
  });
});
