import type { Actor } from '#libs/access';
import { inTransaction } from '#libs/database';
import { dayIn, DEFAULT_TIME_ZONE, newId } from '#libs/kernel';
import { insertGroups } from '#libs/organisation';
import {
  DecideContest,
  EndItem,
  GetDispatch,
  GetWorkItem,
  ListDispatches,
  ListWorkItems,
  RaiseContest,
  SettleShares,
  SignDispatch,
  SplitItem,
  SplitProposals,
  type SplitInput,
} from '#libs/work-items';
import { anItem } from '../support/an-item.js';
import { IssuedCity, type IssuedPlan } from '../support/issued-city.js';
import { outcomeOf } from '../support/outcome.js';

const today = dayIn(DEFAULT_TIME_ZONE);
const due = `${Number(today.slice(0, 4)) + 1}-12-31`;
const text = '建成社区食堂40处，年底前报送名单';

describe('an item that is split', () => {
  let city: IssuedCity;
  let unit: (path: string) => string;
  let districts: string;
  let supervisor: Actor;
  let finance: Actor;
  let education: Actor;
  let east: Actor;
  let plan: IssuedPlan;
  let itemId: string;

  beforeAll(async () => {
    city = await IssuedCity.open(undefined, 20);
    unit = city.unit;
    supervisor = await city.person('市政府办公室', 'supervisor');
    finance = await city.person('市财政局', 'liaison');
    education = await city.person('市教育局', 'liaison');
    east = await city.person('东港区人民政府', 'liaison');
    districts = newId();
    const governmentId = unit('海州市人民政府');
    const members = { kind: 'districtGovernment' as const };
    await inTransaction(city.dataSource, (tx) =>
      insertGroups(tx, [{ id: districts, governmentId, name: '各区市', officialOrder: 10, members }]),
    );
  });
  afterAll(() => city.close());

  beforeEach(async () => {
    const duty = anItem('开展老年助餐')
      .doing('新建社区食堂40处')
      .ledBy(unit('市财政局'))
      .supportedBy(unit('市教育局'))
      .implementedBy(unit('东港区人民政府'))
      .due(due);
    plan = await city.issue(supervisor, [duty]);
    itemId = plan.itemIds[0]!;
  });

  const seen = (by: Actor, id = itemId) => city.get(GetWorkItem).run(by, id);
  const split = async (units: SplitInput['units'], more: Partial<SplitInput> = {}, by = finance) =>
    city.get(SplitItem).run(by, itemId, (await seen(finance)).version, { units, text, ...more });
  const sign = async (by: Actor, unitId: string) => {
    const dispatchId = await plan.dispatchOf(unitId);
    const { version } = await city.get(GetDispatch).run(by, dispatchId);
    return city.get(SignDispatch).run(by, dispatchId, version);
  };
  const partOf = async (path: string) => {
    const { shares } = await seen(finance);
    return seen(finance, shares.find((share) => share.unit.id === unit(path))!.subTaskId!);
  };
  const dispatchesOf = async (by: Actor) =>
    (await city.get(ListDispatches).run(by, { limit: 25, plan: plan.planId })).items;

  it('starts from its measures, the units named in it and the offices of its lead', async () => {
    const proposal = await city.get(SplitProposals).run(finance, itemId);
    expect(proposal).toMatchObject({ title: '开展老年助餐', text: '新建社区食堂40处', dueOn: due, version: 1 });
    expect(proposal.units.map(({ unit: { name }, form, role }) => [name, form, role])).toEqual([
      ['办公室', 'internal', null],
      ['预算处', 'internal', null],
      ['市教育局', 'request', 'supporting'],
      ['东港区人民政府', 'part', 'implementer'],
    ]);
    expect(await outcomeOf(city.get(SplitProposals).run(education, itemId))).toBe('forbidden');
  });

  it('gives each unit a part in the form that its rank asks for', async () => {
    const paths = [
      '市财政局/预算处',
      '市教育局',
      '东港区人民政府',
      '东港区人民政府/区财政局',
      '高新区管委会',
      '海州海事局',
    ];
    const { shares, version } = await split({ unitIds: paths.map(unit) });
    expect(version).toBe(2);
    expect(shares.map(({ unit: { name }, role, settlement }) => [name, role, settlement])).toEqual([
      ['预算处', 'implementer', 'subTask'],
      ['市教育局', 'supporting', 'subTask'],
      ['海州海事局', 'supporting', 'subTask'],
      ['东港区人民政府', 'implementer', 'subTask'],
      ['区财政局', 'implementer', 'subTask'],
      ['高新区管委会', 'implementer', 'subTask'],
    ]);
    const parts = await Promise.all(shares.map(({ subTaskId }) => seen(finance, subTaskId!)));
    const [office, lead] = ['市政府办公室', '市财政局'];
    expect(parts.map((part) => [part.lead.name, part.issuer.name, part.reviewer.name])).toEqual([
      ['预算处', lead, lead],
      ['市教育局', office, lead],
      ['海州海事局', office, lead],
      ['东港区人民政府', office, lead],
      ['区财政局', office, lead],
      ['高新区管委会', office, lead],
    ]);
    const numbers = parts.map(({ number }) => number);
    expect(numbers).toEqual([1, 2, 3, 4, 5, 6].map((k) => `${plan.number}-1-${k}`));
    for (const part of parts) {
      expect(part).toMatchObject({
        measures: text,
        title: '开展老年助餐',
        dueOn: due,
        dueOwner: 'lead',
        parentId: itemId,
      });
    }
  });

  it('is one more line on the dispatch a unit has: signed, the part begins at once', async () => {
    await sign(east, unit('东港区人民政府'));
    await split({ unitIds: [unit('东港区人民政府'), unit('市教育局')] });
    expect(await partOf('东港区人民政府')).toMatchObject({ status: 'inProgress', version: 1 });
    expect(await partOf('市教育局')).toMatchObject({ status: 'issued' });
    expect(await dispatchesOf(east)).toMatchObject([{ leadCount: 1, shareCount: 1, status: 'signed', version: 3 }]);
    const signed = await sign(education, unit('市教育局'));
    expect(signed.lines.map(({ role, item }) => [role, item.status])).toEqual([
      ['supporting', 'issued'],
      ['lead', 'inProgress'],
    ]);
  });

  it('hands a unit that is new to it one dispatch, which it signs once', async () => {
    await split({ unitIds: [unit('高新区管委会')] });
    const zone = await city.person('高新区管委会', 'liaison');
    expect(await dispatchesOf(zone)).toMatchObject([{ leadCount: 1, shareCount: 1, canSign: true }]);
    await sign(zone, unit('高新区管委会'));
    expect(await partOf('高新区管委会')).toMatchObject({ status: 'inProgress' });
    const { shares } = await seen(finance);
    expect(
      shares.find(({ role, unit: { name } }) => role === 'implementer' && name === '高新区管委会')?.signedAt,
    ).not.toBe(null);
  });

  it('reaches a whole group, also those whose share was settled, but nobody twice', async () => {
    const { shares } = await seen(finance);
    const shareIds = shares.filter(({ role }) => role === 'implementer').map(({ id }) => id);
    await city.get(SettleShares).run(finance, itemId, 1, { choice: { shareIds } });
    await split({ unitIds: [unit('西山区人民政府')] });
    const after = await split({ groupId: districts });
    expect(after.shares.map(({ unit: { name }, settlement }) => [name, settlement])).toEqual([
      ['市教育局', null],
      ['东港区人民政府', 'subTask'],
      ['西山区人民政府', 'subTask'],
    ]);
    expect(await outcomeOf(split({ groupId: districts }))).toBe('shareHasSubTask');
  });

  it('is read by whom it names, and its parts only by their units and those above them', async () => {
    await split({
      unitIds: [unit('市财政局/预算处'), unit('市教育局'), unit('东港区人民政府'), unit('西山区人民政府')],
    });
    const west = await city.person('西山区人民政府', 'liaison');
    const office = await city.person('市财政局/预算处', 'officer');
    const list = async (by: Actor) =>
      (await city.get(ListWorkItems).run(by, { limit: 25, sort: 'number', plan: plan.planId })).items.map(
        ({ lead }) => lead.name,
      );
    expect(await list(finance)).toEqual(['市财政局', '预算处', '市教育局', '东港区人民政府', '西山区人民政府']);
    expect(await list(supervisor)).toEqual(['市财政局', '预算处', '市教育局', '东港区人民政府', '西山区人民政府']);
    expect(await list(west)).toEqual(['市财政局', '西山区人民政府']);
    expect(await list(office)).toEqual(['市财政局', '预算处']);
    expect((await seen(west)).shares.map(({ unit: { name } }) => name)).toEqual(['西山区人民政府']);
    const eastern = (await partOf('东港区人民政府')).id;
    expect(await outcomeOf(seen(west, eastern))).toBe('notFound');
    expect((await seen(education)).shares.filter(({ subTaskId }) => subTaskId !== null)).toHaveLength(1);
  });

  it('ends at offices: what a lead gave its own office goes no deeper, a district goes on to its bureaus', async () => {
    await split({ unitIds: [unit('市财政局/预算处'), unit('东港区人民政府')] });
    const office = await city.person('市财政局/预算处', 'head');
    const attempt = async (by: Actor, part: { id: string; version: number }, unitId: string) =>
      outcomeOf(city.get(SplitItem).run(by, part.id, part.version, { units: { unitIds: [unitId] }, text }));
    expect(await attempt(office, await partOf('市财政局/预算处'), unit('市教育局'))).toBe('splitTooDeep');
    expect(await attempt(east, await partOf('东港区人民政府'), unit('东港区人民政府/区财政局'))).toBe('done');
    expect(await attempt(east, await partOf('东港区人民政府'), unit('东港区人民政府/东港物流园管委会'))).toBe('done');
  });

  it.each<[string, () => Promise<unknown>, string]>([
    ['to its lead', () => split({ unitIds: [unit('市财政局')] }), 'unitCannotTakePart'],
    ['to the city', () => split({ unitIds: [unit('海州市人民政府')] }), 'unitCannotTakePart'],
    ['to an office of another department', () => split({ unitIds: [unit('市教育局/办公室')] }), 'unitCannotTakePart'],
    ['to a unit that does not exist', () => split({ unitIds: [newId()] }), 'unitCannotTakePart'],
    ['to an unknown group', () => split({ groupId: newId() }), 'unitCannotTakePart'],
    ['with a date in the past', () => split({ groupId: districts }, { dueOn: '2024-01-01' }), 'partDueOutside'],
    ['with a date after its own', () => split({ groupId: districts }, { dueOn: '2100-01-01' }), 'partDueOutside'],
    ['by a supporter', () => split({ groupId: districts }, {}, education), 'forbidden'],
    [
      'by a stranger',
      async () => split({ groupId: districts }, {}, await city.person('海州海事局', 'head')),
      'notFound',
    ],
    [
      'on a version that was overtaken',
      () => city.get(SplitItem).run(finance, itemId, 7, { units: { groupId: districts }, text }),
      'stale',
    ],
    [
      'while it is suspended',
      async () => {
        await city.dataSource.query('UPDATE work_item SET suspended_at = now() WHERE id = $1', [itemId]);
        return split({ groupId: districts });
      },
      'itemSuspended',
    ],
  ])('is not split %s', async (_, attempt, code) => {
    expect(await outcomeOf(attempt())).toBe(code);
    const [row] = await city.dataSource.query<{ parts: number }[]>(
      'SELECT count(*)::integer AS parts FROM work_item WHERE parent_id = $1',
      [itemId],
    );
    expect(row?.parts).toBe(0);
  });

  it('takes parts without a date once its own has passed', async () => {
    await city.dataSource.query(`UPDATE work_item SET due_on = '2024-06-30' WHERE id = $1`, [itemId]);
    await split({ unitIds: [unit('市教育局')] });
    expect(await partOf('市教育局')).toMatchObject({ dueOn: null, dueOwner: null });
  });

  it('leaves no part open below an item that is terminated at the same moment', async () => {
    for (let round = 0; round < 5; round += 1) {
      plan = await city.issue(supervisor, [anItem().ledBy(unit('市财政局')).implementedBy(unit('东港区人民政府'))]);
      itemId = plan.itemIds[0]!;
      const units = { unitIds: [unit('东港区人民政府'), unit('高新区管委会')] };
      const outcomes = await Promise.all([
        outcomeOf(city.get(EndItem).terminate(supervisor, itemId, 1, '方案已废止')),
        outcomeOf(city.get(SplitItem).run(finance, itemId, 1, { units, text })),
      ]);
      expect(outcomes.toSorted()).toEqual(['done', 'stale']);
      if (outcomes[0] !== 'done') await city.get(EndItem).terminate(supervisor, itemId, 2, '方案已废止');
      const open = await city.dataSource.query<unknown[]>(
        `SELECT FROM work_item WHERE parent_id = $1 AND status <> 'terminated'`,
        [itemId],
      );
      expect(open).toEqual([]);
    }
  });

  it('gives a unit one part where two people split at once, and tells one story with whoever changes its lead', async () => {
    const contesting = await plan.dispatchOf(unit('市财政局'));
    const contested = await city.get(RaiseContest).run(finance, contesting, 1, {
      itemId,
      basis: '职责已划转市教育局',
      proposedUnitId: unit('市教育局'),
    });
    const contest = contested.lines[0]!.contest!;
    const units = { unitIds: [unit('东港区人民政府'), unit('高新区管委会')] };
    const version = (await seen(finance)).version;
    const outcomes = await Promise.all([
      outcomeOf(city.get(SplitItem).run(finance, itemId, version, { units, text })),
      outcomeOf(city.get(SplitItem).run(finance, itemId, version, { units, text })),
      outcomeOf(
        city.get(DecideContest).run(supervisor, itemId, contest.id, 1, {
          decision: 'change',
          reason: '职责已划转',
          unitId: unit('市教育局'),
          approvalBasis: '市领导批示同意',
        }),
      ),
      outcomeOf(sign(east, unit('东港区人民政府'))),
    ]);
    expect(outcomes.slice(0, 2).filter((outcome) => outcome === 'done').length).toBeLessThanOrEqual(1);
    const rows = await city.dataSource.query<{ lead: string; reviewer: string; parts: number }[]>(
      `SELECT item.lead_unit_id AS lead, part.reviewer_unit_id AS reviewer, count(*)::integer AS parts
       FROM work_item AS item LEFT JOIN work_item AS part ON part.parent_id = item.id
       WHERE item.id = $1 GROUP BY item.lead_unit_id, part.reviewer_unit_id`,
      [itemId],
    );
    expect(rows).toHaveLength(1);
    const [{ lead, reviewer, parts }] = rows as [(typeof rows)[0]];
    expect([0, 2]).toContain(reviewer === null ? 0 : parts);
    if (reviewer !== null) expect(reviewer).toBe(lead);
  });
});
