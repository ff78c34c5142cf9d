import type { Answer } from '#libs/contracts';
import { ItemTargets } from '#libs/indicators';
import type { Problem } from '#libs/kernel';
import { DiscardDraft, EditDraft, GetDraft, UndoChange } from '#libs/plans';
import { IssuePlan } from '#libs/work-items';
import { outcomeOf } from '../support/outcome.js';
import { itemOf, PlanDesk, questionOf } from '../support/plan-desk.js';

type Draft = Awaited<ReturnType<PlanDesk['draft']>>;
type Target = Draft['items'][number]['targets'][number];

describe('the targets of a draft', () => {
  let desk: PlanDesk;
  beforeAll(async () => {
    desk = await PlanDesk.open();
  });
  afterAll(() => desk.close());

  const edit = () => desk.city.get(EditDraft);
  const undo = (draft: Draft) => desk.city.get(UndoChange).run(desk.supervisor, draft.planId, draft.version);
  const line = ({ indicator, operator, value, unit, dueOn, origin }: Target) =>
    [indicator, operator, `${value ?? '?'}${unit}`, dueOn ?? '-', origin].join(' ');
  const lines = (draft: Draft, ref: string) => itemOf(draft, ref).targets.map(line);
  const input = ({ id, printed: _p, origin: _o, span: _s, numberSpan: _n, ...terms }: Target) => ({ id, ...terms });
  const checked = async () => desk.answerAll(await desk.newDraft());

  it('are what the reader found, in the order of the text', async () => {
    const draft = await desk.newDraft();
    // what follows a deadline is a target too, in whatever words
    expect(draft.items.map(({ ref }) => lines(draft, ref)[0])).toEqual([
      '综合服务机构 equal 1处 2025-12-31 printed',
      '护理人员 equal 2000人 2025-06-30 printed',
      '每千人床位数 atLeast ?1:x - printed',
      '社区食堂 equal 40处 - printed',
      '联合检查 atLeast 2次 - printed',
    ]);
    expect(draft.items.map(({ targets }) => targets.length)).toEqual([2, 2, 1, 1, 1]);
    const [target] = itemOf(draft, '2').targets;
    expect(draft.text.slice(target!.span!.start, target!.span!.end)).toContain('培训护理人员2000人');
    expect(draft.text.slice(target!.numberSpan!.start, target!.numberSpan!.end)).toBe('2000人');
    expect(itemOf(draft, '1').targets[0]).toMatchObject({ per: '每个街道', dueText: '到2025年', strength: 'required' });
  });

  it('are set as a whole list, each kept, changed, added or left out', async () => {
    const draft = await desk.newDraft();
    const { id, version, targets } = itemOf(draft, '4');
    const kept = input(targets[0]!);
    const added = { ...kept, id: undefined, indicator: '助餐点', value: '12.50', unit: '个', dueOn: '2026-12-31' };
    const after = await edit().edit(desk.supervisor, draft.planId, id, version, { targets: [kept, added] });
    expect(lines(after, '4')).toEqual(['社区食堂 equal 40处 - printed', '助餐点 equal 12.5个 2026-12-31 checker']);
    expect(await desk.draft(draft.planId)).toEqual(after);
    const changed = itemOf(after, '4')
      .targets.map(input)
      .with(0, { ...kept, value: '50' });
    const again = await edit().edit(desk.supervisor, draft.planId, id, version + 1, { targets: changed });
    expect(lines(again, '4')[0]).toBe('社区食堂 equal 50处 - checker');
    const none = await edit().edit(desk.supervisor, draft.planId, id, version + 2, { targets: [] });
    expect(lines(none, '4')).toEqual([]);
    const back = await undo(await undo(await undo(none)));
    expect(itemOf(back, '4').targets).toEqual(targets);
  });

  it('are a field of their own: two people who edit others are both kept, two who edit targets are told', async () => {
    const draft = await desk.newDraft();
    const { id, version, targets } = itemOf(draft, '4');
    const mine = { ...input(targets[0]!), value: '60' };
    await edit().edit(desk.colleague, draft.planId, id, version, { title: '开展老年人助餐' });
    const both = await edit().edit(desk.supervisor, draft.planId, id, version, { targets: [mine] });
    expect(itemOf(both, '4')).toMatchObject({ title: '开展老年人助餐', targets: [{ value: '60' }] });
    const problem = (await edit()
      .edit(desk.colleague, draft.planId, id, version, { targets: [{ ...mine, value: '70' }] })
      .catch((error: unknown) => error)) as Problem;
    expect(problem).toMatchObject({
      code: 'stale',
      errors: [
        {
          path: '/targets',
          by: { id: desk.supervisor.userId },
          present: [{ id: mine.id, value: '60' }],
          sent: [{ value: '70' }],
        },
      ],
    });
    const same = await edit().edit(desk.colleague, draft.planId, id, version, {
      targets: [{ ...mine, value: '60.0' }],
    });
    expect(itemOf(same, '4').version).toBe(itemOf(both, '4').version);
  });

  it('are refused with the id of another item and where they contradict themselves', async () => {
    const draft = await desk.newDraft();
    const { id, version } = itemOf(draft, '4');
    const foreign = input(itemOf(draft, '2').targets[0]!);
    const change = (targets: object[]) =>
      edit().edit(desk.supervisor, draft.planId, id, version, { targets: targets as never });
    expect(await change([foreign]).catch((error: unknown) => error)).toMatchObject({
      code: 'invalidInput',
      errors: [{ path: '/targets/0/id' }],
    });
    expect(await outcomeOf(change([{ ...foreign, id: undefined, operator: 'between' }]))).toBe('invalidInput');
  });

  it('are read again from what the checker corrects, by an answer and by an edit', async () => {
    const draft = await desk.newDraft();
    const question = questionOf(draft, 'damagedText', '1∶055');
    const text = question.printed.replace('055', '0.55');
    const answer: Answer = { choice: 'correct', text };
    const corrected = await desk.answer(draft, question, answer);
    expect(lines(corrected, '3')).toEqual(['每千人床位数 atLeast 0.551:x - printed']);
    expect(lines(await undo(corrected), '3')).toEqual(['每千人床位数 atLeast ?1:x - printed']);
    const { id, version, measures } = itemOf(corrected, '1');
    const edited = await edit().edit(desk.supervisor, draft.planId, id, version, {
      measures: measures.replace('建成1处', '建成2处'),
    });
    expect(lines(edited, '1')).toEqual(['综合服务机构 equal 2处 2025-12-31 printed', lines(draft, '1')[1]]);
    expect(itemOf(edited, '1').targets[0]!.id).toBe(itemOf(draft, '1').targets[0]!.id);
  });

  it('are read in an item that is written by hand, unless they come with it', async () => {
    const draft = await desk.newDraft();
    const item = { after: null, title: '评估', measures: '到2026年，评估机构30家。', key: false, dueOn: null };
    let after = await edit().add(desk.supervisor, draft.planId, { ...item, assignments: [] });
    expect(lines(after, '增1')).toEqual(['评估机构 equal 30家 2026-12-31 printed']);
    after = await edit().add(desk.supervisor, draft.planId, { ...item, assignments: [], targets: [] });
    expect(lines(after, '增2')).toEqual([]);
  });

  it('stay with both halves of a split and both parts of a merger, up to the undo', async () => {
    const start = await desk.newDraft();
    const order = start.items.map(({ id }) => id);
    const merged = await edit().merge(desk.supervisor, start.planId, start.version, order.slice(3, 5));
    expect(lines(merged, '4')).toEqual([...lines(start, '4'), ...lines(start, '5')]);
    const { id, version, measures } = itemOf(merged, '4');
    const at = measures.indexOf('每年');
    const split = await edit().split(desk.supervisor, start.planId, id, version, { at, title: '检查' });
    expect([lines(split, '4'), lines(split, '4-2')]).toEqual([lines(start, '4'), lines(start, '5')]);
    const back = await undo(await undo(split));
    expect(back.items.map(({ targets }) => targets)).toEqual(start.items.map(({ targets }) => targets));
  });

  describe('issued', () => {
    const issue = (draft: Draft) => desk.city.get(IssuePlan).run(desk.supervisor, draft.planId, draft.version);
    const itemsOf = async (planId: string) =>
      desk.city.dataSource.query<{ id: string; ref: string }[]>(
        'SELECT id, ref FROM work_item WHERE plan_id = $1 ORDER BY ordinal',
        [planId],
      );

    it('are those of the items from then on, and the entry of each item’s issue names them', async () => {
      const draft = await checked();
      await issue(draft);
      const items = await itemsOf(draft.planId);
      const told: unknown[] = [];
      for (const { id, ref } of items) {
        const { targets } = await desk.city.get(ItemTargets).run(desk.supervisor, id);
        expect(targets.map(({ indicator }) => indicator)).toEqual(
          itemOf(draft, ref).targets.map(({ indicator }) => indicator),
        );
        const [entry] = await desk.city.dataSource.query<{ payload: { targetIds: string[] } }[]>(
          `SELECT payload.body AS payload FROM ledger_entry AS entry JOIN ledger_payload AS payload ON payload.entry_id = entry.id
           WHERE entry.subject_id = $1 AND entry.action = 'issued'`,
          [id],
        );
        told.push(entry!.payload.targetIds);
        expect(entry!.payload.targetIds).toEqual(targets.map((target) => target.id));
      }
      expect(told).toHaveLength(5);
      const { targets } = await desk.city.get(ItemTargets).run(desk.supervisor, items[0]!.id);
      expect(targets[0]).toMatchObject({
        indicator: '综合服务机构',
        operator: 'equal',
        value: '1',
        unit: '处',
        dueOn: '2025-12-31',
        dueText: '到2025年',
        per: '每个街道',
        printed: '每个街道建成1处综合服务机构',
      });
      const damaged = await desk.city.get(ItemTargets).run(desk.supervisor, items[2]!.id);
      // The first answer offered to the damaged number is what it may have been.
      expect(damaged.targets).toMatchObject([
        { operator: 'atLeast', value: '0.55', printed: '每千人床位数达到1∶0.55' },
      ]);
    });

    it('of two issues at once are there once', async () => {
      const draft = await checked();
      const results = await Promise.all([outcomeOf(issue(draft)), outcomeOf(issue(draft))]);
      expect(results.sort()).toEqual(['done', 'planNotDraft']);
      const [row] = await desk.city.dataSource.query<{ targets: number }[]>(
        `SELECT count(*)::int AS targets FROM target JOIN work_item AS item ON item.id = target.item_id WHERE item.plan_id = $1`,
        [draft.planId],
      );
      expect(row).toEqual({ targets: 7 });
    });
  });

  describe('beside those of plans that are known', () => {
    const plan = (name: string, nurses: string, more = '') =>
      `${name}市护理方案\n一、任务\n1. 培养护士。到2026年，每千人口护士数达到${nurses}人。${more}（责任单位：市教育局）\n`;
    const far = ({ questions }: Draft) => questions.filter(({ message }) => message.includes('相差悬殊'));
    const imported = async (text: string, by = desk.supervisor) => desk.draft((await desk.import(text, by)).planId, by);

    it('are asked about where they are far from all of them, of the same office only', async () => {
      const own = '推动护理队伍建设，完善护理服务体系，落实各项保障措施。';
      const first = await imported(plan('青石', '3.9', own));
      expect(far(first)).toEqual([]);
      const second = await imported(plan('白沙', '39', '开展护理岗位练兵，健全人才激励机制，改善工作环境条件。'));
      expect(far(second)).toMatchObject([
        { kind: 'damagedText', itemId: second.items[0]!.id, printed: '每千人口护士数达到39人' },
      ]);
      expect(far(second)[0]!.message).toContain('青石市护理方案');
      const elsewhere = await imported(
        plan('临江', '38', '优化排班制度，推广责任制整体护理，提升满意程度。'),
        desk.stranger,
      );
      expect(far(elsewhere)).toEqual([]);
      const discard = desk.city.get(DiscardDraft);
      for (const { planId, version } of [first, second]) await discard.run(desk.supervisor, planId, version);
      const third = await imported(plan('黑河', '40', '加强继续教育，拓宽职业发展通道，稳定基层护理队伍。'));
      expect(far(third)).toEqual([]);
      expect(await desk.city.get(GetDraft).run(desk.supervisor, third.planId)).toEqual(third);
    });
  });
});
