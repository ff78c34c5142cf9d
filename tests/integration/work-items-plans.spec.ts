import { Client } from 'pg';
import type { Actor } from '#libs/access';
import { workItemListQuery } from '#libs/contracts';
import { GetWorkItem, ListWorkItems } from '#libs/work-items';
import { anItem } from '../support/an-item.js';
import { IssuedCity } from '../support/issued-city.js';

/** PostgreSQL plans a prepared statement anew this often before it may keep a plan. */
const TRIALS = 5;

describe('what is asked for all the time', () => {
  let city: IssuedCity;
  let askers: Actor[];
  let itemIds: string[];

  beforeAll(async () => {
    // One connection, so that all statements are prepared in it.
    city = await IssuedCity.open(undefined, 1);
    const supervisor = await city.person('市政府办公室', 'supervisor');
    const [education, finance] = [city.unit('市教育局'), city.unit('市财政局')];
    const districts = [city.unit('东港区人民政府'), city.unit('西山区人民政府')];
    // One unit leads nearly all, another one little, a third is named nowhere.
    const items = Array.from({ length: 120 }, (_, index) =>
      anItem(`事项${index}`)
        .ledBy(index === 0 ? finance : education)
        .implementedBy(...districts)
        .due('2024-09-30'),
    );
    ({ itemIds } = await city.issue(supervisor, items));
    // Who is named nowhere asks first: a plan for that unit looks cheaper than one for all.
    const units = ['市发展改革委', '市财政局', '市教育局', '东港区人民政府'];
    askers = await Promise.all(units.map((unit) => city.person(unit, 'liaison')));
    const owner = new Client({ connectionString: city.database.ownerUrl });
    await owner.connect();
    await owner.query('ANALYZE');
    await owner.end();
  });
  afterAll(() => city.close());

  const planned = () =>
    city.dataSource.query<{ text: string; anew: number; kept: number }[]>(
      `SELECT left(statement, 60) AS text, custom_plans::integer AS anew, generic_plans::integer AS kept
       FROM pg_prepared_statements WHERE custom_plans + generic_plans > $1`,
      [TRIALS],
    );

  it.each([
    ['a list', (asker: Actor) => city.get(ListWorkItems).run(asker, workItemListQuery.parse({}))],
    [
      'a list by status and date',
      (asker: Actor) =>
        city.get(ListWorkItems).run(asker, workItemListQuery.parse({ status: 'issued', dueBefore: '2025-01-01' })),
    ],
    [
      'an item',
      (asker: Actor) =>
        city
          .get(GetWorkItem)
          .run(asker, itemIds[0]!)
          .catch(() => undefined),
    ],
  ])('(%s) is planned a few times and then no more, whoever asks', async (_name, ask) => {
    for (const asker of askers) for (let time = 0; time <= TRIALS; time += 1) await ask(asker);
    const statements = await planned();
    expect(statements.length).toBeGreaterThan(0);
    expect(statements.filter(({ anew }) => anew > TRIALS)).toEqual([]);
  });
});
