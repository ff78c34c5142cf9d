import type { Actor } from '#libs/access';
import { GetWorkItem, Histories, SettleMany, SettleShares, UnsettleShares, WaiveShares } from '#libs/work-items';
import { anItem } from '../support/an-item.js';
import { IssuedCity, type IssuedPlan } from '../support/issued-city.js';
import { fileAll } from '../support/ledger.js';
import { outcomeOf } from '../support/outcome.js';

describe('the shares of an item', () => {
  let city: IssuedCity;
  let unit: (path: string) => string;
  let supervisor: Actor;
  let finance: Actor;
  let education: Actor;
  let east: Actor;
  let plan: IssuedPlan;
  let itemId: string;

  beforeAll(async () => {
    city = await IssuedCity.open();
    unit = city.unit;
    supervisor = await city.person('市政府办公室', 'supervisor');
    finance = await city.person('市财政局', 'liaison');
    education = await city.person('市教育局', 'liaison');
    east = await city.person('东港区人民政府', 'liaison');
  });
  afterAll(() => city.close());

  beforeEach(async () => {
    const duty = () =>
      anItem()
        .ledBy(unit('市财政局'))
        .supportedBy(unit('市教育局'), unit('市发展改革委'))
        .implementedBy(unit('东港区人民政府'), unit('西山区人民政府'));
    plan = await city.issue(supervisor, [duty(), duty(), anItem().ledBy(unit('市财政局'))]);
    itemId = plan.itemIds[0]!;
  });

  const seen = (by: Actor, id = itemId) => city.get(GetWorkItem).run(by, id);
  const settlements = async (by = finance) =>
    (await seen(by)).shares.map(({ unit: { name }, settlement }) => `${name} ${settlement}`);
  const settle = (choice: Parameters<SettleShares['run']>[3]['choice'], version = 1, by = finance) =>
    city.get(SettleShares).run(by, itemId, version, { choice });

  it('are settled as one role in one act, and then the others', async () => {
    const first = await settle({ roles: ['implementer'] });
    expect(first.version).toBe(2);
    expect(await settlements()).toEqual([
      '市发展改革委 null',
      '市教育局 null',
      '东港区人民政府 noSeparateReport',
      '西山区人民政府 noSeparateReport',
    ]);
    await settle({ all: true }, 2);
    expect(new Set((await seen(finance)).shares.map(({ settlement }) => settlement))).toEqual(
      new Set(['noSeparateReport']),
    );
    expect(await outcomeOf(settle({ all: true }, 3))).toBe('shareSettled');
  });

  it('are waived with a reason that only their unit and those see who read the whole item', async () => {
    const { shares } = await seen(finance);
    const ofEducation = shares.find(({ unit: { name } }) => name === '市教育局')!;
    const reason = '该项工作由市财政局直接承担';
    await city.get(WaiveShares).run(finance, itemId, 1, { choice: { shareIds: [ofEducation.id] }, reason });
    const reasons = async (by: Actor) => (await seen(by)).shares.map(({ settlementReason }) => settlementReason);
    expect(await reasons(supervisor)).toContain(reason);
    expect(await reasons(education)).toContain(reason);
    const development = await city.person('市发展改革委', 'liaison');
    expect(await reasons(development)).toEqual([null, null, null, null]);
    await city.get(UnsettleShares).run(finance, itemId, 2, { choice: { shareIds: [ofEducation.id] } });
    expect((await settlements()).filter((share) => !share.endsWith(' null'))).toEqual([]);
  });

  it.each<[string, () => Promise<unknown>, string]>([
    ['on a version that was overtaken', () => settle({ all: true }, 7), 'stale'],
    ['by a supporter', () => settle({ all: true }, 1, education), 'forbidden'],
    ['by the office', () => settle({ all: true }, 1, supervisor), 'forbidden'],
    ['by a stranger', async () => settle({ all: true }, 1, await city.person('海州海事局', 'liaison')), 'notFound'],
    [
      'of another item',
      async () => settle({ shareIds: [(await seen(finance, plan.itemIds[1])).shares[0]!.id] }),
      'notFound',
    ],
    ['of a role nobody has', () => settle({ roles: ['guiding'] }), 'shareSettled'],
    [
      'taken back that were never settled',
      () => city.get(UnsettleShares).run(finance, itemId, 1, { choice: { all: true } }),
      'shareNotSettled',
    ],
    [
      'of an item that has ended',
      async () => {
        await city.dataSource.query(`UPDATE work_item SET status = 'closed', closed_at = now() WHERE id = $1`, [
          itemId,
        ]);
        return settle({ all: true });
      },
      'itemNotOpen',
    ],
  ])('are not settled %s', async (_, attempt, code) => {
    expect(await outcomeOf(attempt())).toBe(code);
    const [row] = await city.dataSource.query<{ settled: number }[]>(
      'SELECT count(settlement)::integer AS settled FROM work_item_share WHERE item_id = $1',
      [itemId],
    );
    expect(row?.settled).toBe(0);
  });

  it('of several items are settled in one act; an item without any stays as it is', async () => {
    const items = plan.itemIds.map((id) => ({ id, version: 1 }));
    const answer = await city.get(SettleMany).run(finance, { items, choice: { all: true } });
    expect(answer).toEqual({ items: plan.itemIds.map((id, index) => ({ id, version: index < 2 ? 2 : 1 })), shares: 8 });
    expect(await seen(finance, plan.itemIds[2])).toMatchObject({ version: 1 });
  });

  it('of several items are settled for all of them or for none', async () => {
    const other = await city.issue(supervisor, [anItem().ledBy(unit('市教育局')).supportedBy(unit('市财政局'))]);
    const choice = { all: true } as const;
    const items = (version: number, ...more: string[]) => [
      { id: itemId, version: 1 },
      { id: plan.itemIds[1]!, version },
      ...more.map((id) => ({ id, version: 1 })),
    ];
    const attempt = (given: { id: string; version: number }[]) =>
      outcomeOf(city.get(SettleMany).run(finance, { items: given, choice }));
    expect(await attempt(items(2))).toBe('stale');
    expect(await attempt(items(1, other.itemIds[0]!))).toBe('forbidden');
    expect(await attempt(items(1, '01900000-0000-7000-8000-000000000000'))).toBe('notFound');
    expect(await settlements()).toEqual(expect.arrayContaining(['市教育局 null']));
    expect(await attempt([{ id: plan.itemIds[2]!, version: 1 }])).toBe('shareSettled');
  });

  it('leave a line in the record that the other units do not see', async () => {
    await settle({ all: true });
    const actions = async (by: Actor) =>
      (await city.get(Histories).ofItem(by, itemId)).items.map(({ action }) => action);
    await fileAll(city.dataSource);
    expect(await actions(finance)).toContain('sharesSettled');
    expect(await actions(supervisor)).toContain('sharesSettled');
    expect(await actions(education)).not.toContain('sharesSettled');
    expect(await actions(east)).not.toContain('sharesSettled');
  });
});
