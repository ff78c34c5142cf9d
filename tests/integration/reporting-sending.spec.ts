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
} from '#libs/reporting';
import { untilBlocked } from '../support/blocked.js';
import type { IssuedCity } from '../support/issued-city.js';
import { outcomeOf } from '../support/outcome.js';
import { DUE, type ReportingDesk } from '../support/reporting-desk.js';
import { said, SheetScene } from '../support/sheet-scene.js';
import { subTaskOf } from '../support/sub-task.js';

const nowhere = '01900000-0000-7000-8000-000000000000';
const nothing = { values: [], milestones: [], confirmed: false };

describe('a sheet that is sent', () => {
  let scene: SheetScene;
  let desk: ReportingDesk;
  let city: IssuedCity;
  let supervisor: Actor;
  let education: Actor;
  let finance: Actor;
  let unit: (path: string) => string;

  beforeAll(async () => {
    scene = await SheetScene.open();
    ({ desk, city, education, finance } = scene);
    ({ supervisor } = desk);
    unit = city.unit;
  });
  beforeEach(() => scene.begin());
  afterAll(() => scene.close());

  it('is recalled until its window is locked: its readings count no more, and what they replaced counts again', async () => {
    const targetId = (await scene.sheet()).items[0]!.values[0]!.target.id;
    const reading = { ...said, value: '1400', asOf: '2026-09-30', confirmed: false };
    await city.get(ReportReading).run(education, scene.itemIds[0]!, targetId, reading);
    const { id, version } = await scene.sent();
    expect(await scene.latest()).toMatchObject({ value: '1500' });
    expect(await outcomeOf(city.get(RecallSheet).run(finance, id, version))).toBe('notFound');
    expect(await outcomeOf(city.get(RecallSheet).run(supervisor, id, version))).toBe('forbidden');
    const recalled = await city.get(RecallSheet).run(education, id, version);
    expect(recalled).toMatchObject({ status: 'open', canWrite: true, answered: 2 });
    expect(await scene.latest()).toMatchObject({ value: '1400' });
    expect((await city.get(ItemMilestones).run(education, scene.itemIds[1]!)).milestones).toMatchObject([
      { reachedOn: null },
    ]);
    expect(await outcomeOf(city.get(RecallSheet).run(education, id, recalled.version))).toBe('sheetNotSent');
    const again = await city.get(SendSheet).run(education, id, recalled.version);
    expect(await scene.latest()).toMatchObject({ value: '1500' });
    await city.get(LockWindow).run(supervisor, scene.window.id, 1);
    expect(await outcomeOf(city.get(RecallSheet).run(education, id, again.version))).toBe('windowLocked');
    const { targets } = await city.get(ItemTargets).run(supervisor, scene.itemIds[0]!);
    expect(targets[0]!.readings.map(({ value: number, standing }) => [number, standing])).toEqual([
      ['1500', 'effective'],
      ['1500', 'recalled'],
      ['1400', 'replaced'],
    ]);
  });

  it('stays as it was sent once an item was handed in on the strength of it', async () => {
    const { id, version } = await scene.sent();
    await city.dataSource.query(`UPDATE work_item SET status = 'submitted' WHERE id = $1`, [scene.itemIds[0]]);
    expect(await outcomeOf(city.get(RecallSheet).run(education, id, version))).toBe('sheetItemsMovedOn');
    expect(await scene.latest()).toMatchObject({ value: '1500' });
  });

  it('is either recalled or handed in upon, where recalling meets handing in', async () => {
    const { id, version } = await scene.sent();
    const handIn = city.dataSource.query(
      `UPDATE work_item SET status = 'submitted' WHERE id = $1 AND EXISTS (
         SELECT FROM reading JOIN target ON target.id = reading.target_id
         WHERE target.item_id = work_item.id AND reading.recalled_at IS NULL)`,
      [scene.itemIds[0]],
    );
    const [recalled] = await Promise.all([outcomeOf(city.get(RecallSheet).run(education, id, version)), handIn]);
    const { status } = await scene.sheet();
    expect([recalled, status]).toEqual(recalled === 'done' ? ['done', 'open'] : ['sheetItemsMovedOn', 'sent']);
  });

  it('leaves out an item that was handed in while sending waited for it', async () => {
    await scene.edit(0, { values: [await scene.value()] });
    const { id, version } = await scene.edit(1, { progress: '乙' });
    const other = city.dataSource.createQueryRunner();
    await other.startTransaction();
    await other.query(`UPDATE work_item SET status = 'submitted' WHERE id = $1`, [scene.itemIds[0]]);
    const attempt = city.get(SendSheet).run(education, id, version);
    await untilBlocked(city.dataSource, attempt);
    await other.commitTransaction();
    await other.release();
    expect(await attempt).toMatchObject({ status: 'sent', answered: 1 });
    expect(await scene.latest()).toBeNull();
  });

  it('is sent as it was seen, or not at all, where somebody writes in it at that moment', async () => {
    await scene.edit(0, { progress: '甲' });
    const { id, version, items } = await scene.edit(1, { progress: '乙' });
    const [send, write] = await Promise.all([
      outcomeOf(city.get(SendSheet).run(education, id, version)),
      outcomeOf(
        city.get(EditSheetRow).run(education, id, items[0]!.id, items[0]!.version, { ...nothing, progress: '丙' }),
      ),
    ]);
    expect([
      ['done', 'sheetSent', '甲'],
      ['stale', 'done', '丙'],
    ]).toContainEqual([send, write, (await scene.sheet()).items[0]!.progress.now]);
  });

  it('cannot be changed once its window is locked, unless the office opens it again for the unit', async () => {
    await scene.edit(0, { progress: '已开工' });
    await city.get(LockWindow).run(supervisor, scene.window.id, 1);
    expect(await outcomeOf(scene.edit(1, { progress: '迟了' }))).toBe('windowLocked');
    const late = await scene.sheet();
    const reopen = (by: Actor, version: number) =>
      city.get(ReopenSheet).run(by, late.id, version, { reason: '台风停工，准予补报' });
    expect(await outcomeOf(reopen(education, late.version))).toBe('forbidden');
    expect(await outcomeOf(reopen(finance, late.version))).toBe('notFound');
    expect(await reopen(supervisor, late.version)).toMatchObject({ version: late.version + 1 });
    expect(await outcomeOf(reopen(supervisor, late.version + 1))).toBe('sheetOpen');
    const opened = await scene.edit(1, { progress: '补报' });
    expect(opened).toMatchObject({ canWrite: true, reopenedReason: '台风停工，准予补报' });
    const closed = await city.get(SendSheet).run(education, opened.id, opened.version);
    expect(closed).toMatchObject({ status: 'sent', canRecall: false, reopenedReason: null });
    expect(await outcomeOf(city.get(RecallSheet).run(education, closed.id, closed.version))).toBe('windowLocked');
    const corrected = await reopen(supervisor, closed.version);
    expect(await scene.sheet()).toMatchObject({ status: 'open', canWrite: true, version: corrected.version });
  });

  it.each([
    ['sending', (id: string, version: number) => city.get(SendSheet).run(education, id, version)],
    ['writing', () => scene.edit(0, { progress: '丙' })],
  ])('is as it was where %s meets a lock that comes first', async (_, act) => {
    await scene.edit(0, { progress: '甲' });
    const { id, version } = await scene.edit(1, { progress: '乙' });
    const office = city.dataSource.createQueryRunner();
    await office.startTransaction();
    await office.query(`UPDATE reporting_window SET status = 'locked', locked_at = now() WHERE id = $1`, [
      scene.window.id,
    ]);
    const attempt = outcomeOf(act(id, version));
    await untilBlocked(city.dataSource, attempt);
    await office.commitTransaction();
    await office.release();
    expect(await attempt).toBe('windowLocked');
    expect(await scene.sheet()).toMatchObject({ status: 'open', items: [{ progress: { now: '甲' } }, {}] });
  });

  it('waits for an approval inside the unit where there is one, and can be recalled from it', async () => {
    const gate = city.get(ApprovalGate as unknown as new () => ApprovalGate);
    const pass = gate.pass.bind(gate);
    const ended: string[] = [];
    gate.pass = async (_, act) => (act.subjectType === 'sheet' ? { held: true, caseId: nowhere } : { held: false });
    gate.end = async (_, caseId) => void ended.push(caseId);
    try {
      const held = await scene.sent();
      expect(held).toMatchObject({ status: 'open', held: true, canWrite: false, canRecall: true });
      expect(await scene.latest()).toBeNull();
      expect(await outcomeOf(scene.edit(0, { progress: '改' }))).toBe('sheetHeld');
      expect(await outcomeOf(city.get(SendSheet).run(education, held.id, held.version))).toBe('sheetHeld');
      const recalled = await city.get(RecallSheet).run(education, held.id, held.version);
      expect(recalled).toMatchObject({ status: 'open', held: false, canWrite: true });
      expect(ended).toEqual([nowhere]);
    } finally {
      gate.pass = pass;
    }
  });

  it('is collated for whoever answers for the whole: own and parts’ rows, in official order, only what was sent', async () => {
    await city.get(LockWindow).run(supervisor, scene.window.id, 1);
    const [east, west] = [
      await subTaskOf(city, scene.itemIds[0]!, unit('东港区人民政府')),
      await subTaskOf(city, scene.itemIds[0]!, unit('西山区人民政府')),
    ];
    for (const part of [west, east]) await desk.milestone(part, DUE);
    const eastern = await city.person('东港区人民政府', 'liaison');
    const next = await desk.window((await scene.sheet()).items[0]!.item.plan.id);
    const part = await desk.sheet(eastern, next.id);
    const written = await city
      .get(EditSheetRow)
      .run(eastern, part.id, part.items[0]!.id, 1, { ...nothing, progress: '东港区已开工' });
    const rows = async (actor: Actor) =>
      ((await city.get(ItemReports).run(actor, scene.itemIds[0]!)).windows[0]?.rows ?? []).map((row) => [
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
    const { id, items, version } = await scene.sheet();
    const carry = (rowIds: string[] | null, at = version) => city.get(CarryForward).run(education, id, at, { rowIds });
    expect(await outcomeOf(carry([items[0]!.id]))).toBe('nothingToCarry');
    expect(await outcomeOf(carry([nowhere]))).toBe('notFound');
    expect((await carry(null)).answered).toBe(0);
    await scene.sent();
    await city.get(LockWindow).run(supervisor, scene.window.id, 1);
    await desk.milestone(scene.itemIds[0]!, '2026-09-01', items[0]!.values[0]!.target.id);
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
    const { targets } = await city.get(ItemTargets).run(education, scene.itemIds[0]!);
    expect(targets[0]!.readings).toHaveLength(1);
  });
});
