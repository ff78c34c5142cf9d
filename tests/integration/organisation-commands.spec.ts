import fc from 'fast-check';
import type { DataSource } from 'typeorm';
import { Access, type Actor, Policies } from '#libs/access';
import { constitutiveUnitKinds, type Role, type UnitKind } from '#libs/contracts';
import { inTransaction } from '#libs/database';
import { dayIn, DEFAULT_TIME_ZONE, newId } from '#libs/kernel';
import {
  AddAlias,
  CreateGroup,
  CreateUnit,
  generalOfficeOf,
  listUnits,
  loadUnitFinder,
  membersOf,
  MoveUnit,
  UnitFollowers,
  RenameUnit,
  SetGroupMembers,
  unitNamesOn,
  unitPolicies,
} from '#libs/organisation';
import { aCity } from '../support/a-city.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { openDataSource } from '../support/data-source.js';

const policies = new Policies();
policies.register(...unitPolicies);
const access = new Access(policies);

let database: TestDatabase;
let dataSource: DataSource;
let id: (path: string) => string;
let administrator: Actor;

beforeAll(async () => {
  database = await createTestDatabase();
  dataSource = await openDataSource(database.appUrl);
});
beforeEach(async () => {
  id = await inTransaction(dataSource, (tx) => aCity(tx));
  administrator = actor('systemAdministrator', '市政府办公室', '海州市人民政府');
});
afterAll(async () => {
  await dataSource.destroy();
  await database.drop();
});

function actor(role: Role, unit: string, government: string): Actor {
  const membership = { unitId: id(unit), role, governmentId: id(government), generalOfficeId: null };
  return {
    userId: newId(),
    name: '某某',
    sessionId: newId(),
    mustChangePassword: false,
    memberships: [{ ...membership, wholeField: false, fieldUnitIds: [] }],
  };
}
const moveUnit = () => new MoveUnit(dataSource, access, new UnitFollowers());

/** The closure as the parents say it should be, and as the table has it. */
async function closures(): Promise<{ stored: string[]; recomputed: string[] }> {
  const read = async (sql: string) => (await dataSource.query<{ line: string }[]>(sql)).map((row) => row.line).sort();
  const stored = await read(`SELECT concat_ws(' ', ancestor_id, descendant_id, depth) AS line FROM unit_closure`);
  const recomputed = await read(`
    WITH RECURSIVE line (ancestor_id, descendant_id, depth, above_id) AS (
      SELECT id, id, 0, parent_id FROM unit
      UNION ALL
      SELECT unit.id, descendant_id, depth + 1, unit.parent_id FROM line JOIN unit ON unit.id = above_id)
    SELECT concat_ws(' ', ancestor_id, descendant_id, depth) AS line FROM line`);
  return { stored, recomputed };
}

describe('creating a unit', () => {
  const create = (by: Actor, name: string, parent: string, kind: UnitKind = 'governmentDepartment') =>
    new CreateUnit(dataSource, access).run(by, { name, kind, parentId: id(parent) });

  it('puts it at the end of the official order and records the act', async () => {
    const unit = await create(administrator, '市数据局', '海州市人民政府');
    expect(unit).toMatchObject({ name: '市数据局', aliases: [], formerNames: [], validTo: null, version: 1 });
    const { items } = await listUnits(dataSource.manager, id('海州市人民政府'));
    expect(items.at(-1)!.id).toBe(unit.id);
    const acts = await dataSource.query<unknown[]>(
      'SELECT action, actor_id AS actor FROM ledger_entry WHERE subject_id = $1',
      [unit.id],
    );
    expect(acts).toEqual([{ action: 'unitCreated', actor: administrator.userId }]);
  });

  it('is for the supervisors of the government too, and for nobody else', async () => {
    const supervisor = actor('supervisor', '督查室', '海州市人民政府');
    await create(supervisor, '市数据局', '海州市人民政府');
    await expect(create(supervisor, '区数据局', '东港区人民政府')).rejects.toMatchObject({ code: 'forbidden' });
    const liaison = actor('liaison', '市财政局', '海州市人民政府');
    await expect(create(liaison, '市信访局', '海州市人民政府')).rejects.toMatchObject({ code: 'forbidden' });
  });

  it.each(constitutiveUnitKinds)('of kind %s is for a system administrator only', async (kind) => {
    const supervisor = actor('supervisor', '督查室', '海州市人民政府');
    for (const parent of ['海州市人民政府', '高新区管委会'])
      await expect(create(supervisor, '新单位', parent, kind)).rejects.toMatchObject({ code: 'forbidden' });
    const parent = '高新区管委会'; // has no general office yet
    expect(await create(administrator, '新单位', parent, kind)).toMatchObject({ kind });
  });

  it('refuses a second general office, and the first one stays everybody’s', async () => {
    const [city, office] = [id('海州市人民政府'), id('市政府办公室')];
    const second = { name: '市政府办公厅', kind: 'generalOffice' as const, parentId: city, officialOrder: 0 };
    const refused = new CreateUnit(dataSource, access).run(administrator, second);
    await expect(refused).rejects.toMatchObject({ code: 'generalOfficeExists' });
    expect(await generalOfficeOf(dataSource.manager, city, '2026-01-01')).toBe(office);
    await expect(create(administrator, '新办公室', '督查室', 'generalOffice')).rejects.toMatchObject({
      code: 'generalOfficeExists',
    });
  });

  it('follows a general office that has ended, and not before its own first day', async () => {
    const city = id('海州市人民政府');
    const day = dayIn(DEFAULT_TIME_ZONE);
    await dataSource.query('UPDATE unit SET valid_to = $2 WHERE id = $1', [id('市政府办公室'), day]);
    const next = await create(administrator, '市政府办公厅', '海州市人民政府', 'generalOffice');
    expect(await generalOfficeOf(dataSource.manager, city, day)).toBe(next.id);
    expect(await generalOfficeOf(dataSource.manager, city, '2024-01-01')).toBe(id('市政府办公室'));
  });

  it('is for the administrators of the city and of the governments above, not of another city', async () => {
    await create(administrator, '区数据局', '东港区人民政府');
    const other = await inTransaction(dataSource, (tx) => aCity(tx));
    const parentId = other('海州市人民政府');
    const given = { name: '市数据局', kind: 'governmentDepartment' as const, parentId };
    const refused = new CreateUnit(dataSource, access).run(administrator, given);
    await expect(refused).rejects.toMatchObject({ code: 'forbidden' });
    const district = actor('systemAdministrator', '区政府办公室', '东港区人民政府');
    await expect(create(district, '市数据局', '海州市人民政府')).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('refuses a name that is taken there, also when two do it at once', async () => {
    const answers = await Promise.allSettled(
      Array.from({ length: 8 }, () => create(administrator, '市数据局', '海州市人民政府')),
    );
    expect(answers.filter((answer) => answer.status === 'fulfilled')).toHaveLength(1);
    for (const answer of answers)
      if (answer.status === 'rejected') expect(answer.reason).toMatchObject({ code: 'unitNameTaken' });
  });
});

describe('renaming a unit', () => {
  it('keeps the old name for history and for finding it', async () => {
    const unitId = id('市教育局');
    const rename = new RenameUnit(dataSource, access, new UnitFollowers());
    await rename.run(administrator, unitId, 1, { name: '市教育体育局', from: '2024-03-01' });
    const on = async (day: string) => (await unitNamesOn(dataSource.manager, [unitId], day)).get(unitId);
    expect(await on('2019-01-01')).toBe('市教育局');
    expect(await on('2024-02-29')).toBe('市教育局');
    expect(await on('2024-03-01')).toBe('市教育体育局');
    const finder = await loadUnitFinder(dataSource.manager, id('海州市人民政府'), '2024-06-01');
    for (const printed of ['市教育局', '市教育体育局'])
      expect(finder.find(printed)).toEqual({ kind: 'unit', id: unitId, name: '市教育体育局' });
    await expect(rename.run(administrator, unitId, 1, { name: '市教体局', from: '2024-04-01' })).rejects.toMatchObject({
      code: 'stale',
    });
  });

  it('to a neighbour’s name is refused', async () => {
    const rename = new RenameUnit(dataSource, access, new UnitFollowers());
    await expect(
      rename.run(administrator, id('市教育局'), 1, { name: '市财政局', from: '2024-03-01' }),
    ).rejects.toMatchObject({ code: 'unitNameTaken' });
  });
});

describe('moving a unit', () => {
  it('takes all below it along', async () => {
    await moveUnit().run(administrator, id('东港物流园管委会'), 1, { parentId: id('海州市人民政府') });
    const { items } = await listUnits(dataSource.manager, id('海州市人民政府'));
    expect(items.map((unit) => unit.name)).toContain('东港物流园管委会');
    const { stored, recomputed } = await closures();
    expect(stored).toEqual(recomputed);
  });

  it('into another city, or out of one, is refused', async () => {
    const other = await inTransaction(dataSource, (tx) => aCity(tx));
    const out = moveUnit().run(administrator, id('市财政局'), 1, { parentId: other('海州市人民政府') });
    await expect(out).rejects.toMatchObject({ code: 'forbidden' });
    const into = moveUnit().run(administrator, other('市财政局'), 1, { parentId: id('海州市人民政府') });
    await expect(into).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('that is a general office into a government that has one is refused', async () => {
    const move = moveUnit().run(administrator, id('区政府办公室'), 1, { parentId: id('海州市人民政府') });
    await expect(move).rejects.toMatchObject({ code: 'generalOfficeExists' });
  });

  it.each([
    ['itself', '东港区人民政府'],
    ['one of its own', '区政府办公室'],
  ])('under %s is refused', async (_, parent) => {
    await expect(
      moveUnit().run(administrator, id('东港区人民政府'), 1, { parentId: id(parent) }),
    ).rejects.toMatchObject({ code: 'conflict' });
  });

  it('leaves the closure as the parents say, whatever is moved wherever', async () => {
    const places = ['海州市人民政府', '市政府办公室', '市财政局', '东港区人民政府', '西山区人民政府', '高新区管委会'];
    const place = fc.constantFrom(...places);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(place, place), { minLength: 1, maxLength: 8 }), async (moves) => {
        id = await inTransaction(dataSource, (tx) => aCity(tx));
        const by = actor('systemAdministrator', '市政府办公室', '海州市人民政府');
        for (const [unit, parent] of moves) {
          const [row] = await dataSource.query<{ version: number }[]>('SELECT version FROM unit WHERE id = $1', [
            id(unit),
          ]);
          await moveUnit()
            .run(by, id(unit), row!.version, { parentId: id(parent) })
            .catch((error: { code?: string }) => expect(['conflict', 'generalOfficeExists']).toContain(error.code));
        }
        const { stored, recomputed } = await closures();
        expect(stored).toEqual(recomputed);
      }),
      { numRuns: 8 },
    );
  }, 30_000);

  it('and creating at the same time never lose an ancestor or make a circle', async () => {
    const places = ['东港区人民政府', '西山区人民政府', '高新区管委会', '市财政局'];
    const createUnit = new CreateUnit(dataSource, access);
    const race = Array.from({ length: 24 }, (_, turn) => {
      const [unit, parent] = [places[turn % 4]!, places[(turn * 3 + 1) % 4]!];
      if (turn % 3 === 0)
        return createUnit.run(administrator, { name: `第${turn}处`, kind: 'office', parentId: id(parent) });
      return moveUnit().run(administrator, id(unit), 1, { parentId: id(parent) });
    });
    const answers = await Promise.allSettled<unknown>(race);
    for (const answer of answers)
      if (answer.status === 'rejected') expect(['conflict', 'stale']).toContain(answer.reason.code);
    const { stored, recomputed } = await closures();
    expect(stored).toEqual(recomputed);
  });
});

describe('names and groups', () => {
  it('an alias is added once, however often it is given', async () => {
    const add = new AddAlias(dataSource, access);
    const alias = { governmentId: id('海州市人民政府'), name: '发改委', unitId: id('市发展改革委') };
    await Promise.all([add.run(administrator, alias), add.run(administrator, alias)]);
    const { items } = await listUnits(dataSource.manager, id('海州市人民政府'), '发改');
    expect(items.map((unit) => [unit.name, unit.aliases])).toEqual([['市发展改革委', ['发改委']]]);
  });

  it('a group gets other members from a day on', async () => {
    const governmentId = id('海州市人民政府');
    const [east, west] = [id('东港区人民政府'), id('西山区人民政府')];
    const groupId = await new CreateGroup(dataSource, access).run(administrator, {
      governmentId,
      name: '沿海区',
      officialOrder: 30,
      members: { unitIds: [east], validFrom: '2020-01-01' },
    });
    const set = new SetGroupMembers(dataSource, access);
    await set.run(administrator, groupId, 1, { unitIds: [west], from: '2024-01-01' });
    expect(await membersOf(dataSource.manager, groupId, '2023-12-31')).toEqual([east]);
    expect(await membersOf(dataSource.manager, groupId, '2024-01-01')).toEqual([west]);
    await expect(set.run(administrator, groupId, 1, { unitIds: [], from: '2025-01-01' })).rejects.toMatchObject({
      code: 'stale',
    });
  });
});
