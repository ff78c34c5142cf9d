import type { Actor } from '#libs/access';
import { ApprovalGate } from '#libs/approvals';
import { ItemMilestones, ItemTargets, ReportReading } from '#libs/indicators';
import {
  CarryForward,
  EditSheetRow,
  ItemReports,
  LockWindow,
  RecallSheet,
  ReopenSheet,
  SendSheet,
  type SheetView,
  type WindowView,
} from '#libs/reporting';
import { anItem } from '../support/an-item.js';
import { untilBlocked } from '../support/blocked.js';
import type { IssuedCity } from '../support/issued-city.js';
import { outcomeOf } from '../support/outcome.js';
import { aTarget, DUE, ReportingDesk } from '../support/reporting-desk.js';
import { subTaskOf } from '../support/sub-task.js';

const nowhere = '01900000-0000-7000-8000-000000000000';
const said = { status: 'official', value: '1500', state: null, gap: null, source: '月报', expectedOn: null } as const;
const nothing = { values: [], milestones: [], confirmed: false };

describe('a sheet that is sent', () => {
  let desk: ReportingDesk;
  let city: IssuedCity;
  let supervisor: Actor;
  let education: Actor;
  let finance: Actor;
  let unit: (path: string) => string;
  let window: WindowView;
  let itemIds: string[];
  let milestoneId: string;

  beforeAll(async () => {
    desk = await ReportingDesk.open();
    ({ city, supervisor } = desk);
    unit = city.unit;
    education = await city.person('市教育局', 'liaison');
    finance = await city.person('市财政局', 'liaison');
  });
  beforeEach(async () => {
    const plan = await desk.issued(
      anItem('建设社区机构').ledBy(unit('市教育局')).supportedBy(unit('市财政局')),
      anItem('培训护理人员').ledBy(unit('市教育局')),
      anItem('完善收费办法').ledBy(unit('市财政局')),
    );
    ({ itemIds } = plan);
    await desk.targets(
      itemIds[0]!,
      aTarget({ dueOn: DUE }),
      aTarget({ dueOn: DUE, indicator: '办法', operator: 'qualitative', value: null, unit: '' }),
    );
    milestoneId = await desk.milestone(itemIds[1]!, '2026-08-31');
    await desk.milestone(itemIds[2]!, '2026-08-31');
    window = await desk.window(plan.planId);
  });
  afterAll(() => desk.close());

  const sheet = (actor = education) => desk.sheet(actor, window.id);
  const edit = async (
    rowAt: number,
    body: Partial<Parameters<EditSheetRow['run']>[4]>,
    { by = education, version }: { by?: Actor; version?: number } = {},
  ): Promise<SheetView> => {
    const now = await sheet();
    const row = now.items[rowAt]!;
    return city.get(EditSheetRow).run(by, now.id, row.id, version ?? row.version, { ...nothing, ...body });
  };
  const value = async (more: Partial<Record<keyof typeof said, unknown>> & { asOf?: string } = {}) => ({
    targetId: (await sheet()).items[0]!.values[0]!.target.id,
    now: { ...said, ...more } as typeof said,
  });
  /** Fills in both rows and sends. */
  const sent = async (): Promise<SheetView> => {
    await edit(0, { progress: '已建成 1500 张', values: [await value()] });
    const { version, id } = await edit(1, { milestones: [{ milestoneId, reachedOn: '2026-08-20' }] });
    return city.get(SendSheet).run(education, id, version);
  };
  const latest = async () => (await city.get(ItemTargets).run(education, itemIds[0]!)).targets[0]!.latest;

  it('is recalled until its window is locked: its readings count no more, and what they replaced counts again', async () => {
    const targetId = (await sheet()).items[0]!.values[0]!.target.id;
    const reading = { ...said, value: '1400', asOf: '2026-09-30', confirmed: false };
    await city.get(ReportReading).run(education, itemIds[0]!, targetId, reading);
    const { id, version } = await sent();
    expect(await latest()).toMatchObject({ value: '1500' });
    expect(await outcomeOf(city.get(RecallSheet).run(finance, id, version))).toBe('notFound');
    expect(await outcomeOf(city.get(RecallSheet).run(supervisor, id, version))).toBe('forbidden');
    const recalled = await city.get(RecallSheet).run(education, id, version);
    expect(recalled).toMatchObject({ status: 'open', canWrite: true, answered: 2 });
    expect(await latest()).toMatchObject({ value: '1400' });
    expect((await city.get(ItemMilestones).run(education, itemIds[1]!)).milestones).toMatchObject([
      { reachedOn: null },
    ]);
    expect(await outcomeOf(city.get(RecallSheet).run(education, id, recalled.version))).toBe('sheetNotSent');
    const again = await city.get(SendSheet).run(education, id, recalled.version);
    expect(await latest()).toMatchObject({ value: '1500' });
    await city.get(LockWindow).run(supervisor, window.id, 1);
    expect(await outcomeOf(city.get(RecallSheet).run(education, id, again.version))).toBe('windowLocked');
    const { targets } = await city.get(ItemTargets).run(supervisor, itemIds[0]!);
    expect(targets[0]!.readings.map(({ value: number, standing }) => [number, standing])).toEqual([
      ['1500', 'effective'],
      ['1500', 'recalled'],
      ['1400', 'replaced'],
    ]);
  });

  it('stays as it was sent once an item was handed in on the strength of it', async () => {
    const { id, version } = await sent();
    await city.dataSource.query(`UPDATE work_item SET status = 'submitted' WHERE id = $1`, [itemIds[0]]);
    expect(await outcomeOf(city.get(RecallSheet).run(education, id, version))).toBe('sheetItemsMovedOn');
    expect(await latest()).toMatchObject({ value: '1500' });
  });

  it('is either recalled or handed in upon, where recalling meets handing in', async () => {
    const { id, version } = await sent();
    const handIn = city.dataSource.query(
      `UPDATE work_item SET status = 'submitted' WHERE id = $1 AND EXISTS (
         SELECT FROM reading JOIN target ON target.id = reading.target_id
         WHERE target.item_id = work_item.id AND reading.recalled_at IS NULL)`,
      [itemIds[0]],
    );
    const [recalled] = await Promise.all([outcomeOf(city.get(RecallSheet).run(education, id, version)), handIn]);
    const { status } = await sheet();
    expect([recalled, status]).toEqual(recalled === 'done' ? ['done', 'open'] : ['sheetItemsMovedOn', 'sent']);
  });

  it('leaves out an item that was handed in while sending waited for it', async () => {
    await edit(0, { values: [await value()] });
    const { id, version } = await edit(1, { progress: '乙' });
    const other = city.dataSource.createQueryRunner();
    await other.startTransaction();
    await other.query(`UPDATE work_item SET status = 'submitted' WHERE id = $1`, [itemIds[0]]);
    const attempt = city.get(SendSheet).run(education, id, version);
    await untilBlocked(city.dataSource, attempt);
    await other.commitTransaction();
    await other.release();
    expect(await attempt).toMatchObject({ status: 'sent', answered: 1 });
    expect(await latest()).toBeNull();
  });

  it('is sent as it was seen, or not at all, where somebody writes in it at that moment', async () => {
    await edit(0, { progress: '甲' });
    const { id, version, items } = await edit(1, { progress: '乙' });
    const [send, write] = await Promise.all([
      outcomeOf(city.get(SendSheet).run(education, id, version)),
      outcomeOf(
        city.get(EditSheetRow).run(education, id, items[0]!.id, items[0]!.version, { ...nothing, progress: '丙' }),
      ),
    ]);
    expect([
      ['done', 'sheetSent', '甲'],
      ['stale', 'done', '丙'],
    ]).toContainEqual([send, write, (await sheet()).items[0]!.progress.now]);
  });

  it('cannot be changed once its window is locked, unless the office opens it again for the unit', async () => {
    await edit(0, { progress: '已开工' });
    await city.get(LockWindow).run(supervisor, window.id, 1);
    expect(await outcomeOf(edit(1, { progress: '迟了' }))).toBe('windowLocked');
    const late = await sheet();
    const reopen = (by: Actor, version: number) =>
      city.get(ReopenSheet).run(by, late.id, version, { reason: '台风停工，准予补报' });
    expect(await outcomeOf(reopen(education, late.version))).toBe('forbidden');
    expect(await outcomeOf(reopen(finance, late.version))).toBe('notFound');
    expect(await reopen(supervisor, late.version)).toMatchObject({ version: late.version + 1 });
    expect(await outcomeOf(reopen(supervisor, late.version + 1))).toBe('sheetOpen');
    const opened = await edit(1, { progress: '补报' });
    expect(opened).toMatchObject({ canWrite: true, reopenedReason: '台风停工，准予补报' });
    const closed = await city.get(SendSheet).run(education, opened.id, opened.version);
    expect(closed).toMatchObject({ status: 'sent', canRecall: false, reopenedReason: null });
    expect(await outcomeOf(city.get(RecallSheet).run(education, closed.id, closed.version))).toBe('windowLocked');
    const corrected = await reopen(supervisor, closed.version);
    expect(await sheet()).toMatchObject({ status: 'open', canWrite: true, version: corrected.version });
  });

  it.each([
    ['sending', (id: string, version: number) => city.get(SendSheet).run(education, id, version)],
    ['writing', () => edit(0, { progress: '丙' })],
  ])('is as it was where %s meets a lock that comes first', async (_, act) => {
    await edit(0, { progress: '甲' });
    const { id, version } = await edit(1, { progress: '乙' });
    const office = city.dataSource.createQueryRunner();
    await office.startTransaction();
    await office.query(`UPDATE reporting_window SET status = 'locked', locked_at = now() WHERE id = $1`, [window.id]);
    const attempt = outcomeOf(act(id, version));
    await untilBlocked(city.dataSource, attempt);
    await office.commitTransaction();
    await office.release();
    expect(await attempt).toBe('windowLocked');
    expect(await sheet()).toMatchObject({ status: 'open', items: [{ progress: { now: '甲' } }, {}] });
  });

  it('waits for an approval inside the unit where there is one, and can be recalled from it', async () => {
    const gate = city.get(ApprovalGate as unknown as new () => ApprovalGate);
    const pass = gate.pass.bind(gate);
    const ended: string[] = [];
    gate.pass = async (_, act) => (act.subjectType === 'sheet' ? { held: true, caseId: nowhere } : { held: false });
    gate.end = async (_, caseId) => void ended.push(caseId);
    try {
      const held = await sent();
      expect(held).toMatchObject({ status: 'open', held: true, canWrite: false, canRecall: true });
      expect(await latest()).toBeNull();
      expect(await outcomeOf(edit(0, { progress: '改' }))).toBe('sheetHeld');
      expect(await outcomeOf(city.get(SendSheet).run(education, held.id, held.version))).toBe('sheetHeld');
      const recalled = await city.get(RecallSheet).run(education, held.id, held.version);
      expect(recalled).toMatchObject({ status: 'open', held: false, canWrite: true });
      expect(ended).toEqual([nowhere]);
    } finally {
      gate.pass = pass;
    }
  });

  it('is collated for whoever answers for the whole: own and parts’ rows, in official order, only what was sent', async () => {
    await city.get(LockWindow).run(supervisor, window.id, 1);
    const [east, west] = [
      await subTaskOf(city, itemIds[0]!, unit('东港区人民政府')),
      await subTaskOf(city, itemIds[0]!, unit('西山区人民政府')),
    ];
    for (const part of [west, east]) await desk.milestone(part, DUE);
    const eastern = await city.person('东港区人民政府', 'liaison');
    const next = await desk.window((await sheet()).items[0]!.item.plan.id);
    const part = await desk.sheet(eastern, next.id);
    const written = await city
      .get(EditSheetRow)
      .run(eastern, part.id, part.items[0]!.id, 1, { ...nothing, progress: '东港区已开工' });
    const rows = async (actor: Actor) =>
      ((await city.get(ItemReports).run(actor, itemIds[0]!)).windows[0]?.rows ?? []).map((row) => [
        row.unit.name,
        row.progress,
      ]);
    expect(await rows(education)).toEqual([
      ['市教育局', null],
      ['东港区人民政府', null],
      ['西山区人民政府', null],
    ]);
    await city.get(SendSheet).run(eastern, part.id, written.version);
    expect((await rows(education))[1]).toEqual(['东港区人民政府', '东港区已开工']);
    expect((await rows(supervisor))[1]).toEqual(['东港区人民政府', '东港区已开工']);
    expect(await rows(finance)).toEqual([]);
    const ofPart = await city.get(ItemReports).run(eastern, east);
    expect(ofPart.windows.map(({ rows: own }) => own.length)).toEqual([1]);
    expect(await outcomeOf(city.get(ItemReports).run(eastern, west))).toBe('notFound');
  });

  it('says again what was said last, by row or for all that is silent', async () => {
    const { id, items, version } = await sheet();
    const carry = (rowIds: string[] | null, at = version) => city.get(CarryForward).run(education, id, at, { rowIds });
    expect(await outcomeOf(carry([items[0]!.id]))).toBe('nothingToCarry');
    expect(await outcomeOf(carry([nowhere]))).toBe('notFound');
    expect((await carry(null)).answered).toBe(0);
    await sent();
    await city.get(LockWindow).run(supervisor, window.id, 1);
    await desk.milestone(itemIds[0]!, '2026-09-01', items[0]!.values[0]!.target.id);
    const next = await desk.window(items[0]!.item.plan.id);
    const fresh = await desk.sheet(education, next.id);
    expect(fresh.items).toMatchObject([
      {
        progress: { last: '已建成 1500 张', now: null },
        values: [{ last: { value: '1500' }, now: null }, { last: null }],
        answered: false,
      },
    ]);
    const carried = await city.get(CarryForward).run(education, fresh.id, fresh.version, { rowIds: null });
    expect(carried).toMatchObject({ answered: 1, items: [{ carried: true, answered: true }] });
    const done = await city.get(SendSheet).run(education, fresh.id, carried.version);
    expect(done.items[0]).toMatchObject({ carried: true, progress: { now: '已建成 1500 张', changed: false } });
    const { targets } = await city.get(ItemTargets).run(education, itemIds[0]!);
    expect(targets[0]!.readings).toHaveLength(1);
  });
});
