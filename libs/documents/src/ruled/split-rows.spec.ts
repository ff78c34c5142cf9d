import type { ColumnRoles } from '../tables/table-lines.js';
import { acrossPages, type RuledRow } from './split-rows.js';

const roles: ColumnRoles = ['ordinal', 'task', 'lead', 'due'];
const head: RuledRow = ['序号', '任务', '责任单位', '完成时限'].map((text, column) => cell(text, column));

function cell(text: string, column: number) {
  // | ends a line of a cell; › says that the last one reaches its right side; ^ that the cell goes on the one above
  const lines = text.replace(/[›^]/g, '').split('|');
  return {
    lines: text === '' || text === '^' ? [] : lines,
    column,
    span: 1,
    continues: text === '^',
    full: /›$/.test(text),
  };
}
const row = (text: string): RuledRow => text.split(',').map(cell);
const shown = (rows: readonly RuledRow[]): string[] =>
  rows.map((cells) => cells.map(({ lines }) => lines.join('')).join(','));

const table = (rows: readonly string[]) => ({ head: [head, ...rows.map(row)], rows: [head, ...rows.map(row)], roles });

describe('a table over the end of a page', () => {
  it.each<[what: string, before: string[], after: string[], whole: string[]]>([
    [
      'cut within a sentence',
      ['1,疏浚›,市水务局,年底'],
      [',河道,,', '2,植树,市林业局,年底'],
      ['1,疏浚河道,市水务局,年底'],
    ],
    ['cut between sentences', ['1,疏浚。,市水务局,年底'], [',护岸。,,'], ['1,疏浚。护岸。,市水务局,年底']],
    [
      'cut in task and units',
      ['1,疏浚。,市水务局、›,年底'],
      [',护岸。,市财政局,'],
      ['1,疏浚。护岸。,市水务局、市财政局,年底'],
    ],
    ['whose units alone go on', ['1,疏浚。,市水务局、,年底'], [',,市财政局,'], ['1,疏浚。,市水务局、市财政局,年底']],
  ])('has a row whole that was %s', (_, before, after, whole) => {
    const joined = acrossPages(table(before), after.map(row));
    expect(shown(joined.before)).toEqual(shown([head, ...before.slice(0, -1).map(row)]));
    expect(shown(joined.after)).toEqual([...shown(whole.map(row)), ...shown(after.slice(1).map(row))]);
  });

  it.each<[what: string, before: string[], after: string[]]>([
    ['has a number', ['1,疏浚›,市水务局,年底'], ['2,河道,市水务局,']],
    ['is a duty below a number of several', ['1,疏浚›,市水务局,年底', '^,护岸,市水务局,年底'], [',植树,市林业局,年底']],
    ['is a duty beside what goes on from above', ['1,疏浚,市水务局,年底', '2,护岸›,^,年底'], [',植树,,']],
    ['has only units, where cells are merged', ['1,疏浚,市教育局,年底', '^,护岸,市水务局、,^'], [',,市财政局,']],
    ['has units and a date of its own', ['1,疏浚。,市水务局,年底'], [',改造30个。,市教育局,6月底']],
    ['has a number with the row below', ['1,疏浚。,市水务局,年底'], [',改造30个。,,', '^,停车场,市公安局,']],
    ['is a heading', ['1,疏浚。,市水务局,年底'], [',二、绿化工程,,']],
    ['is a sum', ['1,疏浚河道20公里,市水务局,年底'], [',合计20公里,,']],
    ['stands where rows have no numbers', [',疏浚›,市水务局,年底'], [',河道,,']],
    ['has nothing', ['1,疏浚›,市水务局,年底'], [',,,']],
    ['has other columns', ['1,疏浚›,市水务局,年底'], [',河道,']],
  ])('leaves a row alone that %s', (_, before, after) => {
    const { before: first, after: second } = acrossPages(table(before), after.map(row));
    expect(shown(first)).toEqual(shown([head, ...before.map(row)]));
    expect(shown(second)).toEqual(shown(after.map(row)));
  });

  it('goes on below a header that the page repeats', () => {
    const { after } = acrossPages(table(['1,疏浚›,市水务局,年底']), [head, row(',河道,,')]);
    expect(shown(after)).toEqual(shown([head, row('1,疏浚河道,市水务局,年底')]));
  });
});
