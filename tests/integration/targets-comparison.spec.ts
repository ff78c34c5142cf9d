import type { Actor } from '#libs/access';
import type { targetComparisonQuery } from '#libs/contracts';
import { CompareTargets, ItemTargets, SetTargets, WithdrawTarget } from '#libs/indicators';
import { EditDraft, GetDraft, type IssuableTarget } from '#libs/plans';
import { EndItem, IssuePlan } from '#libs/work-items';
import type { z } from 'zod';
import { anItem } from '../support/an-item.js';
import { outcomeOf } from '../support/outcome.js';
import { itemOf, PlanDesk } from '../support/plan-desk.js';

const aTarget = (indicator: string, value: string, more: Partial<IssuableTarget> = {}): IssuableTarget => ({
  indicator,
  operator: 'atLeast',
  value,
  valueTo: null,
  unit: '%',
  dueOn: '2026-12-31',
  dueText: '到2026年',
  recurrence: null,
  continuing: false,
  strength: 'required',
  scope: '',
  per: '',
  approximate: false,
  printed: `${indicator}达到${value}%`,
  ...more,
});

const draftOf = (city: string, rate: string, words: string) =>
  `${city}市医疗方案\n一、任务\n1. 分级诊疗。到2027年，全市县域内就诊率达到${rate}%，签约率达到60%。${words}（责任单位：市教育局）\n`;

describe('the comparison of targets', () => {
  let desk: PlanDesk;
  let people: Map<string, Actor>;
  beforeAll(async () => {
    desk = await PlanDesk.open();
    const { city } = desk;
    const unit = (path: string) => city.unit(path);
    const rate = (name: string, value: string, more = {}) => aTarget(name, value, more);
    await city.issue(desk.supervisor, [
      anItem('甲').ledBy(unit('市教育局')).supportedBy(unit('市财政局')).aimingAt(rate('县域就诊率', '90')),
      anItem('乙').ledBy(unit('市发展改革委')).aimingAt(rate('县域就诊率', '92'), rate('护理型床位占比', '55')),
    ]);
    await city.issue(desk.supervisor, [
      anItem('丙')
        .ledBy(unit('市财政局'))
        .aimingAt(rate('县域内患者就诊率', '88', { scope: '三级公立医院' })),
      anItem('丁').ledBy(unit('市教育局')).aimingAt(rate('护理型床位比例', '60'), rate('健康素养水平', '35')),
    ]);
    await desk.import(draftOf('白沙', '91', '健全协作机制，完善转诊流程，推动资源下沉基层。'));
    await desk.import(draftOf('临江', '80', '优化诊疗路径，建立专家库，落实家庭医生服务。'), desk.stranger);
    people = new Map(
      await Promise.all(
        (
          [
            ['市政府办公室', 'supervisor'],
            ['市教育局', 'liaison'],
            ['市财政局', 'head'],
            ['市发展改革委', 'officer'],
            ['海州海事局', 'liaison'],
            ['市政府办公室', 'systemAdministrator'],
            ['市政府办公室', 'securityAdministrator'],
          ] as const
        ).map(async ([path, role]): Promise<[string, Actor]> => [`${path} ${role}`, await city.person(path, role)]),
      ),
    );
    people.set('another office', desk.stranger);
  });
  afterAll(() => desk.close());

  const query = (more: Partial<z.infer<typeof targetComparisonQuery>> = {}) => ({ limit: 25, ...more });
  const compare = (by: Actor, indicator: string) => desk.city.get(CompareTargets).run(by, query({ indicator }));
  const shared = (by: Actor, more: Partial<z.infer<typeof targetComparisonQuery>> = {}) =>
    desk.city.get(CompareTargets).run(by, query(more));
  const lines = async (by: Actor, indicator: string) =>
    (await compare(by, indicator)).rows.map(({ item, value, differs }) => [item.title, value, ...differs].join(' '));

  it('has a row for each plan and target under any spelling, the oldest plan first', async () => {
    const expected = ['甲 90', '乙 92', '丙 88 scope', '分级诊疗 91'];
    for (const name of ['县域就诊率', '县域内就诊率', '全市县域内的就诊率'])
      expect(await lines(desk.supervisor, name)).toEqual(expected);
    const { rows } = await compare(desk.supervisor, '县域就诊率');
    expect(rows.map(({ plan, item }) => [plan.status, item.number === null])).toEqual([
      ['issued', false],
      ['issued', false],
      ['issued', false],
      ['draft', true],
    ]);
    expect(rows[3]).toMatchObject({ printed: '全市县域内就诊率达到91%', dueOn: '2027-12-31', operator: 'atLeast' });
    expect(await lines(desk.supervisor, '无此指标')).toEqual([]);
  });

  it('lists what two plans or more have, as far as one reads them, by name and page by page', async () => {
    const page = await shared(desk.supervisor);
    expect(page.items.toSorted((one, other) => one.targets - other.targets)).toEqual([
      { indicator: '护理型床位占比', plans: 2, targets: 2 },
      { indicator: '县域就诊率', plans: 3, targets: 4 },
    ]);
    const first = await shared(desk.supervisor, { limit: 1 });
    const second = await shared(desk.supervisor, { limit: 1, cursor: first.next! });
    expect([...first.items, ...second.items]).toEqual(page.items);
    expect([first.next === null, second.next]).toEqual([false, null]);
    expect(await outcomeOf(shared(desk.supervisor, { cursor: 'no cursor' }))).toBe('invalidCursor');
  });

  it.each([
    ['就诊', ['县域就诊率']],
    ['县域内患者', ['县域就诊率']],
    ['比例', ['护理型床位占比']],
    ['健康素养', []],
    ['%', []],
  ])('finds “%s” among them', async (text, expected) => {
    expect((await shared(desk.supervisor, { text })).items.map(({ indicator }) => indicator)).toEqual(expected);
  });

  it('shows exactly what the asker may read: of items as their pages do, of drafts to the office that has them', async () => {
    const { city } = desk;
    const issued = await city.dataSource.query<{ id: string; itemId: string }[]>(
      `SELECT id, item_id AS "itemId" FROM target WHERE indicator_key = '县域就诊率'`,
    );
    const drafts = await city.dataSource.query<{ id: string; planId: string }[]>(
      `SELECT target.id, version.plan_id AS "planId" FROM draft_target AS target
       JOIN draft_item AS item ON item.id = target.draft_item_id JOIN plan_version AS version ON version.id = item.plan_version_id
       WHERE target.indicator_key = '县域就诊率' AND version.status = 'draft'`,
    );
    expect([issued.length, drafts.length]).toEqual([3, 2]);
    const seen = new Map<string, number>();
    for (const [who, by] of people) {
      const can: string[] = [];
      for (const { id, itemId } of issued)
        if ((await outcomeOf(city.get(ItemTargets).run(by, itemId))) === 'done') can.push(id);
      for (const { id, planId } of drafts)
        if ((await outcomeOf(city.get(GetDraft).run(by, planId))) === 'done') can.push(id);
      const listed = (await compare(by, '县域就诊率')).rows.map(({ id }) => id);
      expect([who, listed.toSorted()]).toEqual([who, can.toSorted()]);
      seen.set(who, can.length);
      const [one] = (await shared(by, { text: '县域' })).items;
      expect([who, one?.targets ?? 0]).toEqual([who, can.length > 1 && who !== 'another office' ? can.length : 0]);
    }
    expect([...seen.values()]).toEqual([4, 1, 2, 1, 0, 0, 0, 1]);
  });

  it('follows what is corrected in a draft, withdrawn, set by hand or ended', async () => {
    const { city } = desk;
    const { rows } = await compare(desk.supervisor, '县域就诊率');
    const draft = await desk.draft(rows[3]!.plan.id);
    const { id, version, measures } = itemOf(draft, '1');
    const corrected = measures.replace('91%', '95%');
    await city.get(EditDraft).edit(desk.supervisor, draft.planId, id, version, { measures: corrected });
    const itemId = rows[0]!.item.id;
    const { targets } = await city.get(ItemTargets).run(desk.supervisor, itemId);
    await city.get(WithdrawTarget).run(desk.supervisor, itemId, targets[0]!.id, 1, { reason: '口径调整' });
    const { version: at } = await city.get(ItemTargets).run(desk.supervisor, itemId);
    const own = { ...aTarget('县域就诊率', '93'), baseline: null, dueOn: null };
    await city.get(SetTargets).run(desk.supervisor, itemId, at, { targets: [withoutPrinted(own)] });
    await city.get(EndItem).terminate(desk.supervisor, rows[1]!.item.id, 1, '方案已调整');
    expect(await lines(desk.supervisor, '县域就诊率')).toEqual(['甲 93', '丙 88 scope', '分级诊疗 95']);
  });

  it('has the targets of a draft once when it is issued, as those of its items', async () => {
    const { planId } = await desk.import(draftOf('青石', '94', '完善考核办法，强化结果运用，定期通报工作进展情况。'));
    const draft = await desk.answerAll(await desk.draft(planId));
    const before = await compare(desk.supervisor, '签约率');
    await desk.city.get(IssuePlan).run(desk.supervisor, planId, draft.version);
    const after = await compare(desk.supervisor, '签约率');
    expect(after.rows.map(({ plan, value }) => [plan.id, plan.status, value])).toEqual(
      before.rows.map(({ plan, value }) => [plan.id, plan.id === planId ? 'issued' : 'draft', value]),
    );
  });
});

const withoutPrinted = ({ printed: _printed, ...target }: IssuableTarget & { baseline: null }) => target;
