import type { Answer } from '#libs/contracts';
import { inTransaction } from '#libs/database';
import { newId } from '#libs/kernel';
import { insertUnits, raiseOrganisationEpoch, takeBackUnit } from '#libs/organisation';
import { UndoChange } from '#libs/plans';
import { aPerson } from '../support/a-person.js';
import { untilBlocked } from '../support/blocked.js';
import { outcomeOf } from '../support/outcome.js';
import { ownWords } from '../support/own-words.js';
import { anotherPlan, itemOf, PlanDesk, questionOf } from '../support/plan-desk.js';

type Draft = Awaited<ReturnType<PlanDesk['draft']>>;

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
    // the second answer found it, and has nothing to take back
    expect(again.keptUnits).toEqual([]);
    expect(await outcomeOf(desk.answer(again, questionOf(again, 'unknownUnit'), kind))).toBe('unitNameTaken');
  });

  it('is not found by a document that is read while it is taken back', async () => {
    const { dataSource } = desk.city;
    const unit = { id: newId(), parentId: parentId(), kind: 'institution' as const, name: '市养老评估中心' };
    await inTransaction(dataSource, (tx) =>
      insertUnits(tx, [{ ...unit, officialOrder: 990, validFrom: '2020-01-01' }]),
    );
    const { reading } = await inTransaction(dataSource, async (tx) => {
      await raiseOrganisationEpoch(tx);
      expect(await takeBackUnit(tx, unit.id)).toBe(true);
      const attempt = desk.import(anotherPlan().replaceAll('市养老中心', unit.name));
      await untilBlocked(dataSource, attempt);
      return { reading: attempt };
    });
    const draft = await desk.draft((await reading).planId);
    expect(questionOf(draft, 'unknownUnit')).toMatchObject({ printed: unit.name, status: 'open' });
  });

  it('of many at once may be named again, by this draft and by another', async () => {
    const units = Array.from(
      { length: 45 },
      (_, n) => `市${'金木水火土日月山石田'.charAt(n % 10)}${'东南西北中'.charAt(n / 10)}局`,
    );
    const many = async () => {
      const items = units.map((unit, n) => `${n + 1}. 推进${unit}。（牵头单位：${unit}）\n`).join('');
      return imported(`${ownWords()}方案\n${ownWords()}。\n一、任务\n${items.replace(/推进/g, ownWords)}`);
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
