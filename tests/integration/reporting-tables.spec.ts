import type { Actor } from '#libs/access';
import type { SheetCellKey } from '#libs/contracts';
import { EditSheetRow, ExportSheet, ImportSheet, PasteCells, type SheetView } from '#libs/reporting';
import readXlsxFile from 'read-excel-file/node';
import { aSheet } from '../support/a-sheet.js';
import { anItem } from '../support/an-item.js';
import type { IssuedCity } from '../support/issued-city.js';
import { officeFaults } from '../support/office-faults.js';
import { outcomeOf } from '../support/outcome.js';
import { aTarget, DUE, ReportingDesk } from '../support/reporting-desk.js';

const nothing = { values: [], milestones: [], confirmed: false };

describe('a sheet as a table', () => {
  let desk: ReportingDesk;
  let city: IssuedCity;
  let education: Actor;
  let windowId: string;
  let sheetId: string;

  beforeAll(async () => {
    desk = await ReportingDesk.open();
    ({ city } = desk);
    education = await city.person('市教育局', 'liaison');
  });
  beforeEach(async () => {
    const unit = city.unit('市教育局');
    const { planId, itemIds } = await desk.issued(anItem('=任务甲').ledBy(unit), anItem('任务乙').ledBy(unit));
    await desk.targets(
      itemIds[0]!,
      aTarget({ dueOn: DUE }),
      aTarget({ dueOn: DUE, indicator: '护理人员', unit: '人', value: '300' }),
    );
    await desk.milestone(itemIds[1]!, '2026-08-31');
    windowId = (await desk.window(planId)).id;
    sheetId = (await sheet()).id;
  });
  afterAll(() => desk.close());

  const sheet = () => desk.sheet(education, windowId);
  const paste = async (cells: string[][], more: Partial<Parameters<PasteCells['run']>[3]> = {}) => {
    const { version } = await sheet();
    const start = { startRowId: null, startLine: 0, startColumn: 'progress' as SheetCellKey, confirmed: false };
    return city.get(PasteCells).run(education, sheetId, version, { cells, ...start, ...more });
  };
  const exported = async () => (await city.get(ExportSheet).run(education, sheetId)).bytes;
  const upload = (bytes: Uint8Array, more: { dryRun?: boolean; confirmed?: boolean } = {}) =>
    city.get(ImportSheet).run(education, sheetId, { bytes, dryRun: false, confirmed: false, ...more });
  /** The exported file with some cells written over: by line, from nothing, and heading. */
  const written = async (...changes: [line: number, heading: string, text: string | number | Date | null][]) => {
    const [first] = await readXlsxFile(await exported());
    const rows = first!.data.map((cells) => [...cells]) as (string | number | Date | null)[][];
    for (const [line, heading, text] of changes) rows[line + 1]![rows[0]!.indexOf(heading)] = text;
    return aSheet(rows);
  };
  const valuesOf = ({ items }: SheetView) => items[0]!.values.map(({ now }) => now?.value ?? null);

  it('takes a pasted rectangle whole', async () => {
    const report = await paste([
      ['本期进展', '完成值', '数据来源'],
      ['已完工', '1,950', '统计局'],
      ['', '285人', ''],
      ['正在施工', '', ''],
    ]);
    expect(report).toMatchObject({ dryRun: false, changedRows: 2, changedCells: 5 });
    expect(valuesOf(report.sheet)).toEqual(['1950', '285']);
    expect(report.sheet.items[0]!.values[0]!.now).toMatchObject({
      status: 'provisional',
      source: '统计局',
      asOf: '2026-09-30',
    });
    expect(report.sheet.items[1]!.progress.now).toBe('正在施工');
    expect(report.sheet.items.map(({ version }) => version)).toEqual([2, 2]);
    const again = await paste([['已完工', '1950']], { startColumn: 'progress' });
    expect(again).toMatchObject({ changedRows: 0, changedCells: 0 });
  });

  it('refuses a pasted rectangle whole, with every mistake by row and column', async () => {
    const refused = await paste([
      ['完成值', '数据状态', '截至日期'],
      ['约两千', '正式', ''],
      ['290', '初步', '2199-01-01'],
      ['5', '', ''],
    ]).catch((error: unknown) => error);
    expect(refused).toMatchObject({
      code: 'sheetInvalid',
      extension: { errorCount: 4 },
      errors: [
        { row: 2, column: '完成值' },
        { row: 3, column: '数据状态' },
        { row: 3, column: '截至日期', code: 'readingInFuture' },
        { row: 4, column: '完成值', code: 'noCell' },
      ],
    });
    expect(await sheet()).toMatchObject({ version: 1, answered: 0 });
  });

  it('asks about implausible values of a paste, and takes them confirmed', async () => {
    const cells = [['20000000']];
    const asked = await paste(cells, { startColumn: 'value' }).catch((error: unknown) => error);
    expect(asked).toMatchObject({
      code: 'sheetInvalid',
      errors: [{ row: 1, column: '完成值', code: 'readingImplausible' }],
    });
    const { sheet: after } = await paste(cells, { startColumn: 'value', confirmed: true });
    expect(after.items[0]!.values[0]!.now).toMatchObject({ value: '20000000', confirmed: true });
  });

  it('refuses a paste that is based on an earlier sheet', async () => {
    await paste([['一']]);
    const old = { cells: [['二']], startRowId: null, startLine: 0, startColumn: 'progress' as const, confirmed: false };
    expect(await outcomeOf(city.get(PasteCells).run(education, sheetId, 1, old))).toBe('stale');
  });

  it('comes back from a file unchanged as it is, and only what was changed changes it', async () => {
    await paste([
      ['已完工', '1950'],
      ['', '285'],
    ]);
    const before = await sheet();
    const unchanged = await upload(await exported());
    expect(unchanged).toMatchObject({ changedRows: 0, changedCells: 0 });
    expect(unchanged.sheet).toEqual(before);
    const file = await written(
      [0, '完成值', 1980],
      [0, '截至日期', new Date('2026-09-15T00:00:00Z')],
      [1, '完成值', null],
      [1, '未完成说明', '缺编'],
      [2, '节点完成日期', '2026年8月20日'],
    );
    const dry = await upload(file, { dryRun: true });
    expect(dry).toMatchObject({ dryRun: true, changedRows: 2, changedCells: 5, sheet: { version: before.version } });
    expect(await sheet()).toEqual(before);
    const { sheet: after } = await upload(file);
    expect(after.items[0]).toMatchObject({
      progress: { now: '已完工' },
      values: [
        { now: { value: '1980', asOf: '2026-09-15' } },
        { now: { value: null, gap: '缺编', asOf: '2026-09-30' } },
      ],
    });
    expect(after.items[1]!.milestones).toMatchObject([{ reachedOn: '2026-08-20' }]);
  });

  it('refuses a file whole, with every mistake by row and column', async () => {
    const refused = await upload(await written([0, '完成值', '许多'], [1, '数据状态', '大概'], [2, '完成值', 5])).catch(
      (error: unknown) => error,
    );
    expect(refused).toMatchObject({
      code: 'sheetInvalid',
      errors: [
        { row: 2, column: '完成值' },
        { row: 3, column: '数据状态' },
        { row: 4, column: '完成值', code: 'noCell' },
      ],
    });
    expect((await sheet()).version).toBe(1);
    expect(await outcomeOf(upload(Buffer.alloc(0)))).toBe('sheetUnreadable');
    expect(await outcomeOf(upload(Buffer.from('PK\u0003\u0004 no zip')))).toBe('sheetUnreadable');
  });

  it('refuses a file that was made before somebody wrote in the sheet', async () => {
    const file = await written([0, '完成值', 1980]);
    const { items } = await sheet();
    await city.get(EditSheetRow).run(education, sheetId, items[1]!.id, 1, { ...nothing, progress: '先写了' });
    const refused = await upload(file).catch((error: unknown) => error);
    expect(refused).toMatchObject({ code: 'stale', extension: { version: 2 } });
    expect(valuesOf(await sheet())).toEqual([null, null]);
  });

  it('keeps formulas what they are: text', async () => {
    const [first] = await readXlsxFile(await exported());
    expect(first!.data[1]).toContain('=任务甲');
    await paste([['=1+1']]);
    expect((await upload(await exported())).changedCells).toBe(0);
    expect((await sheet()).items[0]!.progress.now).toBe('=1+1');
  });

  it('is handed to its readers, which the access log tells', async () => {
    const finance = await city.person('市财政局', 'liaison');
    expect(await outcomeOf(city.get(ExportSheet).run(finance, sheetId))).toBe('notFound');
    expect(
      await outcomeOf(
        city.get(ImportSheet).run(finance, sheetId, { bytes: Buffer.alloc(0), dryRun: true, confirmed: false }),
      ),
    ).toBe('notFound');
    const { fileName, bytes } = await city.get(ExportSheet).run(education, sheetId);
    expect(await officeFaults('xlsx', bytes)).toEqual([]);
    expect(fileName).toBe('第三季度填报-市教育局.xlsx');
    const [log] = await city.dataSource.query<{ action: string }[]>(
      'SELECT action FROM access_log WHERE actor_id = $1 ORDER BY occurred_at DESC LIMIT 1',
      [education.userId],
    );
    expect(log).toEqual({ action: 'sheet.exported' });
  });
});
