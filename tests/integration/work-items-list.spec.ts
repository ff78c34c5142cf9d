import type { z } from 'zod';
import type { Actor } from '#libs/access';
import { workItemListQuery, type WorkItemStatus } from '#libs/contracts';
import { CountWorkItems, GetWorkItem, ListWorkItems } from '#libs/work-items';
import { anItem } from '../support/an-item.js';
import { IssuedCity, type IssuedPlan } from '../support/issued-city.js';
import { outcomeOf } from '../support/outcome.js';

type Query = z.input<typeof workItemListQuery>;

describe('the list of items', () => {
  let city: IssuedCity;
  let supervisor: Actor;
  let education: Actor;
  let east: Actor;
  let both: Actor;
  let plan: IssuedPlan;
  let other: IssuedPlan;

  beforeAll(async () => {
    city = await IssuedCity.open();
    const [edu, fin] = [city.unit('市教育局'), city.unit('市财政局')];
    const [eastern, western] = [city.unit('东港区人民政府'), city.unit('西山区人民政府')];
    supervisor = await city.person('市政府办公室', 'supervisor');
    education = await city.person('市教育局', 'liaison');
    east = await city.person('东港区人民政府', 'liaison');
    both = await city.personWith([
      ['市教育局', 'liaison'],
      ['市财政局', 'liaison'],
    ]);
    plan = await city.issue(supervisor, [
      anItem('扩大普惠托育').ledBy(edu).supportedBy(fin).implementedBy(eastern, western).due('2024-12-31'),
      anItem('深化医保支付改革').ledBy(fin).supportedBy(edu).doing('推进医疗保障基金监管').due('2024-06-30'),
      anItem('完善就业服务').ledBy(fin).guidedBy(edu),
      anItem('建设学前教育 ＡＩ 平台').ledBy(edu).due('2024-06-30'),
      anItem('稳住财政').ledBy(fin).implementedBy(western).due('2024-03-31'),
    ]);
    // Forty items that are all due on one day: the cursor must not trip over equal dates.
    other = await city.issue(
      supervisor,
      Array.from({ length: 40 }, (_, index) =>
        anItem(`同日事项${index}`)
          .ledBy(index % 2 ? edu : fin)
          .supportedBy(index % 2 ? fin : edu)
          .due('2024-09-30'),
      ),
    );
    await set(plan.itemIds[1]!, 'inProgress');
    await city.dataSource.query('UPDATE work_item SET contested_at = now() WHERE id = $1', [plan.itemIds[0]]);
  });
  afterAll(() => city.close());

  const set = async (itemId: string, status: WorkItemStatus) => {
    await city.dataSource.query('UPDATE work_item SET status = $2 WHERE id = $1', [itemId, status]);
    await city.dataSource.query('UPDATE item_scope SET status = $2 WHERE item_id = $1', [itemId, status]);
  };
  const list = (actor: Actor, query: Query = {}) => city.get(ListWorkItems).run(actor, workItemListQuery.parse(query));
  const titles = async (actor: Actor, query: Query = {}) =>
    (await list(actor, { plan: plan.planId, ...query })).items.map(({ title }) => title);
  const everyPage = async (actor: Actor, query: Query): Promise<string[]> => {
    const ids: string[] = [];
    for (let cursor: string | undefined, page = 0; page === 0 || cursor !== undefined; page += 1) {
      if (page > 60) throw new Error('The list does not end');
      const { items, next } = await list(actor, { ...query, cursor });
      ids.push(...items.map(({ id }) => id));
      cursor = next ?? undefined;
    }
    return ids;
  };

  it('is by due date, those without one last', async () => {
    expect(await titles(supervisor)).toEqual([
      '稳住财政',
      '深化医保支付改革',
      '建设学前教育 ＡＩ 平台',
      '扩大普惠托育',
      '完善就业服务',
    ]);
  });

  it('is found by who leads, also where that is not one’s own unit', async () => {
    const [edu, fin] = [city.unit('市教育局'), city.unit('市财政局')];
    expect(await titles(supervisor, { unit: fin, role: 'lead' })).toEqual([
      '稳住财政',
      '深化医保支付改革',
      '完善就业服务',
    ]);
    expect(await titles(east, { unit: edu, role: 'lead' })).toEqual(['扩大普惠托育']);
  });

  it('is by number on demand, as issued', async () => {
    const numbers = (await list(supervisor, { sort: 'number', limit: 200 })).items.map(({ number }) => number);
    expect(numbers.slice(0, 6)).toEqual([1, 2, 3, 4, 5].map((n) => `${plan.number}-${n}`).concat(`${other.number}-1`));
    const reversed = (await list(supervisor, { sort: '-number', limit: 200 })).items.map(({ number }) => number);
    expect(reversed).toEqual(numbers.toReversed());
  });

  it.each<[string, Query, string[]]>([
    ['status', { status: ['inProgress'] }, ['深化医保支付改革']],
    [
      'several statuses',
      { status: 'issued,inProgress', dueBefore: '2024-07-01' },
      ['稳住财政', '深化医保支付改革', '建设学前教育 ＡＩ 平台'],
    ],
    ['the date it is due before', { dueBefore: '2024-06-30' }, ['稳住财政']],
    ['what is contested', { contested: 'true' }, ['扩大普惠托育']],
    ['a word of two characters in the title', { text: '托育' }, ['扩大普惠托育']],
    ['a word in the measures', { text: '基金监管' }, ['深化医保支付改革']],
    ['a single character', { text: '稳' }, ['稳住财政']],
    ['a word in another width', { text: 'ai' }, ['建设学前教育 ＡＩ 平台']],
    ['several words', { text: '支付 医保' }, ['深化医保支付改革']],
    [
      'a unit’s name, whatever its part',
      { text: '市教育局' },
      ['深化医保支付改革', '建设学前教育 ＡＩ 平台', '扩大普惠托育', '完善就业服务'],
    ],
    ['characters that do not stand together', { text: '医支' }, []],
    ['what would be a pattern', { text: '%' }, []],
  ])('is narrowed by %s', async (_, query, expected) => {
    expect(await titles(supervisor, query)).toEqual(expected);
  });

  it('is narrowed by what one’s unit is to the item', async () => {
    expect(await titles(education, { role: 'lead' })).toEqual(['建设学前教育 ＡＩ 平台', '扩大普惠托育']);
    expect(await titles(education, { role: 'supporting' })).toEqual(['深化医保支付改革']);
    expect(await titles(education, { role: 'guiding' })).toEqual(['完善就业服务']);
  });

  it('is narrowed by another unit and its role, and tells that unit’s roles', async () => {
    const unit = city.unit('市教育局');
    const { items } = await list(supervisor, { plan: plan.planId, unit });
    expect(items.map(({ title, roles }) => [title, roles])).toEqual([
      ['深化医保支付改革', ['supporting']],
      ['建设学前教育 ＡＩ 平台', ['lead']],
      ['扩大普惠托育', ['lead']],
      ['完善就业服务', ['guiding']],
    ]);
    expect(await titles(supervisor, { unit, role: 'supporting' })).toEqual(['深化医保支付改革']);
    expect(await titles(supervisor, { unit: city.unit('西山区人民政府') })).toEqual(['稳住财政', '扩大普惠托育']);
  });

  it('does not tell a district of the others, by no filter', async () => {
    expect(await titles(east)).toEqual(['扩大普惠托育']);
    expect(await titles(east, { unit: city.unit('西山区人民政府') })).toEqual([]);
    expect(await titles(east, { text: '西山区' })).toEqual([]);
    expect(await titles(east, { unit: city.unit('市教育局') })).toEqual(['扩大普惠托育']);
    expect(await titles(east, { text: '市教育局' })).toEqual(['扩大普惠托育']);
  });

  it('shows a district that supports its own branch and no other district, and a department that implements all', async () => {
    const [eastern, western] = [city.unit('东港区人民政府'), city.unit('西山区人民政府')];
    const bureau = city.unit('东港区人民政府/区财政局');
    const { planId, itemIds } = await city.issue(supervisor, [
      anItem('推进园区建设')
        .ledBy(city.unit('市财政局'))
        .supportedBy(eastern, western)
        .coLedBy(bureau)
        .guidedBy(city.unit('高新区管委会'))
        .implementedBy(city.unit('市教育局')),
    ]);
    const seenBy = async (actor: Actor) => {
      const { shares, hiddenShares } = await city.get(GetWorkItem).run(actor, itemIds[0]!);
      return [shares.map(({ unit }) => unit.name), hiddenShares];
    };
    expect(await seenBy(east)).toEqual([['东港区人民政府', '区财政局'], 3]);
    expect(await seenBy(await city.person(bureau, 'liaison'))).toEqual([['区财政局'], 4]);
    expect(await seenBy(education)).toEqual([
      ['市教育局', '东港区人民政府', '区财政局', '西山区人民政府', '高新区管委会'],
      0,
    ]);
    const rolesOf = async (unit: string) => (await list(east, { plan: planId, unit })).items.map(({ roles }) => roles);
    expect(await rolesOf(bureau)).toEqual([['coLead']]);
    expect(await rolesOf(western)).toEqual([]);
  });

  it('shows a person of two units each item once, with the roles of both', async () => {
    const { items } = await list(both, { plan: plan.planId });
    expect(items.map(({ title, roles }) => [title, roles])).toEqual([
      ['稳住财政', ['lead']],
      ['深化医保支付改革', ['lead', 'supporting']],
      ['建设学前教育 ＡＩ 平台', ['lead']],
      ['扩大普惠托育', ['lead', 'supporting']],
      ['完善就业服务', ['lead', 'guiding']],
    ]);
  });

  it.each(
    (['due', '-due', 'number', '-number'] as const).flatMap((sort) =>
      [1, 3, 7].map((limit): [Query['sort'], number] => [sort, limit]),
    ),
  )('pages by %s, %i at a time, without loss or double', async (sort, limit) => {
    for (const actor of [education, both, supervisor]) {
      const whole = (await list(actor, { sort, limit: 200 })).items.map(({ id }) => id);
      expect(await everyPage(actor, { sort, limit })).toEqual(whole);
      const some = (await list(actor, { sort, limit: 200, status: ['issued', 'inProgress'], role: 'lead' })).items;
      expect(await everyPage(actor, { sort, limit, status: ['issued', 'inProgress'], role: 'lead' })).toEqual(
        some.map(({ id }) => id),
      );
    }
  });

  it.each([
    ['what is no cursor', 'nonsense'],
    [
      'another order',
      Buffer.from('{"sort":"number","item":"01900000-0000-7000-8000-000000000000","due":"infinity"}').toString(
        'base64url',
      ),
    ],
    ['more than a place', Buffer.from('{"sort":"due","item":"x","due":"infinity","more":1}').toString('base64url')],
  ])('refuses %s', async (_, cursor) => {
    expect(await outcomeOf(list(supervisor, { cursor }))).toBe('invalidCursor');
  });

  it.each<[string, Query]>([
    ['no filter', {}],
    ['a plan', { plan: 'plan' }],
    ['a text', { text: '财政' }],
    ['a status', { status: ['issued'] }],
    ['a role', { role: 'supporting' }],
    ['what is contested', { contested: 'true' }],
    ['what is not', { contested: 'false' }],
  ])('is counted by status with %s exactly as it lists', async (_, given) => {
    const query = { ...given, ...(given.plan ? { plan: plan.planId } : {}), limit: 200 };
    for (const actor of [supervisor, education, east, both]) {
      const { items } = await list(actor, query);
      const { limit, sort, cursor, ...filters } = workItemListQuery.parse(query);
      const counts = await city.get(CountWorkItems).run(actor, filters);
      expect([limit, sort, cursor]).toEqual([200, 'due', undefined]);
      expect(counts.total).toBe(items.length);
      expect(counts.contested).toBe(items.filter(({ contested }) => contested).length);
      expect(counts.byStatus.inProgress).toBe(items.filter(({ status }) => status === 'inProgress').length);
      expect(counts.byStatus.closed).toBe(0);
    }
  });

  it('is empty for one who reads nothing', async () => {
    const administrator = await city.person('市政府办公室', 'systemAdministrator');
    expect(await list(administrator)).toEqual({ items: [], next: null });
    expect(await city.get(CountWorkItems).run(administrator, {})).toMatchObject({ total: 0, contested: 0 });
  });
});
