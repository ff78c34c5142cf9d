import type { Actor } from '#libs/access';
import {
  DecideContest,
  GetDispatch,
  Histories,
  RaiseContest,
  SettleShares,
  SplitItem,
  TransferItem,
} from '#libs/work-items';
import { DutyScene, text } from '../support/duty-scene.js';
import type { IssuedCity } from '../support/issued-city.js';
import { fileAll } from '../support/ledger.js';
import { outcomeOf } from '../support/outcome.js';

const approvalBasis = '市领导批示同意';

describe('a duty that the office moves of itself', () => {
  let scene: DutyScene;
  let city: IssuedCity;
  let unit: (path: string) => string;
  let supervisor: Actor;
  let finance: Actor;
  let education: Actor;
  let development: Actor;
  let east: Actor;
  let office: Actor;

  beforeAll(async () => {
    scene = await DutyScene.open();
    ({ city, supervisor, finance, education } = scene);
    unit = city.unit;
    development = await city.person('市发展改革委', 'liaison');
    east = await city.person('东港区人民政府', 'liaison');
    office = await city.person('市财政局/预算处', 'officer');
  });
  beforeEach(() => scene.begin());
  afterAll(() => scene.close());

  const transfer = async (path: string, id = scene.itemId, by = supervisor) =>
    city
      .get(TransferItem)
      .run(by, id, await scene.version(id), { unitId: unit(path), reason: '职责划转', approvalBasis });

  it('takes along the parts of districts and peers, and ends what the former lead gave its offices', async () => {
    await scene.sign(finance, unit('市财政局'));
    await scene.split('市财政局/预算处', '东港区人民政府', '市发展改革委', '市教育局');
    const [internal, part, request, own] = await Promise.all(
      ['市财政局/预算处', '东港区人民政府', '市发展改革委', '市教育局'].map((path) => scene.partOf(path)),
    );
    const moved = await transfer('市教育局');
    expect(moved).toMatchObject({ lead: { id: unit('市教育局') }, status: 'issued', leadSignedAt: null });
    expect(moved.shares.map(({ unit: { name } }) => name)).toEqual(['市发展改革委', '东港区人民政府']);
    expect(await scene.seen(education, part)).toMatchObject({ status: 'issued', reviewer: { id: unit('市教育局') } });
    expect(await scene.seen(education, request)).toMatchObject({ reviewer: { id: unit('市教育局') } });
    expect(await scene.seen(supervisor, internal)).toMatchObject({ status: 'terminated' });
    expect(await scene.seen(education, own)).toMatchObject({ status: 'terminated' });
    expect(await outcomeOf(scene.seen(finance))).toBe('notFound');
    expect(await outcomeOf(scene.seen(finance, part))).toBe('notFound');
    expect(await outcomeOf(scene.seen(office))).toBe('notFound');
    expect(await city.get(GetDispatch).run(education, await scene.plan.dispatchOf(unit('市教育局')))).toMatchObject({
      leadCount: 1,
      shareCount: 0,
      canSign: true,
    });
    await scene.expectOneStory();
  });

  it('takes along the share it settles where the duty is itself a part', async () => {
    await scene.split('市教育局', '东港区人民政府');
    const part = await scene.partOf('市教育局');
    const before = await scene.version();
    await transfer('海州海事局', part);
    const { shares, version: after } = await scene.seen(finance);
    expect(after).toBe(before + 1);
    expect(shares.map(({ unit: { name }, subTaskId }) => [name, subTaskId === part])).toEqual([
      ['海州海事局', true],
      ['东港区人民政府', false],
    ]);
    expect(await outcomeOf(scene.seen(education))).toBe('notFound');
    const agency = await city.person('海州海事局', 'liaison');
    expect(await scene.sign(agency, unit('海州海事局'))).toMatchObject({ leadCount: 1, shareCount: 1 });
    expect(await scene.seen(finance, part)).toMatchObject({ status: 'inProgress', form: 'request' });
    await transfer('高新区管委会', part);
    expect(await scene.seen(finance, part)).toMatchObject({ status: 'issued', form: 'part' });
    await scene.expectOneStory();
  });

  it('moves a contested share with its part', async () => {
    const contested = await city.get(RaiseContest).run(education, await scene.plan.dispatchOf(unit('市教育局')), 1, {
      itemId: scene.itemId,
      basis: '不属于我局职责',
      proposedUnitId: null,
    });
    await scene.split('市教育局');
    const part = await scene.partOf('市教育局');
    const { id } = contested.lines[0]!.contest!;
    const decision = {
      decision: 'change',
      reason: '职责已划转',
      unitId: unit('市发展改革委'),
      approvalBasis: null,
    } as const;
    const decided = await city.get(DecideContest).run(supervisor, scene.itemId, id, 1, decision);
    expect(decided).toMatchObject({ contested: false, version: 4 });
    expect(decided.shares.map(({ unit: { name } }) => name)).toEqual(['市发展改革委', '东港区人民政府']);
    expect(await scene.seen(development, part)).toMatchObject({ lead: { id: unit('市发展改革委') }, version: 2 });
    await scene.expectOneStory();
  });

  it.each<[string, () => Promise<unknown>, string]>([
    ['to the present lead', () => transfer('市财政局'), 'unitUnchanged'],
    ['to the government itself', () => transfer('海州市人民政府'), 'unitNotActive'],
    ['to an office inside a department', () => transfer('市财政局/预算处'), 'unitNotActive'],
    ['by its lead', () => transfer('市教育局', scene.itemId, finance), 'forbidden'],
    [
      'without the leader’s approval',
      () =>
        city
          .get(TransferItem)
          .run(supervisor, scene.itemId, 1, { unitId: unit('市教育局'), reason: '职责划转', approvalBasis: null }),
      'approvalBasisRequired',
    ],
    [
      'as a part, to who leads the whole',
      async () => {
        await scene.split('市教育局');
        return transfer('市财政局', await scene.partOf('市教育局'));
      },
      'unitAlreadyNamed',
    ],
    [
      'as a part, to who has a part already',
      async () => {
        await scene.split('市教育局', '市发展改革委');
        return transfer('市发展改革委', await scene.partOf('市教育局'));
      },
      'unitAlreadyNamed',
    ],
    [
      'that a department gave its own office',
      async () => {
        await scene.split('市财政局/预算处');
        return transfer('市教育局', await scene.partOf('市财政局/预算处'));
      },
      'forbidden',
    ],
  ])('is not moved %s', async (_, attempt, code) => {
    expect(await outcomeOf(attempt())).toBe(code);
    await scene.expectOneStory();
  });

  it('is not contested inside a department', async () => {
    await scene.split('市财政局/预算处');
    const dispatchId = await scene.plan.dispatchOf(unit('市财政局/预算处'));
    const part = await scene.partOf('市财政局/预算处');
    const input = { itemId: part, basis: '不是我处职责', proposedUnitId: null };
    expect(await outcomeOf(city.get(RaiseContest).run(office, dispatchId, 1, input))).toBe('internalMatter');
  });

  it('leaves in the record who answers now; on what it rests only the parties see', async () => {
    await transfer('市发展改革委');
    await fileAll(city.dataSource);
    const detail = async (by: Actor) =>
      (await city.get(Histories).ofItem(by, scene.itemId)).items.find(({ action }) => action === 'transferred')?.detail;
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
      await scene.begin();
      await scene.split('市财政局/预算处', '东港区人民政府');
      const [now, part] = [await scene.version(), await scene.partOf('东港区人民政府')];
      const units = { unitIds: [unit('市教育局'), unit('西山区人民政府')] };
      const outcomes = await Promise.all([
        outcomeOf(transfer(round % 2 ? '市发展改革委' : '市教育局')),
        outcomeOf(city.get(SplitItem).run(finance, scene.itemId, now, { units, text })),
        outcomeOf(city.get(SettleShares).run(finance, scene.itemId, now, { choice: { all: true } })),
        outcomeOf(scene.sign(east, unit('东港区人民政府'))),
        outcomeOf(
          city.get(SplitItem).run(east, part, 1, { units: { unitIds: [unit('东港区人民政府/区财政局')] }, text }),
        ),
      ]);
      expect(outcomes.slice(0, 3).filter((outcome) => outcome === 'done')).toHaveLength(1);
      for (const outcome of outcomes) expect(['done', 'stale', 'notFound', 'forbidden']).toContain(outcome);
      await scene.expectOneStory();
    }
  });
});
