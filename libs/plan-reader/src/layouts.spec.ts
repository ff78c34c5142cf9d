import type { OutlineUnit } from '#libs/contracts';
import { parseOutline } from './index.js';

const listed = (units: readonly OutlineUnit[]): string => units.map((unit) => unit.printed).join('、');

const rows = (table: string): string[] =>
  parseOutline(`青山市任务分工表\n${table}`).items.map((item) =>
    [
      item.ref,
      item.title,
      listed(item.leads),
      listed(item.supporting),
      listed(item.implementers),
      item.openEnded ? '等' : '',
      item.dueText ?? '',
    ]
      .join(' | ')
      .replace(/(?: \| )+$/, ''),
  );

/** Every character of the text is in a leaf, bars too. */
function expectWhole(table: string): void {
  const outline = parseOutline(table);
  const covered = outline.leaves.map(({ start, end }) => table.slice(start, end)).join('');
  expect(outline.text).toBe(table);
  expect(covered.replace(/\s/g, '')).toBe(table.replace(/\s/g, ''));
}

describe('a table', () => {
  const read = ['1 | 治河 | 市水务局 | 市财政局', '2 | 植树 | 市林业局 |  | 各区政府'];

  it.each([
    [
      'bars between and behind',
      '序号 | 任 务 | 牵头单位 | 配合单位 |\n1 | 治河 | 市水务局 | 市财政局 |\n2 | 植树 | 市林业局 | 各区政府 |\n',
    ],
    [
      'bars of Markdown',
      '| 序号 | 任务 | 牵头单位 | 配合单位 |\n|---|:---|---|---|\n| 1 | 治河 | 市水务局 | 市财政局 |\n| 2 | 植树 | 市林业局 | 各区政府 |\n',
    ],
    [
      'a bar behind each cell on a line of its own',
      '序号 |\n任务 |\n牵头单位 |\n配合单位 |\n1 |\n治河 |\n市水务局 |\n市财政局 |\n2 |\n植树 |\n市林业局 |\n各区政府 |\n',
    ],
    ['single blanks', '序号 任 务 牵头单位 配合单位\n1 治河 市水务局 市财政局\n2 植树 市林业局 各区政府\n'],
  ])('may have %s', (_name, table) => {
    expect(rows(table)).toEqual(read);
    expectWhole(table);
  });

  it('of Markdown has no row in the ruling below its header', () => {
    const table = '| 任务 | 牵头单位 | 配合单位 |\n|------|------|------|\n| 治河 | 市水务局 | 市财政局 |\n';
    expect(rows(table)).toEqual(['1 | 治河 | 市水务局 | 市财政局']);
    const ruling = table.indexOf('------');
    expect(parseOutline(table).leaves.find(({ start, end }) => start <= ruling && ruling < end)?.kind).toBe(
      'furniture',
    );
  });

  it('gives a row whose merged cell stands only above the columns behind it', () => {
    const table =
      '工作任务 | 具体要求 | 责任部门 |\n治河 | 加固险段 | 工程科 |\n清除淤泥 | 工程科牵头，各科室配合 | |\n植树 | 选苗 | 办公室 |\n';
    expect(rows(table).map((row) => row.split(' | ').slice(1).join(' | '))).toEqual([
      '治河 | 工程科',
      '清除淤泥 | 工程科 | 各科室',
      '植树 | 办公室',
    ]);
  });

  it('keeps the place of cells where only those at the end of a row are missing', () => {
    const table =
      '序号 | 任务 | 牵头单位 | 配合单位 | 备注 |\n1 | 治河 | 市水务局 | 市财政局 |\n2 | 植树 | 市林业局 |\n';
    expect(rows(table)).toEqual(['1 | 治河 | 市水务局 | 市财政局', '2 | 植树 | 市林业局']);
  });

  it('of single blanks may break its rows and hold blanks in its tasks', () => {
    const table =
      '序号 工作任务 主要责任单位 协同单位 完成期限\n一、水利\n33 加固 12 处险段。 市水务局 市财政局、市住建局等市有关部门，\n各区政府。 2026年12月底\n' +
      '二、绿化\n41 植树造林，\n种草 30 亩。 市林业局 市财政局 2026年6月底\n附：本表由市督查室解释。\n';
    expect(rows(table)).toEqual([
      '33 | 加固12处险段 | 市水务局 | 市财政局、市住建局 | 各区政府 | 等 | 2026年12月底',
      '41 | 植树造林，种草30亩 | 市林业局 | 市财政局 |  |  | 2026年6月底',
    ]);
    expectWhole(table);
  });

  it.each([
    ['numbers of an extract', '3', '68', '69'],
    ['numbers from 1 with headings between', '1', '2', '3'],
  ])('of one cell to a line may have %s', (_name, one, two, three) => {
    const table =
      `序号\n\n任务\n\n主要责任单位\n\n协同配合单位\n\n一、水利\n\n${one}\n\n加固 12 处险段。\n\n市水务局\n\n市财政局，\n\n各区政府。\n\n` +
      `二、绿化\n\n三、环卫\n\n${two}\n\n植树。\n\n市林业局\n\n市政府有关部门\n\n${three}\n\n种草。\n\n市林业局\n\n市城管局\n`;
    expect(rows(table)).toEqual([
      `${one} | 加固12处险段 | 市水务局 | 市财政局 | 各区政府`,
      `${two} | 植树 | 市林业局 |  |  | 等`,
      `${three} | 种草 | 市林业局 | 市城管局`,
    ]);
    expectWhole(table);
  });

  it('of one cell to a line may have no header over its numbers', () => {
    const table =
      '工作任务\n|\n要求\n|\n责任科室\n|\n时限\n|\n水利\n|\n1\n|\n加固险段。\n|\n工程科\n|\n年底前\n|\n2\n|\n清淤。\n|\n工程科\n|\n持续推进\n|\n绿化\n|\n3\n|\n植树。\n|\n办公室\n|\n6月底\n|\n';
    expect(rows(table)).toEqual([
      '1 | 加固险段 | 工程科 |  |  |  | 年底前',
      '2 | 清淤 | 工程科 |  |  |  | 持续推进',
      '3 | 植树 | 办公室 |  |  |  | 6月底',
    ]);
    expectWhole(table);
  });

  it('of one cell to a line may break the words of its header', () => {
    const table =
      '序号\n重点工作\n责任\n领导\n责任\n科室\n第二季度\n完成情况\n1\n加固险段。\n王某\n工程科\n已开工。\n2\n清淤。\n李某\n河道科\n已完成。\n';
    expect(rows(table)).toEqual(['1 | 加固险段 | 工程科', '2 | 清淤 | 河道科']);
    expectWhole(table);
  });

  it('of one cell to a line may part its units by blanks', () => {
    const many =
      '市委党史和地方志研究室 市档案局 市广播电视台 市公共资源交易中心 市气象局 市地震局 市公积金管理中心 市城乡建设发展集团';
    const table =
      `序号 |\n主要任务 |\n牵头单位 |\n落实情况 |\n12 |\n修志。 |\n${many} |\n正在推进。 |\n` +
      '40 |\n加固险段。 |\n市水务局、市财政局 市住建局 |\n已加固3处。 |\n';
    expect(rows(table)).toEqual([
      `12 | 修志 | ${many.replaceAll(' ', '、')}`,
      '40 | 加固险段 | 市水务局、市财政局、市住建局',
    ]);
    expectWhole(table);
  });

  it('is not read into prose that speaks of units and has a bar', () => {
    const text =
      '青山市工作方案\n序号 由责任单位 编 任务\n1 月底前 报市水务局\n首页 | 责任单位 | 联系我们\n一、治河。（责任单位：市水务局|市财政局）\n';
    expect(
      parseOutline(text).items.map(({ title, leads, supporting }) => [title, listed(leads), listed(supporting)]),
    ).toEqual([['治河', '市水务局', '市财政局']]);
  });
});
