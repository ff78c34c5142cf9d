import type { Actor } from '#libs/access';
import { ItemMilestones } from '#libs/indicators';
import { CarryForward, EditSheetRow, GetSheet, ListSheets, ReadableReports, SendSheet } from '#libs/reporting';
import type { IssuedCity } from '../support/issued-city.js';
import { outcomeOf } from '../support/outcome.js';
import type { ReportingDesk } from '../support/reporting-desk.js';
import { SheetScene } from '../support/sheet-scene.js';

const nowhere = '01900000-0000-7000-8000-000000000000';
const nothing = { values: [], milestones: [], confirmed: false };

describe('the one sheet of a unit', () => {
  let scene: SheetScene;
  let desk: ReportingDesk;
  let city: IssuedCity;
  let supervisor: Actor;
  let education: Actor;
  let finance: Actor;
  let colleague: Actor;
  let unit: (path: string) => string;

  beforeAll(async () => {
    scene = await SheetScene.open();
    ({ desk, city, education, finance } = scene);
    ({ supervisor } = desk);
    unit = city.unit;
    colleague = await city.person('市教育局', 'officer');
  });
  beforeEach(() => scene.begin());
  afterAll(() => scene.close());

  it('lists what is asked with why, and marks the cells that change', async () => {
    const before = await scene.sheet();
    expect(before).toMatchObject({ status: 'open', rows: 2, answered: 0, canWrite: true, canRecall: false });
    expect(before.items.map(({ item, reasons }) => [item.title, reasons])).toEqual([
      ['建设社区机构', ['targetDue']],
      ['培训护理人员', ['milestoneDue']],
    ]);
    const after = await scene.edit(0, {
      progress: '正在建设\n第二批',
      values: [await scene.value({ value: '01500.50' })],
    });
    expect(after).toMatchObject({ answered: 1, version: 2 });
    expect(after.items[0]).toMatchObject({
      progress: { last: '', now: '正在建设\n第二批', changed: true },
      values: [
        {
          now: { value: '1500.5', asOf: '2026-09-30', confirmed: false },
          changed: ['status', 'value', 'source', 'asOf'],
        },
        { now: null },
      ],
      changedBy: { id: education.userId },
      version: 2,
    });
  });

  it('is filled in by two colleagues in different rows at once, both of whom succeed', async () => {
    const { id, items } = await scene.sheet();
    const write = (by: Actor, at: number, progress: string) =>
      city.get(EditSheetRow).run(by, id, items[at]!.id, items[at]!.version, { ...nothing, progress });
    const outcomes = await Promise.all([outcomeOf(write(education, 0, '甲')), outcomeOf(write(colleague, 1, '乙'))]);
    expect(outcomes).toEqual(['done', 'done']);
    expect((await scene.sheet()).items.map(({ progress }) => progress.now)).toEqual(['甲', '乙']);
  });

  it('answers the second in the same row with both versions, and keeps the first', async () => {
    const { id, items } = await scene.sheet();
    const write = (by: Actor, progress: string) =>
      city.get(EditSheetRow).run(by, id, items[0]!.id, items[0]!.version, { ...nothing, progress });
    await write(education, '先写的');
    const refused = await write(colleague, '后写的').catch((error: unknown) => error);
    expect(refused).toMatchObject({
      code: 'stale',
      extension: { version: 2, current: { progress: { now: '先写的' } }, sent: { progress: '后写的' } },
    });
    expect((await scene.sheet()).items[0]!.progress.now).toBe('先写的');
    const race = await Promise.all(
      ['丙', '丁', '戊'].map((text) => outcomeOf(scene.edit(1, { progress: text }, { version: 1 }))),
    );
    expect(race.toSorted()).toEqual(['done', 'stale', 'stale']);
  });

  it('asks about implausible values and refuses impossible ones, with the place', async () => {
    const refusal = async (more: Parameters<SheetScene['value']>[0]) =>
      scene.edit(0, { values: [await scene.value(more)] }).catch((error: unknown) => error);
    expect(await refusal({ value: '20000000' })).toMatchObject({
      code: 'readingImplausible',
      errors: [{ code: 'wrongUnit', path: '/values/0/now/value' }],
    });
    expect(await refusal({ asOf: '2199-01-01' })).toMatchObject({
      code: 'readingInFuture',
      errors: [{ path: '/values/0/now/asOf' }],
    });
    expect(await refusal({ asOf: '2019-12-31' })).toMatchObject({
      code: 'readingTooEarly',
      errors: [{ path: '/values/0/now/asOf' }],
    });
    expect(await refusal({ value: null })).toMatchObject({
      code: 'readingInvalid',
      errors: [{ path: '/values/0/now/value' }],
    });
    expect(
      await scene.edit(0, { values: [{ targetId: nowhere, now: null }] }).catch((error: unknown) => error),
    ).toMatchObject({
      code: 'invalidInput',
      errors: [{ path: '/values/0/targetId' }],
    });
    expect(
      await outcomeOf(scene.edit(1, { milestones: [{ milestoneId: scene.milestoneId, reachedOn: '2199-01-01' }] })),
    ).toBe('readingInFuture');
    expect((await scene.sheet()).answered).toBe(0);
    const confirmed = await scene.edit(0, { values: [await scene.value({ value: '20000000' })], confirmed: true });
    expect(confirmed.items[0]!.values[0]!.now).toMatchObject({ value: '20000000', confirmed: true });
  });

  it('is sent in one act once every row says something, and makes readings of its values', async () => {
    const { id, version } = await scene.edit(0, { values: [await scene.value()] });
    const silent = await city
      .get(SendSheet)
      .run(education, id, version)
      .catch((error: unknown) => error);
    expect(silent).toMatchObject({ code: 'sheetIncomplete', errors: [{ code: 'rowSilent', path: '/items/1' }] });
    expect(await scene.latest()).toBeNull();
    const after = await scene.sent();
    expect(after).toMatchObject({ status: 'sent', canWrite: false, canRecall: true, sentBy: { id: education.userId } });
    expect(await scene.latest()).toMatchObject({
      value: '1500',
      asOf: '2026-09-30',
      capacity: 'lead',
      unit: { name: '市教育局' },
    });
    const { milestones } = await city.get(ItemMilestones).run(education, scene.itemIds[1]!);
    expect(milestones).toMatchObject([{ reachedOn: '2026-08-20' }]);
    expect(await outcomeOf(scene.edit(0, { progress: '改一下' }))).toBe('sheetSent');
    const actions = await city.dataSource.query<{ action: string; type: string }[]>(
      `SELECT action, subject_type AS type FROM ledger_entry WHERE occurred_at = $1 ORDER BY number`,
      [after.sentAt],
    );
    expect(actions).toEqual([
      { action: 'sheetSent', type: 'sheet' },
      { action: 'progressReported', type: 'workItem' },
      { action: 'progressReported', type: 'workItem' },
    ]);
    expect(await city.get(GetSheet).run(supervisor, id)).toMatchObject({ status: 'sent', canWrite: false });
  });

  it('is sent once, as it was seen, however many press the button', async () => {
    await scene.edit(0, { progress: '甲' });
    const { id, version } = await scene.edit(1, { progress: '乙' });
    expect(await outcomeOf(city.get(SendSheet).run(education, id, version - 1))).toBe('stale');
    const outcomes = await Promise.all(
      Array.from({ length: 10 }, () => outcomeOf(city.get(SendSheet).run(education, id, version))),
    );
    expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome === 'stale')).toHaveLength(9);
  });

  it('drops what is not asked any more: the item went elsewhere, was handed in, or was never signed', async () => {
    const { id, items } = await scene.edit(0, { progress: '甲' });
    await city.dataSource.query('UPDATE work_item SET lead_unit_id = $2 WHERE id = $1', [
      scene.itemIds[1],
      unit('市财政局'),
    ]);
    const moved = await scene.sheet();
    expect(moved.items.map(({ item }) => item.id)).toEqual([scene.itemIds[0]]);
    expect(moved.rows).toBe(1);
    await city.dataSource.query(`UPDATE work_item SET status = 'submitted' WHERE id = $1`, [scene.itemIds[0]]);
    expect((await scene.sheet()).items[0]).toMatchObject({ lapsed: true });
    expect(await outcomeOf(scene.edit(0, { progress: '乙' }))).toBe('rowLapsed');
    expect(await outcomeOf(city.get(SendSheet).run(education, id, moved.version))).toBe('rowLapsed');
    await city.dataSource.query(`UPDATE work_item SET status = 'issued' WHERE id = $1`, [scene.itemIds[0]]);
    const refused = await city
      .get(SendSheet)
      .run(education, id, moved.version)
      .catch((error: unknown) => error);
    expect(refused).toMatchObject({ code: 'sheetIncomplete', errors: [{ code: 'itemUnsigned', rowId: items[0]!.id }] });
    await city.dataSource.query(`UPDATE work_item SET status = 'inProgress' WHERE id = $1`, [scene.itemIds[0]]);
    const done = await city.get(SendSheet).run(education, id, moved.version);
    expect(done.items.map(({ item }) => item.id)).toEqual([scene.itemIds[0]]);
  });

  it('leaves out what was begun in a row that lapsed before it was sent', async () => {
    await scene.edit(0, { progress: '写了一半', values: [await scene.value()] });
    const { id, version } = await scene.edit(1, { progress: '已完成' });
    await city.dataSource.query(`UPDATE work_item SET status = 'submitted' WHERE id = $1`, [scene.itemIds[0]]);
    const done = await city.get(SendSheet).run(education, id, version);
    expect(done).toMatchObject({ status: 'sent', answered: 1 });
    expect(done.items[0]).toMatchObject({
      answered: false,
      progress: { now: null },
      values: [{ now: null }, { now: null }],
    });
    expect(await scene.latest()).toBeNull();
  });

  it('is read by those who read for its unit, by the office once it was sent, and written by its people only', async () => {
    const { id, items } = await scene.sheet();
    const people = {
      staff: colleague,
      office: await city.person('市教育局/办公室', 'liaison'),
      other: finance,
      supervisor,
      mayor: await city.person('市政府办公室', 'leader', { wholeField: true }),
      viceMayor: await city.person('市政府办公室', 'leader', { fieldUnitIds: [unit('市教育局')] }),
      district: await city.person('东港区人民政府', 'head'),
      system: await city.person('市政府办公室', 'systemAdministrator'),
    };
    const read = async () => {
      const outcomes: Record<string, string> = {};
      for (const [name, actor] of Object.entries(people))
        outcomes[name] = await outcomeOf(city.get(GetSheet).run(actor, id));
      return outcomes;
    };
    const hidden = { office: 'notFound', other: 'notFound', district: 'notFound', system: 'notFound' };
    const open = { ...hidden, staff: 'done', supervisor: 'notFound', mayor: 'notFound', viceMayor: 'notFound' };
    expect(await read()).toEqual(open);
    const write = (actor: Actor) =>
      outcomeOf(city.get(EditSheetRow).run(actor, id, items[0]!.id, 99, { ...nothing, progress: '某' }));
    const writing: Record<string, string> = {};
    for (const [name, actor] of Object.entries(people)) writing[name] = await write(actor);
    expect(writing).toEqual({ ...open, staff: 'stale' });
    await scene.sent();
    expect(await read()).toEqual({ ...hidden, staff: 'done', supervisor: 'done', mayor: 'done', viceMayor: 'done' });

    const every = (await city.dataSource.query<{ id: string }[]>('SELECT id FROM sheet')).map((row) => row.id);
    for (const actor of Object.values(people)) {
      const listed = (await city.get(ListSheets).run(actor, { limit: 200 })).items.map((item) => item.id).sort();
      const readable: string[] = [];
      for (const one of every) if ((await outcomeOf(city.get(GetSheet).run(actor, one))) === 'done') readable.push(one);
      expect(listed).toEqual(readable.sort());
      expect((await city.get(ReadableReports).sheets(actor, every)).sort()).toEqual(listed);
    }
  });

  it('holds ids to their sheet', async () => {
    const own = await scene.sheet();
    const theirs = await scene.sheet(finance);
    const write = (sheetId: string, rowId: string) =>
      outcomeOf(city.get(EditSheetRow).run(education, sheetId, rowId, 1, { ...nothing, progress: '某' }));
    expect(await write(own.id, theirs.items[0]!.id)).toBe('notFound');
    expect(await write(own.id, nowhere)).toBe('notFound');
    expect(await write(theirs.id, theirs.items[0]!.id)).toBe('notFound');
    expect(await write(nowhere, own.items[0]!.id)).toBe('notFound');
    expect(await outcomeOf(city.get(CarryForward).run(education, own.id, 1, { rowIds: [theirs.items[0]!.id] }))).toBe(
      'notFound',
    );
  });
});
