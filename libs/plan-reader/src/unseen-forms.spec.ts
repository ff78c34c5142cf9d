import type { OutlineUnit } from '#libs/contracts';
import { parseOutline } from './index.js';

const listed = (units: readonly OutlineUnit[]): string => units.map(({ printed }) => printed).join('、');

/** Lead (? where it is assumed), supporting, guiding, implementers, 等 and deadline of each duty, what is empty left out. */
const duties = (text: string): string[] =>
  parseOutline(text).items.map((item) =>
    [
      listed(item.leads) + (item.leadAssumed ? '?' : ''),
      item.supporting.length > 0 ? `配合${listed(item.supporting)}` : '',
      item.guiding.length > 0 ? `指导${listed(item.guiding)}` : '',
      item.implementers.length > 0 ? `落实${item.implementers.map(({ printed }) => printed).join('#')}` : '',
      item.openEnded ? '等' : '',
      item.dueText ?? '',
    ]
      .filter((part) => part !== '')
      .join(' '),
  );

const below = (clause: string): string => `青山市工作方案\n一、重点任务\n1.修复堤防。加固险段。${clause}\n`;

describe('the verbs of a clause', () => {
  it.each([
    ['（市水务局、财政局按职责分工负责，各县区人民政府结合实际落实）', '市水务局? 配合财政局 落实各县区人民政府'],
    ['（市水务局按职责权限负责，各镇因地制宜推进）', '市水务局? 落实各镇'],
    ['（市安办统筹，市应急局按职责分工负责）', '市安办 配合市应急局'],
    ['（市水务局统筹协调，各县区抓好落实）', '市水务局 落实各县区'],
    ['（市水务局统筹推进）', '市水务局?'],
    ['（市水务局主抓，市财政局予以保障）', '市水务局 配合市财政局'],
    ['（市水务局为牵头单位，市财政局为配合单位）', '市水务局 配合市财政局'],
    ['（由各县区政府负责实施，市水务局加强指导）', '指导市水务局 落实各县区政府'],
    ['（市水务局牵头，3月底前出台办法，年内持续推进）', '市水务局 3月底前出台办法，年内持续推进'],
  ])('are understood in %s', (clause, expected) => {
    expect(duties(below(clause))).toEqual([expected]);
  });
});

describe('the labels of a clause', () => {
  it.each([
    [
      '\n责任单位：各县区党委和政府，市水务局\n牵头督导单位：市政府督查室\n整改时限：2025年6月底前，并长期坚持\n',
      '市水务局? 指导市政府督查室 落实各县区党委和政府 2025年6月底前，并长期坚持',
    ],
    ['\n牵头单位：市水务局\n验收单位：市住建局\n办理时限：6月底前\n', '市水务局 指导市住建局 6月底前'],
    ['（主体责任单位：各县区；监管责任单位：市水务局）', '指导市水务局 落实各县区'],
    ['（牵头单位：市水务局；属地单位：各街道）', '市水务局 落实各街道'],
    ['\n牵头股室：河道股\n责任股室：财务股\n', '河道股 配合财务股'],
  ])('are known in %j', (clause, expected) => {
    expect(duties(below(clause))).toEqual([expected]);
  });
});

describe('the units of a clause', () => {
  it.each([
    [
      'a region under a commissioner',
      '（责任单位：市水务局，各盟行政公署、市人民政府）',
      '市水务局? 落实各盟行政公署、市人民政府',
    ],
    [
      'regions of which some have a commissioner',
      '（市水务局，各市（地）、县（市、区）政府（行署））',
      '市水务局? 落实各市（地）、县（市、区）政府（行署）',
    ],
    [
      'places that share the kind of the last',
      '（机场指挥部、东滩、西滩、南滩市政府、市水务局负责）',
      '机场指挥部? 配合市水务局 落实东滩#西滩#南滩市政府',
    ],
    [
      'places that share it, without a verb',
      '（市水务局，东滩、西滩、南滩区政府）',
      '市水务局? 落实东滩#西滩#南滩区政府',
    ],
    ['those of a body whom nobody names', '（市水务局牵头，市安委会有关成员单位配合）', '市水务局 等'],
    [
      'whoever leads the projects',
      '（牵头单位：市水务局，配合单位：各项目牵头单位，各县区）',
      '市水务局 落实各县区 等',
    ],
    ['kinds of enterprise behind 等', '（责任单位：市水务局、市水务集团等国有企业）', '市水务局? 配合市水务集团 等'],
    ['offices of discipline', '（市纪委监委机关、市委组织部牵头）', '市纪委监委机关、市委组织部'],
    ['each of a kind among names', '（市教育局、市水务局、各高校）', '市教育局? 配合市水务局、各高校'],
    ['a deadline beside bare names', '（市水务局；2024年6月底前完成）', '市水务局? 2024年6月底前完成'],
  ])('may be %s', (_name, clause, expected) => {
    expect(duties(below(clause))).toEqual([expected]);
  });

  it.each(['（市统计局，2023年5月）', '（各高校、各医院）'])('are none in %s', (bracket) => {
    expect(duties(below(bracket))).toEqual([]);
  });
});

describe('an order that opens a part', () => {
  const minutes = (part: string): string => `县政府常务会议纪要\n一、关于防汛的问题\n会议议定：\n（一）${part}\n`;

  it.each([
    [
      '由县水务局牵头，县应急局、县气象局配合，5月20日前完成水库检修。',
      '县水务局 配合县应急局、县气象局',
      '5月20日前完成水库检修',
    ],
    ['请县财政局于5月底前落实采购资金。', '县财政局?', '于5月底前落实采购资金'],
    ['责成县住建局限期拆除危房。', '县住建局?', '限期拆除危房'],
  ])('names who is to do it, and is called by what: %s', (part, expected, title) => {
    expect(duties(minutes(part))).toEqual([expected]);
    expect(parseOutline(minutes(part)).items.map((item) => item.title)).toEqual([title]);
  });

  it('may stand behind a word for orders', () => {
    const text =
      '县政府督办事项清单\n1.关于小区改造问题\n交办事项：由县住建局牵头，县民政局及有关乡镇（街道）配合，年内完成改造23个小区。\n';
    expect(duties(text)).toEqual(['县住建局 配合县民政局 落实有关乡镇（街道）']);
  });

  it.each([
    ['what a rule says of itself', minutes('由县民政局负责解释。')],
    ['who wrote a draft', minutes('由县民政局牵头起草，县司法局参与，形成了草案。')],
    ['what has been done', minutes('由县水务局牵头制定了清单，已完成修订。')],
    ['everybody', minutes('请各单位于6月15日前报送进展。')],
    ['a sentence inside a part', minutes('防汛准备。要由县水务局牵头，有关部门配合，把责任落到实处。')],
  ])('is not %s', (_name, text) => {
    expect(duties(text)).toEqual([]);
  });
});

describe('an English list', () => {
  it.each([
    [
      'keeps the commas of a name',
      'Lead: Department for Environment, Food and Rural Affairs\nSupporting: Ministry of Business, Innovation and Employment, Treasury\n',
      'Department for Environment, Food and Rural Affairs 配合Ministry of Business, Innovation and Employment、Treasury',
    ],
    [
      'parts departments that have no such name',
      'Lead: Treasury\nSupporting: Department of Education, Department of Health and Social Care, Police\n',
      'Treasury 配合Department of Education、Department of Health and Social Care、Police',
    ],
    [
      'drops the words before its last',
      'Lead agency: Treasury\nOther actors involved: Tax Office, and the Digital Agency\nTimeframe: October 2026 - December 2027\n',
      'Treasury 配合Tax Office、Digital Agency October 2026-December 2027',
    ],
  ])('%s', (_name, labels, expected) => {
    expect(duties(`Action Plan\n1. Open a clinic.\n${labels}`)).toEqual([expected]);
  });
});

describe('a table', () => {
  const rows = (table: string): string[] =>
    parseOutline(`青山市任务分工表\n${table}`).items.map(({ title, leads, dueText }) =>
      [title, listed(leads), dueText ?? ''].join(' | '),
    );

  it.each([
    ['序号\t民生实事\t责任单位\n1\t治河\t市水务局\n', '治河 | 市水务局 | '],
    ['序号\t督办事项\t督办领导\t主办单位\t办结时限\n1\t治河\t王某\t市水务局\t6月底\n', '治河 | 市水务局 | 6月底'],
    ['序号\t任务\t责任单位\t进展比例\n1\t治河\t市水务局\t20%\n', '治河 | 市水务局 | '],
    [
      'Milestone\tTimeframe\tResponsible Agency\nOpen a clinic\tJune 2026\tTreasury\n',
      'Open a clinic | Treasury | June 2026',
    ],
  ])('may be headed by other words: %j', (table, expected) => {
    expect(rows(table)).toEqual([expected]);
  });

  it('with one cell to a line goes on behind a second task under one number', () => {
    const table =
      '序号\n实事\n责任单位\n时限\n1\n建养老楼。\n市民政局\n5月底前\n建老年大学。\n12月底前\n2\n治河。\n市水务局\n市住建局\n6月底前\n';
    expect(rows(table)).toEqual(['建养老楼 | 市民政局 | 5月底前', '治河 | 市水务局 | 6月底前']);
  });
});

describe('the units at the beginning of a part', () => {
  const part = (text: string): string =>
    `青山市工作方案\n一、重点任务\n（一）${text}\n（二）巡查河道。（责任单位：市城管局）\n`;
  it.each([
    ['由市水务局牵头，6月底前完成检修。', ['市水务局', '市城管局?']],
    ['由市水务局牵头，6月底前完成检修。（责任单位：市水务局、市财政局）', ['市水务局? 配合市财政局', '市城管局?']],
    ['由市政府负责同志担任组长，6月底前完成检修。（责任单位：市水务局）', ['市水务局?', '市城管局?']],
    ['由市政府负责同志担任组长，6月底前完成检修。', ['市城管局?']],
    ['由市水务局负责监管的企业，6月底前完成检修。', ['市城管局?']],
    ['由市住建局负责老旧小区的项目改造，年底前完成。', ['市住建局?', '市城管局?']],
    ['由市人社局负责困难群体的人员培训。', ['市人社局?', '市城管局?']],
    ['由市水务局负责修建城区的排水管网。', ['市水务局?', '市城管局?']],
    ['请市财政局牵头制定全市统一的支出标准，6月底前完成。', ['市财政局', '市城管局?']],
  ])('are its clause where it has no other: %s', (text, expected) => {
    expect(duties(part(text)).map((duty) => duty.replace(/ (?:6月|年底).*/, ''))).toEqual(expected);
  });
});
