import readXlsxFile from 'read-excel-file/node';
import type { Actor } from '#libs/access';
import { advanceSubscriber, ensureCursor, HistorySubscriber } from '#libs/ledger';
import { DecideContest, ExportWorkItems, GetWorkItem, Histories, RaiseContest, SignDispatch } from '#libs/work-items';
import { anItem } from '../support/an-item.js';
import { IssuedCity, type IssuedPlan } from '../support/issued-city.js';
import { sequenceAll } from '../support/ledger.js';
import { officeFaults } from '../support/office-faults.js';
import { outcomeOf } from '../support/outcome.js';

describe('the record and the task table', () => {
  let city: IssuedCity;
  let supervisor: Actor;
  let education: Actor;
  let finance: Actor;
  let development: Actor;
  let east: Actor;
  let plan: IssuedPlan;
  let itemId: string;

  beforeAll(async () => {
    city = await IssuedCity.open();
    const unit = (path: string) => city.unit(path);
    supervisor = await city.person('市政府办公室', 'supervisor');
    education = await city.person('市教育局', 'liaison');
    finance = await city.person('市财政局', 'liaison');
    development = await city.person('市发展改革委', 'liaison');
    east = await city.person('东港区人民政府', 'liaison');
    plan = await city.issue(supervisor, [
      anItem('=SUM(托育)')
        .ledBy(unit('市教育局'))
        .supportedBy(unit('市财政局'), unit('市发展改革委'))
        .implementedBy(unit('西山区人民政府'), unit('东港区人民政府'))
        .due('2024-12-31'),
      anItem('完善就业服务').ledBy(unit('市财政局')),
    ]);
    itemId = plan.itemIds[0]!;
    await city.get(SignDispatch).run(education, await plan.dispatchOf(unit('市教育局')), 1);
    await city.get(SignDispatch).run(finance, await plan.dispatchOf(unit('市财政局')), 1);
    const input = { itemId, basis: '不属我局职责', proposedUnitId: unit('市财政局') };
    const contested = await city
      .get(RaiseContest)
      .run(development, await plan.dispatchOf(unit('市发展改革委')), 1, { ...input, proposedUnitId: null });
    const contest = contested.lines[0]!.contest!;
    await city.get(DecideContest).run(supervisor, itemId, contest.id, 1, {
      decision: 'change',
      reason: '职责已划转',
      unitId: unit('海州海事局'),
      approvalBasis: null,
    });
    const subscriber = new HistorySubscriber();
    await sequenceAll(city.dataSource);
    await ensureCursor(city.dataSource, subscriber.name);
    while ((await advanceSubscriber(city.dataSource, subscriber, 100)) > 0);
  });
  afterAll(() => city.close());

  const actionsSeenBy = async (actor: Actor) =>
    (await city.get(Histories).ofItem(actor, itemId)).items.map(({ action }) => action);

  it('tells each act with who, for which unit, and units by name', async () => {
    const { items } = await city.get(Histories).ofItem(supervisor, itemId);
    expect(items.map(({ action, unit }) => [action, unit?.name])).toEqual([
      ['issued', '市政府办公室'],
      ['signed', '市教育局'],
      ['shareSigned', '市财政局'],
      ['contested', '市发展改革委'],
      ['contestChanged', '市政府办公室'],
    ]);
    expect(items[3]).toMatchObject({
      actor: { id: development.userId, name: development.name },
      detail: { basis: '不属我局职责', role: 'supporting' },
    });
    expect(items[4]!.detail).toMatchObject({
      fromUnit: { name: '市发展改革委' },
      toUnit: { name: '海州海事局' },
      reason: '职责已划转',
    });
  });

  it('prints a unit under the name of its day', async () => {
    const unitId = city.unit('市教育局');
    await city.dataSource.query(`UPDATE unit SET name = '市教育体育局' WHERE id = $1`, [unitId]);
    await city.dataSource.query(`UPDATE unit_name SET valid_to = current_date + 30 WHERE unit_id = $1`, [unitId]);
    await city.dataSource.query(
      `INSERT INTO unit_name (id, unit_id, name, valid_from)
       VALUES (gen_random_uuid(), $1, '市教育体育局', current_date + 30)`,
      [unitId],
    );
    const { items } = await city.get(Histories).ofItem(supervisor, itemId);
    expect(items[1]!.unit!.name).toBe('市教育局');
    expect((await city.get(GetWorkItem).run(supervisor, itemId)).lead.name).toBe('市教育体育局');
  });

  it('is read as far as the item is', async () => {
    expect(await actionsSeenBy(education)).toHaveLength(5);
    expect(await actionsSeenBy(finance)).toEqual(['issued', 'signed', 'shareSigned', 'contestChanged']);
    expect(await actionsSeenBy(east)).toEqual(['issued', 'signed']);
    expect(await outcomeOf(city.get(Histories).ofItem(development, itemId))).toBe('notFound');
    const outline = (await city.get(Histories).ofItem(finance, itemId)).items.at(-1)!.detail;
    expect(Object.keys(outline!).sort()).toEqual(['fromUnit', 'role', 'toUnit']);
  });

  it('of a plan holds all of it for the office, and for a unit what is its own', async () => {
    const lines = async (actor: Actor) => {
      const { items } = await city.get(Histories).ofPlan(actor, plan.planId);
      return items.map(({ action }) => action);
    };
    const whole = await lines(supervisor);
    expect(whole.filter((action) => action === 'dispatched')).toHaveLength(6);
    expect(whole.filter((action) => action === 'signed')).toHaveLength(4);
    expect((await lines(east)).toSorted()).toEqual(['dispatched', 'issued', 'issued', 'signed']);
    expect(await outcomeOf(lines(await city.person('高新区管委会', 'liaison')))).toBe('notFound');
  });

  it('exports the task table with the list’s filters, and writes down who took it away', async () => {
    const file = await city.get(ExportWorkItems).run(supervisor, { format: 'xlsx', plan: plan.planId });
    expect(file.fileName).toMatch(/^督查台账-\d{4}-\d\d-\d\d\.xlsx$/);
    expect(await officeFaults('xlsx', file.bytes)).toEqual([]);
    const [sheet] = await readXlsxFile(file.bytes);
    const [headings, first, second, ...more] = sheet!.data;
    expect(more).toEqual([]);
    const line = Object.fromEntries(headings!.map((heading, index) => [String(heading), first![index]]));
    expect(line).toMatchObject({
      督办编号: `${plan.number}-1`,
      督查事项: '=SUM(托育)',
      配合单位: '市财政局、海州海事局',
      落实单位: '东港区人民政府、西山区人民政府',
      状态: '办理中',
      完成时限: '2024-12-31',
    });
    expect(second).toContain('完善就业服务');
    const csv = await city.get(ExportWorkItems).run(supervisor, { format: 'csv', plan: plan.planId, text: '托育' });
    expect(csv.bytes.toString('utf8')).toContain(`,'=SUM(托育),`);
    const log = await city.dataSource.query<unknown[]>(
      `SELECT detail->>'format' AS format, (detail->>'rows')::integer AS rows FROM access_log
       WHERE actor_id = $1 AND action = 'workItem.exported' ORDER BY occurred_at`,
      [supervisor.userId],
    );
    expect(log).toEqual([
      { format: 'xlsx', rows: 2 },
      { format: 'csv', rows: 1 },
    ]);
  });

  it('exports for supervisors only', async () => {
    expect(await outcomeOf(city.get(ExportWorkItems).run(education, { format: 'csv' }))).toBe('forbidden');
  });

  it('keeps the newest lines one may see, however many there are that one may not', async () => {
    await city.dataSource.query(
      `INSERT INTO history_line (scope_id, position, entry_id)
       SELECT scope.id, 1000000 + n, e.id
       FROM ledger_entry AS e CROSS JOIN generate_series(1, 5000) AS n
       CROSS JOIN LATERAL (VALUES (e.item_id), (e.plan_id)) AS scope (id)
       WHERE e.item_id = $1 AND e.action = 'contested'`,
      [itemId],
    );
    expect(await actionsSeenBy(finance)).toEqual(['issued', 'signed', 'shareSigned', 'contestChanged']);
    expect(await actionsSeenBy(east)).toEqual(['issued', 'signed']);
    const ofPlan = await city.get(Histories).ofPlan(east, plan.planId);
    expect(ofPlan.items.map(({ action }) => action).toSorted()).toEqual(['dispatched', 'issued', 'issued', 'signed']);
    const newest = (await city.get(Histories).ofItem(supervisor, itemId)).items;
    expect([newest.length, newest[0]!.action, newest[0]!.position > 1_000_000]).toEqual([5000, 'contested', true]);
  });
});
