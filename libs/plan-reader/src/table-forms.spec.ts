import { parseOutline } from './index.js';

describe('a table with a column for each unit', () => {
  const read = (rows: string): string[] =>
    parseOutline(`青山市工作方案\n序号\t工作任务\t市水务局\t市财政局\t市林业局\t各县区\t完成时限\n${rows}`).items.map(
      ({ title, leads, leadAssumed, supporting, implementers, dueText }) =>
        [
          title,
          leads.map(({ printed }) => printed).join('、') + (leadAssumed ? '?' : ''),
          ...[...supporting, ...implementers].map(({ printed }) => printed),
          dueText ?? '',
        ].join(' '),
    );

  it.each([
    ['1\t治河\t牵头\t配合\t\t落实\t2025年底\n', ['治河 市水务局 市财政局 各县区 2025年底']],
    ['1\t治河\t√\t\t★\t√\t\n2\t植树\t★\t√\n', ['治河 市林业局 市水务局 各县区 ', '植树 市水务局 市财政局 ']],
    ['1\t治河\t√\t√\t\t\t年底前\n', ['治河 市水务局? 市财政局 年底前']],
    ['2\t修渠\t√（牵头）\t√\t指导\t\t\n', ['修渠 市水务局 市财政局 ']],
    ['1\t治河\t主办\t协办\t协办\t\t\n', ['治河 市水务局 市财政局 市林业局 ']],
  ])('says by words or marks who does what: %j', (rows, expected) => {
    expect(read(rows)).toEqual(expected);
  });
});

it('is none where the cells of its units hold amounts', () => {
  const text = '青山市工作方案\n序号\t项目名称\t市财政局\t县财政局\n1\t治河\t300\t200\n2\t植树\t30\t20\n';
  const { items, warnings } = parseOutline(text);
  expect(items).toEqual([]);
  expect(warnings.map(({ code }) => code)).not.toContain('itemWithoutUnit');
});

describe('a table drawn with lines', () => {
  it('is read like one between bars', () => {
    const drawn = [
      '┌──┬────┬────┐',
      '│序号│工作任务│责任单位│',
      '├──┼────┼────┤',
      '│1 │治河  │市水务局│',
      '├──┼────┼────┤',
      '│2 │植树  │市林业局│',
      '└──┴────┴────┘',
    ].join('\n');
    const { items, leaves, text } = parseOutline(`青山市工作方案\n${drawn}\n`);
    expect(items.map(({ title, leads }) => [title, leads[0]!.printed])).toEqual([
      ['治河', '市水务局'],
      ['植树', '市林业局'],
    ]);
    expect(leaves.filter(({ kind }) => kind === 'unaccounted')).toEqual([]);
    expect(text).toContain('├──┼');
  });

  it('is not made of a dash between words', () => {
    expect(parseOutline('青山市工作方案\n1.治河——清淤。（责任单位：市水务局）\n').items[0]!.title).toBe('治河——清淤');
  });
});
