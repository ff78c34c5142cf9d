import { describe, expect, it } from '@jest/globals';
import { parseOutline } from './index.js';

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

  it('counts the rows of a table without numbers', () => {
    const table = '任务\t牵头单位\t配合单位\t完成时限\n治河\t市水务局\t市财政局\t6月底\n植树\t市林业局\t\t长期\n';
    expect(rows(table)).toEqual(['1 | 治河 | 市水务局 | 市财政局', '2 | 植树 | 市林业局 |']);
  });
});
