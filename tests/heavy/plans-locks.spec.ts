import type { Answer } from '#libs/contracts';
import { EditDraft } from '#libs/plans';
import { IssuePlan } from '#libs/work-items';
import type { QueryRunner } from 'typeorm';
import { untilBlocked, warmPool } from '../support/blocked.js';
import { outcomeOf } from '../support/outcome.js';
import { anotherPlan, itemOf, PlanDesk, questionOf } from '../support/plan-desk.js';

/** The tree of units is locked before a plan is, by whoever needs both: nobody waits in a circle. */
describe('units before plans', () => {
  let desk: PlanDesk;
  let other: QueryRunner;
  beforeAll(async () => {
    desk = await PlanDesk.open();
    other = desk.city.dataSource.createQueryRunner();
  });
  beforeEach(() => other.startTransaction());
  afterEach(async () => {
    if (other.isTransactionActive) await other.rollbackTransaction();
  });
  afterAll(async () => {
    await other.release();
    await desk.close();
  });

  const newUnit = (name: string): Answer => ({
    ...{ choice: 'newUnit', name, kind: 'institution' },
    parentId: desk.city.unit('海州市人民政府'),
  });
  /** A draft that names a centre of its own, so that no alias of another test is found for it. */
  const draftNaming = async (centre: string) =>
    desk.draft((await desk.import(anotherPlan().replaceAll('市养老中心', centre))).planId);
  const issue = (planId: string, version: number) => desk.city.get(IssuePlan).run(desk.supervisor, planId, version);
  /** Holds the tree as an issue does. */
  const holdTree = () => other.query('SELECT FROM organisation_epoch WHERE id = 1 FOR SHARE');

  it('an answer that makes a unit waits for the tree without holding its plan', async () => {
    const draft = await desk.newDraft();
    await holdTree();
    const answer = desk.answer(draft, questionOf(draft, 'unknownUnit'), newUnit('市养老甲中心'));
    await untilBlocked(desk.city.dataSource, answer);
    await other.query('SELECT FROM plan WHERE id = $1 FOR NO KEY UPDATE NOWAIT', [draft.planId]);
    await other.commitTransaction();
    expect(await outcomeOf(answer)).toBe('done');
  });

  it('an issue keeps the names that were answered while somebody else holds the tree', async () => {
    const remembered: Answer = { choice: 'unit', unitId: desk.city.unit('海州海事局'), remember: true };
    const draft = await desk.answerAll(await draftNaming('市养老照护中心'), remembered);
    await holdTree();
    const done = issue(draft.planId, draft.version);
    await untilBlocked(desk.city.dataSource, done);
    expect(await outcomeOf(Promise.race([done, Promise.reject(new Error('waits'))]))).toBe('done');
    const aliases = await desk.city.dataSource.query<object[]>(`SELECT FROM unit_alias WHERE name = '市养老照护中心'`);
    expect(aliases).toHaveLength(1);
  });

  it('answers, edits and issues at once end, each by a code of its own or done', async () => {
    await warmPool(desk.city.dataSource);
    const outcomes = new Set<string>();
    for (let round = 0; round < 6; round += 1) {
      const remembered: Answer = { choice: 'unit', unitId: desk.city.unit('市教育局/办公室'), remember: true };
      const name = `市养老${'乙丙丁戊己庚'.charAt(round)}中心`;
      const centre = `市${'金木水火土石'.charAt(round)}养老中心`;
      const asked = await draftNaming(`${centre}部`);
      const [one, two] = [
        await desk.answerAll(await draftNaming(centre), remembered),
        await desk.answerAll(await draftNaming(centre), remembered),
      ];
      const { id, version } = itemOf(one, '5');
      const results = await Promise.all([
        outcomeOf(issue(one.planId, one.version)),
        outcomeOf(issue(two.planId, two.version)),
        outcomeOf(desk.answer(asked, questionOf(asked, 'unknownUnit'), newUnit(name))),
        outcomeOf(desk.answer(one, questionOf(one, 'unknownUnit'), newUnit(`${name}站`), desk.colleague)),
        outcomeOf(desk.city.get(EditDraft).edit(desk.colleague, one.planId, id, version, { key: true })),
      ]);
      for (const result of results) outcomes.add(result);
    }
    for (const outcome of outcomes) expect(['done', 'stale', 'planNotDraft']).toContain(outcome);
  }, 120_000);
});
