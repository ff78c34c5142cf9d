import type { Actor } from '#libs/access';
import { inTransaction } from '#libs/database';
import { dayIn, DEFAULT_TIME_ZONE, newId } from '#libs/kernel';
import { insertGroups } from '#libs/organisation';
import {
  DecideContest,
  GetDispatch,
  GetWorkItem,
  Histories,
  RaiseContest,
  SettleShares,
  SignDispatch,
  SplitItem,
  TransferItem,
} from '#libs/work-items';
import { anItem } from '../support/an-item.js';
import { IssuedCity, type IssuedPlan } from '../support/issued-city.js';
import { fileAll } from '../support/ledger.js';
import { expectOneStoryOf } from '../support/one-story.js';
import { outcomeOf } from '../support/outcome.js';

const due = `${Number(dayIn(DEFAULT_TIME_ZONE).slice(0, 4)) + 1}-12-31`;
const text = '建成社区食堂40处';
const approvalBasis = '市领导批示同意';

describe('a duty that the office moves of itself', () => {
  let city: IssuedCity;
  let unit: (path: string) => string;
  let districts: string;
  let supervisor: Actor;
  let finance: Actor;
  let education: Actor;
  let development: Actor;
  let east: Actor;
  let office: Actor;
  let plan: IssuedPlan;
  let itemId: string;

  beforeAll(async () => {
    city = await IssuedCity.open(undefined, 20);
    unit = city.unit;
    supervisor = await city.person('市政府办公室', 'supervisor');
    finance = await city.person('市财政局', 'liaison');
    education = await city.person('市教育局', 'liaison');
    development = await city.person('市发展改革委', 'liaison');
    east = await city.person('东港区人民政府', 'liaison');
    office = await city.person('市财政局/预算处', 'officer');
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
  const transfer = async (path: string, id = itemId, by = supervisor) =>
    city.get(TransferItem).run(by, id, await version(id), { unitId: unit(path), reason: '职责划转', approvalBasis });
  const sign = async (by: Actor, unitId: string) => {
    const dispatchId = await plan.dispatchOf(unitId);
    return city.get(SignDispatch).run(by, dispatchId, (await city.get(GetDispatch).run(by, dispatchId)).version);
  };

  const expectOneStory = () => expectOneStoryOf(city, plan.planId);

  it('takes along the parts of districts and peers, and ends what the former lead gave its offices', async () => {
    await sign(finance, unit('市财政局'));
    await split('市财政局/预算处', '东港区人民政府', '市发展改革委', '市教育局');
    const [internal, part, request, own] = await Promise.all(
      ['市财政局/预算处', '东港区人民政府', '市发展改革委', '市教育局'].map(partOf),
    );
    const moved = await transfer('市教育局');
    expect(moved).toMatchObject({ lead: { id: unit('市教育局') }, status: 'issued', leadSignedAt: null });
    expect(moved.shares.map(({ unit: { name } }) => name)).toEqual(['市发展改革委', '东港区人民政府']);
    expect(await seen(education, part)).toMatchObject({ status: 'issued', reviewer: { id: unit('市教育局') } });
    expect(await seen(education, request)).toMatchObject({ reviewer: { id: unit('市教育局') } });
    expect(await seen(supervisor, internal)).toMatchObject({ status: 'terminated' });
    expect(await seen(education, own)).toMatchObject({ status: 'terminated' });
    expect(await outcomeOf(seen(finance))).toBe('notFound');
    expect(await outcomeOf(seen(finance, part))).toBe('notFound');
    expect(await outcomeOf(seen(office))).toBe('notFound');
    expect(await city.get(GetDispatch).run(education, await plan.dispatchOf(unit('市教育局')))).toMatchObject({
      leadCount: 1,
      shareCount: 0,
      canSign: true,
    });
    await expectOneStory();
  });

  it('takes along the share it settles where the duty is itself a part', async () => {
    await split('市教育局', '东港区人民政府');
    const part = await partOf('市教育局');
    const before = await version();
    await transfer('海州海事局', part);
    const { shares, version: after } = await seen(finance);
    expect(after).toBe(before + 1);
    expect(shares.map(({ unit: { name }, subTaskId }) => [name, subTaskId === part])).toEqual([
      ['海州海事局', true],
      ['东港区人民政府', false],
    ]);
    expect(await outcomeOf(seen(education))).toBe('notFound');
    const agency = await city.person('海州海事局', 'liaison');
    expect(await sign(agency, unit('海州海事局'))).toMatchObject({ leadCount: 1, shareCount: 1 });
    expect(await seen(finance, part)).toMatchObject({ status: 'inProgress', form: 'request' });
    await transfer('高新区管委会', part);
    expect(await seen(finance, part)).toMatchObject({ status: 'issued', form: 'part' });
    await expectOneStory();
  });

  it('moves a contested share with its part', async () => {
    const contested = await city.get(RaiseContest).run(education, await plan.dispatchOf(unit('市教育局')), 1, {
      itemId,
      basis: '不属于我局职责',
      proposedUnitId: null,
    });
    await split('市教育局');
    const part = await partOf('市教育局');
    const { id } = contested.lines[0]!.contest!;
    const decision = {
      decision: 'change',
      reason: '职责已划转',
      unitId: unit('市发展改革委'),
      approvalBasis: null,
    } as const;
    const decided = await city.get(DecideContest).run(supervisor, itemId, id, 1, decision);
    expect(decided).toMatchObject({ contested: false, version: 4 });
    expect(decided.shares.map(({ unit: { name } }) => name)).toEqual(['市发展改革委', '东港区人民政府']);
    expect(await seen(development, part)).toMatchObject({ lead: { id: unit('市发展改革委') }, version: 2 });
    await expectOneStory();
  });

  it.each<[string, () => Promise<unknown>, string]>([
    ['to the present lead', () => transfer('市财政局'), 'unitUnchanged'],
    ['to the government itself', () => transfer('海州市人民政府'), 'unitNotActive'],
    ['to an office inside a department', () => transfer('市财政局/预算处'), 'unitNotActive'],
    ['by its lead', () => transfer('市教育局', itemId, finance), 'forbidden'],
    [
      'without the leader’s approval',
      () =>
        city
          .get(TransferItem)
          .run(supervisor, itemId, 1, { unitId: unit('市教育局'), reason: '职责划转', approvalBasis: null }),
      'approvalBasisRequired',
    ],
    [
      'as a part, to who leads the whole',
      async () => {
        await split('市教育局');
        return transfer('市财政局', await partOf('市教育局'));
      },
      'unitAlreadyNamed',
    ],
    [
      'as a part, to who has a part already',
      async () => {
        await split('市教育局', '市发展改革委');
        return transfer('市发展改革委', await partOf('市教育局'));
      },
      'unitAlreadyNamed',
    ],
    [
      'that a department gave its own office',
      async () => {
        await split('市财政局/预算处');
        return transfer('市教育局', await partOf('市财政局/预算处'));
      },
      'forbidden',
    ],
  ])('is not moved %s', async (_, attempt, code) => {
    expect(await outcomeOf(attempt())).toBe(code);
    await expectOneStory();
  });

  it('is not contested inside a department', async () => {
    await split('市财政局/预算处');
    const dispatchId = await plan.dispatchOf(unit('市财政局/预算处'));
    const part = await partOf('市财政局/预算处');
    const input = { itemId: part, basis: '不是我处职责', proposedUnitId: null };
    expect(await outcomeOf(city.get(RaiseContest).run(office, dispatchId, 1, input))).toBe('internalMatter');
  });

  it('leaves in the record who answers now; on what it rests only the parties see', async () => {
    await transfer('市发展改革委');
    await fileAll(city.dataSource);
    const detail = async (by: Actor) =>
      (await city.get(Histories).ofItem(by, itemId)).items.find(({ action }) => action === 'transferred')?.detail;
    expect(await detail(supervisor)).toMatchObject({
      fromUnit: { name: '市财政局' },
      reason: '职责划转',
      approvalBasis,
    });
    expect(await detail(east)).toEqual({
      role: 'lead',
      fromUnit: { id: unit('市财政局'), name: '市财政局' },
      toUnit: { id: unit('市发展改革委'), name: '市发展改革委' },
    });
  });

  it('tells one story though its lead changes while it is split, settled and signed', async () => {
    for (let round = 0; round < 6; round += 1) {
      plan = await city.issue(supervisor, [
        anItem('开展老年助餐')
          .ledBy(unit('市财政局'))
          .supportedBy(unit('市教育局'))
          .implementedBy(unit('东港区人民政府'))
          .due(due),
      ]);
      itemId = plan.itemIds[0]!;
      await split('市财政局/预算处', '东港区人民政府');
      const [now, part] = [await version(), await partOf('东港区人民政府')];
      const units = { unitIds: [unit('市教育局'), unit('西山区人民政府')] };
      const outcomes = await Promise.all([
        outcomeOf(transfer(round % 2 ? '市发展改革委' : '市教育局')),
        outcomeOf(city.get(SplitItem).run(finance, itemId, now, { units, text })),
        outcomeOf(city.get(SettleShares).run(finance, itemId, now, { choice: { all: true } })),
        outcomeOf(sign(east, unit('东港区人民政府'))),
        outcomeOf(
          city.get(SplitItem).run(east, part, 1, { units: { unitIds: [unit('东港区人民政府/区财政局')] }, text }),
        ),
      ]);
      expect(outcomes.slice(0, 3).filter((outcome) => outcome === 'done')).toHaveLength(1);
      for (const outcome of outcomes) expect(['done', 'stale', 'notFound', 'forbidden']).toContain(outcome);
      await expectOneStory();
    }
  });
});
