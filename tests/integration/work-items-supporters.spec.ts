import type { Actor } from '#libs/access';
import { inTransaction } from '#libs/database';
import { dayIn, DEFAULT_TIME_ZONE, newId } from '#libs/kernel';
import { insertGroups } from '#libs/organisation';
import {
  AddMembers,
  ChangeSupporters,
  GetDispatch,
  GetWorkItem,
  MissingMembers,
  SettleShares,
  SignDispatch,
  SplitItem,
  type SupportersInput,
} from '#libs/work-items';
import { anItem } from '../support/an-item.js';
import { IssuedCity, type IssuedPlan } from '../support/issued-city.js';
import { expectOneStoryOf } from '../support/one-story.js';
import { outcomeOf } from '../support/outcome.js';

const due = `${Number(dayIn(DEFAULT_TIME_ZONE).slice(0, 4)) + 1}-12-31`;
const text = '建成社区食堂40处';

describe('units that the office names in an item', () => {
  let city: IssuedCity;
  let unit: (path: string) => string;
  let districts: string;
  let supervisor: Actor;
  let finance: Actor;
  let education: Actor;
  let plan: IssuedPlan;
  let itemId: string;

  beforeAll(async () => {
    city = await IssuedCity.open(undefined, 20);
    unit = city.unit;
    supervisor = await city.person('市政府办公室', 'supervisor');
    finance = await city.person('市财政局', 'liaison');
    education = await city.person('市教育局', 'liaison');
    districts = newId();
    const governmentId = unit('海州市人民政府');
    await inTransaction(city.dataSource, (tx) =>
      insertGroups(tx, [
        {
          id: districts,
          governmentId,
          name: '各区市',
          officialOrder: 10,
          members: { unitIds: [unit('东港区人民政府')], validFrom: '2020-01-01' },
        },
      ]),
    );
  });
  afterAll(() => city.close());

  beforeEach(async () => {
    const duty = anItem('开展老年助餐')
      .ledBy(unit('市财政局'))
      .supportedBy(unit('市教育局'))
      .implementedBy(unit('东港区人民政府'))
      .due(due);
    plan = await city.issue(supervisor, [duty]);
    itemId = plan.itemIds[0]!;
    await city.dataSource.query(
      `UPDATE work_item_share SET group_id = $2 WHERE item_id = $1 AND role = 'implementer'`,
      [itemId, districts],
    );
  });

  const seen = (by: Actor, id = itemId) => city.get(GetWorkItem).run(by, id);
  const version = async (id = itemId) => (await seen(supervisor, id)).version;
  const split = async (...paths: string[]) =>
    city.get(SplitItem).run(finance, itemId, await version(), { units: { unitIds: paths.map(unit) }, text });
  const partOf = async (path: string) => {
    const { shares } = await seen(supervisor);
    return shares.find((share) => share.unit.id === unit(path))!.subTaskId!;
  };
  const supporters = async (given: Partial<SupportersInput>, by = supervisor) =>
    city.get(ChangeSupporters).run(by, itemId, await version(), { add: [], remove: [], reason: '职责调整', ...given });
  const sign = async (by: Actor, unitId: string) => {
    const dispatchId = await plan.dispatchOf(unitId);
    return city.get(SignDispatch).run(by, dispatchId, (await city.get(GetDispatch).run(by, dispatchId)).version);
  };

  const expectOneStory = () => expectOneStoryOf(city, plan.planId);

  it('gives a unit that comes later the part its group has, with a dispatch of its own', async () => {
    await split('东港区人民政府');
    await city.dataSource.query(
      `INSERT INTO unit_group_member (group_id, unit_id, valid_from) VALUES ($1, $2, '2020-01-01')
         ON CONFLICT DO NOTHING`,
      [districts, unit('西山区人民政府')],
    );
    expect(await city.get(MissingMembers).run(supervisor, itemId)).toMatchObject({
      items: [{ group: { name: '各区市' }, role: 'implementer', units: [{ name: '西山区人民政府' }] }],
    });
    await city.get(AddMembers).run(supervisor, itemId, await version(), { groupId: districts, reason: '区划调整' });
    expect((await city.get(MissingMembers).run(supervisor, itemId)).items).toEqual([]);
    const west = await city.person('西山区人民政府', 'liaison');
    expect(await seen(west, await partOf('西山区人民政府'))).toMatchObject({
      measures: text,
      dueOn: due,
      form: 'part',
    });
    expect(await sign(west, unit('西山区人民政府'))).toMatchObject({ leadCount: 1, shareCount: 1 });
    const { shares } = await seen(west);
    expect(shares).toMatchObject([{ group: { name: '各区市' }, settlement: 'subTask' }]);
    await expectOneStory();
    await city.dataSource.query('DELETE FROM unit_group_member WHERE unit_id = $1', [unit('西山区人民政府')]);
  });

  it('settles it as its like are settled, or leaves it to the lead', async () => {
    await supporters({ add: [{ unitId: unit('海州海事局'), role: 'supporting' }] });
    await city.get(SettleShares).run(finance, itemId, await version(), { choice: { roles: ['supporting'] } });
    const { shares } = await supporters({ add: [{ unitId: unit('市发展改革委'), role: 'supporting' }] });
    expect(shares.map(({ unit: { name }, settlement }) => [name, settlement])).toEqual([
      ['市发展改革委', 'noSeparateReport'],
      ['市教育局', 'noSeparateReport'],
      ['海州海事局', 'noSeparateReport'],
      ['东港区人民政府', null],
    ]);
    await expectOneStory();
  });

  it('takes the share, and the right to read, from who is named no longer', async () => {
    const { shares } = await seen(supervisor);
    const remove = [shares.find(({ unit: { name } }) => name === '市教育局')!.id];
    await supporters({ remove });
    expect(await outcomeOf(seen(education))).toBe('notFound');
    expect(await city.get(GetDispatch).run(education, await plan.dispatchOf(unit('市教育局')))).toMatchObject({
      shareCount: 0,
      version: 2,
    });
    await expectOneStory();
  });

  it.each<[string, () => Promise<unknown>, string]>([
    ['who leads it', () => supporters({ add: [{ unitId: unit('市财政局'), role: 'supporting' }] }), 'unitAlreadyNamed'],
    ['who is named', () => supporters({ add: [{ unitId: unit('市教育局'), role: 'guiding' }] }), 'unitAlreadyNamed'],
    [
      'one twice',
      () => {
        const unitId = unit('市发展改革委');
        return supporters({
          add: [
            { unitId, role: 'guiding' },
            { unitId, role: 'coLead' },
          ],
        });
      },
      'unitAlreadyNamed',
    ],
    ['who does not exist', () => supporters({ add: [{ unitId: newId(), role: 'guiding' }] }), 'unitNotActive'],
    ['a share of nothing', () => supporters({ remove: [newId()] }), 'notFound'],
    [
      'as its lead',
      () => supporters({ add: [{ unitId: unit('市发展改革委'), role: 'guiding' }] }, finance),
      'forbidden',
    ],
    [
      'out whose part is open',
      async () => {
        await split('市教育局');
        const { shares } = await seen(supervisor);
        return supporters({ remove: [shares.find(({ subTaskId }) => subTaskId !== null)!.id] });
      },
      'shareHasSubTask',
    ],
  ])('does not name %s', async (_, attempt, code) => {
    expect(await outcomeOf(attempt())).toBe(code);
  });
});
