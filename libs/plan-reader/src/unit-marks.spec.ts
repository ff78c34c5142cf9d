import { parseOutline } from './index.js';

describe('a mark that a note explains', () => {
  it('points out the lead', () => {
    const { items } = parseOutline(
      '青山市工作方案\n序号\t工作任务\t责任单位\n1\t治河\t市财政局、△市水务局\n2\t植树\t△市林业局、市财政局\n注：标△的为牵头单位。\n',
    );
    expect(items.map(({ leads, supporting }) => [leads[0]!.printed, supporting[0]!.printed])).toEqual([
      ['市水务局', '市财政局'],
      ['市林业局', '市财政局'],
    ]);
  });
});

it('a mark that the note gives to those who support leads nothing', () => {
  const clause = '（责任单位：★市水务局、△市财政局）';
  const { items } = parseOutline(`青山市工作方案\n1.治河。清淤。${clause}\n注：标★的为牵头单位，标△的为配合单位。\n`);
  expect(items.map(({ leads, supporting }) => [...leads, ...supporting].map(({ printed }) => printed))).toEqual([
    ['市水务局', '市财政局'],
  ]);
  expect(items[0]!.leads).toHaveLength(1);
});

describe('a mark beside a name', () => {
  const note = '注：带★单位为牵头，不带★的为配合单位。\n';
  it.each([
    [`1.治河。清淤。（责任单位：市财政局、★市水务局）\n${note}`, [['市水务局', '市财政局']]],
    [
      '1.治河。清淤。\n牵头单位：★市教育局\n配合单位：市公安局\n2.修路。铺设。（责任单位：★市水务局）\n',
      [['市教育局', '市公安局'], ['市水务局']],
    ],
    ['1.治河。清淤。（责任单位：★市水务局）（配合单位：市财政局）\n', [['市水务局', '市财政局']]],
  ])('leads, whatever is said of those without one: %s', (text, expected) => {
    const { items } = parseOutline(`青山市工作方案\n${text}`);
    expect(items.map(({ leads, supporting }) => [...leads, ...supporting].map(({ printed }) => printed))).toEqual(
      expected,
    );
    expect(items.every(({ leads }) => leads.length === 1)).toBe(true);
  });
});
