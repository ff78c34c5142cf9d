import { AnswerQuestions, DecideDifferences, GetRevision, ImportRevision, PlanEditions, UndoChange } from '#libs/plans';
import { ApplyRevision, IssuePlan } from '#libs/work-items';
import { xlsxOf } from '../support/documents/make-xlsx.js';
import { PlanDesk, questionOf } from '../support/plan-desk.js';
import { differencesOf, REVISING, told } from '../support/revised-plan.js';

type Row = readonly [task: string, lead: string, supporting: string, due: string];

/** Headers that the reader knows, and one that it does not. */
const KNOWN = ['序号', '工作任务', '牵头单位', '配合单位', '完成时限'];
const UNKNOWN = ['项', '做什么', '谁来办', '谁来帮', '何时办完'];
const AGAIN = ['项', '要做的事', '谁负责', '谁帮忙', '办结日期'];

describe('the revision of a plan that came as a table', () => {
  let desk: PlanDesk;
  beforeAll(async () => {
    desk = await PlanDesk.open();
  });
  afterAll(() => desk.close());

  let plans = 0;
  /** Tasks that no other plan has. */
  function tasks(): Row[] {
    plans += 1;
    const own = (text: string) =>
      [...text]
        .map((one) => String.fromCharCode(0x4e00 + ((one.charCodeAt(0) - 0x4e00 + plans * 37) % 20_000)))
        .join('');
    return [
      [`建设${own('社区综合服务机构并完善运行机制')}`, '市发展改革委', '市财政局', '2095年12月底'],
      [`培训${own('护理人员健全薪酬激励办法提高水平')}`, '市教育局', '市财政局', '2095年6月底'],
      [`开展${own('老年助餐鼓励餐饮企业参与配送服务')}`, '市教育局', '市发展改革委', '2095年12月底'],
    ];
  }
  const sheet = (rows: readonly Row[], header: readonly string[]) =>
    xlsxOf([
      [{ value: `海州市方案${plans}任务分工表`, columnSpan: 5 }, null, null, null, null],
      header,
      ...rows.map((row, at) => [String(at + 1), ...row]),
    ]);
  async function issue(rows: readonly Row[], header: readonly string[]): Promise<string> {
    const { planId } = await desk.import(await sheet(rows, header), desk.supervisor, '分工表.xlsx');
    const draft = await desk.answerAll(await desk.draft(planId));
    await desk.city.get(IssuePlan).run(desk.supervisor, planId, draft.version);
    return planId;
  }
  const revise = (planId: string, bytes: Uint8Array, fileName = '修订.xlsx') =>
    desk.city.get(ImportRevision).run(desk.supervisor, planId, { fileName, mediaType: '', bytes }, REVISING);
  const revision = (planId: string) => desk.city.get(GetRevision).run(desk.supervisor, planId);
  const openKinds = async (planId: string) =>
    (await desk.draft(planId)).questions.filter(({ status }) => status === 'open').map(({ kind }) => kind);
  const later = (rows: readonly Row[]): Row[] =>
    rows.map(([task, lead, supporting, due], at) => [task, lead, supporting, at === 0 ? '2096年6月底' : due]);
  async function apply(planId: string) {
    const decisions = differencesOf(await revision(planId)).map(({ planItemId, kind, digest }) => ({
      ...{ planItemId, kind, digest, reason: null },
      ...{ was: 'open' as const, choice: 'adopt' as const },
    }));
    const { version } = await desk.city.get(DecideDifferences).run(desk.supervisor, planId, decisions);
    return desk.city.get(ApplyRevision).run(desk.supervisor, planId, version);
  }

  it('takes a further workbook with a header that is known', async () => {
    const rows = tasks();
    const planId = await issue(rows, KNOWN);
    await revise(planId, await sheet(later(rows), KNOWN));
    expect(told(await revision(planId))).toEqual(['1 due']);
    expect(await apply(planId)).toMatchObject({ changed: 1, added: 0, ended: 0 });
  });

  it('takes a further workbook whose header was explained when the first was checked, and asks no more', async () => {
    const rows = tasks();
    const planId = await issue(rows, UNKNOWN);
    await revise(planId, await sheet(later(rows), UNKNOWN));
    expect(await openKinds(planId)).not.toContain('tableColumns');
    expect(told(await revision(planId))).toEqual(['1 due']);
    await apply(planId);
    // And once more: what was explained holds for every later text.
    await revise(planId, await sheet(rows, UNKNOWN));
    expect(told(await revision(planId))).toEqual(['1 due']);
  });

  it('asks about a header that is another, and knows the rows again once it is explained', async () => {
    const rows = tasks();
    const planId = await issue(rows, KNOWN);
    await revise(planId, await sheet(later(rows), AGAIN));
    const draft = await desk.draft(planId);
    const question = questionOf(draft, 'tableColumns');
    expect(told(await revision(planId))).toEqual(['1 removed', '2 removed', '3 removed']);
    const answered = await desk.answer(draft, question, {
      choice: 'columns',
      columns: ['ordinal', 'task', 'lead', 'supporting', 'due'],
    });
    expect(told(await revision(planId))).toEqual(['1 due']);
    await desk.city.get(UndoChange).run(desk.supervisor, planId, answered.version);
    expect(told(await revision(planId))).toEqual(['1 removed', '2 removed', '3 removed']);
    const again = await desk.draft(planId);
    const { id, version } = questionOf(again, 'tableColumns');
    await desk.city.get(AnswerQuestions).answer(desk.supervisor, planId, id, version, {
      choice: 'columns',
      columns: ['ordinal', 'task', 'lead', 'note', 'due'],
    });
    // The rows that print the same keep what was settled of them.
    expect(told(await revision(planId))).toEqual(['1 units', '1 due']);
  });

  it('keeps reading a table that was explained before where another one is explained', async () => {
    const [one, two, three] = tasks();
    const planId = await issue([one!, two!], UNKNOWN);
    const header = `${UNKNOWN.join('\t')}\n`;
    const row = (at: number, cells: readonly string[]) => `${at}\t${cells.join('\t')}\n`;
    const another = `附件1\n${['项', '要做的事', '谁负责'].join('\t')}\n${row(3, three!.slice(0, 2))}${row(4, ['建立信息平台', '市财政局'])}`;
    const text = `海州市方案任务分工表\n${another}附件2\n${header}${row(1, one!)}${row(2, two!)}`;
    await revise(planId, new TextEncoder().encode(text), '修订.txt');
    const draft = await desk.draft(planId);
    expect(draft.items.map(({ ref }) => ref)).toEqual(['1', '2']);
    const columns = ['ordinal', 'task', 'lead'] as const;
    const after = await desk.answer(draft, questionOf(draft, 'tableColumns'), {
      choice: 'columns',
      columns: [...columns],
    });
    expect(after.items.map(({ ref }) => ref)).toEqual(['3', '4', '1', '2']);
    expect(after.coverage).toBe(1);
    expect(told(await revision(planId))).toEqual(['3 added', '4 added']);
  });

  it('asks again about what is new in it, and the old text stays readable', async () => {
    const rows = tasks();
    const planId = await issue(rows, KNOWN);
    const [first, second] = later(rows);
    await revise(
      planId,
      await sheet([first!, second!, ['建立信息平台', '市数据管理中心', '市财政局', '2095年12月底']], KNOWN),
    );
    expect(await openKinds(planId)).toContain('unknownUnit');
    expect(told(await revision(planId))).toEqual(['1 due', '3 added', '3 removed']);
    const { items } = await desk.city.get(PlanEditions).list(desk.supervisor, planId);
    expect(items.map(({ number }) => number)).toEqual([2, 1]);
  });
});
