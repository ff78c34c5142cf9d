import type { Actor } from '#libs/access';
import { dayIn, DEFAULT_TIME_ZONE } from '#libs/kernel';
import {
  Burden,
  GetSheet,
  GetWindow,
  ListSheets,
  ListWindows,
  lockDueWindows,
  LockWindow,
  OpenWindow,
  PreviewWindow,
  ReadableReports,
} from '#libs/reporting';
import { anItem } from '../support/an-item.js';
import { warmPool } from '../support/blocked.js';
import type { IssuedCity } from '../support/issued-city.js';
import { outcomeOf } from '../support/outcome.js';
import { aTarget, DUE, LATER, ReportingDesk } from '../support/reporting-desk.js';
import { subTaskOf } from '../support/sub-task.js';

const nowhere = '01900000-0000-7000-8000-000000000000';

describe('a reporting window', () => {
  let desk: ReportingDesk;
  let city: IssuedCity;
  let supervisor: Actor;
  let education: Actor;
  let finance: Actor;
  let unit: (path: string) => string;

  beforeAll(async () => {
    desk = await ReportingDesk.open();
    ({ city, supervisor } = desk);
    unit = city.unit;
    education = await city.person('市教育局', 'liaison');
    finance = await city.person('市财政局', 'liaison');
  });
  afterAll(() => desk.close());

  const preview = (...of: Parameters<ReportingDesk['question']>) =>
    city.get(PreviewWindow).run(supervisor, desk.question(...of));
  const sheetsOf = async (actor: Actor, windowId: string) =>
    (await city.get(ListSheets).run(actor, { limit: 50, window: windowId })).items;

  /** 市教育局 has a target due and a milestone; 市财政局 has dates far away; a part of 东港区 is due. */
  const aPlan = async () => {
    const { planId, itemIds } = await desk.issued(
      anItem('建设社区机构').ledBy(unit('市教育局')).implementedBy(unit('东港区人民政府'), unit('西山区人民政府')),
      anItem('培训护理人员').ledBy(unit('市教育局')),
      anItem('完善收费办法').ledBy(unit('市财政局')).due('2035-12-31'),
    );
    const [first, second, third] = itemIds as [string, string, string];
    const [targetId] = await desk.targets(
      first,
      aTarget({ dueOn: DUE }),
      aTarget({ indicator: '护理人员', dueOn: LATER }),
    );
    await desk.milestone(second, '2026-08-31');
    await desk.targets(third, aTarget());
    const part = await subTaskOf(city, first, unit('东港区人民政府'));
    await desk.targets(part, aTarget({ dueOn: DUE, value: '100' }));
    return { planId, itemIds, targetId: targetId!, part };
  };

  it('says what it costs before anybody is asked, in official order', async () => {
    const { planId } = await aPlan();
    expect(await preview(planId)).toEqual({
      units: 2,
      rows: 3,
      values: 2,
      known: 0,
      byUnit: [
        { unit: { id: unit('市教育局'), name: '市教育局' }, rows: 2, values: 1, known: 0 },
        { unit: { id: unit('东港区人民政府'), name: '东港区人民政府' }, rows: 1, values: 1, known: 0 },
      ],
    });
    const [{ windows } = { windows: -1 }] = await city.dataSource.query<{ windows: number }[]>(
      'SELECT count(*) AS windows FROM reporting_window WHERE plan_id = $1',
      [planId],
    );
    expect(windows).toBe(0);
  });

  it('asks nothing of a unit with nothing due: no sheet, no entry, no click', async () => {
    const { planId } = await aPlan();
    const window = await desk.window(planId);
    expect(window).toMatchObject({ cost: { units: 2, rows: 3, values: 2, known: 0 }, sent: 0, status: 'open' });
    expect(await sheetsOf(finance, window.id)).toEqual([]);
    const entries = await city.dataSource.query<{ count: number }[]>(
      `SELECT count(*) FROM ledger_entry WHERE subject_type = 'sheet' AND $1 = ANY (unit_ids) AND occurred_at = $2`,
      [unit('市财政局'), window.openedAt],
    );
    expect(entries).toEqual([{ count: 0 }]);
    const west = await city.person('西山区人民政府', 'liaison');
    expect(await sheetsOf(west, window.id)).toEqual([]);
  });

  it('gives a unit one sheet over all plans', async () => {
    await city.dataSource.query(
      `UPDATE reporting_window SET status = 'locked', locked_at = now() WHERE status = 'open'`,
    );
    await city.dataSource.query(`UPDATE work_item SET status = 'terminated', closed_at = now()`);
    const [one, other] = [await aPlan(), await aPlan()];
    const window = await desk.window(null);
    const sheet = await desk.sheet(education, window.id);
    expect(new Set(sheet.items.map(({ item }) => item.plan.id))).toEqual(new Set([one.planId, other.planId]));
    expect(sheet.items).toHaveLength(4);
  });

  it('is refused where it would cost something else than the preview said', async () => {
    const { planId, itemIds } = await aPlan();
    const question = desk.question(planId);
    const { byUnit: _, ...cost } = await preview(planId);
    await desk.milestone(itemIds[2]!, DUE);
    const input = { ...question, title: '第三季度', cost };
    const refused = await city
      .get(OpenWindow)
      .run(supervisor, input)
      .catch((error: unknown) => error);
    expect(refused).toMatchObject({ code: 'windowCostChanged', extension: { cost: { units: 3, rows: 4 } } });
    expect(
      await outcomeOf(city.get(OpenWindow).run(supervisor, { ...input, cost: { ...cost, units: 3, rows: 4 } })),
    ).toBe('done');
  });

  it('knows which values are there already', async () => {
    const { planId, targetId } = await aPlan();
    await city.dataSource.query(
      `INSERT INTO reading (id, target_id, unit_id, capacity, as_of, status, value, reported_by, reported_at)
       VALUES (gen_random_uuid(), $1, $2, 'lead', '2026-08-31', 'official', 1500, $3, now())`,
      [targetId, unit('市教育局'), education.userId],
    );
    expect(await preview(planId)).toMatchObject({ values: 2, known: 1 });
    const window = await desk.window(planId);
    const [row] = (await desk.sheet(education, window.id)).items;
    expect(row!.values).toMatchObject([
      { known: true, last: { value: '1500', asOf: '2026-08-31' }, now: null, changed: [] },
    ]);
  });

  it('asks about nothing that is on another sheet still to be sent', async () => {
    const { planId } = await aPlan();
    await desk.window(planId);
    expect(await preview(planId)).toMatchObject({ rows: 0 });
    const input = { ...desk.question(planId), title: '再问一次', cost: { units: 0, rows: 0, values: 0, known: 0 } };
    expect(await outcomeOf(city.get(OpenWindow).run(supervisor, input))).toBe('windowEmpty');
  });

  it('is opened by one of those who open it at once: nothing is asked twice', async () => {
    const { planId } = await aPlan();
    const question = desk.question(planId);
    const { byUnit: _, ...cost } = await preview(planId);
    const open = () => outcomeOf(city.get(OpenWindow).run(supervisor, { ...question, title: '第三季度', cost }));
    await warmPool(city.dataSource);
    const outcomes = await Promise.all([open(), open(), open(), open()]);
    expect(outcomes.toSorted()).toEqual(['done', 'windowEmpty', 'windowEmpty', 'windowEmpty']);
  });

  it('of an occasion asks for what the office names, due or not, and for nothing else', async () => {
    const { planId, itemIds } = await aPlan();
    const named = { kind: 'adHoc' as const, itemIds: [itemIds[2]!] };
    expect(await preview(planId, named)).toMatchObject({ units: 1, rows: 1, values: 1 });
    const window = await desk.window(planId, named);
    expect((await desk.sheet(finance, window.id)).items).toMatchObject([{ reasons: ['named'] }]);
    const elsewhere = await aPlan();
    const refused = await preview(planId, { ...named, itemIds: [itemIds[0]!, elsewhere.itemIds[0]!, nowhere] }).catch(
      (error: unknown) => error,
    );
    expect(refused).toMatchObject({
      code: 'windowItemsUnknown',
      errors: [{ path: '/itemIds/1' }, { path: '/itemIds/2' }],
    });
  });

  it('for key items leaves the others alone', async () => {
    const { planId, itemIds } = await aPlan();
    expect(await preview(planId, { keyOnly: true })).toMatchObject({ rows: 0 });
    await city.dataSource.query('UPDATE work_item SET key = true WHERE id = $1', [itemIds[1]]);
    expect(await preview(planId, { keyOnly: true })).toMatchObject({ units: 1, rows: 1 });
  });

  it('is due today or later', async () => {
    const { planId } = await aPlan();
    expect(await outcomeOf(preview(planId, { dueOn: '2024-01-01' }))).toBe('windowDuePast');
    expect(await outcomeOf(preview(nowhere))).toBe('notFound');
  });

  it('is the office’s own affair', async () => {
    const { planId } = await aPlan();
    const window = await desk.window(planId);
    const section = await city.person('督查室', 'supervisor');
    const district = await city.person('东港区人民政府/区政府办公室', 'supervisor');
    const mayor = await city.person('市政府办公室', 'leader', { wholeField: true });
    const administrator = await city.person('市政府办公室', 'systemAdministrator');
    const read = (actor: Actor) => outcomeOf(city.get(GetWindow).run(actor, window.id));
    expect(await Promise.all([section, mayor, district, education, administrator].map(read))).toEqual([
      'done',
      'done',
      'notFound',
      'notFound',
      'notFound',
    ]);
    const lock = (actor: Actor) => outcomeOf(city.get(LockWindow).run(actor, window.id, 9));
    expect(await Promise.all([section, mayor, district, education].map(lock))).toEqual([
      'stale',
      'forbidden',
      'notFound',
      'notFound',
    ]);
    expect(await outcomeOf(city.get(PreviewWindow).run(education, desk.question(planId)))).toBe('notFound');
    expect(await outcomeOf(city.get(PreviewWindow).run(education, desk.question(null)))).toBe('forbidden');
    expect(await outcomeOf(city.get(PreviewWindow).run(district, desk.question(planId)))).toBe('notFound');
    for (const actor of [section, mayor, district, education]) {
      const listed = (await city.get(ListWindows).run(actor, { limit: 200 })).items.map(({ id }) => id).sort();
      const every = await city.dataSource.query<{ id: string }[]>('SELECT id FROM reporting_window');
      const readable: string[] = [];
      for (const { id } of every)
        if ((await outcomeOf(city.get(GetWindow).run(actor, id))) === 'done') readable.push(id);
      expect(listed).toEqual(readable.sort());
      expect(
        (
          await city.get(ReadableReports).windows(
            actor,
            every.map(({ id }) => id),
          )
        ).sort(),
      ).toEqual(listed);
    }
  });

  it('is locked by the office once, and by the day in its own zone', async () => {
    const { planId } = await aPlan();
    const window = await desk.window(planId);
    const sheet = await desk.sheet(education, window.id);
    const locked = await city.get(LockWindow).run(supervisor, window.id, 1);
    expect(locked).toMatchObject({ status: 'locked', canLock: false, version: 2 });
    expect(await outcomeOf(city.get(LockWindow).run(supervisor, window.id, 2))).toBe('windowLocked');
    expect(await city.get(GetSheet).run(education, sheet.id)).toMatchObject({ canWrite: false });

    const today = dayIn(DEFAULT_TIME_ZONE);
    const other = await desk.window((await aPlan()).planId);
    // Sixteen hours of the world's day are the city's; the last instant of its due day is not yet past it.
    const midnight = new Date(`${today}T16:00:00.000Z`);
    await lockDueWindows(city.dataSource, new Date(midnight.getTime() - 1));
    expect(await city.get(GetWindow).run(supervisor, other.id)).toMatchObject({ status: 'open' });
    const counts = await Promise.all([1, 2, 3].map(() => lockDueWindows(city.dataSource, midnight)));
    const [{ open } = { open: -1 }] = await city.dataSource.query<{ open: number }[]>(
      `SELECT count(*) AS open FROM reporting_window WHERE status = 'open'`,
    );
    expect(open).toBe(0);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(0);
    expect(await city.get(GetWindow).run(supervisor, other.id)).toMatchObject({ status: 'locked', version: 2 });
  });

  it('shows who has sent in official order, and nothing of what is being written', async () => {
    const { planId } = await aPlan();
    const window = await desk.window(planId);
    const { units } = await city.get(GetWindow).units(supervisor, window.id);
    expect(units).toMatchObject([
      { unit: { name: '市教育局' }, rows: 2, values: 1, status: 'open', canReopen: false },
      { unit: { name: '东港区人民政府' }, rows: 1, values: 1, status: 'open' },
    ]);
    expect(await outcomeOf(city.get(GetSheet).run(supervisor, units[0]!.sheetId))).toBe('notFound');
  });

  it('counts what it asked into the burden of its month', async () => {
    const before = await city.get(Burden).run(supervisor, 1);
    const { planId } = await aPlan();
    await desk.window(planId);
    const after = await city.get(Burden).run(supervisor, 1);
    const total = ({ months }: typeof after) => months[0] ?? { windows: 0, rows: 0, values: 0, repeats: 0 };
    expect(total(after).rows - total(before).rows).toBe(3);
    expect(total(after).values - total(before).values).toBe(2);
    expect(total(after).windows - total(before).windows).toBe(1);
    const names = after.units.map((one) => one.unit.name);
    expect(names.indexOf('市财政局')).toBeLessThan(names.indexOf('市教育局'));
    expect(names.indexOf('市教育局')).toBeLessThan(names.indexOf('东港区人民政府'));
    const district = await city.person('东港区人民政府/区政府办公室', 'supervisor');
    expect(await city.get(Burden).run(district, 24)).toEqual({ months: [], units: [] });
  });
});
