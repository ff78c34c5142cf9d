import type { Actor } from '#libs/access';
import { dayIn, DEFAULT_TIME_ZONE, newId } from '#libs/kernel';
import {
  AnswerCoordination,
  AskCoordination,
  Coordinations,
  EndItem,
  GetWorkItem,
  Histories,
  SplitItem,
  SubmitItem,
  SubTasks,
  WithdrawCoordination,
} from '#libs/work-items';
import { IssuedPlans } from '#libs/plans';
import { anItem } from '../support/an-item.js';
import { IssuedCity } from '../support/issued-city.js';
import { fileAll } from '../support/ledger.js';
import { outcomeOf } from '../support/outcome.js';
import { proven, settled } from '../support/proven.js';

const due = `${Number(dayIn(DEFAULT_TIME_ZONE).slice(0, 4)) + 1}-12-31`;
const text = '建成社区食堂40处';

describe('an item with parts', () => {
  let city: IssuedCity;
  let unit: (path: string) => string;
  let supervisor: Actor;
  let colleague: Actor;
  let finance: Actor;
  let education: Actor;
  let east: Actor;
  let west: Actor;
  let planId: string;
  let itemId: string;

  beforeAll(async () => {
    city = await IssuedCity.open();
    unit = city.unit;
    supervisor = await city.person('市政府办公室', 'supervisor');
    colleague = await city.person('市政府办公室', 'supervisor');
    finance = await city.person('市财政局', 'liaison');
    education = await city.person('市教育局', 'liaison');
    east = await city.person('东港区人民政府', 'liaison');
    west = await city.person('西山区人民政府', 'liaison');
  });
  afterAll(() => city.close());

  beforeEach(async () => {
    const duty = anItem()
      .ledBy(unit('市财政局'))
      .supportedBy(unit('市教育局'))
      .implementedBy(unit('东港区人民政府'), unit('西山区人民政府'))
      .due(due);
    const plan = await city.issue(supervisor, [duty]);
    planId = plan.planId;
    itemId = plan.itemIds[0]!;
  });

  const version = async (id: string) => (await city.get(GetWorkItem).run(supervisor, id)).version;
  const split = async (id: string, by: Actor, ...paths: string[]) =>
    city.get(SplitItem).run(by, id, await version(id), { units: { unitIds: paths.map(unit) }, text });
  const partOf = async (path: string, id = itemId): Promise<string> => {
    const { shares } = await city.get(GetWorkItem).run(supervisor, id);
    return shares.find((share) => share.unit.id === unit(path))!.subTaskId!;
  };

  describe('shows how they stand', () => {
    beforeEach(async () => {
      // Not in official order: the list is.
      await split(itemId, finance, '西山区人民政府', '市教育局');
      await split(itemId, finance, '市财政局/预算处', '东港区人民政府');
      await split(await partOf('东港区人民政府'), east, '东港区人民政府/区财政局');
      await city.dataSource.query(`UPDATE work_item SET due_on = '2024-06-30', status = 'inProgress' WHERE id = $1`, [
        await partOf('西山区人民政府'),
      ]);
    });
    const list = async (by: Actor, query: Partial<Parameters<SubTasks['list']>[2]> = {}) =>
      city.get(SubTasks).list(by, itemId, { limit: 25, ...query });

    it('in official order of their units, to the parties all of them and to others their own', async () => {
      const names = async (by: Actor) => (await list(by)).items.map(({ unit: { name } }) => name);
      const all = ['预算处', '市教育局', '东港区人民政府', '西山区人民政府'];
      expect(await names(supervisor)).toEqual(all);
      expect(await names(finance)).toEqual(all);
      expect(await names(education)).toEqual(['市教育局']);
      expect(await names(east)).toEqual(['东港区人民政府']);
      const { items } = await list(finance);
      expect(items.map(({ role, overdue, subTasks }) => [role, overdue, subTasks.total])).toEqual([
        ['implementer', false, 0],
        ['supporting', false, 0],
        ['implementer', false, 1],
        ['implementer', true, 0],
      ]);
      expect(await outcomeOf(list(await city.person('海州海事局', 'head')))).toBe('notFound');
    });

    it('page by page, and by status and date', async () => {
      const first = await list(finance, { limit: 3 });
      const second = await list(finance, { limit: 3, cursor: first.next! });
      const names = [...first.items, ...second.items].map(({ unit: { name } }) => name);
      expect(names).toEqual(['预算处', '市教育局', '东港区人民政府', '西山区人民政府']);
      expect(second.next).toBeNull();
      expect((await list(finance, { overdue: true })).items.map(({ unit: { name } }) => name)).toEqual([
        '西山区人民政府',
      ]);
      expect((await list(finance, { overdue: false })).items).toHaveLength(3);
      expect((await list(finance, { status: 'issued' })).items).toHaveLength(3);
      expect(await outcomeOf(list(finance, { cursor: 'abc' }))).toBe('invalidCursor');
    });

    it('and not among the dispatches that the office counts', async () => {
      const counts = await city.module.get(IssuedPlans).dispatchCounts(city.dataSource.manager, [planId]);
      expect(counts.get(planId)).toEqual({ issued: 4, signed: 0 });
    });

    it('and is not handed in while one is open', async () => {
      await city.dataSource.query(`UPDATE work_item SET status = 'inProgress' WHERE id = $1`, [itemId]);
      await proven(city.dataSource, itemId);
      const submit = async () =>
        city.get(SubmitItem).run(finance, itemId, await version(itemId), { statement: '已全部完成' });
      const refusal = await submit().catch((error: unknown) => error);
      expect(refusal).toMatchObject({ code: 'subTasksOpen', errors: [{ code: 'subTasksOpen', count: 4 }] });
      for (const path of ['西山区人民政府', '市教育局', '市财政局/预算处']) {
        const part = await partOf(path);
        await city.get(EndItem).terminate(finance, part, await version(part), '已由市财政局统一完成');
      }
      expect(await submit().catch((error: unknown) => error)).toMatchObject({
        errors: [
          { code: 'sharesUnsettled', count: 3 },
          { code: 'subTasksOpen', count: 1 },
        ],
      });
      const last = await partOf('东港区人民政府');
      await city.get(EndItem).terminate(finance, last, await version(last), '已由市财政局统一完成');
      // What ended without a closing settles nothing: the lead says what becomes of these shares.
      expect(await outcomeOf(submit())).toBe('sharesUnsettled');
      await settled(city.dataSource, itemId);
      expect(await outcomeOf(submit())).toBe('done');
    });

    it('in numbers over the whole tree, as far as one reads it', async () => {
      expect(await city.get(SubTasks).counts(finance, itemId)).toMatchObject({
        total: 5,
        overdue: 1,
        returned: 0,
        byStatus: { issued: 4, inProgress: 1, closed: 0 },
        hidden: 0,
      });
      expect(await city.get(SubTasks).counts(east, itemId)).toMatchObject({ total: 2, overdue: 0, hidden: 3 });
    });
  });

  describe('on which a unit asks for co-ordination', () => {
    const matter = '与市教育局对职责理解不一致';
    const ask = (by = education, id = itemId) =>
      city.get(AskCoordination).run(by, id, { matter, proposal: '请明确牵头单位' });
    const answer = (id: string, by = supervisor, seen = 1, item = itemId) =>
      city.get(AnswerCoordination).run(by, item, id, seen, { answer: '由市财政局牵头' });
    const asked = async () => (await ask()).items[0]!.id;

    it('goes on as it is until the office has answered', async () => {
      const { items } = await ask();
      expect(items).toMatchObject([
        { unit: { name: '市教育局' }, status: 'open', canAnswer: false, canWithdraw: true },
      ]);
      expect(await version(itemId)).toBe(1);
      expect(await outcomeOf(ask())).toBe('coordinationOpen');
      expect(await outcomeOf(ask(east))).toBe('done');
      const answered = await answer(items[0]!.id);
      expect(answered.items[0]).toMatchObject({
        status: 'answered',
        answer: '由市财政局牵头',
        answeredBy: { id: supervisor.userId },
        version: 2,
      });
      expect(await outcomeOf(answer(items[0]!.id, supervisor, 2))).toBe('coordinationEnded');
      expect(await outcomeOf(ask())).toBe('done');
    });

    it('shows it to issuer, lead and the unit that asked, also in the record', async () => {
      await answer(await asked());
      await fileAll(city.dataSource);
      const seen = async (by: Actor) => (await city.get(Coordinations).run(by, itemId)).items.length;
      const recorded = async (by: Actor) =>
        (await city.get(Histories).ofItem(by, itemId)).items.filter(({ action }) => action.startsWith('coordination'))
          .length;
      for (const by of [supervisor, finance, education]) expect([await seen(by), await recorded(by)]).toEqual([1, 2]);
      for (const by of [east, west]) expect([await seen(by), await recorded(by)]).toEqual([0, 0]);
    });

    it('is taken back by the unit that asked', async () => {
      const id = await asked();
      const withdraw = (by: Actor, seen = 1) => city.get(WithdrawCoordination).run(by, itemId, id, seen);
      expect(await outcomeOf(withdraw(finance))).toBe('forbidden');
      expect(await outcomeOf(withdraw(east))).toBe('notFound');
      expect(await outcomeOf(withdraw(education, 2))).toBe('stale');
      expect((await withdraw(education)).items).toMatchObject([{ status: 'withdrawn', canWithdraw: false }]);
      expect(await outcomeOf(withdraw(education, 2))).toBe('coordinationEnded');
    });

    it.each<[string, (id: string) => Promise<unknown>, string]>([
      ['by the lead', (id) => answer(id, finance), 'forbidden'],
      ['by a unit that does not see it', (id) => answer(id, east), 'forbidden'],
      ['on a version that was overtaken', (id) => answer(id, supervisor, 2), 'stale'],
      ['that is nobody’s', () => answer(newId()), 'notFound'],
      [
        'of another item',
        async (id) => {
          const other = await city.issue(supervisor, [anItem().ledBy(unit('市财政局'))]);
          return answer(id, supervisor, 1, other.itemIds[0]);
        },
        'notFound',
      ],
    ])('is not answered %s', async (_, attempt, code) => {
      expect(await outcomeOf(attempt(await asked()))).toBe(code);
    });

    it('is answered by another than who asked', async () => {
      const both = await city.personWith([
        ['市教育局', 'liaison'],
        ['市政府办公室', 'supervisor'],
      ]);
      const id = (await ask(both)).items[0]!.id;
      expect(await outcomeOf(answer(id, both))).toBe('ownRequest');
      expect(await outcomeOf(answer(id, colleague))).toBe('done');
    });

    it('is not asked for inside a department, nor by who has no part', async () => {
      await split(itemId, finance, '市财政局/预算处');
      const office = await city.person('市财政局/预算处', 'officer');
      expect(await outcomeOf(ask(office, await partOf('市财政局/预算处')))).toBe('internalMatter');
      expect(await outcomeOf(ask(supervisor))).toBe('forbidden');
    });

    it('is asked for once where two do at the same moment', async () => {
      expect((await Promise.all([outcomeOf(ask()), outcomeOf(ask())])).sort()).toEqual(['coordinationOpen', 'done']);
    });
  });
});
