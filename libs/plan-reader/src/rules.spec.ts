import { parseOutline } from './index.js';

const plan = (first: string, second = '市财政局、市水务局负责'): string =>
  `一、任务\n1.治河。清淤。（${first}）\n2.植树。造林。（${second}）\n`;

const rulesOf = (text: string): unknown[] =>
  parseOutline(text).responsibilityRules.map((rule) => ({
    text: rule.text,
    itemRef: rule.itemRef,
    meanings: rule.meanings.map((meaning) =>
      meaning.kind === 'leadIsFirst'
        ? [meaning.kind, meaning.scope]
        : [meaning.kind, meaning.scope, meaning.units.map((unit) => unit.printed)],
    ),
  }));

describe('responsibility rules', () => {
  it.each([
    '排第一位的为牵头单位，下同',
    '排在首位的部门为牵头部门，下同',
    '列第一位者为牵头单位，下同',
    '第一责任单位为牵头单位，下同',
  ])('understand “%s” and assume no lead from there on', (rule) => {
    const text = plan(`责任单位：市水务局、市住建局，${rule}`);
    expect(rulesOf(text)).toEqual([{ text: rule, itemRef: '1', meanings: [['leadIsFirst', 'thisAndFollowing']] }]);
    expect(parseOutline(text).items.map((item) => item.leadAssumed)).toEqual([false, false]);
  });

  it('leave the lead an assumption in items before the rule', () => {
    const text = plan('市水务局、市住建局负责', '市财政局、市水务局负责。列首位的为牵头单位，下同');
    expect(parseOutline(text).items.map((item) => item.leadAssumed)).toEqual([true, false]);
  });

  it.each(['具体任务均涉及各区政府，不再做分工，下同', '各项工作均涉及各区政府，不再分解'])(
    'name whom every task concerns: %s',
    (rule) => {
      const { responsibilityRules, items } = parseOutline(plan(`责任单位：市水务局、市住建局按职责分工负责。${rule}`));
      expect(responsibilityRules.map(({ text }) => text)).toEqual([rule]);
      expect(items[0]!.supporting.map(({ printed }) => printed)).toEqual(['市住建局']);
    },
  );

  it('may say in a note that nobody is named again', () => {
    const text = `注：以下任务均涉及各区政府，不再做分工。\n${plan('责任单位：市水务局')}`;
    expect(parseOutline(text).responsibilityRules).toHaveLength(1);
  });

  it('name standing implementers without copying them to other items', () => {
    const text = plan('责任单位：市水务局，各区政府。以下均需各区政府、开发区管委落实，不再列出');
    expect(rulesOf(text)).toEqual([
      {
        text: '以下均需各区政府、开发区管委落实，不再列出',
        itemRef: '1',
        meanings: [['standingImplementers', 'followingItems', ['各区政府', '开发区管委']]],
      },
    ]);
    expect(parseOutline(text).items.map((item) => item.implementers.map((unit) => unit.printed))).toEqual([
      ['各区政府'],
      [],
    ]);
  });

  it('count as printed implementers of a clause that names no others', () => {
    const text = plan(
      '责任单位：市水务局〔列第一位的为牵头单位，下同〕，以下各项均需相关市、县（市、区）政府推进，不再单独列出',
    );
    const outline = parseOutline(text);
    expect(outline.responsibilityRules).toHaveLength(2);
    expect(outline.items[0]!.implementers.map((unit) => unit.printed)).toEqual(['相关市、县（市、区）政府']);
    expect(outline.items[0]!.leads.map((unit) => unit.printed)).toEqual(['市水务局']);
  });

  it('are found in a note of their own, reaching all items', () => {
    expect(rulesOf(`${plan('市水务局、市住建局负责')}注：责任单位中排第一位的为牵头单位。`)).toEqual([
      { text: '责任单位中排第一位的为牵头单位', itemRef: null, meanings: [['leadIsFirst', 'allItems']] },
    ]);
  });

  it.each([
    ['以上任务均需各区（市）政府落实，不再逐一列出', 'precedingItems', ['各区（市）政府']],
    ['上述任务均需各区市政府落实', 'precedingItems', ['各区市政府']],
    ['以上各项工作均由各区（市）政府负责落实，不再一一列出', 'precedingItems', ['各区（市）政府']],
    ['以下各项任务均需各镇（街道）、园区落实，不再列出', 'followingItems', ['各镇（街道）', '园区']],
    ['各区（市）政府为共同责任单位，不再单独列出', 'allItems', ['各区（市）政府']],
  ])('stand as a sentence of their own: “%s”', (rule, scope, units) => {
    const meaning = [['standingImplementers', scope, units]];
    expect(rulesOf(`${plan('市水务局、市住建局负责')}${rule}。`)).toEqual([
      { text: rule, itemRef: null, meanings: meaning },
    ]);
    expect(rulesOf(`青山市治水方案\n（${rule}）\n${plan('市水务局、市住建局负责')}`)).toEqual([
      { text: rule, itemRef: null, meanings: meaning },
    ]);
  });

  it('name units before the words as well as behind them', () => {
    const text = plan('市水务局、市住建局。列首位的为牵头单位，各县（市、区）政府均为责任单位，下同');
    const outline = parseOutline(text);
    expect(outline.items[0]!.leadAssumed).toBe(false);
    expect(outline.items[0]!.implementers.map((unit) => unit.printed)).toEqual(['各县（市、区）政府']);
  });

  it('are not every 下同', () => {
    expect(rulesOf(plan('市水务局负责').replace('清淤', '疏浚河道（含支流、沟渠，下同）'))).toEqual([]);
  });
});

describe('a rule of its own words', () => {
  const item = (k: number, clause = '责任单位：市水务局') => `${k}.治河。清淤。（${clause}）\n`;
  const read = (text: string) => {
    const { responsibilityRules, warnings, items } = parseOutline(`青山市工作方案\n${text}`);
    return {
      rules: responsibilityRules.flatMap(({ meanings }) =>
        meanings.map((meaning) => [
          meaning.kind,
          meaning.scope,
          meaning.kind === 'standingImplementers' ? meaning.units.map(({ printed }) => printed).join('、') : '',
        ]),
      ),
      unclear: warnings.flatMap(({ code, text: printed }) => (code === 'unclearRule' ? [printed] : [])),
      count: items.length,
    };
  };

  it('that says for what the units answer is read', () => {
    expect(read(`${item(1)}${item(2)}各区县人民政府为上述各项任务的责任单位。\n`)).toEqual({
      rules: [['standingImplementers', 'precedingItems', '各区县人民政府']],
      unclear: [],
      count: 2,
    });
  });

  it('that names the units by 均须 is one rule', () => {
    expect(read(`${item(1)}（各项任务均须各区政府贯彻落实，以下不再列出）\n${item(2)}`)).toEqual({
      rules: [['standingImplementers', 'thisAndFollowing', '各区政府']],
      unclear: [],
      count: 2,
    });
  });

  it('that points back without saying to what is asked about', () => {
    const clause = '责任单位：市水务局、各区县人民政府，以下涉及各区的按此执行';
    expect(read(item(1, clause) + item(2)).unclear).toEqual(['以下涉及各区的按此执行']);
  });

  it.each(['第1项由市林业局负责，第2项由市水务局负责。', '（第1项由市林业局负责，第2项由市水务局负责）'])(
    'that deals items out by their numbers is asked about, and gives nobody a wrong one: %s',
    (text) => {
      const { unclear, count } = read(`1.植树。管护。\n2.治河。清淤。\n${text}\n`);
      expect(unclear).toEqual([text.replace(/[（）。]/g, '')]);
      expect(count).toBe(0);
    },
  );
});

it('a third road from the city is no rule', () => {
  const { warnings } = parseOutline(
    '青山市工作方案\n1.修路。打通第三条由市区通往机场的快速路。（责任单位：市城管局）\n2.治河。清淤。（责任单位：市水务局）\n',
  );
  expect(warnings.map(({ code }) => code)).not.toContain('unclearRule');
});
