import type { Actor } from '#libs/access';
import { inTransaction } from '#libs/database';
import { Inbox } from '#libs/inbox';
import { newId } from '#libs/kernel';
import { insertUnits } from '#libs/organisation';
import { Plan, PlanEditions } from '#libs/plans';
import {
  GetDispatch,
  GetWorkItem,
  Histories,
  ItemDatesQuery,
  ListDispatches,
  PartsBroughtForward,
  PreviewRevision,
  SplitItem,
} from '#libs/work-items';
import { fileAll } from '../support/ledger.js';
import { outcomeOf } from '../support/outcome.js';
import { PlanDesk } from '../support/plan-desk.js';
import { differenceOf, RevisedPlan } from '../support/revised-plan.js';
import { RevisionScene, told } from '../support/revision-scene.js';
import { subTaskOf } from '../support/sub-task.js';

type Edition = Awaited<ReturnType<PlanEditions['list']>>['items'][number];

describe('what follows from a revision', () => {
  let desk: PlanDesk;
  let scene: RevisionScene;
  beforeAll(async () => {
    desk = await PlanDesk.open();
    scene = new RevisionScene(desk);
  });
  afterAll(() => desk.close());

  const adopt = async (plan: RevisedPlan, text: string) => {
    await plan.check(text);
    return plan.adoptAll();
  };

  describe('an item whose date is brought forward', () => {
    /** Item 1, due at the end of 2025, with parts due before and after the middle of the year. */
    async function divided() {
      const plan = await RevisedPlan.issue(desk);
      const { '1': item } = await plan.items();
      const part = (unit: string, dueOn: string | null) =>
        subTaskOf(desk.city, item!.id, desk.city.unit(unit), { dueOn });
      const late = await part('市财政局', '2025-11-30');
      const early = await part('东港区人民政府', '2025-03-31');
      const timeless = await part('西山区人民政府', null);
      return { plan, late, early, timeless };
    }
    const sooner = (text: string) => text.replace('到2025年，', '2025年6月底前，');
    const dueOf = async (id: string) => {
      const [row] = await desk.city.dataSource.query<{ due: string | null; scope: string[] }[]>(
        `SELECT due_on AS due, ARRAY(SELECT DISTINCT scope.due_on::text FROM item_scope AS scope WHERE scope.item_id = item.id)
           AS scope FROM work_item AS item WHERE id = $1`,
        [id],
      );
      return row;
    };

    it('names the parts that would be due after it, before it is so', async () => {
      const { plan, late } = await divided();
      await adopt(plan, sooner(plan.text));
      const preview = await desk.city.get(PreviewRevision).run(desk.supervisor, plan.planId);
      expect(preview.partsBroughtForward).toContainEqual({
        ...{ id: late, number: expect.any(String) as string, title: '建设社区机构' },
        ...{ fromDue: '2025-11-30', toDue: '2025-06-30' },
        unit: { id: desk.city.unit('市财政局'), name: '市财政局' },
      });
      expect(preview.partsBroughtForward.every(({ fromDue, toDue }) => fromDue > toDue)).toBe(true);
    });

    it('brings them forward with it, on record and told to their units', async () => {
      const { plan, late, early, timeless } = await divided();
      await scene.apply(plan, await adopt(plan, sooner(plan.text)));
      expect(await dueOf(late)).toEqual({ due: '2025-06-30', scope: ['2025-06-30'] });
      expect(await dueOf(early)).toMatchObject({ due: '2025-03-31' });
      expect(await dueOf(timeless)).toMatchObject({ due: null });
      const { changes } = await desk.city.get(ItemDatesQuery).run(desk.supervisor, late);
      expect(changes).toMatchObject([
        { fromDue: '2025-11-30', toDue: '2025-06-30', basis: expect.stringContaining('海政发〔2026〕9号') as string },
      ]);
      const officer = await desk.city.person('市财政局', 'officer');
      const dispatchId = (await scene.dispatchesOf(plan.planId, desk.city.unit('市财政局'))).at(-1)!;
      const { lines } = await desk.city.get(GetDispatch).run(officer, dispatchId);
      expect(lines.find(({ item }) => item.id === late)).toMatchObject({
        ...{ role: 'lead', change: 'changed' },
        revised: { changes: ['due'], due: { from: '2025-11-30', to: '2025-06-30' } },
      });
      await fileAll(desk.city.dataSource);
      const { items } = await desk.city.get(Histories).ofItem(officer, late);
      expect(items.find(({ action }) => action === 'revisedByDocument')?.detail).toMatchObject({
        dueBefore: '2025-11-30',
        dueAfter: '2025-06-30',
      });
    });

    it('lists them for the office once it is in force, page by page', async () => {
      const { plan, late } = await divided();
      const { '1': item } = await plan.items();
      const other = await subTaskOf(desk.city, item!.id, desk.city.unit('市教育局'), { dueOn: '2025-10-31' });
      const [{ id: first }] = (await desk.city.get(PlanEditions).list(desk.supervisor, plan.planId)).items as [Edition];
      await adopt(plan, sooner(plan.text));
      const parts = desk.city.get(PartsBroughtForward);
      const editions = async () => (await desk.city.get(PlanEditions).list(desk.supervisor, plan.planId)).items;
      const { id: draft } = (await editions())[0]!;
      expect(await outcomeOf(parts.run(desk.supervisor, plan.planId, draft, { limit: 1 }))).toBe('notFound');
      await scene.apply(plan, await plan.revision());
      const [{ id: editionId }] = (await editions()) as [Edition];
      const page = await parts.run(desk.supervisor, plan.planId, editionId, { limit: 1 });
      const next = await parts.run(desk.supervisor, plan.planId, editionId, { limit: 1, cursor: page.next! });
      expect([page.total, next.total, next.next]).toEqual([2, 2, null]);
      expect(
        [...page.items, ...next.items].map(({ id, unit, fromDue, toDue }) => [id, unit.name, fromDue, toDue]),
      ).toEqual([
        [late, '市财政局', '2025-11-30', '2025-06-30'],
        [other, '市教育局', '2025-10-31', '2025-06-30'],
      ]);
      expect((await parts.run(desk.supervisor, plan.planId, first, { limit: 9 })).items).toEqual([]);
      // a later revision that moves no date has brought none forward
      await scene.apply(plan, await adopt(plan, sooner(plan.text).replace('食堂40处', '食堂60处')));
      const [{ id: later }] = (await editions()) as [Edition];
      expect((await parts.run(desk.supervisor, plan.planId, later, { limit: 9 })).items).toEqual([]);
      const officer = await desk.city.person('市财政局', 'officer');
      // the office sees how many there are without asking for them; whoever may not revise the plan does not
      const counts = async (actor: Actor) =>
        (await desk.city.get(PlanEditions).list(actor, plan.planId)).items.map((one) => one.partsBroughtForward);
      expect(await counts(desk.supervisor)).toEqual([0, 2, null]);
      expect(await counts(officer)).toEqual([null, null, null]);
      expect(await counts(await desk.city.person('东港区人民政府', 'supervisor'))).toEqual([null, null, null]);
      expect(await outcomeOf(parts.run(officer, plan.planId, editionId, { limit: 9 }))).toBe('forbidden');
      expect(await outcomeOf(parts.run(desk.stranger, plan.planId, editionId, { limit: 9 }))).toBe('notFound');
    });

    it('waits for the approval of a part that would be brought forward', async () => {
      const { plan, late } = await divided();
      const version = await adopt(plan, sooner(plan.text));
      // Whatever the case is about: it was asked for with the date of its day.
      await desk.city.dataSource.query(HELD, [late, newId(), desk.supervisor.userId]);
      const preview = await desk.city.get(PreviewRevision).run(desk.supervisor, plan.planId);
      expect(preview).toMatchObject({ ready: false, obstacles: [{ code: 'itemHeld', itemId: late }] });
      expect(await outcomeOf(scene.apply(plan, version))).toBe('revisionBlocked');
      expect(await dueOf(late)).toMatchObject({ due: '2025-11-30' });
    });

    it('moves the line of a part that was really split off, and its unit signs once for all of it', async () => {
      const plan = await RevisedPlan.issue(desk);
      await scene.sign(plan.planId, '市发展改革委');
      await scene.sign(plan.planId, '市财政局');
      const { '1': item } = await plan.items();
      const lead = await desk.city.person('市发展改革委', 'liaison');
      await desk.city.dataSource.query(`UPDATE work_item SET due_on = '2095-12-31' WHERE id = $1`, [item!.id]);
      const { version } = await desk.city.get(GetWorkItem).run(lead, item!.id);
      const units = { unitIds: [desk.city.unit('市财政局')] };
      await desk.city
        .get(SplitItem)
        .run(lead, item!.id, version, { units, text: '负责资金保障，按期拨付。', dueOn: '2095-11-30' });
      await plan.check(plan.text.replace('到2025年，', '2095年6月底前，'));
      const result = await scene.apply(plan, await plan.adoptAll());
      await scene.expectOneAnswering(plan.planId);
      const own = (await scene.lines(plan.planId, '市财政局')).filter(({ kind }) => kind === 'revision');
      expect(told(own).toSorted()).toEqual(['1 lead changed', '1 supporting changed']);
      expect(result.dispatches).toBe(2);
      await scene.sign(plan.planId, '市财政局');
      expect((await scene.lines(plan.planId, '市财政局')).every(({ status }) => status === 'signed')).toBe(true);
    });

    it('leaves the parts alone where the date is a later one', async () => {
      const { plan, late } = await divided();
      await adopt(plan, plan.text.replace('到2025年，', '到2027年，'));
      const preview = await desk.city.get(PreviewRevision).run(desk.supervisor, plan.planId);
      expect(preview.partsBroughtForward).toEqual([]);
      await scene.apply(plan, await plan.revision());
      expect(await dueOf(late)).toMatchObject({ due: '2025-11-30' });
    });

    it('says nothing of a part that ends with its share', async () => {
      const { plan, late } = await divided();
      await adopt(plan, sooner(plan.text).replace('市发展改革委、市财政局）', '市发展改革委）'));
      const { partsBroughtForward } = await desk.city.get(PreviewRevision).run(desk.supervisor, plan.planId);
      expect(partsBroughtForward.map(({ id }) => id)).not.toContain(late);
      await scene.apply(plan, await plan.revision());
      const { status } = await desk.city.get(GetWorkItem).run(desk.supervisor, late);
      expect(status).toBe('terminated');
    });
  });

  it('a target that is withdrawn stands in its item’s record with what it asked', async () => {
    const plan = await RevisedPlan.issue(desk);
    const { '4': item } = await plan.items();
    await scene.apply(plan, await adopt(plan, plan.text.replace('新建社区食堂40处，', '')));
    await fileAll(desk.city.dataSource);
    const { items } = await desk.city.get(Histories).ofItem(desk.supervisor, item!.id);
    const line = items.find(({ action }) => action === 'targetWithdrawn');
    expect(line).toMatchObject({
      actor: { id: desk.supervisor.userId },
      detail: { value: '40', valueUnit: '处', reason: expect.stringContaining('海政发〔2026〕9号') as string },
    });
  });

  it('no unit is asked to sign for a dispatch on which nothing stands', async () => {
    const plan = await RevisedPlan.issue(desk);
    // 市教育局 stands in items 2 and 4 alone; its first dispatch is not signed.
    await scene.apply(plan, await adopt(plan, plan.text.replace('2000人', '3000人').replace('食堂40处', '食堂60处')));
    const liaison = await desk.city.person('市教育局', 'liaison');
    const { items } = await desk.city.get(Inbox).run(liaison, { kind: ['sign'], limit: 100 });
    const own = items.filter((line) => line.plan?.id === plan.planId);
    expect(own).toHaveLength(1);
    expect(own[0]).toMatchObject({ count: 2 });
    const listed = await desk.city.get(ListDispatches).run(liaison, { plan: plan.planId, limit: 100 });
    expect(listed.items.filter(({ canSign }) => canSign)).toHaveLength(1);
  });

  it.each<[string, (text: string) => string]>([
    ['items that end', (text) => text.replace(/3\. .*\n/, '').replace('4. ', '3. ')],
    [
      'a lead that changes with the date',
      (text) => text.replace('到2025年，', '2025年3月底前，').replace('市发展改革委、市财政局）', '市财政局）'),
    ],
    ['units that come and go', (text) => text.replace('市发展改革委、市财政局）', '市发展改革委、市教育局）')],
    [
      'all roles of an item',
      (text) => text.replace('牵头单位：市教育局、市财政局；', '牵头单位：市财政局；配合单位：市教育局；'),
    ],
  ])('each dispatch of a revision says something, of %s', async (_, change) => {
    const plan = await RevisedPlan.issue(desk);
    const result = await scene.apply(plan, await adopt(plan, change(plan.text)));
    const rows = await desk.city.dataSource.query<{ lines: number; titles: number }[]>(
      `SELECT count(line.item_id)::integer AS lines FROM dispatch LEFT JOIN dispatch_line AS line ON line.dispatch_id = dispatch.id
       WHERE dispatch.plan_id = $1 AND dispatch.kind = 'revision' GROUP BY dispatch.id`,
      [plan.planId],
    );
    expect(rows).toHaveLength(result.dispatches);
    expect(rows.every(({ lines }) => lines > 0)).toBe(true);
  });

  it('a new item whose units are others since it was adopted is looked at again before it comes into force', async () => {
    const plan = await RevisedPlan.issue(desk);
    const added = '6. 建立信息平台。汇集各类数据。（牵头单位：市财政局；配合单位：各区市）\n';
    const revision = await adopt(plan, plan.text + added);
    expect(differenceOf(revision, '6', 'added').decision).toMatchObject({ choice: 'adopt' });
    const district = newId();
    const parentId = desk.city.unit('海州市人民政府');
    await inTransaction(desk.city.dataSource, (tx) =>
      insertUnits(tx, [
        {
          ...{ id: district, parentId, kind: 'districtGovernment', name: '南湖区人民政府' },
          ...{ officialOrder: 99, validFrom: '2020-01-01' },
        },
      ]),
    );
    try {
      expect(await outcomeOf(scene.apply(plan, revision))).toBe('differencesOpen');
      expect(differenceOf(await plan.revision(), '6', 'added')).toMatchObject({
        decision: null,
        after: {
          shares: expect.arrayContaining([
            expect.objectContaining({ unit: { id: district, name: '南湖区人民政府' } }),
          ]) as unknown,
        },
      });
    } finally {
      await desk.city.dataSource.query(`UPDATE unit SET valid_to = '2021-01-01' WHERE id = $1`, [district]);
    }
  });

  it('the line of an item that ended has its title and says so', async () => {
    const plan = await RevisedPlan.issue(desk);
    await scene.apply(plan, await adopt(plan, plan.text.replace(/3\. .*\n/, '').replace('4. ', '3. ')));
    const own = (await scene.lines(plan.planId, '市发展改革委')).filter(({ kind }) => kind === 'revision');
    expect(told(own)).toContain('3 lead ended');
    const liaison = await desk.city.person('市发展改革委', 'liaison');
    const id = (await scene.dispatchesOf(plan.planId, desk.city.unit('市发展改革委'))).at(-1)!;
    const { lines, endedCount, canSign } = await desk.city.get(GetDispatch).run(liaison, id);
    expect({ endedCount, canSign }).toEqual({ endedCount: 1, canSign: true });
    expect(lines.find(({ change }) => change === 'ended')).toMatchObject({
      item: { title: '完善收费办法', status: 'terminated' },
    });
    expect(await desk.city.dataSource.manager.findOneByOrFail(Plan, { id: plan.planId })).toMatchObject({ version: 4 });
  });
});

const HELD = `
  WITH opened AS (
    INSERT INTO approval_case (id, subject_type, subject_id, item_id, plan_id, action, flow_id, requester_id,
      requester_unit_id, keeper_unit_id, time_zone, payload, snapshot, digest, facts, status, path, visits, opened_at)
    SELECT $2::uuid, 'workItem', item.id, item.id, item.plan_id, 'askExtension', flow.id, $3::uuid, item.lead_unit_id,
      item.reviewer_unit_id, 'Asia/Shanghai', '{}', '{}', '\\x00', '{}', 'open',
      json_build_array(json_build_object('step', flow.definition->>'start', 'visit', 1)), 1, now()
    FROM work_item AS item, approval_flow AS flow WHERE item.id = $1::uuid AND flow.key = 'unitTwoSteps' RETURNING id)
  UPDATE work_item SET held_by = opened.id FROM opened WHERE work_item.id = $1::uuid`;
