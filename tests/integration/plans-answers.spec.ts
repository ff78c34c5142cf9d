import { type Answer, constitutiveUnitKinds } from '#libs/contracts';
import { newId, type Problem } from '#libs/kernel';
import { AnswerQuestions, EditDraft } from '#libs/plans';
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
      ...constitutiveUnitKinds.map((kind): [string, string, () => Answer] => [
        `a unit of kind ${kind}`,
        'answerNotOffered',
        () => newUnit('新单位', { kind }),
      ]),
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
});
