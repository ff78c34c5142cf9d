import { DiscardDraft, EditDraft, GetDraft, PairItems, PlanEditions, Plans, UndoChange } from '#libs/plans';
import { IssuePlan, TransferItem } from '#libs/work-items';
import { outcomeOf } from '../support/outcome.js';
import { itemOf, PlanDesk, questionOf } from '../support/plan-desk.js';
import { revise } from '../support/revision-scene.js';
import { differenceOf, differencesOf, RevisedPlan, told } from '../support/revised-plan.js';

describe('a newer text of an issued plan', () => {
  let desk: PlanDesk;
  beforeAll(async () => {
    desk = await PlanDesk.open();
  });
  afterAll(() => desk.close());

  it('becomes a draft with its differences, and nothing in force changes', async () => {
    const plan = await RevisedPlan.issue(desk);
    const before = await plan.items();
    const revision = await plan.check(revise(plan.text));
    expect(told(revision)).toEqual([
      '1 measures',
      '1 targets',
      '1 due',
      '2 lead',
      '3 moved',
      '4 moved',
      '5 added',
      '3 removed',
    ]);
    expect(revision).toMatchObject({
      openQuestions: 0,
      openDifferences: 8,
      unchangedItems: 0,
      edition: { number: 2, status: 'draft', inForce: false, document: { number: '海政发〔2026〕9号' } },
    });
    expect(differenceOf(revision, '1', 'due')).toMatchObject({
      before: { dueOn: '2025-12-31' },
      after: { dueOn: '2027-12-31' },
      documentUnchanged: false,
    });
    expect(differenceOf(revision, '2', 'lead')).toMatchObject({
      before: { lead: { name: '市教育局' }, otherLeadAs: 'supporting' },
      after: { lead: { name: '市财政局' }, otherLeadAs: 'supporting' },
    });
    expect(await plan.items()).toEqual(before);
    expect((await desk.city.get(Plans).one(desk.supervisor, plan.planId)).revising).toBe(true);
  });

  it('asks its questions, and is checked, edited and undone like any draft', async () => {
    const plan = await RevisedPlan.issue(desk);
    await plan.import(revise(plan.text).replace('加强安全检查', '加强安全督查'));
    const draft = await desk.draft(plan.planId);
    expect(draft.revises).toBe(true);
    expect(questionOf(draft, 'ruleReach').status).toBe('open');
    const item = itemOf(draft, '4');
    const edited = await desk.city
      .get(EditDraft)
      .edit(desk.supervisor, plan.planId, item.id, item.version, { title: '加强安全检查' });
    expect(told(await plan.revision())).not.toContain('4 title');
    await desk.city.get(UndoChange).run(desk.supervisor, plan.planId, edited.version);
    expect(told(await plan.revision())).toContain('4 title');
  });

  it('asks nothing again that was answered of the text in force', async () => {
    const plan = await RevisedPlan.issue(desk);
    await plan.import(plan.text.replace('新建社区食堂40处', '新建社区食堂60处'));
    const { questions } = await desk.draft(plan.planId);
    expect(questions.filter(({ status }) => status === 'open').map(({ kind, printed }) => [kind, printed])).toEqual([]);
    expect(told(await plan.revision())).toEqual(['4 measures', '4 targets']);
  });

  it('is confirmed one by one, with a reason for what is kept, and opened again', async () => {
    const plan = await RevisedPlan.issue(desk);
    const revision = await plan.check(revise(plan.text));
    const due = differenceOf(revision, '1', 'due');
    const kept = await plan.decide('keep', [due]);
    expect(differenceOf(kept, '1', 'due').decision).toMatchObject({ choice: 'keep', reason: '仍按原方案执行' });
    expect(kept.openDifferences).toBe(7);
    const adopted = await plan.decide(
      'adopt',
      differencesOf(kept).filter(({ decision }) => !decision),
    );
    expect(adopted.openDifferences).toBe(0);
    const opened = await plan.decide('open', [differenceOf(adopted, '1', 'due')]);
    expect(opened.openDifferences).toBe(1);
  });

  it('refuses a decision about what a colleague has decided otherwise meanwhile', async () => {
    const plan = await RevisedPlan.issue(desk);
    const seen = differenceOf(await plan.check(revise(plan.text)), '1', 'due');
    const both = await Promise.all([
      outcomeOf(plan.decide('adopt', [seen])),
      outcomeOf(plan.decide('keep', [seen], desk.colleague)),
    ]);
    expect(both.toSorted()).toEqual(['done', 'stale']);
  });

  it('opens a decision again when what is in force has changed', async () => {
    const plan = await RevisedPlan.issue(desk);
    const decided = await plan.check(revise(plan.text)).then(() => plan.adoptAll());
    expect(decided.openDifferences).toBe(0);
    const { '2': item } = await plan.items();
    const unitId = desk.city.unit('市发展改革委');
    await desk.city
      .get(TransferItem)
      .run(desk.supervisor, item!.id, item!.version, { unitId, reason: '职责调整', approvalBasis: '市领导批示' });
    const again = await plan.revision();
    // The former lead is named no more: that the newer text names it is a difference too.
    expect(again.openDifferences).toBe(2);
    expect(differenceOf(again, '2', 'lead')).toMatchObject({
      decision: null,
      before: { lead: { name: '市发展改革委' } },
      later: { action: 'transferred', basis: '市领导批示' },
    });
  });

  it('says of a moved lead that the document did not change it', async () => {
    const plan = await RevisedPlan.issue(desk);
    const { '5': item } = await plan.items();
    const unitId = desk.city.unit('市教育局');
    await desk.city
      .get(TransferItem)
      .run(desk.supervisor, item!.id, item!.version, { unitId, reason: '职责调整', approvalBasis: '市领导批示' });
    const revision = await plan.check(plan.text.replace('到2025年，', '到2027年，'));
    expect(differenceOf(revision, '5', 'lead')).toMatchObject({ documentUnchanged: true });
    expect(differenceOf(revision, '1', 'due')).toMatchObject({ documentUnchanged: false });
  });

  it('takes an item for another where the person says so, and back', async () => {
    const plan = await RevisedPlan.issue(desk);
    const revision = await plan.check(revise(plan.text));
    const gone = revision.items.find(({ draftItemId }) => draftItemId === null)!;
    const come = revision.items.find(({ workItem }) => workItem === null)!;
    const pair = (version: number, planItemId: string | null) =>
      desk.city
        .get(PairItems)
        .run(desk.supervisor, plan.planId, version, { draftItemId: come.draftItemId!, planItemId });
    const paired = await pair(revision.version, gone.planItemId);
    expect(told(await plan.revision())).toEqual(expect.arrayContaining(['5 moved', '5 title', '5 lead']));
    await pair(paired.version, null);
    expect(told(await plan.revision())).toEqual(told(revision));
    expect(await outcomeOf(pair(revision.version, null))).toBe('stale');
  });

  it('is one at a time, however many hand one in', async () => {
    const plan = await RevisedPlan.issue(desk);
    const one = outcomeOf(plan.import(revise(plan.text)));
    const other = outcomeOf(plan.import(revise(plan.text).replace('2处', '3处'), desk.colleague));
    expect((await Promise.all([one, other])).toSorted()).toEqual(['done', 'revisionOpen']);
  });

  it('is given up without a trace in what is in force, and may be handed in again', async () => {
    const plan = await RevisedPlan.issue(desk);
    const { version } = await plan.check(revise(plan.text));
    await desk.city.get(DiscardDraft).run(desk.supervisor, plan.planId, version);
    expect(await outcomeOf(plan.revision())).toBe('revisionMissing');
    expect(await desk.city.get(Plans).one(desk.supervisor, plan.planId)).toMatchObject({
      status: 'issued',
      revising: false,
      itemCount: 5,
    });
    expect((await plan.check(revise(plan.text))).edition.number).toBe(3);
  });

  it.each<[string, (plan: RevisedPlan) => Promise<unknown>, string]>([
    ['the text in force', (plan) => plan.import(`${plan.text}\n`), 'revisionUnchanged'],
    [
      'another plan',
      (plan) => plan.import('海州市港口规划\n\n一、疏浚航道\n1. 疏浚主航道。完成三十公里。（责任单位：市财政局）\n'),
      'revisionUnlike',
    ],
    ['a person of another city', (plan) => plan.import(revise(plan.text), desk.stranger), 'notFound'],
    [
      'a plan that is a draft',
      async (plan) => {
        const { planId } = await desk.newDraft();
        return Object.assign(Object.create(plan) as RevisedPlan, { planId }).import(plan.text);
      },
      'planNotRevisable',
    ],
  ])('refuses %s', async (_, work, code) => {
    expect(await outcomeOf(work(await RevisedPlan.issue(desk)))).toBe(code);
  });

  it('is not issued as a first draft is', async () => {
    const plan = await RevisedPlan.issue(desk);
    const { version } = await plan.check(revise(plan.text));
    expect(await outcomeOf(desk.city.get(IssuePlan).run(desk.supervisor, plan.planId, version))).toBe('planNotDraft');
  });

  it('is the office’s own until it comes into force', async () => {
    const plan = await RevisedPlan.issue(desk);
    await plan.import(revise(plan.text));
    const lead = await desk.city.person('市教育局', 'liaison');
    const editions = desk.city.get(PlanEditions);
    const [draft] = (await editions.list(desk.supervisor, plan.planId)).items;
    expect((await editions.list(lead, plan.planId)).items.map(({ number }) => number)).toEqual([1]);
    expect(await outcomeOf(editions.text(lead, plan.planId, draft!.id))).toBe('notFound');
    expect((await editions.text(desk.supervisor, plan.planId, draft!.id)).text).toContain('建立信息平台');
    expect(await desk.city.get(Plans).one(lead, plan.planId)).toMatchObject({ revising: false, sources: [{}] });
    expect(await outcomeOf(desk.city.get(GetDraft).run(lead, plan.planId))).toBe('forbidden');
    expect(await outcomeOf(plan.revision(lead))).toBe('forbidden');
  });
});
