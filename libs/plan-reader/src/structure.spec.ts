import { parseOutline } from './index.js';

const rows = (text: string): string[] =>
  parseOutline(text).items.map((item) => [item.ref, item.section ?? '', item.title].join(' | '));

describe('the structure of a plan', () => {
  it('names items by their printed number and their section by its heading', () => {
    const text =
      '一、主要任务\n（一）提升水质\n1.治理河道。清淤。（市水务局负责）\n2.保护水源。巡查。（市生态环境局负责）\n';
    expect(rows(text)).toEqual(['1 | （一）提升水质 | 治理河道', '2 | （一）提升水质 | 保护水源']);
  });

  it('puts the chapter before the number only where numbering restarts', () => {
    const text =
      '一、水\n（一）治河。清淤。（市水务局负责）\n二、气\n（一）减排。限产。（市生态环境局负责）\n（二）植树。造林。（市林业局负责）\n';
    expect(rows(text)).toEqual(['一（一） | 一、水 | 治河', '二（一） | 二、气 | 减排', '二（二） | 二、气 | 植树']);
  });

  it('reads articles, circled numbers and chapters that are items themselves', () => {
    expect(rows('第一条 减税。落实政策。（市税务局负责）\n第二条 降费。清理收费。（市财政局负责）')).toEqual([
      '第一条 |  | 减税',
      '第二条 |  | 降费',
    ]);
    expect(rows('1.治河。\n①清淤。疏浚。（市水务局负责）\n②护岸。砌石。（市住建局负责）')).toEqual([
      '① | 1.治河 | 清淤',
      '② | 1.治河 | 护岸',
    ]);
    expect(rows('一、对成绩突出的县，优先安排资金。（财政厅负责）\n二、奖励先进。（民政厅负责）')).toEqual([
      '一 |  | 对成绩突出的县，优先安排资金',
      '二 |  | 奖励先进',
    ]);
  });

  it('ends the title of an article behind its brackets', () => {
    const outline = parseOutline('第一条 【支持节水】 对节水企业给予补助。（市水务局负责）\n');
    expect(outline.items[0]).toMatchObject({ title: '【支持节水】', measures: '对节水企业给予补助。' });
  });

  it('reads items without numbers by their paragraphs', () => {
    const text = '关于做好当前工作的通知\n稳就业。加大力度。（市民政局负责）\n促消费。发放消费券。（市商务局负责）\n';
    expect(rows(text)).toEqual(['1 |  | 稳就业', '2 |  | 促消费']);
  });

  it('tells a number that begins an item from a decimal', () => {
    const text = '1.5G网络。到年底投资\n1.5亿元。（市工信局负责）\n2.12345热线。优化流程。（市政府办公室负责）\n';
    expect(rows(text)).toEqual(['1 |  | 5G网络', '2 |  | 12345热线']);
  });

  it('gives a clause behind the last of several points to the item they belong to', () => {
    const text =
      '一、任务\n1.改造管网。（1）排查漏损。（2）更新管网。（责任单位：市水务局）\n2.节水。（市水务局负责）\n';
    const [first] = parseOutline(text).items;
    expect(first).toMatchObject({ ref: '1', title: '改造管网', measures: '（1）排查漏损。（2）更新管网。' });
  });

  it('reads a clause beside its heading and the text behind it', () => {
    const text =
      '一、治河（牵头单位：市水务局；配合单位：市财政局）\n清淤二十公里。\n二、植树（市林业局负责）\n造林。\n';
    expect(parseOutline(text).items.map((item) => [item.title, item.measures])).toEqual([
      ['治河', '清淤二十公里。'],
      ['植树', '造林。'],
    ]);
  });

  it('reads a sentence that assigns the part under its heading', () => {
    const text = '一、治河\n本部分由市水务局牵头，市财政局配合。\n（一）清淤。疏浚。（市住建局负责）\n';
    const found = parseOutline(text).items.map((item) => [item.ref, item.title, item.leads.map((unit) => unit.name)]);
    expect(found).toEqual([
      ['一', '治河', ['市水务局']],
      ['（一）', '清淤', ['市住建局']],
    ]);
  });

  it('reads headings that are printed twice once', () => {
    const outline = parseOutline('一、主要任务一、主要任务\n（一）治河。清淤。（市水务局负责）\n');
    expect(outline.items[0]!.section).toBe('一、主要任务');
    expect(outline.warnings.map((warning) => warning.code)).toContain('doubledHeading');
  });

  it('ends a title where its full stop is lost', () => {
    const titled = ['治理城区河道', '保护饮用水源', '更新老旧管网', '建设海绵城市'].map(
      (title, k) => `${k + 1}.${title}。坚持标本兼治，狠抓落实。（市水务局负责）`,
    );
    const text = ['一、任务', ...titled, '5.推广节水器具健全激励机制，以学校为重点。（市水务局负责）'].join('\n');
    const outline = parseOutline(text);
    expect(outline.items[4]!.title).toBe('推广节水器具');
    expect(outline.warnings.map((warning) => [warning.code, warning.itemRef])).toEqual([
      ['itemWithoutDeadline', null],
      ['missingTitleStop', '5'],
    ]);
  });

  it('keeps duties that name no unit apart, and asks about those among the items', () => {
    const text =
      '一、总体要求\n（一）目标。向好。\n二、任务\n（一）治河。清淤。（市水务局负责）\n（二）植树。造林。\n三、保障措施\n（一）加强领导。重视。\n（二）强化宣传。引导。\n';
    const outline = parseOutline(text);
    expect(outline.generalMeasures.map((measure) => [measure.section, measure.title])).toEqual([
      ['二、任务', '植树'],
      ['三、保障措施', '加强领导'],
      ['三、保障措施', '强化宣传'],
    ]);
    expect(outline.warnings.map((warning) => warning.code)).toEqual(['itemWithoutDeadline', 'itemWithoutUnit']);
  });

  it('keeps the first character of a duty whose heading ends with its line', () => {
    const text =
      '一、任务\n（一）治河。清淤。（市水务局负责）\n二、保障措施\n（一）加强领导\n各单位要重视。\n（二）强化宣传。引导。\n';
    expect(parseOutline(text).generalMeasures.map((measure) => [measure.title, measure.text])).toEqual([
      ['加强领导', '各单位要重视。'],
      ['强化宣传', '引导。'],
    ]);
  });

  it('finds the structure again where all line breaks are lost', () => {
    const text =
      '北山市节水方案为贯彻节水要求，制定本方案。一、总体要求向好发展。二、主要任务（一）治河。清淤。（市水务局负责）（二）植树。造林。（市林业局负责）三、保障措施（一）加强领导。重视。';
    expect(rows(text)).toEqual(['（一） | 二、主要任务 | 治河', '（二） | 二、主要任务 | 植树']);
    expect(parseOutline(text).title).toBe('北山市节水方案');
  });

  it.each([
    [
      'parted by tabs',
      '序号\t重点任务\t牵头单位\t配合单位\t完成时限\n1\t改造管网50公里\t市水务局\t市财政局，各区政府\t11月底\n2\t建公园\t市园林局\t\t长期\n',
    ],
    [
      'one cell per line',
      '序号\n重点任务\n牵头单位\n配合单位\n完成时限\n1\n改造管网50公里\n市水务局\n市财政局、\n各区政府\n11月底\n2\n建公园\n市园林局\n长期\n',
    ],
    [
      'with groups, leaders and cells left empty',
      '序号\t类别\t工作任务\t牵头领导\t牵头单位\t配合单位\t完成时限\t备注\n1\t水\t改造管网50公里\t赵某\t市水务局\t市财政局、各区政府\t11月底\n2\t\t建公园\t钱某\t市园林局\t\t长期\n',
    ],
  ])('reads a task table %s', (_form, table) => {
    const found = parseOutline(`青山市任务分工表\n${table}`).items.map((item) => ({
      ref: item.ref,
      title: item.title,
      units: [item.leads, item.supporting, item.implementers].map((units) => units.map((unit) => unit.name).join()),
      due: item.dueText,
    }));
    expect(found).toEqual([
      { ref: '1', title: '改造管网50公里', units: ['市水务局', '市财政局', '各区政府'], due: '11月底' },
      { ref: '2', title: '建公园', units: ['市园林局', '', ''], due: '长期' },
    ]);
  });

  it('says why there is nothing where no unit is responsible', () => {
    const outline = parseOutline('关于开展读书活动的倡议书\n一、读好书。多读经典。\n二、爱读书。每天半小时。\n');
    expect(outline.items).toEqual([]);
    expect(outline.warnings).toEqual([expect.objectContaining({ code: 'noResponsibleUnit' })]);
    expect(outline.warnings[0]!.message).toContain('没有找到');
  });
});

describe('a heading that is printed twice', () => {
  const clause = '（责任单位：市水务局）';
  it.each([
    ['on two lines', `一、重点任务\n一、重点任务\n1.植树。管护。${clause}\n`],
    ['with its number', `一、重点任务\n1.植树。\n1.植树。管护。${clause}\n`],
    ['without its number', `一、重点任务\n1.植树。植树。管护。${clause}\n`],
    ['without its number, on two lines', `一、重点任务\n1.植树。\n植树。管护。${clause}\n`],
  ])('%s is read once, and asked about', (_, text) => {
    const outline = parseOutline(`青山市工作方案\n${text}2.治河。清淤。${clause}\n`);
    expect(outline.items.map(({ ref, title, measures, section }) => [ref, title, measures, section])).toEqual([
      ['1', '植树', '管护。', '一、重点任务'],
      ['2', '治河', '清淤。', '一、重点任务'],
    ]);
    expect(outline.warnings.map(({ code }) => code)).toEqual(['doubledHeading', 'itemWithoutDeadline']);
  });

  it('is another one where only its beginning is alike', () => {
    const text = `青山市工作方案\n1.植树。植树造林。${clause}\n2.治河。清淤。${clause}\n`;
    expect(parseOutline(text).warnings.map(({ code }) => code)).not.toContain('doubledHeading');
  });
});
