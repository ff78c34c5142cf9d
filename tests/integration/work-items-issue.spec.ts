import { vi } from 'vitest';
import { Client } from 'pg';
import type { Actor } from '#libs/access';
import { inTransaction } from '#libs/database';
import type { Problem } from '#libs/kernel';
import { newId } from '#libs/kernel';
import { insertUnits } from '#libs/organisation';
import { GetDraft, Plans, RegisterMatter } from '#libs/plans';
import { CountWorkItems, GetDispatch, IssuePlan, ListDispatches } from '#libs/work-items';
import { anItem } from '../support/an-item.js';
import { IssuedCity } from '../support/issued-city.js';
import { outcomeOf } from '../support/outcome.js';

/** Every table that issuing writes, in the order in which it does. */
const written = [
  'number_series',
  'work_item',
  'work_item_share',
  'dispatch',
  'dispatch_line',
  'item_scope',
  'ledger_entry',
  'ledger_payload',
  'ledger_pending',
] as const;

describe('issuing a plan', () => {
  let city: IssuedCity;
  let supervisor: Actor;
  let colleague: Actor;
  beforeAll(async () => {
    city = await IssuedCity.open();
    supervisor = await city.person('市政府办公室', 'supervisor');
    colleague = await city.person('市政府办公室', 'supervisor');
  });
  afterAll(() => city.close());

  const registered = async () => {
    const { planId } = await city.get(RegisterMatter).run(supervisor, {
      kind: 'meeting',
      title: '研究春运保障工作',
      basis: '市政府第30次常务会议',
      measures: '做好运力调配',
      issuedOn: '2024-01-10',
      dueOn: '2094-02-20',
      dueOwner: 'generalOffice',
      key: true,
      assignments: [
        { role: 'lead', unitId: city.unit('市发展改革委') },
        { role: 'supporting', unitId: city.unit('市财政局') },
      ],
    });
    const { version } = await city.get(GetDraft).run(supervisor, planId);
    return { planId, version };
  };

  it('lists the dispatches of one issue in official order of their units, under those of a later one', async () => {
    const paths = ['市发展改革委', '市财政局', '市教育局', '东港区人民政府', '西山区人民政府'];
    const [planning, finance, education, east, west] = paths.map(city.unit) as [string, string, string, string, string];
    const [first, second] = [
      await city.issue(supervisor, [
        anItem('甲').ledBy(education).supportedBy(west, planning),
        anItem('乙').ledBy(finance).implementedBy(east),
      ]),
      await city.issue(supervisor, [anItem('丙').ledBy(west).supportedBy(finance)]),
    ];
    const ours = [first.planId, second.planId];
    const { items } = await city.get(ListDispatches).run(supervisor, { limit: 100 });
    expect(items.filter(({ plan }) => ours.includes(plan.id)).map(({ unit }) => unit.name)).toEqual([
      '市财政局',
      '西山区人民政府',
      ...paths,
    ]);
    const page = await city.get(ListDispatches).run(supervisor, { limit: 2, plan: first.planId });
    const next = await city.get(ListDispatches).run(supervisor, { limit: 25, plan: first.planId, cursor: page.next! });
    expect([...page.items, ...next.items].map(({ unit }) => unit.name)).toEqual(paths);
  });

  it('makes items and one dispatch per unit, and the plan shows how many are signed', async () => {
    const { planId, version } = await registered();
    const issued = await city.get(IssuePlan).run(supervisor, planId, version);
    expect(issued).toMatchObject({ id: planId, items: 1, dispatches: 2 });
    expect(issued.number).toMatch(/^督〔\d{4}〕\d+号$/);
    const plan = await city.get(Plans).one(supervisor, planId);
    expect(plan).toMatchObject({ status: 'issued', dispatchesIssued: 2, dispatchesSigned: 0, version: issued.version });
    const { items } = await city.get(ListDispatches).run(supervisor, { limit: 25, plan: planId });
    expect(items.map(({ unit }) => unit.name).sort()).toEqual(['市发展改革委', '市财政局']);
    const dispatch = await city.get(GetDispatch).run(supervisor, items[0]!.id);
    expect(dispatch.issuedBy).toEqual({ id: supervisor.userId, name: supervisor.name });
    expect(dispatch.lines[0]!.item.number).toBe(`${issued.number}-1`);
  });

  it('lets the units’ people read the plan from then on, and not before', async () => {
    const finance = await city.person('市财政局', 'liaison');
    const education = await city.person('市教育局', 'liaison');
    const { planId, version } = await registered();
    const read = (actor: Actor) => outcomeOf(city.get(Plans).one(actor, planId));
    expect(await read(finance)).toBe('notFound');
    await city.get(IssuePlan).run(supervisor, planId, version);
    expect(await read(finance)).toBe('done');
    expect(await read(education)).toBe('notFound');
  });

  it('is done by one of two people at once; the other is told by whom and when', async () => {
    const { planId, version } = await registered();
    const attempts = await Promise.allSettled(
      [supervisor, colleague].map((actor) => city.get(IssuePlan).run(actor, planId, version)),
    );
    const refused = attempts.filter(({ status }) => status === 'rejected') as PromiseRejectedResult[];
    expect(refused).toHaveLength(1);
    const problem = refused[0]!.reason as Problem;
    expect(problem).toMatchObject({ code: 'planNotDraft', status: 409 });
    const winner = attempts[0]!.status === 'fulfilled' ? supervisor : colleague;
    expect(problem.extension).toMatchObject({
      status: 'issued',
      issuedBy: { id: winner.userId, name: winner.name },
      issuedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT/) as string,
    });
    expect(await counts(planId)).toMatchObject({ items: 1, dispatches: 2 });
  });

  it.each(written)('leaves nothing behind when it breaks at %s', async (table) => {
    const { planId, version } = await registered();
    const before = await everything();
    const breaking = await owner();
    await breaking.query(`
      CREATE FUNCTION break_here() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'broken on purpose'; END $$;
      CREATE TRIGGER break_here AFTER INSERT ON ${table} EXECUTE FUNCTION break_here()`);
    try {
      await expect(city.get(IssuePlan).run(supervisor, planId, version)).rejects.toThrow('broken on purpose');
    } finally {
      await breaking.query(`DROP TRIGGER break_here ON ${table}; DROP FUNCTION break_here()`);
      await breaking.end();
    }
    expect(await everything()).toEqual(before);
    expect(await city.get(Plans).one(supervisor, planId)).toMatchObject({ status: 'draft', number: null });
    expect(await city.get(IssuePlan).run(supervisor, planId, version)).toMatchObject({ items: 1, dispatches: 2 });
  });

  it('hands an item to 3,000 units by a bulk statement per table', async () => {
    const units = Array.from({ length: 3000 }, (_, index) => ({
      id: newId(),
      parentId: city.unit('海州市人民政府'),
      kind: 'institution' as const,
      name: `第${index}中心`,
      officialOrder: index,
      validFrom: '2020-01-01',
    }));
    await inTransaction(city.dataSource, (tx) => insertUnits(tx, units));
    const query = vi.spyOn(
      city.dataSource.createQueryRunner().constructor.prototype as { query: () => unknown },
      'query',
    );
    const plan = await city.issue(supervisor, [
      anItem()
        .ledBy(city.unit('市教育局'))
        .implementedBy(...units.map(({ id }) => id)),
    ]);
    expect(query.mock.calls.length).toBeGreaterThan(5);
    expect(query.mock.calls.length).toBeLessThan(20);
    query.mockRestore();
    expect(await counts(plan.planId)).toEqual({ items: 1, shares: 3000, dispatches: 3001, lines: 3001, scopes: 3002 });
    const last = await city.person(units.at(-1)!.id, 'liaison');
    expect(await city.get(CountWorkItems).run(last, {})).toMatchObject({ total: 1 });
  }, 30_000);

  const owner = async (): Promise<Client> => {
    const client = new Client({ connectionString: city.database.ownerUrl });
    await client.connect();
    return client;
  };

  const counts = async (planId: string): Promise<Record<string, number> | undefined> => {
    const [row] = await city.dataSource.query<Record<string, number>[]>(
      `WITH item AS (SELECT id FROM work_item WHERE plan_id = $1), handed AS (SELECT id FROM dispatch WHERE plan_id = $1)
       SELECT (SELECT count(*) FROM item) AS items,
         (SELECT count(*) FROM work_item_share WHERE item_id IN (SELECT id FROM item)) AS shares,
         (SELECT count(*) FROM handed) AS dispatches,
         (SELECT count(*) FROM dispatch_line WHERE dispatch_id IN (SELECT id FROM handed)) AS lines,
         (SELECT count(*) FROM item_scope WHERE item_id IN (SELECT id FROM item)) AS scopes`,
      [planId],
    );
    return row;
  };

  const everything = async (): Promise<unknown> => {
    const parts = written.map((table) => `(SELECT count(*) FROM ${table}) AS ${table}`);
    const [row] = await city.dataSource.query<unknown[]>(`SELECT ${parts.join(', ')}`);
    return row;
  };
});
