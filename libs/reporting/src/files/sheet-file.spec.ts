import fc from 'fast-check';
import readXlsxFile from 'read-excel-file/node';
import writeXlsxFile from 'write-excel-file/node';
import { editSheetRowSchema } from '#libs/contracts';
import { canonicalDecimal } from '#libs/kernel';
import { aRow, aStep, aValue, inWords } from '../domain/fixtures/a-row.js';
import { cellText, linesOf, textOfCell } from '../domain/grid.js';
import type { Row } from '../domain/sheet-row.js';
import { codeOf, fileColumns } from './sheet-columns.js';
import { readSheetFile, writeSheetFile } from './sheet-file.js';

const code = { sheetId: '01900000-0000-7000-8000-00000000abcd', version: 7 };

/** Text as the api takes it: whatever passes its schema, as the schema leaves it. */
const text = (most: number) =>
  fc
    .oneof(
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.constantFrom(
        '=1+1',
        '+86',
        '-5',
        '@SUM(A1)',
        "'quoted",
        '_x000D_',
        'toString',
        '__proto__',
        '<b>&amp;</b>',
        '1e5',
        '007',
        '第一行\n第二行',
        'a\tb',
      ),
    )
    .map((raw) => editSheetRowSchema.safeParse({ progress: raw.replace(/\p{Surrogate}/gu, '') }))
    .map((parsed) => (parsed.success ? (parsed.data.progress ?? '') : '').slice(0, most).trim());
const filled = (most: number) => text(most).map((given) => (given === '' ? null : given));
const day = fc.constantFrom('2026-07-01', '2026-09-30', '1999-12-31');
const number = fc
  .tuple(fc.bigInt(-(10n ** 18n) + 1n, 10n ** 18n - 1n), fc.integer({ min: 0, max: 99_999_999 }))
  .map(([whole, places]) => canonicalDecimal(`${whole}.${String(places).padStart(8, '0')}`)!);
const draft = fc.record({
  status: fc.constantFrom('provisional' as const, 'official' as const, 'pending' as const),
  value: fc.option(number, { nil: null }),
  state: fc.constant(null),
  gap: filled(500),
  source: text(200),
  asOf: day,
  expectedOn: fc.option(day, { nil: null }),
  confirmed: fc.boolean(),
});
const row = (ordinal: number): fc.Arbitrary<Row> =>
  fc
    .record({
      progress: filled(2000),
      carried: fc.boolean(),
      now: fc.option(draft, { nil: null }),
      words: fc.option(fc.tuple(draft, filled(500)), { nil: null }),
      reachedOn: fc.option(day, { nil: null }),
    })
    .map(({ progress, carried, now, words, reachedOn }) =>
      aRow(ordinal, {
        progress,
        carried,
        values: [aValue('a', { now }), inWords('b', { now: words && { ...words[0], value: null, state: words[1] } })],
        milestones: [aStep('m', { reachedOn }), aStep('n'), aStep('o')],
      }),
    );

describe('a sheet as xlsx', () => {
  it('comes back as it went out: a file that nobody changed changes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(fc.tuple(row(1), row(2), row(3)), async (rows) => {
        const lines = rows.flatMap(linesOf);
        const { cells, errors } = await readSheetFile(await writeSheetFile(lines, code), lines, code);
        expect(errors).toEqual([]);
        const changed = cells.filter(({ line, key, cell }) => textOfCell(cell) !== cellText(line, key));
        expect(changed.map(({ key, cell, line }) => [key, cell, cellText(line, key)])).toEqual([]);
        // Per row: carried and progress, six cells of two values each, three milestones.
        expect(cells).toHaveLength(rows.length * (2 + 2 * 6 + 3));
      }),
      { numRuns: 20 },
    );
  });

  it('types every cell as text, so that none is a formula', async () => {
    const rows = [aRow(1, { progress: '=HYPERLINK("http://x")', values: [aValue('a')] })];
    const [sheet] = await readXlsxFile(await writeSheetFile(rows.flatMap(linesOf), code));
    const column = fileColumns.findIndex(({ key }) => key === 'progress');
    expect(sheet!.data[1]![column]).toBe('=HYPERLINK("http://x")');
    expect(sheet!.data[0]).toEqual(fileColumns.map(({ title }) => title));
  });

  const lines = [aRow(1, { values: [aValue('a'), aValue('b')] }), aRow(2)].flatMap(linesOf);
  /** A file of these lines, in this order, with some columns only. */
  const file = async (
    codes: readonly string[],
    more: Record<string, string> = {},
    titles = fileColumns.map(({ title }) => title),
  ) => {
    const heads = titles.map((value) => ({ type: String, value }));
    const rows = codes.map((value) =>
      titles.map((title) => ({ type: String, value: title === '填报码' ? value : (more[title] ?? '') })),
    );
    return writeXlsxFile([heads, ...rows]).toBuffer();
  };
  const prefix = codeOf(code);

  it('is known by its lines, whatever their order, and leaves alone what was left out', async () => {
    const { cells, errors } = await readSheetFile(await file([`${prefix}.2.1`, `${prefix}.1.2`]), lines, code);
    expect(errors).toEqual([]);
    expect(new Set(cells.map(({ line }) => `${line.row.ordinal}.${line.index}`))).toEqual(new Set(['2.0', '1.1']));
    expect(new Set(cells.map(({ at }) => at))).toEqual(new Set([2, 3]));
  });

  it('is refused by row and column where lines are another sheet’s, doubled, or say what they have no cell for', async () => {
    const { errors } = await readSheetFile(
      await file([`${prefix}.2.1`, 'ffffffffffff.7.1.1', `${prefix}.2.1`, ''], { 完成值: '5' }),
      lines,
      code,
    );
    expect(errors.map(({ row: at, column, code: fault }) => [at, column, fault])).toEqual([
      [2, '完成值', 'noCell'],
      [3, '填报码', 'noRow'],
      [4, '填报码', 'doubleRow'],
      [5, '填报码', 'noRow'],
    ]);
  });

  it('is refused as stale where it was made of an earlier version', async () => {
    const old = file([`${codeOf({ ...code, version: 6 })}.1.1`]);
    await expect(readSheetFile(await old, lines, code)).rejects.toMatchObject({
      code: 'stale',
      extension: { version: 7 },
    });
  });

  it('is refused without its headings, and if it is no sheet at all', async () => {
    const titles = fileColumns.map(({ title }) => title).filter((title) => title !== '完成值');
    await expect(readSheetFile(await file([], {}, [...titles, '颜色']), lines, code)).rejects.toMatchObject({
      code: 'sheetInvalid',
      errors: [{ column: '颜色' }, { column: '完成值' }],
    });
    await expect(readSheetFile(Buffer.from('not a zip'), lines, code)).rejects.toMatchObject({
      code: 'sheetUnreadable',
    });
  });

  it.each([
    ['2026-12-31', '2026年底', '2026-12-31'],
    [null, '长期坚持', '长期坚持'],
    [null, '', ''],
  ])('says of an item due %s, “%s” as printed: %s', (dueOn, dueText, shown) => {
    const row = aRow(1);
    const [line] = linesOf({ ...row, item: { ...row.item, dueOn, dueText } });
    expect(fileColumns.find(({ title }) => title === '完成时限')?.text(line!, code)).toBe(shown);
  });
});
