import type { Actor } from '#libs/access';
import { ImportUnits, MoveUnit, RenameUnit } from '#libs/organisation';
import { GetWorkItem, ListWorkItems } from '#libs/work-items';
import { aSheet } from '../support/a-sheet.js';
import { anItem } from '../support/an-item.js';
import { IssuedCity, type IssuedPlan } from '../support/issued-city.js';
import { outcomeOf } from '../support/outcome.js';
import { linesOfRule, linesOfScope } from '../support/scope-rule.js';

describe('items and the units named in them', () => {
  let city: IssuedCity;
  let supervisor: Actor;
  let administrator: Actor;
  let plan: IssuedPlan;

  beforeAll(async () => {
    city = await IssuedCity.open();
    supervisor = await city.person('市政府办公室', 'supervisor');
    administrator = await city.person('海州市人民政府', 'systemAdministrator');
    plan = await city.issue(supervisor, [
      anItem('编制预算').ledBy(city.unit('市财政局/预算处')).supportedBy(city.unit('市教育局')),
      anItem('完善就业服务').ledBy(city.unit('市发展改革委')),
    ]);
  });
  afterAll(() => city.close());

  const found = async (text: string) => {
    const { items } = await city.get(ListWorkItems).run(supervisor, { limit: 25, sort: 'due', text });
    return items.map(({ title }) => title);
  };

  it('are read by the department an office is moved to, and by the former no more, from the next request on', async () => {
    const [finance, education] = [await city.person('市财政局', 'head'), await city.person('市教育局', 'head')];
    const read = async (actor: Actor) => {
      const outcome = await outcomeOf(city.get(GetWorkItem).run(actor, plan.itemIds[0]!));
      const { items } = await city.get(ListWorkItems).run(actor, { limit: 25, sort: 'due' });
      expect(items.some(({ id }) => id === plan.itemIds[0])).toBe(outcome === 'done');
      return outcome;
    };
    expect([await read(finance), await read(education)]).toEqual(['done', 'done']);
    const office = city.unit('市财政局/预算处');
    await city.get(MoveUnit).run(administrator, office, 1, { parentId: city.unit('市发展改革委') });
    const development = await city.person('市发展改革委', 'head');
    expect([await read(finance), await read(development), await read(education)]).toEqual(['notFound', 'done', 'done']);
    await expectScopeOfRule();
  });

  it('are found by the new name of a unit and by the old one', async () => {
    const unitId = city.unit('市教育局');
    expect(await found('市教育局')).toEqual(['编制预算']);
    await city.get(RenameUnit).run(administrator, unitId, 1, { name: '市教育和体育局', from: '2024-06-01' });
    expect(await found('教育和体育')).toEqual(['编制预算']);
    expect(await found('市教育局')).toEqual(['编制预算']);
  });

  it('keep their scope right when a unit moves while a plan is issued to its office', async () => {
    const office = city.unit('市教育局/办公室');
    for (let round = 0; round < 6; round += 1) {
      const parentId = city.unit(round % 2 ? '市教育局' : '市发展改革委');
      await Promise.all([
        city.get(MoveUnit).run(administrator, office, round + 1, { parentId }),
        city.issue(supervisor, [anItem().ledBy(office)]),
        city.issue(supervisor, [anItem().ledBy(city.unit('市教育局')).supportedBy(office)]),
      ]);
      await expectScopeOfRule();
    }
  });

  it('follow a sheet that makes a department a government of its own, and back', async () => {
    const department = '市发展改革委';
    const ranked = async (kind: string) => {
      const bytes = await aSheet([
        ['单位名称', '简称/别名', '类别', '上级单位', '机构序列号', '起始日期', '终止日期'],
        [department, null, kind, '海州市人民政府', null, null, null],
      ]);
      await city.get(ImportUnits).run(administrator, { bytes, dryRun: false });
      await expectScopeOfRule();
    };
    const development = await city.person(department, 'head');
    const read = () => outcomeOf(city.get(GetWorkItem).run(development, plan.itemIds[0]!));
    expect(await read()).toBe('done');
    await ranked('人民政府');
    expect(await read()).toBe('notFound');
    await ranked('政府部门');
    expect(await read()).toBe('done');
  });

  const expectScopeOfRule = async (): Promise<void> =>
    expect(await linesOfScope(city.dataSource)).toEqual(await linesOfRule(city.dataSource));
});
