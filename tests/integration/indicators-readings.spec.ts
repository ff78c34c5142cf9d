import type { Actor } from '#libs/access';
import { dayIn, DEFAULT_TIME_ZONE } from '#libs/kernel';
import { ItemTargets, ReportReading, SetTargets, WithdrawTarget } from '#libs/indicators';
import { inTransaction } from '#libs/database';
import { SignDispatch, WorkItemLifecycle } from '#libs/work-items';
import { anItem } from '../support/an-item.js';
import { IssuedCity } from '../support/issued-city.js';
import { outcomeOf } from '../support/outcome.js';
import { subTaskOf } from '../support/sub-task.js';

const nowhere = '01900000-0000-7000-8000-000000000000';
const today = dayIn(DEFAULT_TIME_ZONE);
const beds = {
  indicator: '新增床位',
  operator: 'atLeast',
  value: '2000',
  valueTo: null,
  unit: '张',
  dueOn: null,
  strength: 'required',
  scope: '',
  baseline: null,
} as const;
const words = { ...beds, indicator: '出台办法', operator: 'qualitative', value: null, unit: '' } as const;
const official = {
  asOf: '2026-06-30',
  status: 'official',
  value: '500',
  state: null,
  gap: null,
  source: '统计月报',
  expectedOn: null,
  confirmed: false,
} as const;

describe('targets and their readings', () => {
  let city: IssuedCity;
  let supervisor: Actor;
  let education: Actor;
  let finance: Actor;
  let east: Actor;
  let west: Actor;
  let itemId: string;
  let otherId: string;
  let targetId: string;

  beforeAll(async () => {
    city = await IssuedCity.open();
    supervisor = await city.person('市政府办公室', 'supervisor');
    education = await city.person('市教育局', 'liaison');
    finance = await city.person('市财政局', 'liaison');
    east = await city.person('东港区人民政府', 'liaison');
    west = await city.person('西山区人民政府', 'liaison');
  });
  beforeEach(async () => {
    const unit = (path: string) => city.unit(path);
    const plan = await city.issue(supervisor, [
      anItem()
        .ledBy(unit('市教育局'))
        .supportedBy(unit('市财政局'))
        .implementedBy(unit('东港区人民政府'), unit('西山区人民政府'))
        .due('2035-12-31'),
      anItem('另一任务').ledBy(unit('市教育局')),
    ]);
    [itemId, otherId] = plan.itemIds as [string, string];
    await city.get(SignDispatch).run(education, await plan.dispatchOf(unit('市教育局')), 1);
    targetId = (await set(beds)).targets[0]!.id;
  });
  afterAll(() => city.close());

  const see = (actor: Actor, id = itemId) => city.get(ItemTargets).run(actor, id);
  const set = async (...targets: Parameters<SetTargets['run']>[3]['targets']) =>
    city.get(SetTargets).run(supervisor, itemId, (await see(supervisor)).version, { targets });
  const report = (actor: Actor, more: Partial<Parameters<ReportReading['run']>[3]> = {}, target = targetId) =>
    city.get(ReportReading).run(actor, itemId, target, { ...official, ...more });
  const missing = () =>
    inTransaction(city.dataSource, async (tx) => {
      const sql = city.get(WorkItemLifecycle).askedSql(['submit'], '$1::uuid');
      const [row] = await tx.query<{ asked: { targetsReported: string[] | null } }[]>(`SELECT ${sql} AS asked`, [
        itemId,
      ]);
      return row!.asked.targetsReported;
    });

  it('are set by the issuer on the version that was seen, and raise it', async () => {
    const { version } = await see(supervisor);
    const after = await city.get(SetTargets).run(supervisor, itemId, version, { targets: [words] });
    expect(after).toMatchObject({ version: version + 1, canSet: true, canReport: false });
    expect(after.targets.map(({ indicator, ordinal }) => [indicator, ordinal])).toEqual([
      ['新增床位', 1],
      ['出台办法', 2],
    ]);
    expect(await outcomeOf(city.get(SetTargets).run(supervisor, itemId, version, { targets: [words] }))).toBe('stale');
    expect(await outcomeOf(city.get(SetTargets).run(education, itemId, version + 1, { targets: [words] }))).toBe(
      'forbidden',
    );
    expect(await see(education)).toMatchObject({ canSet: false, canReport: true });
  });

  it('are refused whole where one of them is faulty', async () => {
    const { version } = await see(supervisor);
    const targets = [words, { ...beds, value: null }, { ...beds, dueOn: '2036-01-01' }];
    const refused = await city
      .get(SetTargets)
      .run(supervisor, itemId, version, { targets })
      .catch((error: unknown) => error);
    expect(refused).toMatchObject({
      code: 'targetInvalid',
      errors: [{ path: '/targets/1/value' }, { path: '/targets/2/dueOn' }],
    });
    expect((await see(supervisor)).targets).toHaveLength(1);
  });

  it('of a part are set by the lead above it, as it is the one that asks', async () => {
    const part = await subTaskOf(city, itemId, city.unit('东港区人民政府'));
    const targets = [{ ...beds, indicator: '累计新增床位' }];
    expect(await outcomeOf(city.get(SetTargets).run(finance, part, 1, { targets }))).toBe('notFound');
    expect(await outcomeOf(city.get(SetTargets).run(east, part, 1, { targets }))).toBe('forbidden');
    const after = await city.get(SetTargets).run(education, part, 1, { targets });
    expect(after.targets).toMatchObject([{ indicator: '累计新增床位', cumulative: true }]);
  });

  it('are withdrawn with a reason and stay visible with their readings, but are not asked for any more', async () => {
    await report(education);
    await set(words);
    const { targets } = await see(supervisor);
    const other = targets[1]!.id;
    expect(await missing()).toEqual(['出台办法']);
    expect(await outcomeOf(city.get(WithdrawTarget).run(supervisor, otherId, other, 1, { reason: '已并入' }))).toBe(
      'notFound',
    );
    expect(await outcomeOf(city.get(WithdrawTarget).run(supervisor, itemId, other, 2, { reason: '已并入' }))).toBe(
      'stale',
    );
    const after = await city.get(WithdrawTarget).run(supervisor, itemId, other, 1, { reason: '已并入' });
    expect(after.targets[1]).toMatchObject({ withdrawn: { reason: '已并入' }, version: 2 });
    expect(await missing()).toBeNull();
    expect(await outcomeOf(report(education, { value: null, state: '已印发' }, other))).toBe('targetWithdrawn');
    expect(await outcomeOf(city.get(WithdrawTarget).run(supervisor, itemId, other, 2, { reason: '再撤' }))).toBe(
      'targetWithdrawn',
    );
  });

  it('take the lead’s latest reading for the progress, whatever others report and in whatever order', async () => {
    await report(education, { asOf: '2026-09-30', value: '1000.10' });
    await report(education);
    const seen = await report(finance, { asOf: '2026-10-31', value: '1200' });
    expect(seen.targets[0]).toMatchObject({
      latest: { asOf: '2026-09-30', value: '1000.1', capacity: 'lead', unit: { name: '市教育局' } },
      met: false,
      percent: '50',
    });
    const lead = await see(education);
    expect(lead.targets[0]!.readings.map(({ unit, value }) => [unit.name, value])).toEqual([
      ['市财政局', '1200'],
      ['市教育局', '1000.1'],
      ['市教育局', '500'],
    ]);
  });

  it('replace a reading of the same day and unit, and keep both', async () => {
    await report(education);
    await report(finance, { value: '480' });
    const { targets } = await report(education, { value: '510', status: 'provisional' });
    expect(targets[0]!.readings.map(({ value, standing }) => [value, standing])).toEqual([
      ['510', 'effective'],
      ['480', 'effective'],
      ['500', 'replaced'],
    ]);
    expect(targets[0]!.latest).toMatchObject({ value: '510', status: 'provisional' });
  });

  it('show a district its own readings and the lead’s latest, and no other’s', async () => {
    await report(education, { value: '400' });
    await report(education, { asOf: '2026-07-31' });
    await report(east, { value: '60' });
    await report(west, { value: '70' });
    await report(finance, { value: '80' });
    const readings = async (actor: Actor) => (await see(actor)).targets[0]!.readings.map(({ value }) => value);
    expect(await readings(east)).toEqual(['60']);
    expect(await readings(finance)).toEqual(['80']);
    expect((await readings(supervisor)).sort()).toEqual(['400', '500', '60', '70', '80']);
    expect((await see(west)).targets[0]!.latest).toMatchObject({ value: '500' });
  });

  it('keep their progress when the lead changes', async () => {
    await report(education);
    await city.dataSource.query('UPDATE work_item SET lead_unit_id = $2 WHERE id = $1', [
      itemId,
      city.unit('市财政局'),
    ]);
    const { targets } = await report(finance, { asOf: '2026-05-31', value: '300' });
    expect(targets[0]!.latest).toMatchObject({ value: '500', unit: { name: '市教育局' } });
  });

  it('ask once about an implausible value, and remember that it was confirmed', async () => {
    await report(education);
    const asked = await report(education, { asOf: '2026-07-31', value: '5000000' }).catch((error: unknown) => error);
    expect(asked).toMatchObject({
      code: 'readingImplausible',
      status: 422,
      errors: [{ code: 'wrongUnit', path: '/value' }],
    });
    expect((await see(education)).targets[0]!.readings).toHaveLength(1);
    const { targets } = await report(education, { asOf: '2026-07-31', value: '5000000', confirmed: true });
    expect(targets[0]!.latest).toMatchObject({ value: '5000000', confirmed: true });
    await report(education, { asOf: '2026-08-31', value: '5000001', confirmed: true });
    expect((await see(education)).targets[0]!.latest).toMatchObject({ confirmed: false });
  });

  it('are satisfied by a value, a later publication or an explained gap of the lead, and by no one else’s', async () => {
    await set(words, { ...beds, indicator: '护理人员' });
    const [, policy, staff] = (await see(supervisor)).targets;
    expect(await missing()).toEqual(['新增床位', '出台办法', '护理人员']);
    await report(finance);
    expect(await missing()).toEqual(['新增床位', '出台办法', '护理人员']);
    await report(education);
    await report(education, { status: 'pending', value: null, expectedOn: today }, policy!.id);
    expect(await missing()).toEqual(['护理人员']);
    await report(education, { value: null, gap: '机构改革，口径调整' }, staff!.id);
    expect(await missing()).toBeNull();
  });

  it.each<[string, Partial<Parameters<ReportReading['run']>[3]>, string]>([
    ['a reading of tomorrow', { asOf: '2199-01-01' }, 'readingInFuture'],
    ['nothing at all', { value: null }, 'readingInvalid'],
    ['a publication that lies behind', { status: 'pending', value: null, expectedOn: '2026-01-01' }, 'readingInvalid'],
  ])('refuse %s', async (_, more, code) => {
    expect(await outcomeOf(report(education, more))).toBe(code);
    expect((await see(education)).targets[0]!.readings).toEqual([]);
  });

  it('are nobody else’s: strangers learn nothing, readers may not report, ids are held to their item', async () => {
    const stranger = await city.person('海州海事局', 'liaison');
    const leader = await city.person('市政府办公室', 'leader', { wholeField: true });
    const administrator = await city.person('市政府办公室', 'systemAdministrator');
    expect(await outcomeOf(see(stranger))).toBe('notFound');
    expect(await outcomeOf(see(administrator))).toBe('notFound');
    expect(await outcomeOf(report(stranger))).toBe('notFound');
    expect(await outcomeOf(report(supervisor))).toBe('forbidden');
    expect(await outcomeOf(report(leader))).toBe('forbidden');
    expect(await outcomeOf(report(education, {}, nowhere))).toBe('notFound');
    expect(await outcomeOf(city.get(ReportReading).run(education, otherId, targetId, official))).toBe('notFound');
    expect(await outcomeOf(city.get(ReportReading).run(education, nowhere, targetId, official))).toBe('notFound');
  });

  it('wait until the item is signed', async () => {
    const plan = await city.issue(supervisor, [anItem().ledBy(city.unit('市教育局'))]);
    const id = plan.itemIds[0]!;
    const { targets } = await city.get(SetTargets).run(supervisor, id, 1, { targets: [beds] });
    expect(await outcomeOf(city.get(ReportReading).run(education, id, targets[0]!.id, official))).toBe('itemUnsigned');
  });

  it('stand as one of many where twenty report the same day at once', async () => {
    const values = Array.from({ length: 20 }, (_, index) => String(500 + index));
    await Promise.all(values.map((value) => report(education, { value })));
    const { targets } = await see(education);
    const effective = targets[0]!.readings.filter(({ standing }) => standing === 'effective');
    expect(targets[0]!.readings).toHaveLength(20);
    expect(effective).toHaveLength(1);
  });

  it('are exact beyond a double, from the request to the page', async () => {
    const exact = '999999999999999999.12345678';
    const { targets } = await set({
      ...beds,
      value: exact,
      baseline: { value: '0.1', on: '2025-12-31', source: '年鉴' },
    });
    const reported = await report(education, { value: exact, confirmed: true }, targets[1]!.id);
    expect(reported.targets[1]).toMatchObject({
      value: exact,
      baseline: { value: '0.1' },
      latest: { value: exact },
      met: true,
      percent: '100',
    });
  });

  it('leave their trace in the record without the words', async () => {
    await report(education);
    await report(finance, { value: '480' });
    const rows = await city.dataSource.query<{ action: string; version: number }[]>(
      `SELECT action, subject_version AS version FROM ledger_entry WHERE item_id = $1 AND action LIKE '%eading%' ORDER BY number`,
      [itemId],
    );
    expect(rows.map(({ action }) => action)).toEqual(['readingReported', 'shareReadingReported']);
    // A reading is no change of the item: a colleague's half-written page does not go stale by it.
    expect(new Set(rows.map(({ version }) => version)).size).toBe(1);
  });
});
