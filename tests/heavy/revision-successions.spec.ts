import { dayIn, DEFAULT_TIME_ZONE } from '#libs/kernel';
import { ConfirmSuccession, PrepareSuccession } from '#libs/organisation';
import { ApplyRevision, TransferItem } from '#libs/work-items';
import { ApprovalDesk } from '../support/approval-desk.js';
import { PlanDesk } from '../support/plan-desk.js';
import { differenceOf, RevisedPlan, told } from '../support/revised-plan.js';
import { RevisionScene } from '../support/revision-scene.js';

describe('a revision after a reform of units', () => {
  let desk: PlanDesk;
  beforeEach(async () => {
    const opened = await PlanDesk.open();
    desk = opened.as((await ApprovalDesk.in(opened.city)).supervisor);
  });
  afterEach(() => desk.close());

  async function merged(from: string, to: string): Promise<void> {
    const prepared = await desk.city.get(PrepareSuccession).run(desk.supervisor, {
      ...{ kind: 'merged', basis: '市委编委〔2026〕3号', effectiveOn: dayIn(DEFAULT_TIME_ZONE) },
      ...{ fromUnitIds: [desk.city.unit(from)], toUnitIds: [desk.city.unit(to)] },
      ...{ newName: null, parentId: null, ends: true },
    });
    const { id, version, digest } = prepared;
    await desk.city.get(ConfirmSuccession).run(desk.supervisor, id, version, { digest });
  }
  const later = (text: string) => text.replace('到2025年，', '到2027年，');

  it('takes the old name for the unit that followed, where the item is the same and where it is another', async () => {
    const plan = await RevisedPlan.issue(desk);
    await merged('市教育局', '市发展改革委');
    // Item 2 names 市教育局 and says something new, item 4 names it as before.
    const revision = await plan.check(later(plan.text).replace('2000人', '3000人'));
    expect(told(revision)).toEqual(['1 measures', '1 targets', '1 due', '2 measures', '2 targets']);
    const draft = await desk.draft(plan.planId);
    expect(draft.questions.filter(({ kind, printed }) => kind === 'unknownUnit' && printed.includes('教育'))).toEqual(
      [],
    );
    const scene = new RevisionScene(desk);
    await scene.apply(plan, await plan.adoptAll());
    await scene.expectOneAnswering(plan.planId);
  });

  it('says of a transfer after it that the document did not change the lead', async () => {
    const plan = await RevisedPlan.issue(desk);
    await merged('市教育局', '市发展改革委');
    const { '2': item } = await plan.items();
    await desk.city.get(TransferItem).run(desk.supervisor, item!.id, item!.version, {
      unitId: desk.city.unit('海州海事局'),
      reason: '职责调整',
      approvalBasis: '市领导批示',
    });
    const revision = await plan.check(later(plan.text));
    expect(differenceOf(revision, '2', 'lead')).toMatchObject({
      documentUnchanged: true,
      before: { lead: { name: '海州海事局' } },
      after: { lead: { name: '市发展改革委' } },
    });
  });

  it.each<[string, (text: string) => string]>([
    [
      'a lead that goes away from the unit',
      (text) => text.replace('牵头单位：市教育局、市财政局', '牵头单位：市财政局'),
    ],
    ['a lead that comes to the unit', (text) => text.replace('责任单位：市发展改革委）', '责任单位：市教育局）')],
    ['an item of the unit that ends', (text) => text.replace(/4\. .*\n/, '')],
    ['a new item of the unit', (text) => `${text}6. 建立信息平台。汇集数据。（责任单位：市教育局、市财政局）\n`],
    ['units of an item', (text) => text.replace('市发展改革委、市财政局）', '市发展改革委、市教育局）')],
  ])('keeps what was decided about %s', async (_, change) => {
    const plan = await RevisedPlan.issue(desk);
    await plan.check(change(plan.text));
    const decided = await plan.adoptAll();
    await merged('市教育局', '海州海事局');
    const revision = await plan.revision();
    expect(revision).toMatchObject({ openDifferences: 0, differences: decided.differences });
    const scene = new RevisionScene(desk);
    await scene.apply(plan, revision);
    await scene.expectOneAnswering(plan.planId);
  });

  it('is brought into force by an approval that was asked for before', async () => {
    const approvals = await ApprovalDesk.in(desk.city);
    const colleague = await approvals.person('市政府办公室', 'supervisor');
    const leader = await approvals.person('海州市人民政府', 'leader', ['市财政局', '市发展改革委', '海州海事局']);
    const plan = await RevisedPlan.issue(desk);
    await approvals.policy(plan.planId, 'issue', 'planIssue');
    await plan.check(plan.text.replace('牵头单位：市教育局、市财政局', '牵头单位：市财政局'));
    const { version } = await plan.adoptAll();
    const { heldBy } = await desk.city.get(ApplyRevision).run(desk.supervisor, plan.planId, version);
    await merged('市教育局', '海州海事局');
    await approvals.act(colleague, heldBy!, 'approve');
    await approvals.act(leader, heldBy!, 'approve');
    expect(await approvals.view(desk.supervisor, heldBy!)).toMatchObject({ status: 'approved' });
    expect((await plan.items())['4']).toMatchObject({ leadUnitId: desk.city.unit('市财政局') });
  });

  it('goes on with a draft that was being checked meanwhile', async () => {
    const plan = await RevisedPlan.issue(desk);
    await plan.check(later(plan.text));
    await plan.adoptAll();
    await merged('市教育局', '市发展改革委');
    const revision = await plan.revision();
    expect(told(revision)).toEqual(['1 measures', '1 targets', '1 due']);
    const { version } = await plan.adoptAll();
    expect(await desk.city.get(ApplyRevision).run(desk.supervisor, plan.planId, version)).toMatchObject({ changed: 1 });
  });
});
