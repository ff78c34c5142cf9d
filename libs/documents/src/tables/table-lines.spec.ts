import { TableBuilder } from './table.js';
import { tableLines } from './table-lines.js';

type Cell = string | { lines: string[]; down?: number; across?: number };

/** The lines of a table as text, with a tab between cells. */
function written(rows: Cell[][]): string[] {
  const builder = new TableBuilder();
  for (const row of rows)
    builder.row(
      row.map((cell) =>
        typeof cell === 'string'
          ? { lines: [cell], colSpan: 1, rowSpan: 1 }
          : { lines: cell.lines, colSpan: cell.across ?? 1, rowSpan: cell.down ?? 1 },
      ),
    );
  return tableLines(builder.end()).lines.map((line) =>
    line
      .map((cell) => cell?.text ?? '')
      .join('\t')
      .trimEnd(),
  );
}

const header = ['序号', '任务', '措施', '牵头单位', '完成时限'];

describe('the lines of a table', () => {
  it.each<[what: string, rows: Cell[][], lines: string[]]>([
    [
      'say merged units and dates again, a merged number and task not',
      [
        header,
        [
          { lines: ['1'], down: 2 },
          { lines: ['治河'], down: 2 },
          '清淤',
          { lines: ['市水务局'], down: 2 },
          { lines: ['6月底'], down: 2 },
        ],
        ['护岸'],
      ],
      ['序号\t任务\t措施\t牵头单位\t完成时限', '1\t治河\t清淤\t市水务局\t6月底', '\t\t护岸\t市水务局\t6月底'],
    ],
    [
      'part units that stand on lines of their own, and join a name that was broken',
      [header, ['1', '治河', '清淤', { lines: ['市水务局', '市住房和', '城乡建设局、', '市财政局'] }, '长期']],
      ['序号\t任务\t措施\t牵头单位\t完成时限', '1\t治河\t清淤\t市水务局、市住房和城乡建设局、市财政局\t长期'],
    ],
    [
      'join a name that was broken behind its place',
      [
        header,
        ['1', '治河', '清淤', { lines: ['市水务局、市', '大数据局、海州', '税务局、各市', '市财政局'] }, '长期'],
      ],
      ['序号\t任务\t措施\t牵头单位\t完成时限', '1\t治河\t清淤\t市水务局、市大数据局、海州税务局、各市、市财政局\t长期'],
    ],
    [
      'join a number that was broken behind its point',
      [header, ['1', '配床', { lines: ['床位比达到1：0.', '55'] }, '市卫生健康委', '长期']],
      ['序号\t任务\t措施\t牵头单位\t完成时限', '1\t配床\t床位比达到1：0.55\t市卫生健康委\t长期'],
    ],
    [
      'join a number that goes on with its unit',
      [header, ['1', '增收', { lines: ['收入增长6.', '5%'] }, '市财政局', '长期']],
      ['序号\t任务\t措施\t牵头单位\t完成时限', '1\t增收\t收入增长6.5%\t市财政局\t长期'],
    ],
    [
      'keep the number of a measure apart from the year and the number behind it',
      [
        header,
        ['1', '治水', { lines: ['新建水闸2座，2.', '2025年建成泵站'] }, '市水务局', '长期'],
        ['2', '治水', { lines: ['新建水闸2座，2.', '30座泵站改造'] }, '市水务局', '长期'],
        ['3', '治水', { lines: ['建成2.', '12月验收'] }, '市水务局', '长期'],
      ],
      [
        '序号\t任务\t措施\t牵头单位\t完成时限',
        '1\t治水\t新建水闸2座，2. 2025年建成泵站\t市水务局\t长期',
        '2\t治水\t新建水闸2座，2. 30座泵站改造\t市水务局\t长期',
        '3\t治水\t建成2. 12月验收\t市水务局\t长期',
      ],
    ],
    [
      'part townships of which the name ends in 城乡',
      [header, ['1', '治河', '清淤', { lines: ['古城乡', '石桥镇', '西关镇', '新城乡', '建设局'] }, '长期']],
      ['序号\t任务\t措施\t牵头单位\t完成时限', '1\t治河\t清淤\t古城乡、石桥镇、西关镇、新城乡、建设局\t长期'],
    ],
    [
      'join 城乡 with the rest of its name',
      [header, ['1', '治河', '清淤', { lines: ['市水务局', '市住房城乡', '建设局', '各镇乡', '市财政局'] }, '长期']],
      ['序号\t任务\t措施\t牵头单位\t完成时限', '1\t治河\t清淤\t市水务局、市住房城乡建设局、各镇乡、市财政局\t长期'],
    ],
    [
      'keep the place of an empty cell, and a heading over the whole width alone',
      [header, [{ lines: ['一、水务'], across: 5 }], ['1', '治河', '', '市水务局', '']],
      ['序号\t任务\t措施\t牵头单位\t完成时限', '一、水务', '1\t治河\t\t市水务局'],
    ],
    [
      'put the names of a header of two rows into one',
      [
        [
          { lines: ['序号'], down: 2 },
          { lines: ['任务'], down: 2 },
          { lines: ['分工'], across: 2 },
        ],
        ['牵头单位', '配合单位'],
        ['1', '治河', '市水务局', '市财政局'],
      ],
      ['序号\t任务\t分工', '序号\t任务\t牵头单位\t配合单位', '1\t治河\t市水务局\t市财政局'],
    ],
    [
      'are paragraphs where the table is but a frame',
      [[{ lines: ['海州市人民政府', '通知'] }]],
      ['海州市人民政府', '通知'],
    ],
  ])('%s', (_, rows, lines) => {
    expect(written(rows)).toEqual(lines);
  });
});
