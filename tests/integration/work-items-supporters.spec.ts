import type { Actor } from '#libs/access';
import { newId } from '#libs/kernel';
import {
  AddMembers,
  ChangeSupporters,
  GetDispatch,
  MissingMembers,
  SettleShares,
  type SupportersInput,
} from '#libs/work-items';
import { due, DutyScene, text } from '../support/duty-scene.js';
import type { IssuedCity } from '../support/issued-city.js';
import { outcomeOf } from '../support/outcome.js';

describe('units that the office names in an item', () => {
  let scene: DutyScene;
  let city: IssuedCity;
  let unit: (path: string) => string;
  let supervisor: Actor;
  let finance: Actor;
  let education: Actor;

  beforeAll(async () => {
    scene = await DutyScene.open();
    ({ city, supervisor, finance, education } = scene);
    unit = city.unit;
  });
  beforeEach(() => scene.begin());
  afterAll(() => scene.close());

  const supporters = async (given: Partial<SupportersInput>, by = supervisor) =>
    city
      .get(ChangeSupporters)
      .run(by, scene.itemId, await scene.version(), { add: [], remove: [], reason: '职责调整', ...given });

  it('gives a unit that comes later the part its group has, with a dispatch of its own', async () => {
    await scene.split('东港区人民政府');
    await city.dataSource.query(
      `INSERT INTO unit_group_member (group_id, unit_id, valid_from) VALUES ($1, $2, '2020-01-01')
         ON CONFLICT DO NOTHING`,
      [scene.districts, unit('西山区人民政府')],
    );
    expect(await city.get(MissingMembers).run(supervisor, scene.itemId)).toMatchObject({
      items: [{ group: { name: '各区市' }, role: 'implementer', units: [{ name: '西山区人民政府' }] }],
    });
    await city
      .get(AddMembers)
      .run(supervisor, scene.itemId, await scene.version(), { groupId: scene.districts, reason: '区划调整' });
    expect((await city.get(MissingMembers).run(supervisor, scene.itemId)).items).toEqual([]);
    const west = await city.person('西山区人民政府', 'liaison');
    expect(await scene.seen(west, await scene.partOf('西山区人民政府'))).toMatchObject({
      measures: text,
      dueOn: due,
      form: 'part',
    });
    expect(await scene.sign(west, unit('西山区人民政府'))).toMatchObject({ leadCount: 1, shareCount: 1 });
    const { shares } = await scene.seen(west);
    expect(shares).toMatchObject([{ group: { name: '各区市' }, settlement: 'subTask' }]);
    await scene.expectOneStory();
    await city.dataSource.query('DELETE FROM unit_group_member WHERE unit_id = $1', [unit('西山区人民政府')]);
  });

  it('settles it as its like are settled, or leaves it to the lead', async () => {
    await supporters({ add: [{ unitId: unit('海州海事局'), role: 'supporting' }] });
    await city
      .get(SettleShares)
      .run(finance, scene.itemId, await scene.version(), { choice: { roles: ['supporting'] } });
    const { shares } = await supporters({ add: [{ unitId: unit('市发展改革委'), role: 'supporting' }] });
    expect(shares.map(({ unit: { name }, settlement }) => [name, settlement])).toEqual([
      ['市发展改革委', 'noSeparateReport'],
      ['市教育局', 'noSeparateReport'],
      ['海州海事局', 'noSeparateReport'],
      ['东港区人民政府', null],
    ]);
    await scene.expectOneStory();
  });

  it('takes the share, and the right to read, from who is named no longer', async () => {
    const { shares } = await scene.seen(supervisor);
    const remove = [shares.find(({ unit: { name } }) => name === '市教育局')!.id];
    await supporters({ remove });
    expect(await outcomeOf(scene.seen(education))).toBe('notFound');
    expect(await city.get(GetDispatch).run(education, await scene.plan.dispatchOf(unit('市教育局')))).toMatchObject({
      shareCount: 0,
      version: 2,
    });
    await scene.expectOneStory();
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
        await scene.split('市教育局');
        const { shares } = await scene.seen(supervisor);
        return supporters({ remove: [shares.find(({ subTaskId }) => subTaskId !== null)!.id] });
      },
      'shareHasSubTask',
    ],
  ])('does not name %s', async (_, attempt, code) => {
    expect(await outcomeOf(attempt())).toBe(code);
  });
});
