import type { Actor } from '#libs/access';
import { Inbox } from '#libs/inbox';
import { DecideContest, GetDispatch, GetWorkItem, Histories, RaiseContest } from '#libs/work-items';
import { fileAll } from '../support/ledger.js';
import { outcomeOf } from '../support/outcome.js';
import { PlanDesk } from '../support/plan-desk.js';
import { RevisedPlan } from '../support/revised-plan.js';
import { RevisionScene } from '../support/revision-scene.js';

describe('a contest that is open when a revision comes into force', () => {
  let desk: PlanDesk;
  let scene: RevisionScene;
  let finance: Actor;
  let planning: Actor;
  beforeAll(async () => {
    desk = await PlanDesk.open();
    scene = new RevisionScene(desk);
    finance = await desk.city.person('市财政局', 'liaison');
    planning = await desk.city.person('市发展改革委', 'liaison');
  });
  afterAll(() => desk.close());

  const newest = async (plan: RevisedPlan, unit: string) =>
    (await scene.dispatchesOf(plan.planId, desk.city.unit(unit))).at(-1)!;
  const contest = async (plan: RevisedPlan, by: Actor, unit: string, itemId: string) => {
    const id = await newest(plan, unit);
    const { version } = await desk.city.get(GetDispatch).run(by, id);
    await desk.city
      .get(RaiseContest)
      .run(by, id, version, { itemId, basis: '该事项不属我单位职责', proposedUnitId: null });
  };
  /** Item 1 is led by 市发展改革委 and supported by 市财政局, which contests; then the text is revised. */
  async function revised(by: Actor, unit: string, change: (text: string) => string) {
    const plan = await RevisedPlan.issue(desk);
    const { '1': item } = await plan.items();
    await contest(plan, by, unit, item!.id);
    await plan.check(change(plan.text));
    await scene.apply(plan, await plan.adoptAll());
    return { plan, itemId: item!.id };
  }
  const waiting = async (plan: RevisedPlan) =>
    (await desk.city.get(Inbox).run(desk.supervisor, { kind: ['contest'], limit: 100 })).items.filter(
      (line) => line.plan?.id === plan.planId,
    );
  const contestOf = async (itemId: string) =>
    (await desk.city.get(GetWorkItem).run(desk.supervisor, itemId)).contests[0]!;
  const lineOf = async (plan: RevisedPlan, by: Actor, unit: string) => {
    const { lines } = await desk.city.get(GetDispatch).run(by, await newest(plan, unit));
    return lines.find(({ item }) => item.ref === '1')!;
  };

  const CHANGES: [string, string, (text: string) => string][] = [
    [
      'another role',
      '市财政局',
      (text) => text.replace('（责任单位：市发展改革委、市财政局）', '（牵头单位：市发展改革委、市财政局）'),
    ],
    ['the lead', '市财政局', (text) => text.replace('市发展改革委、市财政局）', '市财政局、市发展改革委）')],
    ['no duty', '市财政局', (text) => text.replace('市发展改革委、市财政局）', '市发展改革委、市教育局）')],
    [
      'a share instead of the lead',
      '市发展改革委',
      (text) => text.replace('市发展改革委、市财政局）', '市财政局、市发展改革委）'),
    ],
    ['an item that ended', '市财政局', (text) => text.replace(/1\. .*\n/, '')],
  ];
  it.each(CHANGES)('ends where its unit has %s, and everybody is told on what', async (_, unit, change) => {
    const by = unit === '市财政局' ? finance : planning;
    const { plan, itemId } = await revised(by, unit, change);
    const reason = expect.stringContaining('海政发〔2026〕9号') as string;
    const [stored] = await desk.city.dataSource.query<object[]>(
      'SELECT contest.status, contest.decision_reason AS reason, item.contested_at AS contested FROM contest JOIN work_item AS item ON item.id = contest.item_id WHERE item.id = $1',
      [itemId],
    );
    expect(stored).toMatchObject({ status: 'withdrawn', reason, contested: null });
    expect(await waiting(plan)).toEqual([]);
    const { lines } = await desk.city.get(GetDispatch).run(by, await newest(plan, unit));
    const told = lines.find((line) => line.contest !== null);
    expect(told?.contest).toMatchObject({ status: 'withdrawn', decisionReason: reason });
    await fileAll(desk.city.dataSource);
    const { items } = await desk.city.get(Histories).ofItem(desk.supervisor, itemId);
    expect(items.find(({ action }) => action === 'contestEnded')?.detail).toMatchObject({
      contestUnit: { name: unit },
      documentNumber: '海政发〔2026〕9号',
      basis: '市政府第12次常务会议',
    });
    await scene.expectOneAnswering(plan.planId);
  });

  it('goes on where the duty goes on, on the dispatch by which the unit has it now', async () => {
    const { plan, itemId } = await revised(finance, '市财政局', (text) => text.replace('到2025年，', '到2027年，'));
    expect(await waiting(plan)).toHaveLength(1);
    expect(await lineOf(plan, finance, '市财政局')).toMatchObject({
      change: 'changed',
      canContest: false,
      contest: { status: 'open', role: 'supporting' },
    });
    const { id, version } = await contestOf(itemId);
    const keep = { decision: 'keep' as const, reason: '按方案执行', unitId: null, approvalBasis: null };
    expect(await outcomeOf(desk.city.get(DecideContest).run(desk.supervisor, itemId, id, version, keep))).toBe('done');
    expect(await waiting(plan)).toEqual([]);
  });

  it('can be decided for another unit after the revision', async () => {
    const { plan, itemId } = await revised(finance, '市财政局', (text) => text.replace('到2025年，', '到2027年，'));
    const { id, version } = await contestOf(itemId);
    const decision = {
      decision: 'change' as const,
      reason: '职责划转',
      unitId: desk.city.unit('市教育局'),
      approvalBasis: null,
    };
    await desk.city.get(DecideContest).run(desk.supervisor, itemId, id, version, decision);
    await scene.expectOneAnswering(plan.planId);
  });

  it('is nothing to an item that only got another number', async () => {
    const plan = await RevisedPlan.issue(desk);
    const { '5': item } = await plan.items();
    await contest(plan, planning, '市发展改革委', item!.id);
    await plan.check(
      plan.text
        .replace(/3\. .*\n/, '')
        .replace('4. ', '3. ')
        .replace('5. ', '4. '),
    );
    await scene.apply(plan, await plan.adoptAll());
    expect(await waiting(plan)).toHaveLength(1);
    expect(await contestOf(item!.id)).toMatchObject({ status: 'open', version: 1 });
  });
});
