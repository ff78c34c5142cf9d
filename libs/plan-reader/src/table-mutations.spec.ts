import type { Outline, OutlineItem } from '#libs/contracts';
import { parseOutline } from './index.js';

const title = '青山市2025年重点工作任务分工表\n';
const tables: readonly (readonly [what: string, table: string])[] = [
  [
    'with leads and supporting units',
    '序号\t工作任务\t牵头单位\t配合单位\t完成时限\n' +
      '1\t新建泵站3座\t市水务局\t市财政局、市住房城乡建设局\t2025年6月底前\n' +
      '2\t造林40公顷\t市林业局\t市财政局\t2025年底前\n' +
      '3\t检查校园食堂\t市教育局\t市市场监管局、各区市\t每季度\n' +
      '4\t培训护理员\t市民政局\t\t2025年底前\n',
  ],
  [
    'under merged kinds and numbers',
    '类别\t序号\t工作任务\t责任单位\t完成时限\n' +
      '水务\t1\t新建泵站3座\t市水务局、市财政局\t2025年6月底前\n' +
      '\t2\t造林40公顷\t市林业局、市财政局\t2025年底前\n' +
      '民生\t3\t检查校园食堂\t市教育局\t每季度\n' +
      '\t\t培训护理员\t市民政局\t2025年底前\n' +
      '\t4\t修复堤岸9公里\t市水务局、各区市\t2025年底前\n',
  ],
  [
    'without numbers',
    '工作任务\t牵头单位\t配合单位\t完成时限\n' +
      '新建泵站3座\t市水务局\t市财政局、市住房城乡建设局\t2025年6月底前\n' +
      '造林40公顷\t市林业局\t市财政局\t2025年底前\n' +
      '检查校园食堂\t市教育局\t市市场监管局、各区市\t每季度\n',
  ],
  [
    'with a line for each unit',
    '序号\t工作任务\t责任单位\t完成时限\n' +
      '1\t新建泵站3座\t市水务局\t2025年6月底前\n\t\t市财政局\t\n\t\t各区市\t\n' +
      '2\t造林40公顷\t市林业局\t2025年底前\n',
  ],
  [
    'with the numbers of a register',
    '编号\t工作任务\t责任单位\t完成时限\n' +
      'ZD-01\t新建泵站3座\t市水务局\t2025年6月底前\n' +
      'ZD-02\t造林40公顷\t市林业局、市财政局\t2025年底前\n' +
      'MS-01\t检查校园食堂\t市教育局\t每季度\n',
  ],
];

const unitsOf = (item: OutlineItem | undefined): string =>
  item === undefined
    ? ''
    : [...item.leads, ...item.supporting, ...item.guiding, ...item.implementers]
        .map(({ printed }) => printed.replace(/\s/g, ''))
        .sort()
        .join('');

/** Two names may have become one, which the draft asks about; what a name lost is at most the character itself. */
const keepsDuties = (before: Outline, after: Outline): boolean =>
  before.items.every((item, k) => unitsOf(after.items[k]).length >= unitsOf(item).length - 1);

describe('a table that lost one character', () => {
  it.each(tables)('%s, loses no duty and no unit without a question', (_, table) => {
    const text = title + table;
    const whole = parseOutline(text);
    expect(whole.warnings).toEqual([]);
    const silent: string[] = [];
    let lost = 0;
    for (let i = text.indexOf('\n', title.length) + 1; i < text.length; i += 1) {
      const outline = parseOutline(text.slice(0, i) + text.slice(i + 1));
      if (keepsDuties(whole, outline)) continue;
      lost += 1;
      if (outline.warnings.length === 0)
        silent.push(`${text.slice(i - 9, i)}[${text.charAt(i)}]${text.slice(i + 1, i + 9)}`);
    }
    expect(silent).toEqual([]);
    expect(lost).toBeGreaterThan(0);
  });
});

describe('a table one cell from the edge', () => {
  it.each(tables)('%s, is read as at the edge', (_, table) => {
    const read = (text: string): unknown[] => {
      const { items, warnings } = parseOutline(title + text);
      return [
        items.map((item) => [item.ref, item.title, unitsOf(item), item.dueText]),
        warnings.map(({ code }) => code),
      ];
    };
    expect(read(table.replace(/^/gm, '\t').trimEnd())).toEqual(read(table));
  });
});

describe('a row of a table', () => {
  const items = (table: string): string[] =>
    parseOutline(title + table).items.map((item) => `${item.ref} ${item.title} ${unitsOf(item)}`);
  const row = (number: string, task: string, unit: string): string => `${number}\t${task}\t${unit}\t2025年底\n`;
  const header = '序号\t工作任务\t责任单位\t完成时限\n';

  it.each([
    ['2024-001', '2024-002'],
    ['20250101', '20250102'],
    ['ZD-01', 'MS-01'],
    ['〔2025〕1号', '〔2025〕2号'],
    ['重-1', '重-2'],
    ['任务1', '任务2'],
    ['10001', '10002'],
    ['202501001', '202501002'],
    ['1', '附1'],
    ['1', '2★'],
    ['1', '新增'],
    ['甲', '乙'],
    ['Ⅰ', 'Ⅱ'],
  ])('is one whatever its number looks like: %s, %s', (one, two) => {
    expect(items(header + row(one, '治河', '市水务局') + row(two, '植树', '市林业局'))).toEqual([
      `${one} 治河 市水务局`,
      `${two} 植树 市林业局`,
    ]);
  });

  it('has the task of its own where only the number is merged with that above', () => {
    expect(items(header + row('1', '治河', '市水务局') + row('', '植树', '市林业局'))).toEqual([
      '1-1 治河 市水务局',
      '1-2 植树 市林业局',
    ]);
  });

  it('has the units of the lines below, the first of them leading', () => {
    const [item, next] = parseOutline(
      `${title}${header}${row('1', '治河', '市水务局')}\t\t市财政局\t\n${row('2', '植树', '市林业局')}`,
    ).items;
    expect([item, next].map((one) => [unitsOf(one), one?.leads.map(({ printed }) => printed), one?.dueText])).toEqual([
      ['市水务局市财政局', ['市水务局'], '2025年底'],
      ['市林业局', ['市林业局'], '2025年底'],
    ]);
  });

  it('is asked about where it lost a cell, and belongs to no other', () => {
    const { items: read, warnings } = parseOutline(
      `${title}${header}${row('1', '治河', '市水务局')}2植树\t市林业局\t\n${row('3', '种草', '市农业农村局')}`,
    );
    expect(read.map(({ measures }) => measures)).toEqual(['', '']);
    expect(warnings.map(({ code, text }) => [code, text])).toEqual([['unreadRow', '2植树市林业局']]);
  });

  it.each(['Ⅲ', '附1', '4'])(
    'is asked about where it names no unit and its number is none of the series: %s',
    (number) => {
      const { warnings } = parseOutline(
        `${title}${header}${row('1', '治河', '市水务局')}${number}\t养鱼\t\t\n${row('3', '种草', '市农业农村局')}`,
      );
      expect(warnings.map(({ code, text }) => [code, text])).toEqual([['unreadRow', `${number}养鱼`]]);
    },
  );

  it.each(['（二）\t农业\n', '二\t农业（1项）\n', '二、农业\n'])(
    'is none where a heading parts the rows: %j',
    (heading) => {
      const { items: read, warnings } = parseOutline(
        `${title}${header}${row('1', '治河', '市水务局')}${heading}${row('2', '种草', '市农业农村局')}`,
      );
      expect([read.length, warnings]).toEqual([2, []]);
    },
  );

  it.each(['\t养鱼\t\t\n', '\t养鱼\t\t2025年6月\n', '\t\t\t2025年6月\n', '\t\t市财政局\t2025年6月\n'])(
    'merged in part with the one above is asked about, and given to nobody: %j',
    (line) => {
      for (const behind of [row('3', '种草', '市农业农村局'), '']) {
        if (behind === '' && !line.includes('养鱼\t\t2025')) continue;
        const { items: read, warnings } = parseOutline(
          `${title}${header}${row('1', '治河', '市水务局')}${line}${behind}`,
        );
        expect(read.map((item) => [item.measures, unitsOf(item), item.dueText])[0]).toEqual([
          '',
          '市水务局',
          '2025年底',
        ]);
        expect(warnings.map(({ code }) => code)).toEqual(['unreadRow']);
      }
    },
  );

  it('has the task of its own in a table of marks too', () => {
    const marks =
      '序号\t工作任务\t市水务局\t市财政局\t市教育局\n1\t建成平台\t★\t√\t\n\t改造学校\t\t\t★\n2\t修路\t★\t\t√\n';
    expect(items(marks).slice(0, 2)).toEqual(['1-1 建成平台 市水务局市财政局', '1-2 改造学校 市教育局']);
  });

  it('is a question apart from other text behind it', () => {
    const { warnings } = parseOutline(
      `${title}${header}${row('1', '筑坝', '市水务局')}4治河\t市水务局\t2025年底\n其他补充内容\n`,
    );
    expect(warnings.map(({ code, text }) => [code, text])).toEqual([
      ['unreadRow', '4治河市水务局2025年底'],
      ['unaccountedText', '其他补充内容'],
    ]);
  });

  it('is a question by itself where several side by side could not be read', () => {
    const unread = ['4治河\t市水务局\t2025年底\n', '5植树\t市林业局\t2025年底\n'].join('');
    const { warnings } = parseOutline(
      `${title}${header}${row('1', '筑坝', '市水务局')}${unread}${row('6', '种草', '市农业农村局')}`,
    );
    expect(warnings.map(({ text }) => text)).toEqual(['4治河市水务局2025年底', '5植树市林业局2025年底']);
  });

  it('is no line of cells behind the table', () => {
    const { warnings } = parseOutline(
      `${title}${header}${row('1', '治河', '市水务局')}青山市人民政府办公室\t2025年3月1日\n联系人：\t张三\t0100-1234567\n`,
    );
    expect(warnings.filter(({ text }) => text.includes('青山市'))).toEqual([]);
  });
});
