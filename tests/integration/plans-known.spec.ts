import { vi } from 'vitest';
import type { Answer } from '#libs/contracts';
import { newId } from '#libs/kernel';
import { ItemTargets, WithdrawTarget } from '#libs/indicators';
import { DiscardDraft, ImportRevision } from '#libs/plans';
import { EndItem, IssuePlan } from '#libs/work-items';
import { outcomeOf } from '../support/outcome.js';
import { ownWords } from '../support/own-words.js';
import { PlanDesk, questionOf } from '../support/plan-desk.js';
import { REVISING } from '../support/revised-plan.js';

type Draft = Awaited<ReturnType<PlanDesk['draft']>>;

let made = 0;
const plan = (value: string, more = ''): string => {
  made += 1;
  return `第${'一二三四五六七八九'.charAt(made - 1)}市护理方案\n一、任务\n1. 培养护士。到2027年，每千人口护士数达到${value}人。${ownWords()}。（责任单位：市教育局）\n${more}`;
};
const far = ({ questions }: Draft) => questions.filter(({ message }) => message.includes('相差悬殊'));

describe('beside the plans that are known', () => {
  let desk: PlanDesk;
  beforeAll(async () => {
    desk = await PlanDesk.open();
  });
  afterAll(() => desk.close());

  const imported = async (text: string, fileName?: string): Promise<Draft> =>
    desk.draft((await desk.import(text, desk.supervisor, fileName)).planId);
  const issued = async (text: string) => {
    const draft = await desk.answerAll(await imported(text));
    await desk.city.get(IssuePlan).run(desk.supervisor, draft.planId, draft.version);
    const [item] = await desk.city.dataSource.query<{ id: string; version: number }[]>(
      'SELECT id, version FROM work_item WHERE plan_id = $1 ORDER BY ordinal',
      [draft.planId],
    );
    return item!;
  };

  it('is what is in force: a draft that agrees with a misprint does not hide it', async () => {
    await issued(plan('3.9'));
    expect(far(await imported(plan('39')))).toHaveLength(1);
    expect(far(await imported(plan('39')))).toHaveLength(1);
    expect(far(await imported(plan('4.1')))).toEqual([]);
  });

  it('is no target that was withdrawn, nor one of an item that has ended', async () => {
    const [first] = await desk.city.dataSource.query<{ id: string }[]>('SELECT id FROM work_item');
    const { targets } = await desk.city.get(ItemTargets).run(desk.supervisor, first!.id);
    const rate = targets.find(({ indicator }) => indicator.includes('护士'))!;
    await desk.city.get(WithdrawTarget).run(desk.supervisor, first!.id, rate.id, 1, { reason: '口径调整' });
    const ended = await issued(plan('40'));
    await desk.city.get(EndItem).terminate(desk.supervisor, ended.id, ended.version, '方案已调整');
    // nothing in force says anything: the drafts, of which one agrees, are heard
    expect(far(await imported(plan('38')))).toEqual([]);
    await desk.city.dataSource.query(
      `UPDATE draft_item SET removed = true FROM plan_version AS version
       WHERE version.id = draft_item.plan_version_id AND version.status = 'draft'`,
    );
    expect(far(await imported(plan('3.8')))).toEqual([]);
  });

  it('is held against the rows of a table too, when they are read', async () => {
    const table =
      '附件\n项\t做什么\t谁来办\t谁来帮\n1\t练兵，每千人口护士数达到36人\t市教育局\t市财政局\n2\t植树\t市财政局\t市教育局\n';
    const start = await imported(plan('3.7', table));
    expect(far(start)).toEqual([]);
    const question = questionOf(start, 'tableColumns');
    const columns: Answer = { choice: 'columns', columns: ['ordinal', 'task', 'lead', 'supporting'] };
    const { manager } = desk.city.dataSource;
    const queried = vi.spyOn(manager, 'query');
    const isFileRead = () => queried.mock.calls.some(([sql]) => String(sql).includes('source.bytes'));
    const late = { ...question, version: question.version + 1 };
    expect(await outcomeOf(desk.answer(start, late, columns))).toBe('stale');
    expect(await outcomeOf(desk.answer(start, { ...question, id: newId() }, columns))).toBe('notFound');
    // nobody whose answer comes too late has the file read again
    expect(isFileRead()).toBe(false);
    const draft = await desk.answer(start, question, columns);
    expect(isFileRead()).toBe(true);
    queried.mockRestore();
    const row = draft.items.find(({ title }) => title.startsWith('练兵'))!;
    const [asked, ...others] = far(draft);
    expect(others).toEqual([]);
    expect(asked).toMatchObject({ itemId: row.id, printed: '每千人口护士数达到36人' });
    expect(draft.text.slice(asked!.span!.start, asked!.span!.end)).toBe('每千人口护士数达到36人');
    expect(draft.warnings.filter(({ code }) => code === 'farFromKnown')).toHaveLength(1);
    const numbers = draft.numbers.map(({ itemRef }) => itemRef);
    expect(new Set(numbers)).toEqual(new Set(['1', row.ref]));
  });
});

describe('the revision of a plan', () => {
  let desk: PlanDesk;
  beforeAll(async () => {
    desk = await PlanDesk.open();
  });
  afterAll(() => desk.close());

  it('is held against the other plans alone: what the plan itself says in force is what it changes', async () => {
    const text = plan('3.9');
    const { planId } = await desk.import(text);
    const draft = await desk.answerAll(await desk.draft(planId));
    await desk.city.get(IssuePlan).run(desk.supervisor, planId, draft.version);
    const revise = async () => {
      const bytes = new TextEncoder().encode(text.replace('3.9', '39'));
      const document = { fileName: '修订.txt', mediaType: 'text/plain', bytes };
      await desk.city.get(ImportRevision).run(desk.supervisor, planId, document, REVISING);
      return desk.draft(planId);
    };
    const alone = await revise();
    expect(far(alone)).toEqual([]);
    await desk.city.get(DiscardDraft).run(desk.supervisor, planId, alone.version);
    await desk.import(plan('4'));
    expect(far(await revise())).toHaveLength(1);
  });
});

describe('a draft that an older reader has read', () => {
  let desk: PlanDesk;
  beforeAll(async () => {
    desk = await PlanDesk.open();
  });
  afterAll(() => desk.close());

  it('is shown as the reader of today reads it, with the numbers of its items, and kept so with the next change', async () => {
    const draft = await desk.newDraft();
    const stored = () =>
      desk.city.dataSource.query<{ version: string; leaves: number | null }[]>(
        `SELECT reader_version AS version, jsonb_array_length(outline -> 'leaves') AS leaves FROM plan_version WHERE plan_id = $1`,
        [draft.planId],
      );
    const [{ version: today } = { version: '' }] = await stored();
    await desk.city.dataSource.query(
      `UPDATE plan_version SET reader_version = '1', outline = '{"items": [], "secrecy": null}' WHERE plan_id = $1`,
      [draft.planId],
    );
    expect(await desk.draft(draft.planId)).toEqual(draft);
    expect(await stored()).toEqual([{ version: '1', leaves: null }]);
    const question = questionOf(draft, 'damagedText');
    const after = await desk.answer(draft, question, { choice: 'confirm' });
    expect(after.leaves).toEqual(draft.leaves);
    expect(await stored()).toEqual([{ version: today, leaves: draft.leaves.length }]);
  });
});
