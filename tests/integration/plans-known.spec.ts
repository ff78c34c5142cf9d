import { jest } from '@jest/globals';
import type { Answer } from '#libs/contracts';
import { inTransaction } from '#libs/database';
import { newId } from '#libs/kernel';
import { ItemTargets, WithdrawTarget } from '#libs/indicators';
import { DiscardDraft, ImportRevision, UndoChange } from '#libs/plans';
import { EndItem, IssuePlan } from '#libs/work-items';
import { outcomeOf } from '../support/outcome.js';
import { aPerson } from '../support/a-person.js';
import { itemOf, PlanDesk, questionOf } from '../support/plan-desk.js';
import { REVISING } from '../support/revised-plan.js';

type Draft = Awaited<ReturnType<PlanDesk['draft']>>;

let made = 0;
/** Words of their own for each plan, or it would be taken for a copy of another. */
const filler = (): string =>
  Array.from({ length: 48 }, (_, n) => String.fromCharCode(0x5200 + ((made * 997 + n * 131) % 9_000))).join('');
const plan = (value: string, more = ''): string => {
  made += 1;
  return `第${'一二三四五六七八九'.charAt(made - 1)}市护理方案\n一、任务\n1. 培养护士。到2027年，每千人口护士数达到${value}人。${filler()}。（责任单位：市教育局）\n${more}`;
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
    const queried = jest.spyOn(manager, 'query');
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

describe('a new unit', () => {
  let desk: PlanDesk;
  beforeAll(async () => {
    desk = await PlanDesk.open();
  });
  afterAll(() => desk.close());

  const undo = (draft: Draft) => desk.city.get(UndoChange).run(desk.supervisor, draft.planId, draft.version);
  const parentId = () => desk.city.unit('海州市人民政府');
  const unitOf = (draft: Draft) =>
    itemOf(draft, '3').assignments.find(({ printed }) => printed === '市养老中心')?.unit ?? null;
  const named = (name: string) => desk.city.dataSource.query<object[]>('SELECT id FROM unit WHERE name = $1', [name]);

  const unitMade = (draft: Draft) => unitOf(draft)!.id;
  const answer = (name: string): Answer => ({ choice: 'newUnit', name, kind: 'institution', parentId: parentId() });
  const answered = async (draft: Draft, name: string) =>
    desk.answer(draft, questionOf(draft, 'unknownUnit'), answer(name));
  let people = 0;
  const inOffice = (unitId: string) =>
    inTransaction(desk.city.dataSource, (tx) =>
      aPerson(tx, { login: `madeunit${(people += 1)}`, unitId, role: 'liaison' }),
    );
  const acts = async (unitId: string) => {
    const entries = await desk.city.dataSource.query<{ action: string }[]>(
      `SELECT action FROM ledger_entry WHERE subject_id = $1 ORDER BY number`,
      [unitId],
    );
    return entries.map(({ action }) => action);
  };

  it('goes with the answer that made it', async () => {
    const draft = await desk.newDraft();
    const first = await answered(draft, '市养老指导中心');
    const back = await undo(first);
    expect(unitOf(back)).toBeNull();
    expect(questionOf(back, 'unknownUnit').status).toBe('open');
    expect(back.keptUnits).toEqual([]);
    expect(await named('市养老指导中心')).toEqual([]);
    expect(await acts(unitMade(first))).toEqual(['unitCreated', 'unitTakenBack']);
    const rows = await desk.city.dataSource.query<object[]>(
      'SELECT FROM unit_closure WHERE descendant_id = $1 UNION ALL SELECT FROM unit_name WHERE unit_id = $1',
      [unitMade(first)],
    );
    expect(rows).toEqual([]);
    // of another kind it is another unit
    const kind = { ...answer('市养老指导中心'), kind: 'governmentDepartment' } as Answer;
    const second = await desk.answer(back, questionOf(back, 'unknownUnit'), kind);
    expect(unitOf(second)).toMatchObject({ name: '市养老指导中心' });
    expect((await undo(second)).keptUnits).toEqual([]);
  });

  it.each<[what: string, use: (unitId: string) => Promise<unknown>]>([
    [
      'has another way of being printed',
      (unitId) =>
        desk.city.dataSource.query(
          `INSERT INTO unit_alias (id, government_id, name, unit_id) VALUES (gen_random_uuid(), $1, '养老所', $2)`,
          [parentId(), unitId],
        ),
    ],
    ['has people', inOffice],
    ['was renamed', (unitId) => desk.city.dataSource.query('UPDATE unit SET version = 2 WHERE id = $1', [unitId])],
    [
      'is what another draft means',
      async (unitId) => {
        const other = await desk.newDraft();
        await desk.answer(other, questionOf(other, 'unknownUnit'), { choice: 'unit', unitId, remember: false });
      },
    ],
    [
      'may be given back to another draft by an undo',
      async (unitId) => {
        const other = await desk.newDraft();
        const question = questionOf(other, 'unknownUnit');
        const after = await desk.answer(other, question, { choice: 'unit', unitId, remember: false });
        await desk.answer(after, questionOf(after, 'unknownUnit'), { choice: 'none' });
      },
    ],
  ])('stays where it %s, and the undo says so', async (what, use) => {
    const name = `市${what.length}号养老中心`;
    const first = await answered(await desk.newDraft(), name);
    await use(unitMade(first));
    const back = await undo(first);
    expect(unitOf(back)).toBeNull();
    expect(back.keptUnits).toEqual([{ id: unitMade(first), name }]);
    expect(await named(name)).toHaveLength(1);
    expect(await acts(unitMade(first))).not.toContain('unitTakenBack');
    if (what === 'was renamed') return;
    const second = await answered(back, name);
    expect(unitMade(second)).toBe(unitMade(first));
  });

  it('that stayed is there once when it is named again, and not for another draft', async () => {
    const draft = await desk.newDraft();
    const first = await answered(draft, '市养老服务中心');
    await inOffice(unitMade(first));
    const back = await undo(first);
    const second = await answered(back, '市养老服务中心');
    expect(unitOf(second)).toEqual(unitOf(first));
    expect(await named('市养老服务中心')).toHaveLength(1);
    // what another draft made is for the person to choose
    const other = await desk.newDraft();
    expect(await outcomeOf(answered(other, '市养老服务中心'))).toBe('unitNameTaken');
    const kind = { ...answer('市养老服务中心'), kind: 'governmentDepartment' } as Answer;
    const again = await undo(second);
    expect(await outcomeOf(desk.answer(again, questionOf(again, 'unknownUnit'), kind))).toBe('unitNameTaken');
  });

  it('of many at once may be named again, by this draft and by another', async () => {
    const units = Array.from(
      { length: 45 },
      (_, n) => `市${'金木水火土日月山石田'.charAt(n % 10)}${'东南西北中'.charAt(n / 10)}局`,
    );
    const many = async () => {
      made += 1;
      const items = units.map((unit, n) => `${n + 1}. 推进${unit}。（牵头单位：${unit}）\n`).join('');
      return imported(
        `${filler()}方案\n${filler()}。\n一、任务\n${items.replace(/推进/g, () => ((made += 1), filler()))}`,
      );
    };
    const imported = async (text: string) => desk.draft((await desk.import(text)).planId);
    const [draft, other] = [await many(), await many()];
    const together = (of: Draft) => of.questions.find(({ options }) => options[0]?.answer.choice === 'newUnits')!;
    const answer = together(draft).options[0]!.answer;
    const leads = (of: Draft) => of.items.map(({ assignments }) => assignments[0]?.unit?.id ?? null);
    const first = await desk.answer(draft, together(draft), answer);
    const known = leads(first).filter((id) => id !== null);
    expect(known.length).toBeGreaterThan(5);
    const back = await undo(first);
    expect(await named('市金东局')).toEqual([]);
    const again = await desk.answer(back, together(back), answer);
    expect(leads(await desk.answer(other, together(other), answer))).toEqual(leads(again));
    expect((await undo(again)).keptUnits).toHaveLength(known.length);
  });
});
