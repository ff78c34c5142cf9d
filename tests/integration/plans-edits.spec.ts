import type { Answer } from '#libs/contracts';
import { inTransaction } from '#libs/database';
import { newId } from '#libs/kernel';
import { insertUnits, takeBackUnit } from '#libs/organisation';
import { EditDraft, UndoChange } from '#libs/plans';
import { untilBlocked } from '../support/blocked.js';
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
  const undo = (draft: Draft, by = desk.supervisor) => desk.city.get(UndoChange).run(by, draft.planId, draft.version);
  const assigned = (draft: Draft, ref: string) =>
    itemOf(draft, ref).assignments.map(
      ({ role, unit: one, group, printed }) => `${role} ${(one ?? group)?.name ?? `${printed}?`}`,
    );

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

  it('refuses a unit that is taken back at the same time', async () => {
    const { dataSource } = desk.city;
    const made = {
      id: newId(),
      parentId: unit('海州市人民政府'),
      kind: 'institution' as const,
      name: '市养老评估中心',
    };
    await inTransaction(dataSource, (tx) =>
      insertUnits(tx, [{ ...made, officialOrder: 990, validFrom: '2020-01-01' }]),
    );
    const draft = await desk.newDraft();
    const { id, version } = itemOf(draft, '5');
    const assignments = [{ role: 'lead' as const, unitId: made.id }];
    const { edited } = await inTransaction(dataSource, async (tx) => {
      expect(await takeBackUnit(tx, made.id)).toBe(true);
      const attempt = outcomeOf(edit().edit(desk.supervisor, draft.planId, id, version, { assignments }));
      await untilBlocked(dataSource, attempt);
      return { edited: attempt };
    });
    expect(await edited).toBe('invalidInput');
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
        keptUnits: [],
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
});
