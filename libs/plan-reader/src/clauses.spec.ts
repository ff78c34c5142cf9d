import type { OutlineUnit } from '#libs/contracts';
import { parseOutline } from './index.js';

interface Duty {
  leads?: string;
  assumed?: boolean;
  supporting?: string;
  guiding?: string;
  implementers?: string;
  open?: boolean;
  due?: string;
}

const listed = (units: readonly OutlineUnit[]): string => units.map((unit) => unit.printed).join('、');

/** What the clauses of a text say, without what they leave empty. */
function duties(text: string): Duty[] {
  return parseOutline(text).items.map((item) => ({
    ...(item.leads.length > 0 && { leads: listed(item.leads) }),
    ...(item.leadAssumed && { assumed: true }),
    ...(item.supporting.length > 0 && { supporting: listed(item.supporting) }),
    ...(item.guiding.length > 0 && { guiding: listed(item.guiding) }),
    ...(item.implementers.length > 0 && { implementers: listed(item.implementers) }),
    ...(item.openEnded && { open: true }),
    ...(item.dueText !== null && { due: item.dueText }),
  }));
}

const inItem = (clause: string): string => `一、重点任务\n1.改造供水管网。更新老旧管网。${clause}\n`;

const forms: [string, string, Duty][] = [
  [
    'a labelled bracket',
    '（责任单位：市水务局、市财政局）',
    { leads: '市水务局', assumed: true, supporting: '市财政局' },
  ],
  [
    'lead and responsible units behind labels of their own',
    '（牵头单位：市水务局；责任单位：市财政局、市住建局，各区人民政府）',
    { leads: '市水务局', supporting: '市财政局、市住建局', implementers: '各区人民政府' },
  ],
  [
    'square brackets, half-width punctuation and a blank between labels',
    '[牵头单位:市水务局 配合单位:市财政局,市住建局]',
    { leads: '市水务局', supporting: '市财政局、市住建局' },
  ],
  [
    'labels in brackets of their own',
    '\n【牵头单位】市水务局\n【责任单位】市财政局、各县区',
    { leads: '市水务局', supporting: '市财政局', implementers: '各县区' },
  ],
  [
    'a lead by verb, the others by their duties',
    '（市水务局牵头，市财政局、市住建局按职责分工负责）',
    { leads: '市水务局', supporting: '市财政局、市住建局' },
  ],
  ['several leads', '（市水务局、市住建局共同牵头）', { leads: '市水务局、市住建局' }],
  [
    'a lead by the bracket behind a name',
    '（市水务局（牵头）、市财政局）',
    { leads: '市水务局', supporting: '市财政局' },
  ],
  ['a lead without a comma behind it', '（市水务局牵头市财政局配合）', { leads: '市水务局', supporting: '市财政局' }],
  [
    'units that only guide',
    '（省水利厅指导，各设区市人民政府负责落实）',
    { guiding: '省水利厅', implementers: '各设区市人民政府' },
  ],
  ['会同 with nobody named', '（市水务局会同有关部门负责）', { leads: '市水务局', assumed: true, open: true }],
  [
    '会同 with names and 等',
    '（由市水务局会同市财政局、市住建局等部门研究制定）',
    { leads: '市水务局', assumed: true, supporting: '市财政局、市住建局', open: true },
  ],
  ['等 before a number of units', '（责任单位：市水务局等8个部门）', { leads: '市水务局', assumed: true, open: true }],
  [
    '和 inside a name and between names',
    '（责任单位：市文化和旅游局、市工业和信息化局和市财政局）',
    { leads: '市文化和旅游局', assumed: true, supporting: '市工业和信息化局、市财政局' },
  ],
  [
    '牵头 and 推进 inside names',
    '（市产业推进组牵头单位牵头，市重大项目推进中心配合）',
    { leads: '市产业推进组牵头单位', supporting: '市重大项目推进中心' },
  ],
  [
    'kinds of region as one group',
    '（责任单位：市水务局，各市、县〔市、区〕政府、临港开发区管委会）',
    { leads: '市水务局', assumed: true, implementers: '各市、县〔市、区〕政府、临港开发区管委会' },
  ],
  ['governments alone', '（各市、县（市、区）人民政府负责）', { implementers: '各市、县（市、区）人民政府' }],
  [
    'a working committee and board under one name',
    '（责任单位：市水务局，滨江新区党工委、管委会）',
    { leads: '市水务局', assumed: true, implementers: '滨江新区党工委、管委会' },
  ],
  [
    'a deadline in front',
    '（6月底前完成，牵头单位：市水务局、市财政局）',
    { leads: '市水务局、市财政局', due: '6月底前完成' },
  ],
  [
    'a deadline between the units',
    '（市水务局牵头；2025年10月底前完成；市财政局参加）',
    { leads: '市水务局', supporting: '市财政局', due: '2025年10月底前完成' },
  ],
  [
    'persons, who are no units',
    '（责任领导：赵某；牵头单位：市水务局；配合单位：市财政局）',
    { leads: '市水务局', supporting: '市财政局' },
  ],
  [
    'neighbouring brackets',
    '（牵头单位：市水务局）（配合单位：市财政局）',
    { leads: '市水务局', supporting: '市财政局' },
  ],
  [
    'a bare list of names',
    '（市水务局、市财政局，各区政府）',
    { leads: '市水务局', assumed: true, supporting: '市财政局', implementers: '各区政府' },
  ],
  [
    'an open list before its last members',
    '（责任单位：市水务局、市财政局等部门及各县区政府）',
    { leads: '市水务局', assumed: true, supporting: '市财政局', implementers: '各县区政府', open: true },
  ],
  [
    'committees and governments of regions as one',
    '（市水务局，各县（市、区）党委和政府，各级党委、政府）',
    { leads: '市水务局', assumed: true, implementers: '各县（市、区）党委和政府、各级党委、政府' },
  ],
  [
    'line breaks inside groups of regions',
    '（责任单位：市水务局，各县\n区政府，各县（市\n、区）政府，各旗（区\n）人民政府）',
    { leads: '市水务局', assumed: true, implementers: '各县区政府、各县（市、区）政府、各旗（区）人民政府' },
  ],
  [
    'polite verbs',
    '（市水务局负责，市财政局予以配合，市住建局给予支持）',
    { leads: '市水务局', assumed: true, supporting: '市财政局、市住建局' },
  ],
  [
    'an opening that says what is assigned',
    '此项工作由市水务局牵头负责，市财政局配合。',
    { leads: '市水务局', supporting: '市财政局' },
  ],
  [
    'a bracket for a whole part',
    '（以上任务由市水务局牵头，市财政局配合）',
    { leads: '市水务局', supporting: '市财政局' },
  ],
  [
    'a label for a whole part',
    '\n（本部分责任单位：市水务局、市财政局）',
    { leads: '市水务局', assumed: true, supporting: '市财政局' },
  ],
  [
    'marks that point out the lead',
    '（市财政局、★市水务局、市住建局。标有★的为牵头单位，下同）',
    { leads: '市水务局', supporting: '市财政局、市住建局' },
  ],
  ['a dash before the clause', '\n——市水务局牵头，市财政局配合。', { leads: '市水务局', supporting: '市财政局' }],
  ['a bare list of implementers', '（各县区人民政府）', { implementers: '各县区人民政府' }],
  ['a collective, which leads nothing', '（各级各有关单位）', { open: true }],
  ['a collective beside implementers', '（市级各部门、各县区按职责分工负责）', { implementers: '各县区', open: true }],
  ['a collective behind a label', '\n责任单位：市直各部门', { open: true }],
  [
    'a whole sentence',
    '由市水务局牵头，市财政局、市住建局配合。',
    { leads: '市水务局', supporting: '市财政局、市住建局' },
  ],
  [
    'paragraphs of their own',
    '\n牵头领导：钱某\n牵头单位：市水务局\n配合单位：市财政局、\n市住建局\n完成时限：2025年12月底前\n',
    { leads: '市水务局', supporting: '市财政局、市住建局', due: '2025年12月底前' },
  ],
  [
    'labels without a colon',
    '\n责任单位 市水务局\n完成时限 长期坚持',
    { leads: '市水务局', assumed: true, due: '长期坚持' },
  ],
  [
    'blanks between names',
    '（责任单位：市水务局 市财政局 市住建局）',
    { leads: '市水务局', assumed: true, supporting: '市财政局、市住建局' },
  ],
  [
    'full-width digits and compatibility ideographs',
    '（责任单位：市⽔务局、市⺠政局；完成时限：２０２５年６月）',
    { leads: '市⽔务局', assumed: true, supporting: '市⺠政局', due: '２０２５年６月' },
  ],
  [
    'a page number inside a name',
    '（责任单位：市水务局、市财\n— 12 —\n政局）',
    { leads: '市水务局', assumed: true, supporting: '市财政局' },
  ],
  [
    'the running head of a gazette inside a list',
    '（责任单位：市水务局、\n青山市人民政府公报　2022年第11期\n- 3 -\n市财政局）',
    { leads: '市水务局', assumed: true, supporting: '市财政局' },
  ],
  [
    'a running head beside a page number',
    '（责任单位：市水务局、市财\n- 3 -\n\n青山市人民政府办公室文件\n政局）',
    { leads: '市水务局', assumed: true, supporting: '市财政局' },
  ],
  [
    'a bare page number inside a list',
    '（责任单位：市水务局、\n3\n市财政局）',
    { leads: '市水务局', assumed: true, supporting: '市财政局' },
  ],
  [
    'line breaks inside label and names',
    '（责任单\n位：市水\n务局、市财政\n局）',
    { leads: '市水务局', assumed: true, supporting: '市财政局' },
  ],
  [
    'a lost closing bracket',
    '（责任单位：市水务局、市财政局',
    { leads: '市水务局', assumed: true, supporting: '市财政局' },
  ],
  [
    'a lost opening bracket',
    '责任单位：市水务局、市财政局）',
    { leads: '市水务局', assumed: true, supporting: '市财政局' },
  ],
];

const noClauses: [string, string][] = [
  ['an explanation', '（含中医医院、妇幼保健院，下同）'],
  ['a remark about lead units', '（包括牵头单位自身）'],
  ['a sentence about a mechanism', '建立由市水务局牵头、其他部门参与的协调机制。'],
  ['a demand', '市水务局要继续做好牵头工作。'],
  ['a sentence with a purpose', '市水务局会同有关部门组织专家对试点工作进行评估。'],
];

describe('the reader of clauses', () => {
  it.each(forms)('understands %s', (_form, clause, expected) => {
    expect(duties(inItem(clause))).toEqual([expected]);
  });

  it.each(noClauses)('takes %s for no clause', (_form, text) => {
    expect(duties(inItem(text))).toEqual([]);
  });

  it('gives each clause of a paragraph its own duty', () => {
    const text = inItem(
      '（市水务局负责）扩大供水。（市住建局牵头，市财政局配合）建设泵站。（市发展改革委、市水务局负责）',
    );
    expect(parseOutline(text).items.map((item) => [item.ref, listed(item.leads), item.measures])).toEqual([
      ['1-1', '市水务局', '更新老旧管网。'],
      ['1-2', '市住建局', '扩大供水。'],
      ['1-3', '市发展改革委', '建设泵站。'],
    ]);
  });

  it.each(['。', '；', '！'])('takes a bare list behind %j for a clause also within a paragraph', (stop) => {
    const text = `一、任务\n①治河${stop}（市水务局）护岸${stop}（市住建局、市财政局）②植树。（市林业局）造林。（责任单位：市水务局）\n`;
    const found = parseOutline(text).items.map((item) => [item.ref, listed(item.leads), listed(item.supporting)]);
    expect(found).toEqual([
      ['①-1', '市水务局', ''],
      ['①-2', '市住建局', '市财政局'],
      ['②-1', '市林业局', ''],
      ['②-2', '市水务局', ''],
    ]);
  });

  it('prints the clause without its brackets and keeps where every unit stands', () => {
    const outline = parseOutline(inItem('（牵头单位：市水务局；配合单位：市财\n政局）'));
    const item = outline.items[0]!;
    expect(item.clause).toBe('牵头单位：市水务局；配合单位：市财政局');
    expect(outline.text.slice(...item.supporting[0]!.span)).toBe('市财\n政局');
  });
});
