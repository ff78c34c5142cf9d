import { DiscardDraft, EditDraft, GetDraft, Plans, PreviewDispatches, UndoChange } from '#libs/plans';
import { outcomeOf } from '../support/outcome.js';
import { itemOf, PlanDesk, questionOf } from '../support/plan-desk.js';

type Draft = Awaited<ReturnType<PlanDesk['draft']>>;

describe('a draft is read', () => {
  let desk: PlanDesk;
  beforeAll(async () => {
    desk = await PlanDesk.open();
  });
  afterAll(() => desk.close());

  const edit = () => desk.city.get(EditDraft);
  const undo = (draft: Draft, by = desk.supervisor) => desk.city.get(UndoChange).run(by, draft.planId, draft.version);

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
