import type { OutlineUnit } from '#libs/contracts';
import { parseOutline } from './index.js';

const listed = (units: readonly OutlineUnit[]): string => units.map((unit) => unit.printed).join('、');

/** Lead (? where it is assumed), supporting, implementers, 等 and deadline of each duty, as far as there are any. */
const duties = (text: string): string[] =>
  parseOutline(text).items.map((item) =>
    [
      listed(item.leads) + (item.leadAssumed ? '?' : ''),
      listed(item.supporting),
      listed(item.implementers),
      item.openEnded ? '等' : '',
      item.dueText ?? '',
    ]
      .join(' | ')
      .replace(/(?: \| )+$/, ''),
  );

const below = (clause: string): string => `青山市工作方案\n一、重点任务\n1.修复堤防。加固险段。${clause}\n`;

describe('a clause', () => {
  it.each([
    ['a label with another word in brackets', '\n牵头科室（单位）：河道科、堤防中心', '河道科、堤防中心'],
    ['a bracketed word inside the label', '（牵头（责任）单位：市水务局）', '市水务局'],
    ['the division of work as its label', '\n部门分工：市水务局牵头，各地、各部门配合。', '市水务局 |  | 各地 | 等'],
    [
      'a place that shares the end of its name with the next',
      '（牵头单位：市水务局；责任单位：市财政局，各乡、镇人民政府，东滩、西滩管理区）',
      '市水务局 | 市财政局 | 各乡、镇人民政府、东滩、西滩管理区',
    ],
    ['zones under one word', '（责任单位：区水务局，各平台、镇街）', '区水务局? |  | 各平台、镇街'],
    [
      'everybody of a government beside a lead',
      '（市水务局牵头，国务院各部门分别负责，年内持续推进）',
      '市水务局 |  |  | 等 | 年内持续推进',
    ],
    ['everybody and nobody else', '（国务院各部门分别负责）', ' |  |  | 等'],
    [
      'a deadline that goes on',
      '（责任单位：市水务局；完成时限：6月底，并长期坚持）',
      '市水务局? |  |  |  | 6月底，并长期坚持',
    ],
    [
      'the regions behind the departments that nobody names',
      '（水利部、财政部等国务院相关部门及各地区按职责分工负责）',
      '水利部? | 财政部 | 各地区 | 等',
    ],
    [
      'the units concerned of a government behind 等',
      '（市水务局、市财政局等市政府有关部门和各区人民政府按职责分工负责）',
      '市水务局? | 市财政局 | 各区人民政府 | 等',
    ],
    [
      'several kinds of region, the last with 政府',
      '（省水利厅牵头，各市、州、县人民政府负责）',
      '省水利厅 |  | 各市、州、县人民政府',
    ],
    ['厅局 behind 等', '（省水利厅、省财政厅等厅局按职责分工负责）', '省水利厅? | 省财政厅 |  | 等'],
    ['offices of towns', '（牵头单位：市水务局；责任单位：市财政局，相关乡镇办）', '市水务局 | 市财政局 | 相关乡镇办'],
    [
      'who holds an office among units',
      '（分管副市长、协管副秘书长负责，市水务局牵头，市财政局参与）',
      '市水务局 | 市财政局',
    ],
    ['two kinds of bodies without a separator', '（市水务局牵头，各县区各部门配合）', '市水务局 |  | 各县区 | 等'],
    [
      'those that mainly cooperate, below the lead',
      '\n牵头责任单位：市水务局\n主要协作单位：市财政局，市政府有关部门、有关直属单位\n监督方式：0531-1234567',
      '市水务局 | 市财政局 |  | 等',
    ],
    ['the others behind the first', '（第一责任单位：市水务局；其他责任单位：市财政局）', '市水务局 | 市财政局'],
    [
      'who governs the trade, who builds, and the place',
      '（行业主管部门：市水务局；项目业主：市城投公司；属地责任：东河镇）',
      '市水务局? | 市城投公司 | 东河镇',
    ],
  ])('may have %s', (_name, clause, read) => {
    expect(duties(below(clause))).toEqual([read]);
  });

  it.each([
    ['任务一：', '任务二：'],
    ['重点任务1 ', '重点任务2 '],
    ['专项行动一\u3000', '专项行动二\u3000'],
  ])('stands in the part that %j begins', (one, two) => {
    const text = `青山市工作方案\n一、水利\n${one}加固险段\n1.巡查。\n2.护岸。\n责任单位：市水务局\n${two}更换闸门\n购置电机。\n责任单位：市住建局\n`;
    const outline = parseOutline(text);
    // one way to name a part, whether it is a duty's or a section's
    expect(outline.sections.every(({ ref }) => !/[：、.]$/.test(ref))).toBe(true);
    expect(outline.items.map(({ ref, title }) => [ref, title])).toEqual([
      [one.replace(/[：\s]/g, ''), '加固险段'],
      [two.replace(/[：\s]/g, ''), '更换闸门'],
    ]);
  });

  it('is in no part that 任务一 only mentions', () => {
    const text = '青山市工作方案\n1.加固险段。\n任务一般由乡镇承担，项目一经批准即开工。\n（责任单位：市水务局）\n';
    expect(parseOutline(text).items.map(({ ref }) => ref)).toEqual(['1']);
  });

  it('behind the points of a list answers for what the list belongs to', () => {
    const text =
      '青山市整改方案\n一、堤防老化\n整改目标：完成加固。\n整改措施：\n1.排查险段。\n2.加固险段。\n整改时限：立行立改，长期坚持\n责任单位：市水务局\n督导单位：市政府督查室\n' +
      '二、闸门失修\n整改措施：\n1.更换电机。\n2.培训人员。\n整改时限：2026年6月底\n牵头单位：市住建局\n';
    expect(duties(text)).toEqual(['市水务局? |  |  |  | 立行立改，长期坚持', '市住建局 |  |  |  | 2026年6月底']);
    expect(parseOutline(text).items.map(({ ref, title }) => [ref, title])).toEqual([
      ['一', '堤防老化'],
      ['二', '闸门失修'],
    ]);
  });

  it('that names persons alone is none', () => {
    expect(duties(below('（分管副市长负责）'))).toEqual([]);
  });

  it('may be a line of its own without label and full stop', () => {
    const text =
      '青山市工作方案\n（一）水利\n加固险段，清除淤泥。\n市水务局牵头落实\n改造闸门，更换电机。\n市水务局、市住建局分别牵头落实\n巡查堤防。\n市应急局负责\n';
    expect(duties(text)).toEqual(['市水务局', '市水务局、市住建局', '市应急局?']);
  });

  it('may be a line of units alone behind a dash or before the next number', () => {
    const text = '青山市工作方案\n1.修复堤防。加固险段。\n——市水务局、市财政局\n2.改造闸门。\n    市住建局\n3.巡查。\n';
    expect(duties(text)).toEqual(['市水务局? | 市财政局', '市住建局?']);
  });

  it('may stand behind a blank at the end of the line it answers for', () => {
    const text =
      '青山市工作方案\n1.加固险段。    市水务局、市财政局\n2.改造闸门。\t市住建局牵头，市财政局配合\n3.巡查堤防。 市应急局\n';
    expect(duties(text)).toEqual(['市水务局? | 市财政局', '市住建局 | 市财政局', '市应急局?']);
    expect(duties('青山市工作方案\n1.加固险段。市水务局、市财政局\n2.改造闸门。\n')).toEqual([]);
  });

  const wide = '要把加固险段的各项工作落到实处并且一直做到底不能松懈\n'.repeat(9);
  it.each([
    ['who signs the covering letter', '一、修复堤防。\n青山市人民政府办公室\n二、加固险段。\n'],
    ['a line that a page breaks', `一、修复堤防。\n市水务局、市财政局和市住房城乡建设局共同负责落实\n${wide}`],
    ['units in the middle of the text', '一、修复堤防。\n市水务局、市财政局\n要加固险段。\n'],
  ])('is not %s', (_name, text) => {
    expect(duties(`青山市工作方案\n${text}`)).toEqual([]);
  });

  it('counts regions of which some have a board instead of a government as one group', () => {
    const [item] = parseOutline(below('（市水务局牵头，各县、区人民政府（管委会）负责落实）')).items;
    expect(item!.implementers.map(({ printed }) => printed)).toEqual(['各县、区人民政府（管委会）']);
  });
});
