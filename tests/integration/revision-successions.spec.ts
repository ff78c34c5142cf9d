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
