import fc from 'fast-check';
import type { DataSource } from 'typeorm';
import { Access, type Actor, Policies } from '#libs/access';
import { inTransaction } from '#libs/database';
import { newId } from '#libs/kernel';
import {
  CreateUnit,
  ImportUnits,
  insertUnits,
  MoveUnit,
  RenameUnit,
  sortByOfficialOrder,
  UnitFollowers,
  UnitSuccessors,
  unitPolicies,
} from '#libs/organisation';
import { aSheet } from '../support/a-sheet.js';
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
  id = await inTransaction(dataSource, (tx) => aCity(tx));
  const place = { unitId: id('市政府办公室'), governmentId: id('海州市人民政府'), generalOfficeId: null };
  const membership = { ...place, role: 'systemAdministrator' as const, wholeField: false, fieldUnitIds: [] };
  const person = { userId: newId(), name: '某某', sessionId: newId(), mustChangePassword: false };
  administrator = { ...person, memberships: [membership] };
});
afterAll(async () => {
  await dataSource.destroy();
  await database.drop();
});

interface Row {
  id: string;
  parentId: string | null;
  name: string;
  version: number;
}

/** Every unit depth-first: the siblings by number, then by name, then by id. */
async function walked(): Promise<Row[]> {
  const rows = await dataSource.query<Row[]>(
    `SELECT id, parent_id AS "parentId", name, version FROM unit ORDER BY official_order, name COLLATE "zh-x-icu", id`,
  );
  const below = (parentId: string | null): Row[] =>
    rows.filter((row) => row.parentId === parentId).flatMap((row) => [row, ...below(row.id)]);
  return below(null);
}

async function expectOrder(): Promise<void> {
  const wanted = (await walked()).map((row) => row.id);
  expect(await sortByOfficialOrder(dataSource.manager, wanted.toReversed())).toEqual(wanted);
}

const departments = ['市水利局', '市财政局', '市民政局', '市审计局', '市体育局'];

describe('the stored official order', () => {
  it('is what walking the tree gives, whatever was inserted, moved, renamed or created', async () => {
    const steps = fc.array(
      fc.record({
        act: fc.constantFrom('insert' as const, 'create' as const, 'move' as const, 'rename' as const),
        which: fc.nat(),
        whither: fc.nat(),
        order: fc.integer({ min: 0, max: 3 }),
      }),
      { minLength: 5, maxLength: 12 },
    );
    await fc.assert(
      fc.asyncProperty(steps, async (acts) => {
        const moving = new MoveUnit(dataSource, access, new UnitFollowers());
        const renaming = new RenameUnit(dataSource, access, new UnitFollowers());
        const before = new Set((await walked()).map((unit) => unit.id));
        // Some units to begin with, so that most moves and names find one.
        const first = [0, 1, 2, 3].map((n) => ({ act: 'insert' as const, which: n, whither: n, order: n % 2 }));
        for (const { act, which, whither, order } of [...first, ...acts]) {
          const units = (await walked()).filter(({ id: unitId }) => !before.has(unitId));
          const parents = [id('海州市人民政府'), id('市教育局'), ...units.map((unit) => unit.id)];
          const [unit, parentId] = [units[which % Math.max(units.length, 1)], parents[whither % parents.length]!];
          const name = `${departments[which % departments.length]}${newId()}`;
          const created = { parentId, kind: 'institution' as const, name, officialOrder: order };
          if (act === 'insert')
            await inTransaction(dataSource, (tx) =>
              insertUnits(tx, [{ ...created, id: newId(), validFrom: '2020-01-01' }]),
            );
          else if (act === 'create') await new CreateUnit(dataSource, access).run(administrator, created);
          else if (unit && act === 'move')
            await moving.run(administrator, unit.id, unit.version, { parentId }).catch((error: { code?: string }) => {
              if (error.code !== 'conflict') throw error; // it would stand below itself
            });
          else if (unit) await renaming.run(administrator, unit.id, unit.version, { name, from: '2024-01-01' });
          await expectOrder();
        }
      }),
      { numRuns: 12 },
    );
  });

  it('follows a sheet that gives units other numbers', async () => {
    const before = (await walked()).map(({ name }) => name);
    const bytes = await aSheet([
      ['单位名称', '类别', '上级单位', '机构序列号', '起始日期'],
      ['市财政局', '政府部门', null, 990, '2020年1月1日'],
    ]);
    await new ImportUnits(dataSource, access, new UnitFollowers(), new UnitSuccessors()).run(administrator, {
      bytes,
      dryRun: false,
    });
    expect((await walked()).map(({ name }) => name)).not.toEqual(before);
    await expectOrder();
  });
});
