import { headerKey, parseOutline } from './index.js';

const rows = (table: string): string[] =>
  parseOutline(`青山市任务分工表\n${table}`).items.map((item) =>
    [
      item.ref,
      item.title,
      ...[item.leads, item.supporting].map((units) => units.map((unit) => unit.printed).join('、')),
    ]
      .join(' | ')
      .trim(),
  );

describe('the reader of task tables', () => {
  it('gives rows under a merged number the number above them', () => {
    const table = '序号\t任务\t措施\t责任单位\n1\t治河\t清淤\t市水务局\n\t\t护岸\t市住建局\n2\t植树\t造林\t市林业局\n';
    expect(rows(table)).toEqual(['1-1 | 治河 | 市水务局 |', '1-2 | 治河 | 市住建局 |', '2 | 植树 | 市林业局 |']);
  });

  it.each(['市财政局、\n市住建局、\n市农业农村局', '市财政局\n市住建局\n市农业农村局'])(
    'reads the line breaks of %j as one cell',
    (cell) => {
      const table = `序号\t任务\t牵头单位\t配合单位\n1\t治河\t市水务局\t${cell}\n2\t植树\t市林业局\t\n`;
      expect(rows(table)).toEqual(['1 | 治河 | 市水务局 | 市财政局、市住建局、市农业农村局', '2 | 植树 | 市林业局 |']);
    },
  );

  it('takes what has come of a task for no part of it', () => {
    const table =
      '序号\t任务\t责任单位\t进展情况\t存在的问题或困难\t下一步打算\t监督电话\n1\t治河\t市水务局\t已建成堤防9公里\t资金不足\t争取资金\t0100-1234567\n';
    const { items } = parseOutline(`青山市任务分工表\n${table}`);
    expect(items.map(({ measures, clause, guiding, targets }) => [measures, clause, guiding, targets])).toEqual([
      ['', '市水务局', [], []],
    ]);
  });

  it('takes what has come of a task for no part of it before the units too', () => {
    const table = '序号\t任务\t完成情况\t责任单位\n1\t治河\t完成36处\t市水务局\n2\t护岸\t完成9公里\t市住建局\n';
    const { items } = parseOutline(`青山市任务分工表\n${table}`);
    expect(items.map(({ measures, clause, targets }) => [measures, clause, targets])).toEqual([
      ['', '市水务局', []],
      ['', '市住建局', []],
    ]);
  });

  it('assumes the lead where one column lists those mainly responsible, and no other stands beside it', () => {
    const assumed = (table: string): unknown[] =>
      parseOutline(`青山市任务分工表\n${table}`).items.map(({ leads, leadAssumed }) => [leads.length, leadAssumed]);
    expect(assumed('序号\t任务\t主要责任单位\n1\t治河\t市水务局、市财政局\n')).toEqual([[1, true]]);
    expect(assumed('序号\t任务\t主要责任单位\t配合单位\n1\t治河\t市水务局\t市财政局\n')).toEqual([[1, false]]);
  });

  it('goes on with the next cell behind a broken one', () => {
    const table = '序号\t任务\t牵头单位\t配合单位\n1\t治河\t市水务局、\n市住建局\t市财政局\n';
    expect(rows(table)).toEqual(['1 | 治河 | 市水务局、市住建局 | 市财政局']);
  });

  it('reads a column of kinds before the numbers, merged or empty', () => {
    const table =
      '类别\t序号\t任务\t牵头单位\t配合单位\n水\t1\t治河\t市水务局\t市财政局\n\t2\t护岸\t市住建局\t\n绿\t3\t植树\t市林业局\t\n';
    expect(rows(table)).toEqual(['1 | 治河 | 市水务局 | 市财政局', '2 | 护岸 | 市住建局 |', '3 | 植树 | 市林业局 |']);
  });

  it.each([
    ['（一）', '（二）'],
    ['一', '二'],
    ['①', '②'],
  ])('reads the numbers %s and %s', (one, two) => {
    const table = `序号\t任务\t责任单位\n${one}\t治河\t市水务局\n${two}\t植树\t市林业局\n`;
    expect(rows(table)).toEqual([`${one} | 治河 | 市水务局 |`, `${two} | 植树 | 市林业局 |`]);
  });

  it('asks who answers for a row that names no unit, and gives its words to no other', () => {
    const table =
      '序号\t任务\t牵头单位\t配合单位\n0\t筑坝\t\t\n1\t治河\t市水务局\t\n2\t植树\t\t\n3\t种草\t市林业局\t\n4\t养鱼\t\t\n';
    const { items, warnings } = parseOutline(`青山市任务分工表\n${table}`);
    expect(items.map(({ title, measures }) => [title, measures])).toEqual([
      ['治河', ''],
      ['种草', ''],
    ]);
    expect(warnings.filter(({ code }) => code === 'itemWithoutUnit').map(({ text }) => text)).toEqual([
      '0筑坝',
      '2植树',
      '4养鱼',
    ]);
  });

  it('leaves a numbered heading behind the table alone, whose tab is that of automatic numbers', () => {
    const table = '序号\t任务\t牵头单位\t配合单位\n1\t治河\t市水务局\t市财政局\n2\t植树\t市林业局\t\n';
    const behind = (tab: string) =>
      parseOutline(
        `青山市任务分工表\n一、任务分工\n${table}二、${tab}保障措施\n（一）${tab}加强领导。建立机制。（责任单位：市教育局）\n`,
      );
    const [tabbed, plain] = [behind('\t'), behind('')];
    const told = ({ items, warnings }: typeof tabbed) => [
      items.map(({ title, section }) => [title, section]),
      warnings.map(({ code }) => code),
    ];
    expect(told(tabbed)).toEqual(told(plain));
    expect(tabbed.items.at(-1)?.section).toContain('保障措施');
  });

  it.each([
    ['over columns of units', '序号\t任务\t责任单位\t\t完成时限\n\t\t牵头单位\t配合单位\t\n'],
    ['with empty cells at its end', '序号\t任务\t责任分工\t\t完成时限\n\t\t牵头单位\t配合单位\n'],
  ])('reads a header of two lines %s', (_, header) => {
    const table = `${header}1\t治河\t市水务局\t市财政局\t2025年6月底前\n2\t植树\t市林业局\t\t2025年底前\n`;
    expect(rows(table)).toEqual(['1 | 治河 | 市水务局 | 市财政局', '2 | 植树 | 市林业局 |']);
    const { items, warnings } = parseOutline(`青山市任务分工表\n${table}`);
    expect([items.map(({ dueText }) => dueText), warnings]).toEqual([['2025年6月底前', '2025年底前'], []]);
  });

  it('counts the rows of a table without numbers', () => {
    const table = '任务\t牵头单位\t配合单位\t完成时限\n治河\t市水务局\t市财政局\t6月底\n植树\t市林业局\t\t长期\n';
    expect(rows(table)).toEqual(['1 | 治河 | 市水务局 | 市财政局', '2 | 植树 | 市林业局 |']);
  });
});

describe('a sum in a task table', () => {
  const outline = (table: string) => parseOutline(`青山市任务分工表\n一、任务分工\n${table}`);
  const asContext = ({ text, leaves }: ReturnType<typeof outline>) =>
    leaves.filter(({ kind }) => kind === 'context').map(({ start, end, itemRef }) => [text.slice(start, end), itemRef]);

  it.each([
    ['小计\t\t\t300万元', '合计\t\t\t共320万元'],
    ['小 计\t\t\t300', '总  计\t\t320'],
    ['\t小计\t\t', '\t合计：320万元\t\t'],
    ['本页小计\t1项', '合计（全市）\t2项'],
    ['合计', 'Grand total\t\t2'],
  ])('is nobody’s duty and no part of the row above: %j, %j', (part, whole) => {
    const found = outline(
      `序号\t任务\t牵头单位\t完成时限\n1\t治河\t市水务局\t年底\n${part}\n2\t植树\t市林业局\t年底\n${whole}\n二、保障措施\n（一）加强领导。建立机制。（责任单位：市教育局）\n`,
    );
    expect(found.items.map(({ ref, title, measures }) => [ref, title, measures])).toEqual([
      ['1', '治河', ''],
      ['2', '植树', ''],
      ['（一）', '加强领导', '建立机制。'],
    ]);
    expect(asContext(found)).toEqual([
      [part.trim(), null],
      [whole.trim(), null],
    ]);
    expect(found.numbers).toEqual([]);
  });

  it('parts two duties under one number, and ends the text', () => {
    const found = outline(
      '序号\t任务\t措施\t责任单位\n1\t治河\t清淤\t市水务局\n小计\t\t3件\n\t\t护岸\t市住建局\n合计\t2项\n\n2025年11月29日\n',
    );
    expect(found.items.map(({ ref, measures }) => [ref, measures])).toEqual([
      ['1-1', '清淤'],
      ['1-2', '护岸'],
    ]);
    expect(asContext(found).map(([text]) => text)).toEqual(['小计\t\t3件', '合计\t2项']);
  });

  it('is told where each cell has a line of its own, and the rows go on behind it', () => {
    const found = outline(
      '序号\n任务\n责任单位\n1\n治河\n市水务局\n小计\n1项\n2\n植树\n市林业局\n合计\n2项\n二、保障措施\n加强领导。\n',
    );
    expect(found.items.map(({ ref, measures }) => [ref, measures])).toEqual([
      ['1', ''],
      ['2', ''],
    ]);
    expect(asContext(found).map(([text]) => text)).toEqual(['小计\n1项', '合计\n2项']);
  });

  it('that names units is left to a person', () => {
    const { items, warnings } = outline(
      '序号\t任务\t牵头单位\n1\t治河\t市水务局\n合计\t\t市财政局\n2\t植树\t市林业局\n',
    );
    expect(items.map(({ measures }) => measures)).toEqual(['', '']);
    expect(warnings.filter(({ code }) => code === 'unaccountedText').map(({ text }) => text)).toEqual(['合计市财政局']);
  });
});

describe('a table whose header is not known', () => {
  const table =
    '项\t做什么\t谁来办\t谁来帮\t啥时候\n1\t治河\t市水务局\t市财政局\t6月底\n2\t植树\t市林业局\t市财政局、市教育局\t年底\n';
  const text = `青山市任务清单\n${table}`;
  const unknown = (of: string) =>
    parseOutline(of)
      .warnings.filter(({ code }) => code === 'unknownTable')
      .map(({ columns }) => columns!.map(({ header, looksLike }) => `${header}=${looksLike ?? '?'}`).join(' '));

  it('is a question that says what each column looks like', () => {
    expect(unknown(text)).toEqual(['项=ordinal 做什么=task 谁来办=lead 谁来帮=supporting 啥时候=due']);
    expect(parseOutline(text).items).toEqual([]);
  });

  it('is read once its columns are named', () => {
    const key = headerKey(['项', '做什么', '谁来办', '谁来帮', '啥时候']);
    const { items, warnings } = parseOutline(text, new Map([[key, ['ordinal', 'task', 'lead', 'supporting', 'due']]]));
    expect(
      items.map(({ ref, title, leads, supporting, dueText }) => [
        ref,
        title,
        leads[0]!.name,
        supporting.length,
        dueText,
      ]),
    ).toEqual([
      ['1', '治河', '市水务局', 1, '6月底'],
      ['2', '植树', '市林业局', 2, '年底'],
    ]);
    expect(warnings.filter(({ code }) => code === 'unknownTable')).toEqual([]);
  });

  it.each([
    ['of numbers, in a plan with duties', '年份\t预算\t支出\n2024\t10\t9\n2025\t12\t11\n', []],
    ['of one row', '项\t做什么\t谁来办\n1\t治河\t市水务局\n', []],
    ['with a known header', '序号\t任务\t责任单位\n1\t治河\t市水务局\n2\t植树\t市林业局\n', []],
    [
      'of units, in a plan with duties',
      '项\t做什么\t谁来办\n1\t治河\t市水务局\n2\t植树\t市林业局\n',
      ['项=ordinal 做什么=task 谁来办=responsible'],
    ],
  ])('is asked about where it may hold tasks: %s', (_, of, expected) => {
    expect(unknown(`方案\n1.清淤。清理河道。（责任单位：市水务局）\n附件\n${of}`)).toEqual(expected);
  });

  it('is asked about in a text without any duty, whatever its columns hold', () => {
    expect(
      unknown('Plan\nStep\tOutcome\tLed from\n1\tClinic opened\tHealth\n2\tNurses trained\tEducation\n'),
    ).toHaveLength(1);
  });

  const numbered = '序号\t任务\t牵头单位\t配合单位\n1\t养鱼\t市渔业局\t市财政局\n2\t种草\t市林业局\t\n';
  const plain = '任务\t牵头单位\t配合单位\n养鱼\t市渔业局\t市财政局\n种草\t市林业局\t市财政局\n';
  const without = '做什么\t谁来办\t谁来帮\n治河\t市水务局\t市财政局\n植树\t市林业局\t市财政局\n';
  it.each([
    ['directly behind a known one', numbered + table, 5],
    ['behind a known one and the words that name it', `${numbered}附件2\n${table}`, 5],
    ['before a known one', table + numbered, 5],
    ['behind a known one, both without numbers', plain + without, 3],
    ['behind a known one without numbers, and wider', plain + table, 5],
  ])('is a table of its own %s', (_, of, width) => {
    const { items, warnings } = parseOutline(`青山市任务分工表\n${of}`);
    expect(items.map(({ title, measures }) => [title, measures])).toEqual([
      ['养鱼', ''],
      ['种草', ''],
    ]);
    const asked = warnings.filter(({ code }) => code === 'unknownTable');
    expect(asked.map(({ columns }) => columns!.length)).toEqual([width]);
  });

  it.each([
    [
      'a row of units that are not known',
      `${plain}护岸\t河道专班\t岸线专班\n植树\t市林业局\t市财政局\n种草\t市林业局\t市教育局\n`,
    ],
    ['a single line', `${numbered}甲\t乙\t丙\t丁\n`],
  ])('is not seen in %s', (_, of) => {
    expect(unknown(`青山市任务分工表\n${of}`)).toEqual([]);
  });

  it('is read behind a known one once its columns are named', () => {
    const key = headerKey(['项', '做什么', '谁来办', '谁来帮', '啥时候']);
    const { items, warnings } = parseOutline(
      `青山市任务分工表\n${numbered}附件2\n${table}`,
      new Map([[key, ['ordinal', 'task', 'lead', 'supporting', 'due']]]),
    );
    expect(items.map(({ title, measures }) => [title, measures])).toEqual(
      ['养鱼', '种草', '治河', '植树'].map((title) => [title, '']),
    );
    expect(warnings.map(({ code }) => code)).not.toContain('unknownTable');
  });

  it('is no question where it holds but numbers, and no part of the row above', () => {
    const { items, leaves, warnings } = parseOutline(
      `青山市任务分工表\n${numbered}年份\t预算\t支出\n2024\t10\t9\n2025\t12\t11\n二、保障措施\n加强领导。\n`,
    );
    expect(items.map(({ measures }) => measures)).toEqual(['', '']);
    expect(warnings.map(({ code }) => code)).not.toContain('unknownTable');
    expect(leaves.map(({ kind }) => kind)).toContain('context');
  });
});
