import type { Actor } from '#libs/access';
import {
  DecideMilestone,
  GiveStageVerdict,
  ItemMilestones,
  ItemStageVerdicts,
  ProposeMilestones,
  ReachMilestone,
  WithdrawMilestone,
} from '#libs/indicators';
import { SignDispatch } from '#libs/work-items';
import { anItem } from '../support/an-item.js';
import { IssuedCity } from '../support/issued-city.js';
import { outcomeOf } from '../support/outcome.js';
import { subTaskOf } from '../support/sub-task.js';

const nowhere = '01900000-0000-7000-8000-000000000000';
const step = { text: '完成选址', dueOn: '2035-06-30', targetId: null, value: null };
const confirm = { decision: 'confirm', reason: '' } as const;

describe('milestones and stage verdicts', () => {
  let city: IssuedCity;
  let supervisor: Actor;
  let education: Actor;
  let finance: Actor;
  let east: Actor;
  let itemId: string;
  let otherId: string;

  beforeAll(async () => {
    city = await IssuedCity.open();
    supervisor = await city.person('市政府办公室', 'supervisor');
    education = await city.person('市教育局', 'liaison');
    finance = await city.person('市财政局', 'liaison');
    east = await city.person('东港区人民政府', 'liaison');
  });
  beforeEach(async () => {
    const unit = (path: string) => city.unit(path);
    const plan = await city.issue(supervisor, [
      anItem().ledBy(unit('市教育局')).supportedBy(unit('市财政局'), unit('东港区人民政府')).due('2035-12-31'),
      anItem('另一任务').ledBy(unit('市教育局')),
    ]);
    [itemId, otherId] = plan.itemIds as [string, string];
    await city.get(SignDispatch).run(education, await plan.dispatchOf(unit('市教育局')), 1);
  });
  afterAll(() => city.close());

  const propose = async (actor = education, id = itemId, more: Partial<typeof step> = {}) =>
    (await city.get(ProposeMilestones).run(actor, id, { milestones: [{ ...step, ...more }] })).milestones[0]!;
  const see = (actor: Actor, id = itemId) => city.get(ItemMilestones).run(actor, id);
  const decide = (
    id: string,
    version = 1,
    decision: Parameters<DecideMilestone['run']>[4] = confirm,
    by = supervisor,
  ) => city.get(DecideMilestone).run(by, itemId, id, version, decision);

  it('are proposed by the lead, confirmed by who checks, and only then seen by the others', async () => {
    const { id } = await propose();
    expect(await see(supervisor)).toMatchObject({
      milestones: [{ status: 'proposed' }],
      canDecide: true,
      canPropose: false,
    });
    expect((await see(finance)).milestones).toEqual([]);
    const decided = await decide(id);
    expect(decided.milestones).toMatchObject([
      { status: 'confirmed', decidedBy: { id: supervisor.userId }, version: 2 },
    ]);
    expect((await see(east)).milestones).toMatchObject([{ text: '完成选址', status: 'confirmed' }]);
    expect(await see(education)).toMatchObject({ canDecide: false, canPropose: true, canReport: true });
  });

  it('of a part are decided by the lead above it', async () => {
    const part = await subTaskOf(city, itemId, city.unit('东港区人民政府'), { dueOn: '2035-10-31' });
    const { id } = await propose(east, part);
    const attempt = (actor: Actor) => outcomeOf(city.get(DecideMilestone).run(actor, part, id, 1, confirm));
    expect(await attempt(finance)).toBe('notFound');
    expect(await attempt(east)).toBe('forbidden');
    expect(await attempt(supervisor)).toBe('forbidden');
    expect(await attempt(education)).toBe('done');
    expect(await outcomeOf(propose(east, part, { dueOn: '2035-11-01' }))).toBe('milestoneAfterDue');
  });

  it('are declined with a reason only, and decided once', async () => {
    const { id } = await propose();
    expect(await outcomeOf(decide(id, 1, { decision: 'decline', reason: '' }))).toBe('declineNeedsReason');
    expect(await outcomeOf(decide(id, 2))).toBe('stale');
    const declined = await decide(id, 1, { decision: 'decline', reason: '过晚，请提前' });
    expect(declined.milestones).toMatchObject([{ status: 'declined', decisionReason: '过晚，请提前' }]);
    expect(await outcomeOf(decide(id, 2))).toBe('milestoneDecided');
    expect(await outcomeOf(city.get(WithdrawMilestone).run(education, itemId, id, 2))).toBe('milestoneDecided');
  });

  it('are withdrawn by the lead as long as nobody has decided', async () => {
    const { id } = await propose();
    expect(await outcomeOf(city.get(WithdrawMilestone).run(supervisor, itemId, id, 1))).toBe('forbidden');
    const after = await city.get(WithdrawMilestone).run(education, itemId, id, 1);
    expect(after.milestones).toMatchObject([{ status: 'withdrawn' }]);
    expect(await outcomeOf(decide(id, 2))).toBe('milestoneDecided');
  });

  it('are never decided by the person who proposed them, whatever else that person is', async () => {
    const both = await city.personWith([
      ['市教育局', 'liaison'],
      ['市政府办公室', 'supervisor'],
    ]);
    const { id } = await propose(both);
    expect(await outcomeOf(decide(id, 1, confirm, both))).toBe('ownRequest');
  });

  it('are reached by a report of the lead, once', async () => {
    const { id } = await propose();
    const reach = (by: Actor, version: number, reachedOn = '2026-10-08') =>
      city.get(ReachMilestone).run(by, itemId, id, version, { reachedOn, note: '' });
    expect(await outcomeOf(reach(education, 1))).toBe('milestoneNotConfirmed');
    await decide(id);
    expect(await outcomeOf(reach(finance, 2))).toBe('forbidden');
    expect(await outcomeOf(reach(education, 2, '2099-01-01'))).toBe('readingInFuture');
    expect((await reach(education, 2)).milestones).toMatchObject([{ reachedOn: '2026-10-08', version: 3 }]);
    expect(await outcomeOf(reach(education, 3))).toBe('milestoneNotConfirmed');
  });

  it.each([
    ['yesterday', { dueOn: '2020-01-01' }, 'milestonePast'],
    ['after the item', { dueOn: '2036-01-01' }, 'milestoneAfterDue'],
    ['of a target that is not its', { targetId: nowhere }, 'invalidInput'],
  ])('are refused if they lie or belong %s', async (_, more, code) => {
    expect(await outcomeOf(propose(education, itemId, more as Partial<typeof step>))).toBe(code);
    expect((await see(education)).milestones).toEqual([]);
  });

  it('are held to their item and hidden from strangers', async () => {
    const { id } = await propose();
    const stranger = await city.person('海州海事局', 'liaison');
    expect(await outcomeOf(see(stranger))).toBe('notFound');
    expect(await outcomeOf(city.get(ItemStageVerdicts).run(stranger, itemId))).toBe('notFound');
    expect(await outcomeOf(propose(finance))).toBe('forbidden');
    expect(await outcomeOf(city.get(DecideMilestone).run(supervisor, otherId, id, 1, confirm))).toBe('notFound');
    expect(await outcomeOf(city.get(DecideMilestone).run(supervisor, itemId, nowhere, 1, confirm))).toBe('notFound');
    expect(await outcomeOf(city.get(WithdrawMilestone).run(education, otherId, id, 1))).toBe('notFound');
    expect(
      await outcomeOf(city.get(ReachMilestone).run(education, nowhere, id, 1, { reachedOn: '2026-01-01', note: '' })),
    ).toBe('notFound');
  });

  describe('the verdict on a year', () => {
    const give = (actor: Actor, year: number, verdict: 'onCourse' | 'behind', id = itemId) =>
      city.get(GiveStageVerdict).run(actor, id, { year, verdict, note: '按时间表推进' });

    it('stands in the place of an earlier one, which the parties still see', async () => {
      await give(supervisor, 2025, 'behind');
      await give(supervisor, 2026, 'onCourse');
      const after = await give(supervisor, 2025, 'onCourse');
      expect(after.verdicts.map(({ year, verdict, replaced }) => [year, verdict, replaced])).toEqual([
        [2026, 'onCourse', false],
        [2025, 'onCourse', false],
        [2025, 'behind', true],
      ]);
      expect(after.canGive).toBe(true);
      const seen = await city.get(ItemStageVerdicts).run(finance, itemId);
      expect(seen.verdicts.map(({ year, replaced }) => [year, replaced])).toEqual([
        [2026, false],
        [2025, false],
      ]);
      expect(seen.canGive).toBe(false);
    });

    it('is given by who checks the item, and on one that ended too', async () => {
      expect(await outcomeOf(give(education, 2025, 'onCourse'))).toBe('forbidden');
      await city.dataSource.query(`UPDATE work_item SET status = 'closed', closed_at = now() WHERE id = $1`, [itemId]);
      expect(await outcomeOf(give(supervisor, 2025, 'onCourse'))).toBe('done');
    });

    it('is one of a year, however many give it at once', async () => {
      await Promise.all(Array.from({ length: 10 }, () => give(supervisor, 2025, 'onCourse')));
      const { verdicts } = await city.get(ItemStageVerdicts).run(supervisor, itemId);
      expect(verdicts).toHaveLength(10);
      expect(verdicts.filter(({ replaced }) => !replaced)).toHaveLength(1);
    });
  });
});
