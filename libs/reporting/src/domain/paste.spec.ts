import { aRow, aStep, aValue } from './fixtures/a-row.js';
import { linesOf } from './grid.js';
import { placeCells, type PasteStart } from './paste.js';

const rows = [
  aRow(1, { values: [aValue('a'), aValue('b')] }),
  aRow(2, { milestones: [aStep('m')] }),
  aRow(3, { values: [aValue('c')] }),
];
const lines = rows.flatMap(linesOf);
const start: PasteStart = { rowId: null, line: 0, column: 'progress' };
const paste = (cells: string[][], more: Partial<PasteStart> = {}) => {
  const { placed, faults } = placeCells(cells, lines, { ...start, ...more });
  return {
    placed: placed.map(({ line, key, cell, at }) => [line.row.ordinal, line.index, key, cell, at]),
    faults: faults.map(({ row, column, code }) => [row, column, code]),
  };
};

describe('a pasted rectangle', () => {
  it('goes down and to the right from where it was pasted, and leaves what it has no text for', () => {
    expect(
      paste([
        ['一', '100'],
        ['', '200'],
        ['二', ''],
      ]),
    ).toEqual({
      placed: [
        [1, 0, 'progress', '一', 1],
        [1, 0, 'value', '100', 1],
        [1, 1, 'value', '200', 2],
        [2, 0, 'progress', '二', 3],
      ],
      faults: [],
    });
    expect(paste([['300', '2026-09-01']], { rowId: rows[2]!.id, column: 'value' }).placed).toEqual([
      [3, 0, 'value', '300', 1],
      [3, 0, 'asOf', '2026-09-01', 1],
    ]);
  });

  it('is refused by row and column where it hangs over or meets what is not to be filled in', () => {
    expect(paste([['一'], ['二'], ['三'], ['四'], ['五']]).faults).toEqual([
      [2, '本期进展', 'noCell'],
      [5, null, 'noRowInBlock'],
    ]);
    expect(paste([['2026-08-01', 'x']], { rowId: rows[1]!.id, column: 'reachedOn' }).faults).toEqual([
      [1, null, 'noColumn'],
    ]);
    expect(paste([['一']], { rowId: 'nowhere' }).faults).toEqual([[1, null, 'noRowInBlock']]);
    expect(paste([['一']], { rowId: rows[2]!.id, line: 1 }).faults).toEqual([[1, null, 'noRowInBlock']]);
  });

  it('is matched by its headings, in whatever order, and lines by number, indicator or code', () => {
    const heads = ['完成值', '督办编号', '目标指标', '备 注', '数据来源'];
    expect(
      paste([heads, ['300', '督〔2026〕1号-3', '指标c', '随便', ''], ['200', '督〔2026〕1号-1', '指标b', '', '月报']])
        .placed,
    ).toEqual([
      [3, 0, 'value', '300', 2],
      [1, 1, 'value', '200', 3],
      [1, 1, 'source', '月报', 3],
    ]);
    expect(
      paste([
        ['督办编号', '完成值'],
        ['督〔2026〕1号-1', '1'],
        ['督〔2026〕1号-1', '2'],
      ]).placed,
    ).toEqual([
      [1, 0, 'value', '1', 2],
      [1, 1, 'value', '2', 3],
    ]);
    expect(
      paste([
        ['填报码', '完成值'],
        ['00000000abcd.7.3.1', '3'],
      ]).placed,
    ).toEqual([[3, 0, 'value', '3', 2]]);
    expect(
      paste([
        ['本期进展', '完成值'],
        ['一', '5'],
      ]).placed,
    ).toEqual([
      [1, 0, 'progress', '一', 2],
      [1, 0, 'value', '5', 2],
    ]);
  });

  it('says which of its rows belong to nothing', () => {
    const heads = ['督办编号', '目标指标', '完成值'];
    expect(
      paste([heads, ['督〔2026〕1号-9', '', '1'], ['督〔2026〕1号-1', '没有', '1'], ['', '', '1'], ['', '', '']])
        .faults,
    ).toEqual([
      [2, null, 'noRowInBlock'],
      [3, null, 'noRowInBlock'],
      [4, null, 'noRowInBlock'],
    ]);
  });

  it('takes a first row for headings only if all of it is', () => {
    expect(
      paste(
        [
          ['完成值', '说明一下'],
          ['a', 'b'],
        ],
        { column: 'progress' },
      ).placed[0],
    ).toEqual([1, 0, 'progress', '完成值', 1]);
  });
});
