import { PlanEditions, PlanText } from '#libs/plans';
import {
  GetDispatch,
  GetWorkItem,
  Histories,
  ItemDatesQuery,
  PreviewRevision,
  SettleShares,
  SignDispatch,
  TransferItem,
} from '#libs/work-items';
import { untilBlocked } from '../support/blocked.js';
import { fileAll } from '../support/ledger.js';
import { outcomeOf } from '../support/outcome.js';
import { PlanDesk } from '../support/plan-desk.js';
import { differenceOf, RevisedPlan } from '../support/revised-plan.js';
import { revise, RevisionScene, told } from '../support/revision-scene.js';
import { subTaskOf } from '../support/sub-task.js';

describe('a revision that comes into force', () => {
  let desk: PlanDesk;
  let scene: RevisionScene;
  beforeAll(async () => {
    desk = await PlanDesk.open();
    scene = new RevisionScene(desk);
  });
  afterAll(() => desk.close());

  it('changes what was adopted, ends what is left out, adds what is new', async () => {
    const [plan, revision] = await scene.adopted();
    const before = await plan.items();
    const result = await scene.apply(plan, revision);
    expect(result).toMatchObject({ added: 1, changed: 4, ended: 1, heldBy: null });
    const items = await desk.city.dataSource.query<object[]>(
      `SELECT ref, title, status, unit.name AS lead, due_on AS due, due_owner AS owner, right(number, 2) AS number
       FROM work_item AS item JOIN unit ON unit.id = item.lead_unit_id
       WHERE item.plan_id = $1 AND item.parent_id IS NULL ORDER BY item.id`,
      [plan.planId],
    );
    expect(items).toMatchObject([
      { ref: '1', status: 'issued', due: '2027-12-31', owner: 'document' },
      { ref: '2', lead: '市财政局', status: 'issued' },
      { ref: '3', status: 'terminated', number: '-3' },
      { ref: '3', title: '开展老年助餐', number: '-4' },
      { ref: '4', number: '-5' },
      { ref: '5', title: '建立信息平台', lead: '市财政局', number: '-6' },
    ]);
    await scene.expectOneAnswering(plan.planId);
    const dates = await desk.city.get(ItemDatesQuery).run(desk.supervisor, before['1']!.id);
    expect(dates.changes).toMatchObject([
      { fromDue: '2025-12-31', toDue: '2027-12-31', basis: expect.stringContaining('海政发〔2026〕9号') as string },
    ]);
    expect(await desk.city.get(PlanText).run(desk.supervisor, plan.planId)).toMatchObject({
      text: expect.stringContaining('建立信息平台') as string,
    });
    const { items: editions } = await desk.city.get(PlanEditions).list(desk.supervisor, plan.planId);
    expect(editions).toMatchObject([
      { number: 2, inForce: true, appliedBy: { id: desk.supervisor.userId } },
      { number: 1, inForce: false, document: null },
    ]);
    const old = await desk.city.get(PlanEditions).text(desk.supervisor, plan.planId, editions[1]!.id);
    expect(old.text).toContain('完善收费办法');
  });

  it('hands one dispatch to each unit concerned, with nothing but what changed', async () => {
    const [plan, revision] = await scene.adopted((text) => text.replace('到2025年，', '到2027年，'));
    const preview = await desk.city.get(PreviewRevision).run(desk.supervisor, plan.planId);
    await scene.apply(plan, revision);
    const revised = (await scene.lines(plan.planId)).filter(({ kind }) => kind === 'revision');
    expect(told(revised)).toEqual(['1 lead changed', '1 supporting changed']);
    expect(preview.units.map(({ unit, duties }) => [unit.name, duties.map(({ change }) => change)])).toEqual([
      ['市发展改革委', ['changed']],
      ['市财政局', ['changed']],
    ]);
    await scene.expectOneAnswering(plan.planId);
  });

  it('leaves what was signed as it is, and is signed once', async () => {
    const [plan, revision] = await scene.adopted((text) => text.replace('到2025年，', '到2027年，'));
    await scene.sign(plan.planId, '市发展改革委');
    await scene.apply(plan, revision);
    expect((await plan.items())['1']).toMatchObject({ status: 'inProgress' });
    const own = await scene.dispatchesOf(plan.planId, desk.city.unit('市发展改革委'));
    expect(own).toHaveLength(2);
    await scene.sign(plan.planId, '市发展改革委');
    expect((await scene.lines(plan.planId, '市发展改革委')).every(({ status }) => status === 'signed')).toBe(true);
    await scene.expectOneAnswering(plan.planId);
  });

  it('starts an item that nobody had signed by the signature under the revision', async () => {
    const [plan, revision] = await scene.adopted((text) => text.replace('到2025年，', '到2027年，'));
    await scene.apply(plan, revision);
    const officer = await desk.city.person('市发展改革委', 'officer');
    const [, id] = await scene.dispatchesOf(plan.planId, desk.city.unit('市发展改革委'));
    const dispatch = await desk.city.get(GetDispatch).run(officer, id!);
    // Which document revised the plan, and what it changed.
    expect(dispatch.revision).toMatchObject({ number: '海政发〔2026〕9号' });
    expect(dispatch.lines).toMatchObject([
      {
        ...{ change: 'changed', role: 'lead' },
        revised: { changes: expect.arrayContaining(['due']) as string[], fromTitle: null, due: { to: '2027-12-31' } },
      },
    ]);
    const [first] = await scene.dispatchesOf(plan.planId, desk.city.unit('市发展改革委'));
    expect((await desk.city.get(GetDispatch).run(officer, first!)).revision).toBeNull();
    await desk.city.get(SignDispatch).run(officer, id!, dispatch.version);
    expect((await plan.items())['1']).toMatchObject({ status: 'inProgress' });
  });

  it('tells a unit that loses everything, and lets it sign for that', async () => {
    const plan = await RevisedPlan.issue(desk);
    await plan.check(
      plan.text
        .replace('（责任单位：市教育局、市财政局等', '（责任单位：市财政局等')
        .replace('牵头单位：市教育局、市财政局', '牵头单位：市财政局'),
    );
    const revision = await plan.adoptAll();
    const preview = await desk.city.get(PreviewRevision).run(desk.supervisor, plan.planId);
    expect(preview.units.filter(({ losesAll }) => losesAll).map(({ unit }) => unit.name)).toEqual(['市教育局']);
    await scene.apply(plan, revision);
    const own = (await scene.lines(plan.planId, '市教育局')).filter(({ kind }) => kind === 'revision');
    expect(told(own)).toEqual(['2 lead ended', '4 lead ended']);
    const officer = await desk.city.person('市教育局', 'officer');
    const id = (await scene.dispatchesOf(plan.planId, desk.city.unit('市教育局'))).at(-1)!;
    const dispatch = await desk.city.get(GetDispatch).run(officer, id);
    expect(dispatch.lines.map(({ change }) => change)).toEqual(['ended', 'ended']);
    expect(await desk.city.get(SignDispatch).run(officer, id, dispatch.version)).toMatchObject({ status: 'signed' });
    await scene.expectOneAnswering(plan.planId);
  });

  it('keeps what was kept, and a lead that was transferred meanwhile is not undone silently', async () => {
    const plan = await RevisedPlan.issue(desk);
    const { '5': item } = await plan.items();
    await desk.city.get(TransferItem).run(desk.supervisor, item!.id, item!.version, {
      unitId: desk.city.unit('市教育局'),
      reason: '职责调整',
      approvalBasis: '市领导批示',
    });
    const revision = await plan.check(plan.text.replace('到2025年，', '到2027年，'));
    const kept = await plan.decide('keep', [differenceOf(revision, '5', 'lead')]);
    expect(kept.openDifferences).toBeGreaterThan(0);
    await scene.apply(plan, await plan.adoptAll());
    expect((await plan.items())['5']).toMatchObject({ leadUnitId: desk.city.unit('市教育局') });
    await scene.expectOneAnswering(plan.planId);
  });

  it('withdraws the targets that changed with the document as the reason, and keeps the others', async () => {
    const [plan, revision] = await scene.adopted((text) => text.replace('食堂40处', '食堂60处'));
    const targets = () =>
      desk.city.dataSource.query<{ id: string; value: string; reason: string | null }[]>(
        `SELECT target.id, target.value::text, target.withdrawn_reason AS reason
         FROM target JOIN work_item AS item ON item.id = target.item_id WHERE item.plan_id = $1 ORDER BY target.id`,
        [plan.planId],
      );
    const before = await targets();
    await scene.apply(plan, revision);
    const after = await targets();
    expect(after.filter(({ reason }) => reason !== null)).toMatchObject([
      { value: '40', reason: expect.stringContaining('海政发〔2026〕9号') as string },
    ]);
    const fresh = after.filter(({ id }) => !before.some((one) => one.id === id));
    expect(fresh).toMatchObject([{ value: '60', reason: null }]);
    expect(after).toHaveLength(before.length + 1);
    await scene.expectOneAnswering(plan.planId);
  });

  it('ends the parts of what ends and of units that leave', async () => {
    const plan = await RevisedPlan.issue(desk);
    const { '1': first, '3': third } = await plan.items();
    const parts = [
      await subTaskOf(desk.city, third!.id, desk.city.unit('东港区人民政府')),
      await subTaskOf(desk.city, first!.id, desk.city.unit('市财政局')),
    ];
    await plan.check(revise(plan.text).replace('市发展改革委、市财政局）', '市发展改革委、市教育局）'));
    await scene.apply(plan, await plan.adoptAll());
    const ended = await desk.city.dataSource.query<object[]>(
      'SELECT DISTINCT status FROM work_item WHERE id = ANY ($1::uuid[])',
      [parts],
    );
    expect(ended).toEqual([{ status: 'terminated' }]);
    await scene.expectOneAnswering(plan.planId);
  });

  it('is told in the record of each item with the old and the new', async () => {
    const [plan, revision] = await scene.adopted();
    const { '1': one, '2': two } = await plan.items();
    await scene.apply(plan, revision);
    await fileAll(desk.city.dataSource);
    const { items } = await desk.city.get(Histories).ofItem(desk.supervisor, one!.id);
    expect(items.find(({ action }) => action === 'revisedByDocument')?.detail).toMatchObject({
      documentTitle: '关于调整养老服务发展实施方案的通知',
      dueBefore: '2025-12-31',
      dueAfter: '2027-12-31',
    });
    const moved = await desk.city.get(Histories).ofItem(desk.supervisor, two!.id);
    expect(moved.items.find(({ action }) => action === 'revisedByDocument')?.detail).toMatchObject({
      fromUnit: { name: '市教育局' },
      toUnit: { name: '市财政局' },
    });
    const reader = await desk.city.person('市教育局', 'liaison');
    const record = await desk.city.get(Histories).ofPlan(reader, plan.planId);
    const actions = record.items.map(({ action }) => action);
    expect(actions).toContain('revisionApplied');
    expect(actions).not.toContain('revisionImported');
  });

  it('is nothing while a question or a difference is open, or the draft is another', async () => {
    const plan = await RevisedPlan.issue(desk);
    await plan.import(revise(plan.text));
    const asked = await plan.revision();
    expect(await outcomeOf(scene.apply(plan, asked))).toBe('questionsOpen');
    await desk.answerAll(await desk.draft(plan.planId));
    const open = await plan.revision();
    expect(await outcomeOf(scene.apply(plan, open))).toBe('differencesOpen');
    const all = await plan.adoptAll();
    expect(await outcomeOf(scene.apply(plan, { ...all, version: all.version - 1 }))).toBe('stale');
    expect(await outcomeOf(scene.apply(plan, all, desk.stranger))).toBe('notFound');
    expect(await outcomeOf(scene.apply(plan, all))).toBe('done');
    expect(await outcomeOf(scene.apply(plan, all))).toBe('revisionMissing');
  });

  it('refuses to change the lead of what is under review, and says which', async () => {
    const [plan, revision] = await scene.adopted();
    const { '2': item } = await plan.items();
    await desk.city.dataSource.query(`UPDATE work_item SET status = 'submitted' WHERE id = $1`, [item!.id]);
    expect(await outcomeOf(scene.apply(plan, revision))).toBe('revisionBlocked');
    const { obstacles } = await desk.city.get(PreviewRevision).run(desk.supervisor, plan.planId);
    expect(obstacles).toMatchObject([{ code: 'itemSubmitted', itemId: item!.id }]);
  });

  it('happens once, however many press at once', async () => {
    const [plan, revision] = await scene.adopted();
    const both = await Promise.all([
      outcomeOf(scene.apply(plan, revision)),
      outcomeOf(scene.apply(plan, revision, desk.colleague)),
    ]);
    expect(both.toSorted()).toEqual(['done', 'revisionMissing']);
    await scene.expectOneAnswering(plan.planId);
  });

  it('does not undo a transfer that came in between', async () => {
    const [plan, revision] = await scene.adopted();
    const { '2': item } = await plan.items();
    const transfer = desk.city.get(TransferItem).run(desk.supervisor, item!.id, item!.version, {
      unitId: desk.city.unit('市发展改革委'),
      reason: '职责调整',
      approvalBasis: '市领导批示',
    });
    const [transferred, applied] = await Promise.all([outcomeOf(transfer), outcomeOf(scene.apply(plan, revision))]);
    // Whoever was first did it; the other is told.
    expect([
      ['done', 'differencesOpen'],
      ['stale', 'done'],
    ]).toContainEqual([transferred, applied]);
    await scene.expectOneAnswering(plan.planId);
  });

  it('looks again once it holds the items: what changed while it waited is not overrun', async () => {
    const [plan, revision] = await scene.adopted((text) => text.replace('到2025年，', '到2027年，'));
    const { '1': item } = await plan.items();
    const other = desk.city.dataSource.createQueryRunner();
    await other.startTransaction();
    await other.query(`UPDATE work_item SET due_on = '2026-06-30' WHERE id = $1`, [item!.id]);
    const applied = outcomeOf(scene.apply(plan, revision));
    await untilBlocked(desk.city.dataSource, applied);
    await other.commitTransaction();
    await other.release();
    expect(await applied).toBe('differencesOpen');
    const again = differenceOf(await plan.revision(), '1', 'due');
    expect(again).toMatchObject({ before: { dueOn: '2026-06-30' }, decision: null });
  });

  it('goes with signatures that are given meanwhile', async () => {
    const [plan, revision] = await scene.adopted();
    const officer = await desk.city.person('市财政局', 'officer');
    const [id] = await scene.dispatchesOf(plan.planId, desk.city.unit('市财政局'));
    const { version } = await desk.city.get(GetDispatch).run(officer, id!);
    const [signed, applied] = await Promise.all([
      outcomeOf(desk.city.get(SignDispatch).run(officer, id!, version)),
      outcomeOf(scene.apply(plan, revision)),
    ]);
    expect(applied).toBe('done');
    expect(['done', 'stale']).toContain(signed);
    await scene.expectOneAnswering(plan.planId);
  });

  it('leaves alone shares that are settled without a report of their own', async () => {
    const plan = await RevisedPlan.issue(desk);
    await scene.sign(plan.planId, '市发展改革委');
    const officer = await desk.city.person('市发展改革委', 'officer');
    const { '1': item } = await plan.items();
    const view = await desk.city.get(GetWorkItem).run(officer, item!.id);
    await desk.city.get(SettleShares).run(officer, item!.id, view.version, { choice: { roles: ['supporting'] } });
    await plan.check(plan.text.replace('到2025年，', '到2027年，'));
    await scene.apply(plan, await plan.adoptAll());
    expect((await scene.lines(plan.planId, '市财政局')).filter(({ kind }) => kind === 'revision')).toEqual([]);
  });
});
