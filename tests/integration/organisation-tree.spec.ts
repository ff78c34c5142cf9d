import type { DataSource } from 'typeorm';
import { inTransaction } from '#libs/database';
import { newId } from '#libs/kernel';
import {
  ancestorsOf,
  generalOfficeOf,
  governmentOf,
  insertAliases,
  insertGroups,
  insertUnits,
  listUnitGroups,
  listUnits,
  loadUnitFinder,
  membersOf,
  organisationEntities,
  rememberNames,
  replaceMembers,
  sortByOfficialOrder,
} from '#libs/organisation';
import { aCity, type Tree, unitsOf } from '../support/a-city.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { openDataSource } from '../support/data-source.js';

let database: TestDatabase;
let dataSource: DataSource;
let id: (path: string) => string;

beforeAll(async () => {
  database = await createTestDatabase();
  dataSource = await openDataSource(database.appUrl, organisationEntities);
  id = await inTransaction(dataSource, (tx) => aCity(tx));
});

afterAll(async () => {
  await dataSource.destroy();
  await database.drop();
});

describe('the unit tree', () => {
  it('lists a government’s own units in official order, parents before children', async () => {
    const { items } = await listUnits(dataSource.manager, id('海州市人民政府'));
    expect(items.map((unit) => unit.name)).toEqual([
      '海州市人民政府',
      '市政府办公室',
      '督查室',
      '市发展改革委',
      '市财政局',
      '办公室',
      '预算处',
      '市教育局',
      '办公室',
      '海州海事局',
      '东港区人民政府',
      '西山区人民政府',
      '高新区管委会',
    ]);
  });

  it('sorts any units of any government by the same order', async () => {
    const everything = [
      '海州市人民政府',
      '市政府办公室',
      '市财政局/预算处',
      '东港区人民政府',
      '东港区人民政府/区财政局',
      '东港物流园管委会',
      '西山区人民政府/区财政局',
      '高新区管委会',
    ].map(id);
    expect(await sortByOfficialOrder(dataSource.manager, everything.toReversed())).toEqual(everything);
  });

  it('breaks ties of the official order by name as Chinese sorts', async () => {
    const [root] = unitsOf(['government', '同序市人民政府']);
    const named = ['市水利局', '市财政局', '市民政局'].map((name) => ({
      ...root!,
      id: newId(),
      parentId: root!.id,
      kind: 'governmentDepartment' as const,
      name,
      officialOrder: 5,
    }));
    await inTransaction(dataSource, (tx) => insertUnits(tx, [...named, root!]));
    const { items } = await listUnits(dataSource.manager, root!.id);
    expect(items.map((unit) => unit.name)).toEqual(['同序市人民政府', '市财政局', '市民政局', '市水利局']);
    const ids = items.map((unit) => unit.id);
    expect(await sortByOfficialOrder(dataSource.manager, ids.toReversed())).toEqual(ids);
  });

  it.each([
    ['市财政局/预算处', '海州市人民政府'],
    ['海州市人民政府', '海州市人民政府'],
    ['东港区人民政府/区财政局', '东港区人民政府'],
    ['东港物流园管委会', '东港物流园管委会'],
  ])('says that %s belongs to %s', async (unit, government) => {
    expect(await governmentOf(dataSource.manager, id(unit))).toBe(id(government));
  });

  it.each([
    ['海州市人民政府', '市政府办公室'],
    ['东港区人民政府', '区政府办公室'],
    ['高新区管委会', null],
    ['西山区人民政府', null],
  ])('says that the general office of %s is %s', async (government, office) => {
    expect(await generalOfficeOf(dataSource.manager, id(government), '2024-06-01')).toBe(
      office === null ? null : id(office),
    );
  });

  it('names the units above one, nearest first', async () => {
    expect(await ancestorsOf(dataSource.manager, id('东港物流园管委会'))).toEqual([
      id('东港区人民政府'),
      id('海州市人民政府'),
    ]);
  });

  it('stores 3,000 units in well under five seconds', async () => {
    const districts = Array.from({ length: 60 }, (_, district): Tree => [
      'districtGovernment',
      `第${district}区人民政府`,
      ...Array.from({ length: 49 }, (_, n): Tree => ['governmentDepartment', `第${district}区第${n}局`]),
    ]);
    const units = unitsOf(['government', '大州市人民政府', ...districts]);
    const started = performance.now();
    await inTransaction(dataSource, (tx) => insertUnits(tx, units.toReversed()));
    expect(performance.now() - started).toBeLessThan(5_000);
    const [row] = await dataSource.query<{ count: number }[]>(
      'SELECT count(*) AS count FROM unit_closure WHERE descendant_id = ANY ($1)',
      [units.map((unit) => unit.id)],
    );
    expect(row!.count).toBe(1 + 60 * 2 + 60 * 49 * 3);
  });
});

describe('groups', () => {
  it('by kind hold the government’s own units of that kind in official order', async () => {
    const group = newId();
    const members = { kind: 'functionalZone' as const };
    await inTransaction(dataSource, (tx) =>
      insertGroups(tx, [{ id: group, governmentId: id('海州市人民政府'), name: '功能区', officialOrder: 20, members }]),
    );
    expect(await membersOf(dataSource.manager, group, '2024-06-01')).toEqual([id('高新区管委会')]);
    expect(await membersOf(dataSource.manager, group, '2019-12-31')).toEqual([]);
  });

  it('by list have the members of each day', async () => {
    const group = newId();
    const [east, west] = [id('东港区人民政府'), id('西山区人民政府')];
    const members = { unitIds: [west, east], validFrom: '2024-01-01' };
    await inTransaction(dataSource, async (tx) => {
      const listed = { id: group, governmentId: id('海州市人民政府'), name: '各区市', officialOrder: 10, members };
      await insertGroups(tx, [listed]);
      await replaceMembers(tx, group, [east, id('高新区管委会')], '2025-01-01');
    });
    expect(await membersOf(dataSource.manager, group, '2024-12-31')).toEqual([east, west]);
    expect(await membersOf(dataSource.manager, group, '2025-01-01')).toEqual([east, id('高新区管委会')]);
  });

  it('are listed with aliases and members', async () => {
    const { items } = await listUnitGroups(dataSource.manager, id('海州市人民政府'), '2024-06-01');
    expect(items.map((group) => [group.name, group.members.map((member) => member.name)])).toEqual([
      ['各区市', ['东港区人民政府', '西山区人民政府']],
      ['功能区', ['高新区管委会']],
    ]);
  });
});

describe('the finder', () => {
  it('knows names, aliases and groups of the government, and districts’ departments by their full names', async () => {
    const governmentId = id('海州市人民政府');
    await inTransaction(dataSource, (tx) =>
      insertAliases(tx, [{ governmentId, name: '发改委', unitId: id('市发展改革委') }]),
    );
    const finder = await loadUnitFinder(dataSource.manager, governmentId, '2024-06-01');
    expect(finder.find('市发改委')).toMatchObject({ kind: 'unit', name: '市发展改革委' });
    expect(finder.find('各区、市政府')).toMatchObject({ kind: 'group', name: '各区市' });
    expect(finder.find('西山区财政局')).toMatchObject({ kind: 'unit', id: id('西山区人民政府/区财政局') });
    expect(finder.find('区财政局').kind).toBe('unknown');
    expect(finder.find('办公室').kind).toBe('unknown');
    expect(finder.find('市财政局预算处')).toMatchObject({ kind: 'unit', id: id('市财政局/预算处') });
  });

  it('finds what a checker decided, from the next document on', async () => {
    const governmentId = id('海州市人民政府');
    const before = await loadUnitFinder(dataSource.manager, governmentId, '2024-06-01');
    expect(before.find('市计委').kind).toBe('unknown');
    await inTransaction(dataSource, (tx) =>
      rememberNames(tx, [{ governmentId, name: '市计委', unitId: id('市发展改革委') }]),
    );
    const after = await loadUnitFinder(dataSource.manager, governmentId, '2024-06-01');
    expect(after.find('市计委')).toMatchObject({ kind: 'unit', name: '市发展改革委' });
  });

  it('does not find units before they exist', async () => {
    const finder = await loadUnitFinder(dataSource.manager, id('海州市人民政府'), '2019-01-01');
    expect(finder.find('市财政局').kind).toBe('unknown');
  });
});
