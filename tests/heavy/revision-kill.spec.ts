import { GetDispatch, RaiseContest } from '#libs/work-items';
import { killedAt } from '../support/killed-connection.js';
import { outcomeOf } from '../support/outcome.js';
import { PlanDesk } from '../support/plan-desk.js';
import { RevisedPlan } from '../support/revised-plan.js';
import { revise, RevisionScene } from '../support/revision-scene.js';
import { subTaskOf } from '../support/sub-task.js';

describe('a revision whose connection is killed', () => {
  let desk: PlanDesk;
  let scene: RevisionScene;
  beforeAll(async () => {
    desk = await PlanDesk.open();
    scene = new RevisionScene(desk);
  });
  afterAll(() => desk.close());

  /** What every table holds, row by row. */
  async function everything(): Promise<Record<string, string>> {
    const tables = Object.keys(await desk.rows());
    const contents = tables.map(
      (table) => `(SELECT coalesce(md5(string_agg(t::text, ',' ORDER BY t::text)), '') FROM ${table} AS t) AS ${table}`,
    );
    const [row] = await desk.city.dataSource.query<Record<string, string>[]>(`SELECT ${contents.join(', ')}`);
    return row ?? {};
  }

  it('before any of its statements comes into force wholly or not at all', async () => {
    const plan = await RevisedPlan.issue(desk);
    const { '1': first, '3': third } = await plan.items();
    await subTaskOf(desk.city, first!.id, desk.city.unit('市财政局'), { dueOn: '2025-11-30' });
    await subTaskOf(desk.city, third!.id, desk.city.unit('东港区人民政府'));
    const liaison = await desk.city.person('市发展改革委', 'liaison');
    const [dispatchId] = await scene.dispatchesOf(plan.planId, desk.city.unit('市发展改革委'));
    for (const itemId of [first!.id, third!.id]) {
      const { version } = await desk.city.get(GetDispatch).run(liaison, dispatchId!);
      const contest = { itemId, basis: '该事项不属我单位职责', proposedUnitId: null };
      await desk.city.get(RaiseContest).run(liaison, dispatchId!, version, contest);
    }
    // Another lead, an earlier date, an end, a new item, other targets, and units that come.
    await plan.check(
      revise(plan.text)
        .replace('到2027年，', '2025年6月底前，')
        .replace('食堂40处', '食堂60处')
        .replace('市发展改革委、市财政局）', '市发展改革委、市财政局、市教育局）'),
    );
    const revision = await plan.adoptAll();
    const before = await everything();
    const { superUrl } = desk.city.database;
    let at = 1;
    while (await killedAt(desk.city.dataSource, superUrl, at, () => scene.apply(plan, revision))) {
      expect(await everything()).toEqual(before);
      at += 1;
    }
    console.info(`killed before ${at - 1} statements`);
    expect(at).toBeGreaterThan(60);
    const after = await everything();
    const changed = Object.keys(after).filter((table) => after[table] !== before[table]);
    expect(changed).toEqual(
      expect.arrayContaining([
        ...['contest', 'dispatch', 'dispatch_line', 'due_change', 'item_scope', 'ledger_entry', 'plan', 'plan_version'],
        ...['target', 'work_item', 'work_item_share'],
      ]),
    );
    await scene.expectOneAnswering(plan.planId);
    expect(await outcomeOf(scene.apply(plan, revision))).toBe('revisionMissing');
  }, 600_000);
});
