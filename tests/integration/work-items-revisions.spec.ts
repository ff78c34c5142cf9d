import { Problem } from '#libs/kernel';
import { advanceSubscriber, ensureCursor, HistorySubscriber } from '#libs/ledger';
import { PlanEditions, PlanText } from '#libs/plans';
import {
  ApplyRevision,
  GetDispatch,
  GetWorkItem,
  Histories,
  ItemDatesQuery,
  PreviewRevision,
  SettleShares,
  SignDispatch,
  TransferItem,
} from '#libs/work-items';
import { sequenceAll } from '../support/ledger.js';
import { PlanDesk } from '../support/plan-desk.js';
import { differenceOf, RevisedPlan, type Revision } from '../support/revised-plan.js';
import { subTaskOf } from '../support/sub-task.js';

/** Item 1 later and other, item 2 by another lead, item 3 left out, so that others move up, and a new item 5. */
const revise = (text: string): string =>
  text
    .replace('到2025年，每个街道建成1处', '到2027年，每个街道建成2处')
    .replace('市教育局、市财政局等', '市财政局、市教育局')
    .replace(/3\. .*\n/, '')
    .replace('4. ', '3. ')
    .replace(/5\. (.*)\n/, '4. $1\n5. 建立信息平台。汇集各类机构数据，定期公布。（责任单位：市财政局）\n');

describe('a revision that comes into force', () => {
  let desk: PlanDesk;
  beforeAll(async () => {
    desk = await PlanDesk.open();
  });
  afterAll(() => desk.close());

  const refused = (work: Promise<unknown>) =>
    work.then(
      () => 'done',
      (problem: unknown) => (problem instanceof Problem ? problem.code : problem),
    );
  const apply = (plan: RevisedPlan, { version }: Revision, by = desk.supervisor) =>
    desk.city.get(ApplyRevision).run(by, plan.planId, version);
  /** A plan of which everything of the newer text is adopted. */
  async function adopted(change = revise): Promise<[RevisedPlan, Revision]> {
    const plan = await RevisedPlan.issue(desk);
    await plan.check(change(plan.text));
    return [plan, await plan.adoptAll()];
  }
  interface Line {
    unit: string;
    kind: string;
    status: string;
    ref: string;
    role: string;
    change: string | null;
    withdrawn: boolean;
  }
  const lines = (planId: string, unit?: string) =>
    desk.city.dataSource
      .query<Line[]>(
        `SELECT unit.name AS unit, dispatch.kind, dispatch.status, item.ref, line.role, line.change,
           line.withdrawn_at IS NOT NULL AS withdrawn
         FROM dispatch JOIN dispatch_line AS line ON line.dispatch_id = dispatch.id
         JOIN unit ON unit.id = dispatch.unit_id JOIN work_item AS item ON item.id = line.item_id
         WHERE dispatch.plan_id = $1 ORDER BY dispatch.issued_at, item.id, line.role, unit.name`,
        [planId],
      )
      .then((rows) => rows.filter((line) => unit === undefined || line.unit === unit));
  const told = (rows: readonly Line[]) => rows.map(({ ref, role, change }) => `${ref} ${role} ${change}`);
  async function dispatchesOf(planId: string, unitId: string): Promise<string[]> {
    const rows = await desk.city.dataSource.query<{ id: string }[]>(
      `SELECT id FROM dispatch WHERE plan_id = $1 AND unit_id = $2 ORDER BY issued_at, id`,
      [planId, unitId],
    );
    return rows.map(({ id }) => id);
  }
  async function sign(planId: string, unit: string): Promise<void> {
    const officer = await desk.city.person(unit, 'officer');
    for (const id of await dispatchesOf(planId, desk.city.unit(unit))) {
      const dispatch = await desk.city.get(GetDispatch).run(officer, id);
      if (dispatch.status === 'issued') await desk.city.get(SignDispatch).run(officer, id, dispatch.version);
    }
  }
  /** Each open item has exactly one lead line in force, of the unit that leads it. */
  async function expectOneAnswering(planId: string): Promise<void> {
    const rows = await desk.city.dataSource.query<{ ref: string; leads: number; right: boolean }[]>(
      `SELECT item.ref, count(line.item_id)::integer AS leads, bool_and(dispatch.unit_id = item.lead_unit_id) AS right
       FROM work_item AS item
       LEFT JOIN dispatch_line AS line ON line.item_id = item.id AND line.role = 'lead' AND line.withdrawn_at IS NULL
       LEFT JOIN dispatch ON dispatch.id = line.dispatch_id
       WHERE item.plan_id = $1 AND item.status IN ('issued', 'inProgress', 'submitted') GROUP BY item.id, item.ref`,
      [planId],
    );
    expect(rows.filter(({ leads, right }) => leads !== 1 || !right)).toEqual([]);
    const shares = await desk.city.dataSource.query<object[]>(
      `SELECT item.ref, share.unit_id FROM work_item_share AS share JOIN work_item AS item ON item.id = share.item_id
       WHERE item.plan_id = $1 AND item.status IN ('issued', 'inProgress', 'submitted')
         AND (SELECT count(*) FROM dispatch_line AS line WHERE line.share_id = share.id AND line.withdrawn_at IS NULL) <> 1`,
      [planId],
    );
    expect(shares).toEqual([]);
  }

  it('changes what was adopted, ends what is left out, adds what is new', async () => {
    const [plan, revision] = await adopted();
    const before = await plan.items();
    const result = await apply(plan, revision);
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
    await expectOneAnswering(plan.planId);
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
    const [plan, revision] = await adopted((text) => text.replace('到2025年，', '到2027年，'));
    const preview = await desk.city.get(PreviewRevision).run(desk.supervisor, plan.planId);
    await apply(plan, revision);
    const revised = (await lines(plan.planId)).filter(({ kind }) => kind === 'revision');
    expect(told(revised)).toEqual(['1 lead changed', '1 supporting changed']);
    expect(preview.units.map(({ unit, duties }) => [unit.name, duties.map(({ change }) => change)])).toEqual([
      ['市发展改革委', ['changed']],
      ['市财政局', ['changed']],
    ]);
    await expectOneAnswering(plan.planId);
  });

  it('leaves what was signed as it is, and is signed once', async () => {
    const [plan, revision] = await adopted((text) => text.replace('到2025年，', '到2027年，'));
    await sign(plan.planId, '市发展改革委');
    await apply(plan, revision);
    expect((await plan.items())['1']).toMatchObject({ status: 'inProgress' });
    const own = await dispatchesOf(plan.planId, desk.city.unit('市发展改革委'));
    expect(own).toHaveLength(2);
    await sign(plan.planId, '市发展改革委');
    expect((await lines(plan.planId, '市发展改革委')).every(({ status }) => status === 'signed')).toBe(true);
    await expectOneAnswering(plan.planId);
  });

  it('starts an item that nobody had signed by the signature under the revision', async () => {
    const [plan, revision] = await adopted((text) => text.replace('到2025年，', '到2027年，'));
    await apply(plan, revision);
    const officer = await desk.city.person('市发展改革委', 'officer');
    const [, id] = await dispatchesOf(plan.planId, desk.city.unit('市发展改革委'));
    const dispatch = await desk.city.get(GetDispatch).run(officer, id!);
    expect(dispatch.lines).toMatchObject([{ change: 'changed', role: 'lead' }]);
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
    await apply(plan, revision);
    const own = (await lines(plan.planId, '市教育局')).filter(({ kind }) => kind === 'revision');
    expect(told(own)).toEqual(['2 lead ended', '4 lead ended']);
    const officer = await desk.city.person('市教育局', 'officer');
    const id = (await dispatchesOf(plan.planId, desk.city.unit('市教育局'))).at(-1)!;
    const dispatch = await desk.city.get(GetDispatch).run(officer, id);
    expect(dispatch.lines.map(({ change }) => change)).toEqual(['ended', 'ended']);
    expect(await desk.city.get(SignDispatch).run(officer, id, dispatch.version)).toMatchObject({ status: 'signed' });
    await expectOneAnswering(plan.planId);
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
    await apply(plan, await plan.adoptAll());
    expect((await plan.items())['5']).toMatchObject({ leadUnitId: desk.city.unit('市教育局') });
    await expectOneAnswering(plan.planId);
  });

  it('ends the parts of what ends and of units that leave', async () => {
    const plan = await RevisedPlan.issue(desk);
    const { '1': first, '3': third } = await plan.items();
    const parts = [
      await subTaskOf(desk.city, third!.id, desk.city.unit('东港区人民政府')),
      await subTaskOf(desk.city, first!.id, desk.city.unit('市财政局')),
    ];
    await plan.check(revise(plan.text).replace('市发展改革委、市财政局）', '市发展改革委、市教育局）'));
    await apply(plan, await plan.adoptAll());
    const ended = await desk.city.dataSource.query<object[]>(
      'SELECT DISTINCT status FROM work_item WHERE id = ANY ($1::uuid[])',
      [parts],
    );
    expect(ended).toEqual([{ status: 'terminated' }]);
    await expectOneAnswering(plan.planId);
  });

  it('is told in the record of each item with the old and the new', async () => {
    const [plan, revision] = await adopted();
    const { '1': one, '2': two } = await plan.items();
    await apply(plan, revision);
    await sequenceAll(desk.city.dataSource);
    const subscriber = new HistorySubscriber();
    await ensureCursor(desk.city.dataSource, subscriber.name);
    while ((await advanceSubscriber(desk.city.dataSource, subscriber, 100)) > 0);
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
    expect(await refused(apply(plan, asked))).toBe('questionsOpen');
    await desk.answerAll(await desk.draft(plan.planId));
    const open = await plan.revision();
    expect(await refused(apply(plan, open))).toBe('differencesOpen');
    const all = await plan.adoptAll();
    expect(await refused(apply(plan, { ...all, version: all.version - 1 }))).toBe('stale');
    expect(await refused(apply(plan, all, desk.stranger))).toBe('notFound');
    expect(await refused(apply(plan, all))).toBe('done');
    expect(await refused(apply(plan, all))).toBe('revisionMissing');
  });

  it('refuses to change the lead of what is under review, and says which', async () => {
    const [plan, revision] = await adopted();
    const { '2': item } = await plan.items();
    await desk.city.dataSource.query(`UPDATE work_item SET status = 'submitted' WHERE id = $1`, [item!.id]);
    expect(await refused(apply(plan, revision))).toBe('revisionBlocked');
    const { obstacles } = await desk.city.get(PreviewRevision).run(desk.supervisor, plan.planId);
    expect(obstacles).toMatchObject([{ code: 'itemSubmitted', itemId: item!.id }]);
  });

  it('happens once, however many press at once', async () => {
    const [plan, revision] = await adopted();
    const both = await Promise.all([refused(apply(plan, revision)), refused(apply(plan, revision, desk.colleague))]);
    expect(both.toSorted()).toEqual(['done', 'revisionMissing']);
    await expectOneAnswering(plan.planId);
  });

  it('does not undo a transfer that came in between', async () => {
    const [plan, revision] = await adopted();
    const { '2': item } = await plan.items();
    const transfer = desk.city.get(TransferItem).run(desk.supervisor, item!.id, item!.version, {
      unitId: desk.city.unit('市发展改革委'),
      reason: '职责调整',
      approvalBasis: '市领导批示',
    });
    const [transferred, applied] = await Promise.all([refused(transfer), refused(apply(plan, revision))]);
    // Whoever was first did it; the other is told.
    expect([
      ['done', 'differencesOpen'],
      ['stale', 'done'],
    ]).toContainEqual([transferred, applied]);
    await expectOneAnswering(plan.planId);
  });

  it('goes with signatures that are given meanwhile', async () => {
    const [plan, revision] = await adopted();
    const officer = await desk.city.person('市财政局', 'officer');
    const [id] = await dispatchesOf(plan.planId, desk.city.unit('市财政局'));
    const { version } = await desk.city.get(GetDispatch).run(officer, id!);
    const [signed, applied] = await Promise.all([
      refused(desk.city.get(SignDispatch).run(officer, id!, version)),
      refused(apply(plan, revision)),
    ]);
    expect(applied).toBe('done');
    expect(['done', 'stale']).toContain(signed);
    await expectOneAnswering(plan.planId);
  });

  it('leaves alone shares that are settled without a report of their own', async () => {
    const plan = await RevisedPlan.issue(desk);
    await sign(plan.planId, '市发展改革委');
    const officer = await desk.city.person('市发展改革委', 'officer');
    const { '1': item } = await plan.items();
    const view = await desk.city.get(GetWorkItem).run(officer, item!.id);
    await desk.city.get(SettleShares).run(officer, item!.id, view.version, { choice: { roles: ['supporting'] } });
    await plan.check(plan.text.replace('到2025年，', '到2027年，'));
    await apply(plan, await plan.adoptAll());
    expect((await lines(plan.planId, '市财政局')).filter(({ kind }) => kind === 'revision')).toEqual([]);
  });
});
