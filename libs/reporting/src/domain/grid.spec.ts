import fc from 'fast-check';
import type { SheetCellKey } from '#libs/contracts';
import { aRow, aStep, aValue, inWords } from './fixtures/a-row.js';
import { cellText, linesOf, readCells, textOfCell, type Line } from './grid.js';
import type { DraftValue, Row } from './sheet-row.js';

const asOf = '2026-09-30';
const draft: DraftValue = {
  status: 'official',
  value: '1500',
  state: null,
  gap: null,
  source: '月报',
  asOf: '2026-08-31',
  expectedOn: null,
  confirmed: false,
};
const row = aRow(1, { lastProgress: '上期', values: [aValue('a'), inWords('b')], milestones: [aStep('m')] });
const lines = linesOf(row);
const read = (given: Row, ...cells: [line: Line, key: SheetCellKey, cell: string | number | Date][]) =>
  readCells(
    given,
    cells.map(([line, key, cell]) => ({ line, key, cell })),
    asOf,
  );

describe('a row as lines', () => {
  it('takes as many as it has values or milestones, and at least one', () => {
    expect(linesOf(aRow(1))).toHaveLength(1);
    expect(lines.map(({ value, milestone }) => [value?.target.id, milestone?.id])).toEqual([
      ['a', 'm'],
      ['b', undefined],
    ]);
  });

  it('has its words on the first line, and cells only where there is something to fill in', () => {
    const empty = linesOf(aRow(1))[0]!;
    expect(cellText(empty, 'progress')).toBe('');
    expect(cellText(empty, 'value')).toBeNull();
    expect(cellText(empty, 'reachedOn')).toBeNull();
    expect(cellText(lines[1]!, 'progress')).toBeNull();
    expect(cellText(lines[0]!, 'reachedOn')).toBe('');
  });
});

describe('cells that were written', () => {
  it.each<[string, SheetCellKey, string | number | Date, Partial<DraftValue>]>([
    ['a number', 'value', '1,500.50', { value: '1500.5', status: 'provisional', asOf }],
    ['a number with its unit', 'value', '９５张', { value: '95' }],
    ['a typed number', 'value', 95.5, { value: '95.5' }],
    ['why there is none', 'gap', '口径调整', { gap: '口径调整', value: null }],
    ['a day of publication', 'expectedOn', '2026年10月15日', { expectedOn: '2026-10-15', status: 'pending' }],
    ['a day typed as a date', 'expectedOn', new Date('2026-10-15T00:00:00Z'), { expectedOn: '2026-10-15' }],
    ['where it is from', 'source', '统计局', { source: '统计局' }],
  ])('say %s', (_, key, cell, expected) => {
    const { edit, faults } = read(row, [lines[0]!, key, cell]);
    expect(faults).toEqual([]);
    expect(edit.values).toMatchObject([{ targetId: 'a', now: expected }]);
  });

  it.each<[string, SheetCellKey, string, string]>([
    ['a number in words', 'value', '约一千五', 'cell'],
    ['a number in another unit', 'value', '1.5万张', 'cell'],
    ['a status nobody knows', 'status', '初步', 'cell'],
    ['a day that is none', 'asOf', '2026-02-30', 'date'],
    ['too many words', 'source', '长'.repeat(201), 'length'],
    ['what cannot be stored', 'gap', 'a\u0007b', 'unstorableText'],
    ['half a character', 'gap', '\ud800', 'unstorableText'],
    ['neither yes nor no', 'carried', '可以', 'choice'],
  ])('are refused where they say %s', (_, key, cell, code) => {
    const { faults } = read(row, [lines[0]!, key, cell]);
    expect(faults).toMatchObject([{ key, code: code === 'date' ? 'cell' : code, line: { index: 0 } }]);
  });

  it('say of a target of words what stands in the column of values', () => {
    const { edit } = read(row, [lines[1]!, 'value', '已印发']);
    expect(edit.values).toMatchObject([{ targetId: 'b', now: { state: '已印发', value: null } }]);
  });

  it('change one part of a value and leave the others', () => {
    const filled = aRow(1, { values: [aValue('a', { now: { ...draft, state: '另附说明' } })] });
    const { edit } = read(filled, [linesOf(filled)[0]!, 'value', '1600']);
    expect(edit.values[0]!.now).toEqual({ ...draft, value: '1600', state: '另附说明' });
  });

  it('take a value back once all its cells are empty', () => {
    const filled = aRow(1, { values: [aValue('a', { now: draft })] });
    const [line] = linesOf(filled);
    expect(read(filled, [line!, 'value', ''], [line!, 'source', '']).edit.values).toEqual([
      { targetId: 'a', now: null },
    ]);
    expect(read(filled, [line!, 'value', '']).edit.values[0]!.now).toMatchObject({ value: null, source: '月报' });
  });

  it('carry a row forward, but not together with anything else, and only where there is something', () => {
    expect(read(row, [lines[0]!, 'carried', '是'])).toMatchObject({ carried: true, faults: [] });
    expect(read(row, [lines[0]!, 'carried', '否'])).toMatchObject({ carried: false, faults: [] });
    const both = read(row, [lines[0]!, 'carried', '是'], [lines[0]!, 'progress', '又写']);
    expect(both.faults).toMatchObject([{ key: 'progress', code: 'carriedAndChanged' }]);
    const fresh = aRow(1);
    expect(read(fresh, [linesOf(fresh)[0]!, 'carried', '是']).faults).toMatchObject([{ code: 'nothingToCarry' }]);
  });

  it('say when milestones were reached, and take it back', () => {
    expect(read(row, [lines[0]!, 'reachedOn', '2026-8-5']).edit.milestones).toEqual([
      { milestoneId: 'm', reachedOn: '2026-08-05' },
    ]);
    expect(read(row, [lines[0]!, 'reachedOn', '']).edit.milestones).toEqual([{ milestoneId: 'm', reachedOn: null }]);
    expect(read(row, [lines[0]!, 'reachedOn', '八月']).faults).toMatchObject([{ key: 'reachedOn', code: 'date' }]);
  });

  it('never throw, whatever is in them', () => {
    const keys = fc.constantFrom<SheetCellKey>(
      'carried',
      'progress',
      'value',
      'asOf',
      'status',
      'source',
      'expectedOn',
      'gap',
      'reachedOn',
    );
    const cell = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.double(),
      fc.date({ noInvalidDate: false }),
      fc.boolean(),
      fc.constant(null),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...lines), keys, cell), { maxLength: 12 }), (cells) => {
        const result = readCells(
          row,
          cells.map(([line, key, given]) => ({ line, key, cell: given })),
          asOf,
        );
        for (const { now } of result.edit.values) expect(now === null || typeof now.status === 'string').toBe(true);
        for (const [, , given] of cells) expect(typeof textOfCell(given)).toBe('string');
      }),
    );
  });
});
