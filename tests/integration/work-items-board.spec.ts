import type { z } from 'zod';
import type { Actor } from '#libs/access';
import { workItemCountsQuery, workItemListQuery } from '#libs/contracts';
import { newId } from '#libs/kernel';
import { CountWorkItems, ListWorkItems, PlanBoards } from '#libs/work-items';
import { anItem } from '../support/an-item.js';
import { IssuedCity, type IssuedPlan } from '../support/issued-city.js';
import { outcomeOf } from '../support/outcome.js';

type Filters = z.input<typeof workItemCountsQuery>;

const OVERDUE = { status: 'issued,inProgress,submitted', suspended: 'false' } as const;

describe('the board of a plan', () => {
  let city: IssuedCity;
  let plan: IssuedPlan;
  const people = new Map<string, Actor>();

  beforeAll(async () => {
    city = await IssuedCity.open();
    const [education, finance] = [city.unit('市教育局'), city.unit('市财政局')];
    const [east, west] = [city.unit('东港区人民政府'), city.unit('西山区人民政府')];
    for (const path of ['市教育局', '市财政局', '市财政局/预算处', '东港区人民政府', '西山区人民政府'])
      people.set(path, await city.person(path, 'liaison'));
    const supervisor = await city.person('市政府办公室', 'supervisor');
    people.set('the office', supervisor);
    people.set(
      'two units',
      await city.personWith([
        ['市教育局', 'liaison'],
        ['市财政局', 'head'],
      ]),
    );
    const items = () => [
      anItem('扩大普惠托育').ledBy(education).supportedBy(finance).implementedBy(east, west).due('2024-12-31'),
      anItem('深化支付改革').ledBy(finance).supportedBy(education).due('2024-06-30'),
      anItem('完善就业服务').ledBy(finance).guidedBy(education),
      anItem('建设教育平台').ledBy(education).due('2199-06-30'),
      anItem('稳住财政').ledBy(finance).implementedBy(west).due('2024-06-01'),
      anItem('因故暂缓').ledBy(finance).due('2024-03-31'),
    ];
    plan = await city.issue(supervisor, items());
    await city.issue(supervisor, items());
    await set(plan.itemIds[1]!, 'closed');
    await set(plan.itemIds[4]!, 'submitted');
    await city.dataSource.query('UPDATE work_item SET suspended_at = now() WHERE id = $1', [plan.itemIds[5]]);
    // A part is not the plan's own item.
    await city.dataSource.query(`UPDATE work_item SET form = 'part', parent_id = $2 WHERE id = $1`, [
      plan.itemIds[0],
      plan.itemIds[1],
    ]);
  });
  afterAll(() => city.close());

  const set = async (itemId: string, status: string) => {
    await city.dataSource.query(
      `UPDATE work_item SET status = $2, closed_at = CASE WHEN $2 = 'closed' THEN now() END WHERE id = $1`,
      [itemId, status],
    );
    await city.dataSource.query('UPDATE item_scope SET status = $2 WHERE item_id = $1', [itemId, status]);
  };
  const board = (actor: Actor) => city.get(PlanBoards).run(actor, plan.planId);
  /** What the list's counts say under the same filters. */
  const counted = async (actor: Actor, today: string, more: Filters) => {
    const filters = (extra: Filters) =>
      workItemCountsQuery.parse({ plan: plan.planId, form: 'item', ...more, ...extra });
    const { total, byStatus } = await city.get(CountWorkItems).run(actor, filters({}));
    const before = more.dueBefore !== undefined && more.dueBefore < today ? more.dueBefore : today;
    const overdue = await city.get(CountWorkItems).run(actor, filters({ ...OVERDUE, dueBefore: before }));
    return { total, overdue: more.undated ? 0 : overdue.total, byStatus };
  };
  const monthAfter = (month: string): string => {
    const [year, number] = month.split('-').map(Number);
    return number === 12 ? `${year! + 1}-01-01` : `${year}-${String(number! + 1).padStart(2, '0')}-01`;
  };

  it.each(['the office', '市教育局', '市财政局', '市财政局/预算处', '东港区人民政府', '西山区人民政府', 'two units'])(
    'has for %s exactly the numbers of the lists it leads to',
    async (who) => {
      const actor = people.get(who)!;
      if ((await city.get(CountWorkItems).run(actor, { plan: plan.planId })).total === 0) {
        expect(await outcomeOf(board(actor))).toBe('notFound');
        return;
      }
      const { today, leads, months, plan: of, ...all } = await board(actor);
      expect(of.id).toBe(plan.planId);
      expect(all).toEqual(await counted(actor, today, {}));
      for (const { unit, ...counts } of leads)
        expect([unit.name, counts]).toEqual([unit.name, await counted(actor, today, { unit: unit.id, role: 'lead' })]);
      for (const { month, ...counts } of months) {
        const filters: Filters =
          month === null ? { undated: 'true' } : { dueFrom: `${month}-01`, dueBefore: monthAfter(month) };
        expect([month, counts]).toEqual([month, await counted(actor, today, filters)]);
      }
      expect(leads.reduce((sum, { total }) => sum + total, 0)).toBe(all.total);
      expect(months.reduce((sum, { total }) => sum + total, 0)).toBe(all.total);
    },
  );

  it('names leads in official order and months as they come, those without a date last', async () => {
    const { leads, months, total, overdue } = await board(people.get('the office')!);
    const order = await city.dataSource.query<{ name: string }[]>(
      'SELECT name FROM unit WHERE id = ANY ($1::uuid[]) ORDER BY official_place',
      [leads.map(({ unit }) => unit.id)],
    );
    expect(leads.map(({ unit }) => unit.name)).toEqual(order.map(({ name }) => name));
    expect(months.map(({ month }) => month)).toEqual(['2024-03', '2024-06', '2199-06', null]);
    // 稳住财政 is late; what is closed or suspended is not.
    expect([total, overdue]).toEqual([5, 1]);
  });

  it('is not there for who reads nothing of the plan, like one that is not', async () => {
    const stranger = await city.person('海州海事局', 'head');
    expect(await outcomeOf(board(stranger))).toBe('notFound');
    expect(await outcomeOf(city.get(PlanBoards).run(people.get('the office')!, newId()))).toBe('notFound');
  });

  it('leads to lists that leave out what has no date when a day is given', async () => {
    const list = async (query: z.input<typeof workItemListQuery>) => {
      const { items } = await city
        .get(ListWorkItems)
        .run(people.get('the office')!, workItemListQuery.parse({ plan: plan.planId, ...query }));
      return items.map(({ title }) => title);
    };
    expect(await list({ dueFrom: '2025-01-01' })).toEqual(['建设教育平台']);
    expect(await list({ undated: 'true' })).toEqual(['完善就业服务']);
    expect(await list({ suspended: 'true' })).toEqual(['因故暂缓']);
  });
});
