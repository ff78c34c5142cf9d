import type { Answer } from '#libs/contracts';
import { newId, Problem } from '#libs/kernel';
import { AnswerQuestions, DiscardDraft, EditDraft, GetDraft, Plans, PreviewDispatches, UndoChange } from '#libs/plans';
import { outcomeOf } from '../support/outcome.js';
import { itemOf, PlanDesk, questionOf } from '../support/plan-desk.js';

type Draft = Awaited<ReturnType<PlanDesk['draft']>>;

describe('checking a draft', () => {
  let desk: PlanDesk;
  beforeAll(async () => {
    desk = await PlanDesk.open();
  });
  afterAll(() => desk.close());

  const edit = () => desk.city.get(EditDraft);
  const unit = (path: string) => desk.city.unit(path);
  const itIs = (unitId: string, remember = true): Answer => ({ choice: 'unit', unitId, remember });
  const newUnit = (name: string, more: object = {}): Answer => ({
    choice: 'newUnit',
    name,
    kind: 'institution',
    parentId: unit('海州市人民政府'),
    ...more,
  });
  const undo = (draft: Draft, by = desk.supervisor) => desk.city.get(UndoChange).run(by, draft.planId, draft.version);
  const assigned = (draft: Draft, ref: string) =>
    itemOf(draft, ref).assignments.map(
      ({ role, unit: one, group, printed }) => `${role} ${(one ?? group)?.name ?? `${printed}?`}`,
    );

  describe('answering', () => {
    it('settles a name in every item at once and counts as one change', async () => {
      const draft = await desk.newDraft();
      const after = await desk.answer(draft, questionOf(draft, 'unknownUnit'), itIs(unit('海州海事局')));
      expect(assigned(after, '3')).toEqual(['lead 市发展改革委', 'supporting 海州海事局']);
      expect(assigned(after, '4')).toContain('supporting 海州海事局');
      expect(after).toMatchObject({ version: draft.version + 1, undo: { command: 'answerQuestion' } });
      expect(questionOf(after, 'unknownUnit')).toMatchObject({ status: 'answered', version: 2 });
      expect(itemOf(after, '3').version).toBe(2);
      expect(itemOf(after, '5').version).toBe(1);
    });

    it('gives the districts to the items the rule reaches and follows another answer', async () => {
      const draft = await desk.newDraft();
      const rule = questionOf(draft, 'ruleReach');
      const wide = await desk.answer(draft, rule, rule.options[0]!.answer);
      expect(
        ['1', '2', '3', '4', '5'].map((ref) => assigned(wide, ref).filter((one) => one.endsWith('各区市'))),
      ).toEqual([[], ['implementer 各区市'], ['implementer 各区市'], ['implementer 各区市'], ['implementer 各区市']]);
      const none = await desk.answer(wide, questionOf(wide, 'ruleReach'), { choice: 'none' });
      expect(assigned(none, '5')).toEqual(['lead 市发展改革委']);
    });

    it('hides a name that means nobody, and finds it again for another answer', async () => {
      const draft = await desk.newDraft();
      const nobody = await desk.answer(draft, questionOf(draft, 'unknownUnit'), { choice: 'none' });
      expect(assigned(nobody, '3')).toEqual(['lead 市发展改革委']);
      const found = await desk.answer(nobody, questionOf(nobody, 'unknownUnit'), itIs(unit('市教育局')));
      expect(assigned(found, '3')).toEqual(['lead 市发展改革委', 'supporting 市教育局']);
      expect(assigned(found, '4')).toEqual(['lead 市教育局', 'coLead 市财政局']);
    });

    it('makes the unit the document names, in force from today, and the name is found from then on', async () => {
      const draft = await desk.newDraft();
      const after = await desk.answer(draft, questionOf(draft, 'unknownUnit'), newUnit('市养老服务中心'));
      expect(assigned(after, '3')).toContain('supporting 市养老服务中心');
      const [made] = await desk.city.dataSource.query<object[]>(
        `SELECT unit.kind, unit.valid_from AS "validFrom", entry.action, entry.actor_id AS actor
         FROM unit JOIN ledger_entry AS entry ON entry.subject_id = unit.id WHERE unit.name = '市养老服务中心'`,
      );
      expect(made).toMatchObject({ kind: 'institution', action: 'unitCreated', actor: desk.supervisor.userId });
      const item = itemOf(after, '5');
      const assignments = [
        { role: 'lead' as const, unitId: unit('市发展改革委') },
        { role: 'supporting' as const, unitId: itemOf(after, '3').assignments[1]!.unit!.id },
      ];
      const edited = await edit().edit(desk.supervisor, after.planId, item.id, item.version, { assignments });
      expect(assigned(edited, '5')).toEqual(['lead 市发展改革委', 'supporting 市养老服务中心']);
    });

    it.each<[what: string, code: string, answer: () => Answer]>([
      ['a unit of another city', 'unitNotActive', () => itIs(desk.elsewhere('临江市民政局'))],
      ['a unit that does not exist', 'unitNotActive', () => itIs(newId())],
      ['a group in place of a unit', 'unitNotActive', () => itIs(desk.districts)],
      [
        'a unit in place of a group',
        'unitNotActive',
        () => ({ choice: 'group', groupId: unit('市教育局'), remember: true }),
      ],
      [
        'a new unit below another city',
        'unitNotActive',
        () => newUnit('新中心', { parentId: desk.elsewhere('临江市人民政府') }),
      ],
      ['a new unit below a group', 'unitNotActive', () => newUnit('新中心', { parentId: desk.districts })],
      ['a new unit of a name that is taken there', 'unitNameTaken', () => newUnit('市教育局')],
      ['a new unit of an unknown kind', 'answerNotOffered', () => newUnit('新中心', { kind: 'ministry' })],
      ['a second government', 'answerNotOffered', () => newUnit('新政府', { kind: 'government' })],
      ['an answer for another kind of question', 'answerNotOffered', () => ({ choice: 'confirm' })],
    ])('is refused for %s and stores nothing', async (_, code, answer) => {
      const draft = await desk.newDraft();
      const before = await desk.rows();
      expect(await outcomeOf(desk.answer(draft, questionOf(draft, 'unknownUnit'), answer()))).toBe(code);
      expect(await desk.rows()).toEqual(before);
      expect(await desk.draft(draft.planId)).toEqual(draft);
    });

    it('is refused on a version that somebody else has answered; two at once never both win', async () => {
      const draft = await desk.newDraft();
      const question = questionOf(draft, 'unknownUnit');
      const results = await Promise.all([
        outcomeOf(desk.answer(draft, question, itIs(unit('市教育局')))),
        outcomeOf(desk.answer(draft, question, { choice: 'none' }, desk.colleague)),
      ]);
      expect(results.sort()).toEqual(['done', 'stale']);
      const problem: unknown = await desk.answer(draft, question, { choice: 'none' }).catch((error: unknown) => error);
      expect((problem as Problem).extension).toEqual({ version: 2 });
    });

    it('of different questions by two people at once keeps both', async () => {
      const draft = await desk.newDraft();
      await Promise.all([
        desk.answer(draft, questionOf(draft, 'unknownUnit'), itIs(unit('市教育局'))),
        desk.answer(
          draft,
          questionOf(draft, 'damagedText'),
          { choice: 'correct', text: '每千人床位数达到10.55张' },
          desk.colleague,
        ),
      ]);
      const after = await desk.draft(draft.planId);
      expect(after.version).toBe(draft.version + 2);
      expect(itemOf(after, '3').measures).toContain('10.55张');
      expect(assigned(after, '3')).toContain('supporting 市教育局');
    });

    it('may be waived with a reason that stays on record', async () => {
      const draft = await desk.newDraft();
      const { id, version } = questionOf(draft, 'damagedText');
      const waive = (at: number) =>
        desk.city.get(AnswerQuestions).waive(desk.colleague, draft.planId, id, at, '以正式文件为准');
      const after = await waive(version);
      expect(questionOf(after, 'damagedText')).toMatchObject({
        status: 'waived',
        reason: '以正式文件为准',
        version: 2,
      });
      expect(await outcomeOf(waive(version))).toBe('stale');
    });

    it('of a question of another plan is not found', async () => {
      const [one, other] = [await desk.newDraft(), await desk.newDraft()];
      expect(await outcomeOf(desk.answer(other, questionOf(one, 'unknownUnit'), { choice: 'none' }))).toBe('notFound');
    });
  });

  describe('editing', () => {
    it('changes an item, raises its version, and refuses what was based on the version before', async () => {
      const draft = await desk.newDraft();
      const { id, version } = itemOf(draft, '5');
      const change = { title: '加强安全联合检查', dueOn: '2026-06-30', key: true };
      const after = await edit().edit(desk.supervisor, draft.planId, id, version, change);
      expect(itemOf(after, '5')).toMatchObject({ ...change, version: 2 });
      expect(await outcomeOf(edit().edit(desk.colleague, draft.planId, id, version, { key: false }))).toBe('stale');
      expect(await outcomeOf(edit().remove(desk.colleague, draft.planId, id, version))).toBe('stale');
      expect(await outcomeOf(edit().split(desk.colleague, draft.planId, id, version, { at: 3, title: '二' }))).toBe(
        'stale',
      );
    });

    it('that changes nothing is no change', async () => {
      const draft = await desk.newDraft();
      const { id, version, title } = itemOf(draft, '5');
      expect(await edit().edit(desk.supervisor, draft.planId, id, version, { title })).toEqual(draft);
    });

    it('merges, splits and orders on the draft’s version, and keeps the units in the database in step', async () => {
      let draft = await desk.newDraft();
      const order = draft.items.map(({ id }) => id);
      draft = await edit().merge(desk.supervisor, draft.planId, draft.version, order.slice(3, 5));
      expect(assigned(draft, '4')).toEqual([
        'lead 市教育局',
        'coLead 市财政局',
        'supporting 市养老中心?',
        'coLead 市发展改革委',
      ]);
      const { id, version } = itemOf(draft, '1');
      draft = await edit().split(desk.supervisor, draft.planId, id, version, { at: 7, title: '打通最后一公里' });
      expect(draft.items.map(({ ref }) => ref)).toEqual(['1', '1-2', '2', '3', '4']);
      draft = await edit().order(
        desk.supervisor,
        draft.planId,
        draft.version,
        draft.items.map((item) => item.id).reverse(),
      );
      expect(draft.items.map(({ ref, ordinal }) => `${ordinal} ${ref}`)).toEqual(['1 4', '2 3', '3 2', '4 1-2', '5 1']);
      expect(await desk.draft(draft.planId)).toEqual(draft);
      expect(await outcomeOf(edit().order(desk.colleague, draft.planId, 1, order))).toBe('stale');
      expect(await outcomeOf(edit().merge(desk.colleague, draft.planId, 1, order))).toBe('stale');
    });

    it.each<[what: string, assignment: () => { unitId?: string; groupId?: string }]>([
      ['a unit of another city', () => ({ unitId: desk.elsewhere('临江市民政局') })],
      ['a group in place of a unit', () => ({ unitId: desk.districts })],
      ['a unit in place of a group', () => ({ groupId: unit('市教育局') })],
    ])('refuses %s by its place in the list', async (_, target) => {
      const draft = await desk.newDraft();
      const { id, version } = itemOf(draft, '5');
      const assignments = [
        { role: 'lead' as const, unitId: unit('市教育局') },
        { role: 'supporting' as const, ...target() },
      ];
      const problem: unknown = await edit()
        .edit(desk.supervisor, draft.planId, id, version, { assignments })
        .catch((error: unknown) => error);
      expect(problem).toMatchObject({
        code: 'invalidInput',
        errors: [{ code: 'unitNotActive', path: '/assignments/1' }],
      });
    });
  });

  describe('undo', () => {
    it('takes changes back one by one across people, up to the draft as it was imported', async () => {
      const start = await desk.newDraft();
      let draft = await desk.answer(start, questionOf(start, 'unknownUnit'), itIs(unit('市教育局')), desk.colleague);
      draft = await edit().merge(
        desk.supervisor,
        draft.planId,
        draft.version,
        draft.items.slice(0, 2).map(({ id }) => id),
      );
      draft = await edit().add(desk.colleague, draft.planId, {
        after: null,
        title: '评估',
        measures: '',
        key: false,
        dueOn: '2026-01-31',
        assignments: [],
      });
      const { id, version } = itemOf(draft, '增1');
      draft = await edit().remove(desk.supervisor, draft.planId, id, version);
      expect(draft.undo).toEqual({
        command: 'removeItem',
        actor: { id: desk.supervisor.userId, name: desk.supervisor.name },
      });
      for (const by of ['removeItem', 'addItem', 'mergeItems', 'answerQuestion']) {
        expect(draft.undo?.command).toBe(by);
        draft = await undo(draft, desk.colleague);
      }
      const versionless = (one: Draft) => ({
        ...one,
        version: 0,
        items: one.items.map((item) => ({ ...item, version: 0 })),
        questions: one.questions.map((question) => ({ ...question, version: 0 })),
      });
      expect(versionless(draft)).toEqual(versionless(start));
      expect(draft.version).toBeGreaterThan(start.version);
      expect(await outcomeOf(undo(draft))).toBe('nothingToUndo');
    });

    it('is refused on a stale version, so that nobody takes back what he has not seen', async () => {
      const draft = await desk.newDraft();
      const { id, version } = itemOf(draft, '5');
      await edit().edit(desk.colleague, draft.planId, id, version, { key: true });
      expect(await outcomeOf(undo(draft))).toBe('stale');
    });

    it('by two people at once takes back one change', async () => {
      const draft = await desk.newDraft();
      const first = await edit().edit(desk.supervisor, draft.planId, itemOf(draft, '5').id, 1, { key: true });
      const second = await edit().edit(desk.supervisor, draft.planId, itemOf(draft, '4').id, 1, { key: true });
      const results = await Promise.all([outcomeOf(undo(second)), outcomeOf(undo(second, desk.colleague))]);
      expect(results.sort()).toEqual(['done', 'stale']);
      const after = await desk.draft(draft.planId);
      expect([itemOf(after, '4').key, itemOf(after, '5').key]).toEqual([false, true]);
      expect(first.version).toBe(2);
    });
  });

  describe('by whom', () => {
    it.each<
      [who: string, code: string, path: () => string, role: 'liaison' | 'supervisor' | 'leader' | 'auditAdministrator']
    >([
      ['a liaison of a named unit', 'notFound', () => '市教育局', 'liaison'],
      ['another city’s supervisor', 'notFound', () => desk.elsewhere('临江市政府办公室'), 'supervisor'],
      ['a district’s supervisor', 'notFound', () => '东港区人民政府/区政府办公室', 'supervisor'],
      ['an administrator', 'notFound', () => '市政府办公室', 'auditAdministrator'],
    ])('is not for %s', async (_, code, path, role) => {
      const person = await desk.city.person(path(), role);
      const draft = await desk.newDraft();
      const attempts = [
        desk.city.get(GetDraft).run(person, draft.planId),
        desk.city.get(Plans).one(person, draft.planId),
        desk.city.get(PreviewDispatches).run(person, draft.planId),
        desk.city.get(DiscardDraft).run(person, draft.planId, draft.version),
        edit().edit(person, draft.planId, itemOf(draft, '5').id, 1, { key: true }),
        undo(draft, person),
        desk.answer(draft, questionOf(draft, 'unknownUnit'), { choice: 'none' }, person),
      ];
      expect(await Promise.all(attempts.map(outcomeOf))).toEqual(attempts.map(() => code));
      const { items } = await desk.city.get(Plans).list(person, { limit: 200 });
      expect(items).toEqual([]);
    });
  });

  describe('the list of plans', () => {
    it('pages through everything the asker may read, newest first', async () => {
      for (let count = 0; count < 3; count += 1) await desk.newDraft(desk.stranger);
      const list = (more: object) => desk.city.get(Plans).list(desk.stranger, { limit: 2, ...more });
      const first = await list({});
      const second = await list({ cursor: first.next });
      expect([first.items.length, second.items.length, second.next]).toEqual([2, 1, null]);
      const dates = [...first.items, ...second.items].map(({ createdAt }) => createdAt);
      expect(dates).toEqual([...dates].sort().reverse());
      expect(first.items[0]).toMatchObject({ status: 'draft', itemCount: 5, owner: { name: '临江市政府办公室' } });
      expect(await list({ text: '养老服务' })).toMatchObject({
        items: expect.arrayContaining([first.items[0]]) as unknown,
      });
      expect(await list({ text: '百分%号' })).toMatchObject({ items: [] });
      expect(await outcomeOf(list({ cursor: 'nonsense' }))).toBe('invalidCursor');
    });

    it('leaves out what was discarded unless asked for', async () => {
      const draft = await desk.newDraft();
      await desk.city.get(DiscardDraft).run(desk.supervisor, draft.planId, draft.version);
      const ids = async (more: object) =>
        (await desk.city.get(Plans).list(desk.supervisor, { limit: 200, ...more })).items.map(({ id }) => id);
      expect(await ids({})).not.toContain(draft.planId);
      expect(await ids({ status: 'discarded' })).toContain(draft.planId);
      expect(await outcomeOf(desk.draft(draft.planId))).toBe('planNotDraft');
    });
  });
});
