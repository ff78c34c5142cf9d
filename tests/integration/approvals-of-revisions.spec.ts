import type { Actor } from '#libs/access';
import { DiscardDraft, Plan } from '#libs/plans';
import { ApplyRevision, Histories, TransferItem } from '#libs/work-items';
import { ApprovalDesk } from '../support/approval-desk.js';
import { fileAll } from '../support/ledger.js';
import { outcomeOf } from '../support/outcome.js';
import { PlanDesk } from '../support/plan-desk.js';
import { RevisedPlan } from '../support/revised-plan.js';

describe('an approval of a revision', () => {
  let desk: PlanDesk;
  let approvals: ApprovalDesk;
  let colleague: Actor;
  let leader: Actor;
  beforeAll(async () => {
    const opened = await PlanDesk.open();
    approvals = await ApprovalDesk.in(opened.city);
    desk = opened.as(approvals.supervisor);
    colleague = await approvals.person('市政府办公室', 'supervisor');
    leader = await approvals.person('海州市人民政府', 'leader', ['市教育局', '市财政局', '市发展改革委']);
  });
  afterAll(() => desk.close());

  /** A plan whose issue needs an approval, with a revision in which everything is adopted. */
  async function asked(): Promise<{ plan: RevisedPlan; caseId: string }> {
    const plan = await RevisedPlan.issue(desk);
    await approvals.policy(plan.planId, 'issue', 'planIssue');
    await plan.check(plan.text.replace('到2025年，', '到2027年，'));
    const { version } = await plan.adoptAll();
    const { heldBy } = await desk.city.get(ApplyRevision).run(desk.supervisor, plan.planId, version);
    expect(heldBy).not.toBeNull();
    return { plan, caseId: heldBy! };
  }
  const dueOf = async (planId: string) => {
    const [row] = await desk.city.dataSource.query<{ due: string }[]>(
      `SELECT due_on AS due FROM work_item WHERE plan_id = $1 AND ref = '1'`,
      [planId],
    );
    return row?.due;
  };
  const planOf = ({ planId }: RevisedPlan) => desk.city.dataSource.manager.findOneByOrFail(Plan, { id: planId });

  it('is asked for by the policy of the issue, and brings it into force', async () => {
    const { plan, caseId } = await asked();
    expect(await dueOf(plan.planId)).toBe('2025-12-31');
    const { version } = await plan.revision();
    expect(await outcomeOf(desk.city.get(ApplyRevision).run(colleague, plan.planId, version))).toBe('planHeld');
    await approvals.act(colleague, caseId, 'approve');
    await approvals.act(leader, caseId, 'approve');
    expect(await approvals.view(desk.supervisor, caseId)).toMatchObject({ status: 'approved' });
    expect(await dueOf(plan.planId)).toBe('2027-12-31');
    expect(await planOf(plan)).toMatchObject({ status: 'issued', heldBy: null });
  });

  it('shows who decides what is decided about each difference', async () => {
    const { caseId } = await asked();
    expect((await approvals.view(desk.supervisor, caseId)).snapshot).toMatchObject({
      revisingTitle: '关于调整养老服务发展实施方案的通知',
      revisingNumber: '海政发〔2026〕9号',
      decisions: { adopted: 3, kept: 0 },
    });
  });

  it('asks the leaders in whose fields the duties lie or would lie, not those of a draft that was given up', async () => {
    const other = await approvals.person('海州市人民政府', 'leader', ['海州海事局']);
    const plan = await RevisedPlan.issue(desk);
    await approvals.policy(plan.planId, 'issue', 'planIssue');
    const byMaritime = (text: string) => text.replace('责任单位：市发展改革委）', '责任单位：海州海事局）');
    /** The people who are asked after the colleague. */
    const leaders = async () => {
      const { version } = await plan.adoptAll();
      const { heldBy } = await desk.city.get(ApplyRevision).run(desk.supervisor, plan.planId, version);
      await approvals.act(colleague, heldBy!, 'approve');
      const { tasks } = await approvals.view(desk.supervisor, heldBy!);
      await approvals.act(leader, heldBy!, 'disapprove');
      return tasks.filter(({ state }) => state === 'live').map(({ holder }) => holder?.id);
    };
    const { version } = await plan.check(byMaritime(plan.text));
    await desk.city.get(DiscardDraft).run(desk.supervisor, plan.planId, version);
    await plan.check(plan.text.replace('到2025年，', '到2027年，'));
    expect(await leaders()).toEqual([leader.userId]);
    const again = await plan.revision();
    await desk.city.get(DiscardDraft).run(desk.supervisor, plan.planId, again.version);
    await plan.check(byMaritime(plan.text));
    expect((await leaders()).toSorted()).toEqual([leader.userId, other.userId].toSorted());
  });

  it('is the office’s affair: readers of the plan’s record hear of it once it is in force', async () => {
    const { plan, caseId } = await asked();
    const reader = await desk.city.person('市教育局', 'liaison');
    const heard = async (by: Actor) => {
      await fileAll(desk.city.dataSource);
      const { items } = await desk.city.get(Histories).ofPlan(by, plan.planId);
      return items.map(({ action }) => action);
    };
    const ours = ['revisionImported', 'heldForApproval'];
    expect(await heard(reader)).not.toEqual(expect.arrayContaining([expect.stringMatching(/^(revision|heldFor)/)]));
    expect(await heard(desk.supervisor)).toEqual(expect.arrayContaining(ours));
    await approvals.act(colleague, caseId, 'disapprove');
    expect(await heard(reader)).not.toContain('approvalConcluded');
    expect(await heard(desk.supervisor)).toContain('approvalConcluded');
  });

  it('lapses where what is in force has changed meanwhile, and nothing is undone', async () => {
    const { plan, caseId } = await asked();
    const { '2': item } = await plan.items();
    const unitId = desk.city.unit('市发展改革委');
    await desk.city
      .get(TransferItem)
      .run(desk.supervisor, item!.id, item!.version, { unitId, reason: '职责调整', approvalBasis: '市领导批示' });
    await approvals.act(colleague, caseId, 'approve');
    await approvals.act(leader, caseId, 'approve');
    expect(await approvals.view(desk.supervisor, caseId)).toMatchObject({ status: 'lapsed' });
    expect(await dueOf(plan.planId)).toBe('2025-12-31');
    expect((await plan.items())['2']).toMatchObject({ leadUnitId: unitId });
    expect((await plan.revision()).openDifferences).toBeGreaterThan(0);
  });

  it('lapses where a decision was changed meanwhile', async () => {
    const { plan, caseId } = await asked();
    const [difference] = (await plan.revision()).items.flatMap(({ differences }) => differences);
    await plan.decide('keep', [difference!]);
    await approvals.act(colleague, caseId, 'approve');
    await approvals.act(leader, caseId, 'approve');
    expect(await approvals.view(desk.supervisor, caseId)).toMatchObject({
      status: 'lapsed',
      conclusion: { lapsedFor: [{ code: 'approvedChanged', members: ['decisions', 'draftVersion'] }] },
    });
    expect(await planOf(plan)).toMatchObject({ status: 'issued', heldBy: null });
  });
});
