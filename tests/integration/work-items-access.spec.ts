import type { Actor } from '#libs/access';
import { assignmentRoles, roles, type AssignmentRole, type Role } from '#libs/contracts';
import {
  DecideContest,
  GetDispatch,
  GetWorkItem,
  Histories,
  ListDispatches,
  ListWorkItems,
  RaiseContest,
  ReadableSubjects,
  SignDispatch,
} from '#libs/work-items';
import { anItem } from '../support/an-item.js';
import { IssuedCity, type IssuedPlan } from '../support/issued-city.js';
import { outcomeOf } from '../support/outcome.js';

const nowhere = '01900000-0000-7000-8000-000000000000';
const paths = [
  '市政府办公室',
  '督查室',
  '市发展改革委',
  '市财政局',
  '市财政局/预算处',
  '市教育局',
  '东港区人民政府',
  '东港区人民政府/区财政局',
  '西山区人民政府',
  '高新区管委会',
];

describe('rights on items and dispatches', () => {
  let city: IssuedCity;
  let supervisor: Actor;
  let actors: Actor[];
  const plans: IssuedPlan[] = [];

  beforeAll(async () => {
    city = await IssuedCity.open();
    supervisor = await city.person('市政府办公室', 'supervisor');
    let seed = 20240902;
    const random = (below: number): number => (seed = (seed * 48271) % 2147483647) % below;
    const unit = (): string => city.unit(paths[2 + random(paths.length - 2)]!);
    for (let number = 0; number < 6; number += 1) {
      const items = Array.from({ length: 15 }, () => {
        const units = [...new Set(Array.from({ length: 1 + random(4) }, unit))];
        return units.slice(1).reduce(
          (item, other) => {
            const by = [item.coLedBy, item.supportedBy, item.guidedBy, item.implementedBy][random(4)]!;
            return by.call(item, other);
          },
          anItem()
            .ledBy(units[0]!)
            .due(`2024-0${1 + random(9)}-01`),
        );
      });
      plans.push(await city.issue(supervisor, items));
    }
    actors = [supervisor];
    for (const path of paths)
      for (const role of ['liaison', 'supervisor', 'leader', 'auditAdministrator'] as const)
        actors.push(await city.person(path, role));
    const field = [city.unit('市财政局'), city.unit('市教育局')];
    actors.push(await city.person('市政府办公室', 'leader', { fieldUnitIds: field }));
    actors.push(await city.person('市政府办公室', 'leader', { wholeField: true }));
    actors.push(
      await city.personWith([
        ['市财政局', 'liaison'],
        ['东港区人民政府', 'officer'],
      ]),
    );
  }, 60_000);
  afterAll(() => city.close());

  const itemIds = () => plans.flatMap((plan) => plan.itemIds);
  const pages = async <Item extends { id: string }>(
    read: (cursor?: string) => Promise<{ items: Item[]; next: string | null }>,
  ): Promise<string[]> => {
    const ids: string[] = [];
    for (let cursor: string | null | undefined; cursor !== null;) {
      const page = await read(cursor);
      ids.push(...page.items.map(({ id }) => id));
      cursor = page.next;
    }
    return ids.sort();
  };

  it('list exactly the items that can be read one by one', async () => {
    for (const actor of actors) {
      const listed = await pages((cursor) => city.get(ListWorkItems).run(actor, { limit: 50, sort: 'due', cursor }));
      const outcomes = await Promise.all(
        itemIds().map(async (id) => [id, await outcomeOf(city.get(GetWorkItem).run(actor, id))] as const),
      );
      expect(listed).toEqual(outcomes.flatMap(([id, outcome]) => (outcome === 'done' ? [id] : [])).sort());
      expect(
        await city
          .get(ReadableSubjects)
          .among(actor, 'workItem', itemIds())
          .then((ids) => ids.sort()),
      ).toEqual(listed);
      for (const [, outcome] of outcomes) expect(['done', 'notFound']).toContain(outcome);
    }
  }, 120_000);

  it('list exactly the dispatches that can be read one by one', async () => {
    const rows = await city.dataSource.query<{ id: string }[]>('SELECT id FROM dispatch');
    const every = rows.map(({ id }) => id);
    for (const actor of actors) {
      const listed = await pages((cursor) => city.get(ListDispatches).run(actor, { limit: 20, cursor }));
      const readable: string[] = [];
      for (const id of every) if ((await outcomeOf(city.get(GetDispatch).run(actor, id))) === 'done') readable.push(id);
      expect(listed).toEqual(readable.sort());
      expect(
        await city
          .get(ReadableSubjects)
          .among(actor, 'dispatch', every)
          .then((ids) => ids.sort()),
      ).toEqual(listed);
    }
  }, 120_000);

  it('show administrators nothing at all', async () => {
    for (const role of ['systemAdministrator', 'securityAdministrator', 'auditAdministrator'] as const) {
      const administrator = await city.person('市政府办公室', role);
      for (const id of itemIds().slice(0, 5)) {
        expect(await outcomeOf(city.get(GetWorkItem).run(administrator, id))).toBe('notFound');
        expect(await outcomeOf(city.get(Histories).ofItem(administrator, id))).toBe('notFound');
      }
    }
  });

  it('tell nothing by ids that are nowhere or somewhere else', async () => {
    const finance = await city.person('市财政局', 'liaison');
    const decision = { decision: 'keep', reason: '按方案', unitId: null, approvalBasis: null } as const;
    const contest = { itemId: nowhere, basis: '不属本单位', proposedUnitId: null };
    const attempts: (() => Promise<unknown>)[] = [
      () => city.get(GetWorkItem).run(supervisor, nowhere),
      () => city.get(GetDispatch).run(supervisor, nowhere),
      () => city.get(Histories).ofItem(supervisor, nowhere),
      () => city.get(Histories).ofPlan(supervisor, nowhere),
      () => city.get(SignDispatch).run(finance, nowhere, 1),
      () => city.get(RaiseContest).run(finance, nowhere, 1, contest),
      () => city.get(DecideContest).run(supervisor, itemIds()[0]!, nowhere, 1, decision),
      () => city.get(DecideContest).run(supervisor, nowhere, nowhere, 1, decision),
    ];
    for (const attempt of attempts) expect(await outcomeOf(attempt())).toBe('notFound');
  });

  describe('by role', () => {
    type Expected = Record<'read' | 'sign' | 'contest' | 'decide', string>;
    const staff: Expected = { read: 'done', sign: 'stale', contest: 'stale', decide: 'forbidden' };
    const stranger: Expected = { read: 'notFound', sign: 'notFound', contest: 'notFound', decide: 'notFound' };
    const reader: Expected = { read: 'done', sign: 'forbidden', contest: 'forbidden', decide: 'forbidden' };
    const ofRole = (role: Role): Expected => {
      if (['liaison', 'officer', 'deputyHead', 'head'].includes(role)) return staff;
      return role.endsWith('Administrator') || role === 'leader' || role === 'deputySecretary' ? stranger : reader;
    };
    const cases: [role: Role, assignment: AssignmentRole, own: boolean, expected: Expected][] = roles.flatMap((role) =>
      assignmentRoles.flatMap((assignment): [Role, AssignmentRole, boolean, Expected][] => [
        [role, assignment, true, ofRole(role)],
        [role, assignment, false, stranger],
      ]),
    );

    // A supervisor acts for the general office of the city, wherever he or she sits.
    it.each(cases.filter(([role]) => role !== 'supervisor'))(
      '%s of a unit that is %s (own: %s) may do just that',
      async (role, assignment, own, expected) => {
        const [unit, lead] = [city.unit('市教育局'), city.unit('市财政局')];
        const builder = assignment === 'lead' ? anItem().ledBy(unit) : anItem().ledBy(lead);
        if (assignment === 'coLead') builder.coLedBy(unit);
        if (assignment === 'supporting') builder.supportedBy(unit);
        if (assignment === 'guiding') builder.guidedBy(unit);
        if (assignment === 'implementer') builder.implementedBy(unit);
        const plan = await city.issue(supervisor, [builder]);
        const [itemId, dispatchId] = [plan.itemIds[0]!, await plan.dispatchOf(unit)];
        const liaison = await city.person('市教育局', 'liaison');
        const input = { itemId, basis: '不属本单位职责', proposedUnitId: null };
        const contested = await city.get(RaiseContest).run(liaison, dispatchId, 1, input);
        const contestId = contested.lines[0]!.contest!.id;
        const actor = await city.person(own ? '市教育局' : '市发展改革委', role);
        const decision = { decision: 'keep', reason: '按方案', unitId: null, approvalBasis: null } as const;
        const outcomes: Expected = {
          read: await outcomeOf(city.get(GetWorkItem).run(actor, itemId)),
          sign: await outcomeOf(city.get(SignDispatch).run(actor, dispatchId, 99)),
          contest: await outcomeOf(city.get(RaiseContest).run(actor, dispatchId, 99, input)),
          decide: await outcomeOf(city.get(DecideContest).run(actor, itemId, contestId, 99, decision)),
        };
        expect(outcomes).toEqual(expected);
      },
    );

    it('a supervisor of the office decides, and signs nothing', async () => {
      const plan = await city.issue(supervisor, [anItem().ledBy(city.unit('市教育局'))]);
      const dispatchId = await plan.dispatchOf(city.unit('市教育局'));
      const section = await city.person('督查室', 'supervisor');
      for (const actor of [supervisor, section]) {
        expect(await outcomeOf(city.get(GetWorkItem).run(actor, plan.itemIds[0]!))).toBe('done');
        expect(await outcomeOf(city.get(SignDispatch).run(actor, dispatchId, 1))).toBe('forbidden');
      }
    });
  });

  it('show a district its own row and how many others there are', async () => {
    const [east, west] = [city.unit('东港区人民政府'), city.unit('西山区人民政府')];
    const plan = await city.issue(supervisor, [
      anItem().ledBy(city.unit('市教育局')).supportedBy(city.unit('市财政局')).implementedBy(west, east),
    ]);
    const read = async (path: string) =>
      city.get(GetWorkItem).run(await city.person(path, 'liaison'), plan.itemIds[0]!);
    expect(await read('东港区人民政府')).toMatchObject({ shares: [{ unit: { id: east } }], hiddenShares: 2 });
    const names = (await read('市财政局')).shares.map(({ unit }) => unit.name);
    expect(names).toEqual(['市财政局', '东港区人民政府', '西山区人民政府']);
  });

  it('keep a contest between the unit, the lead and the office', async () => {
    const [edu, fin, dev] = [city.unit('市教育局'), city.unit('市财政局'), city.unit('市发展改革委')];
    const plan = await city.issue(supervisor, [anItem().ledBy(edu).supportedBy(fin, dev)]);
    const itemId = plan.itemIds[0]!;
    const input = { itemId, basis: '不属本单位职责', proposedUnitId: null };
    await city.get(RaiseContest).run(await city.person('市财政局', 'liaison'), await plan.dispatchOf(fin), 1, input);
    const seen = async (path: string, role: Role = 'liaison') => {
      const item = await city.get(GetWorkItem).run(await city.person(path, role), itemId);
      return [item.contested, item.contests.length];
    };
    expect(await seen('市政府办公室', 'supervisor')).toEqual([true, 1]);
    expect(await seen('市教育局')).toEqual([true, 1]);
    expect(await seen('市财政局')).toEqual([true, 1]);
    expect(await seen('市发展改革委')).toEqual([true, 0]);
  });
});
