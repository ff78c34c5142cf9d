import type { registerMatterSchema } from '#libs/contracts';
import { inTransaction } from '#libs/database';
import type { Problem } from '#libs/kernel';
import { AnswerQuestions, DiscardDraft, EditDraft, PreviewDispatches, PrepareIssue, RegisterMatter } from '#libs/plans';
import { IssuePlan } from '#libs/work-items';
import type { z } from 'zod';
import { killedAt } from '../support/killed-connection.js';
import { outcomeOf } from '../support/outcome.js';
import { anotherPlan, itemOf, PlanDesk, questionOf } from '../support/plan-desk.js';

type Draft = Awaited<ReturnType<PlanDesk['draft']>>;

describe('from the draft to the issue', () => {
  let desk: PlanDesk;
  beforeAll(async () => {
    desk = await PlanDesk.open();
  });
  afterAll(() => desk.close());

  const unit = (path: string) => desk.city.unit(path);
  const issue = (draft: Draft, by = desk.supervisor) => desk.city.get(IssuePlan).run(by, draft.planId, draft.version);
  const preview = (draft: Draft) => desk.city.get(PreviewDispatches).run(desk.supervisor, draft.planId);
  const checked = async () => desk.answerAll(await desk.newDraft());
  /** What would be handed over, rolled back. */
  const prepared = (draft: Draft) =>
    inTransaction(desk.city.dataSource, async (tx) => {
      const issuable = await desk.city.get(PrepareIssue).run(tx, desk.supervisor, draft.planId, draft.version);
      throw new Prepared(issuable);
    }).catch((error: unknown) => {
      if (error instanceof Prepared) return error.issuable;
      throw error;
    });

  it('is refused while a question is open, with every one listed', async () => {
    const draft = await desk.newDraft();
    const problem = (await issue(draft).catch((error: unknown) => error)) as Problem;
    expect(problem.code).toBe('questionsOpen');
    expect(problem.errors.filter(({ code }) => code === 'questionOpen').map(({ questionId }) => questionId)).toEqual(
      draft.questions.map(({ id }) => id),
    );
    expect(await preview(draft)).toMatchObject({ ready: false });
  });

  it('is refused for an item without a lead', async () => {
    let draft = await checked();
    const { id, version } = itemOf(draft, '5');
    draft = await desk.city.get(EditDraft).edit(desk.supervisor, draft.planId, id, version, { assignments: [] });
    const problem = (await issue(draft).catch((error: unknown) => error)) as Problem;
    expect(problem).toMatchObject({ code: 'draftIncomplete', errors: [{ code: 'noLead', itemId: id }] });
    expect((await preview(draft)).obstacles).toMatchObject([{ code: 'noLead', itemId: id }]);
  });

  it('is refused for a unit that is no longer in force', async () => {
    const draft = await desk.answerAll(await desk.newDraft(), {
      choice: 'unit',
      unitId: unit('海州海事局'),
      remember: false,
    });
    await desk.city.dataSource.query(`UPDATE unit SET valid_to = '2025-01-01' WHERE id = $1`, [unit('海州海事局')]);
    try {
      const problem = (await issue(draft).catch((error: unknown) => error)) as Problem;
      expect(problem.code).toBe('draftIncomplete');
      expect(problem.errors.map(({ code, itemId }) => [code, itemId])).toEqual(
        ['3', '4'].map((ref) => ['unitNotActive', itemOf(draft, ref).id]),
      );
      expect((await preview(draft)).obstacles.map(({ code }) => code)).toEqual(['unitNotActive', 'unitNotActive']);
    } finally {
      await desk.city.dataSource.query('UPDATE unit SET valid_to = NULL WHERE id = $1', [unit('海州海事局')]);
    }
  });

  it('is refused on a version that the issuer has not seen, and for a draft that was discarded', async () => {
    const draft = await checked();
    const { id, version } = itemOf(draft, '5');
    const later = await desk.city.get(EditDraft).edit(desk.colleague, draft.planId, id, version, { key: true });
    expect(await outcomeOf(issue(draft))).toBe('stale');
    await desk.city.get(DiscardDraft).run(desk.colleague, draft.planId, later.version);
    expect(await outcomeOf(issue(later))).toBe('planNotDraft');
  });

  it('hands over what the preview shows, with groups as the members they have today', async () => {
    const draft = await checked();
    const { items, plan } = await prepared(draft);
    expect(plan).toMatchObject({ id: draft.planId, version: 2, kind: 'document' });
    expect(plan.number).toMatch(/^督〔20\d\d〕\d+号$/);
    const districts = ['东港区人民政府', '西山区人民政府'].map((name) => unit(name));
    expect(items[4]).toMatchObject({
      ref: '5',
      leadUnitId: unit('市发展改革委'),
      leadPrinted: true,
      shares: districts.map((unitId) => ({ unitId, role: 'implementer', groupId: desk.districts })),
    });
    expect(items[0]).toMatchObject({
      dueOn: '2025-12-31',
      dueOwner: 'document',
      sourceText: expect.stringMatching(/^1\. 建设/) as string,
    });
    const shown = await preview(draft);
    expect(shown).toMatchObject({ ready: true, obstacles: [], itemCount: 5 });
    for (const {
      unit: { id },
      leads,
      shares,
    } of shown.units) {
      expect(leads).toEqual(items.filter((item) => item.leadUnitId === id).map(({ ref }) => ref));
      expect(shares).toEqual(
        items.flatMap(({ ref, shares: all }) =>
          all.filter(({ unitId }) => unitId === id).map(({ role }) => ({ ref, role })),
        ),
      );
    }
    const result = await issue(draft);
    expect(result).toMatchObject({ items: 5, dispatches: shown.unitCount });
  });

  it('numbers the plans of an office by the year without a gap, whatever was rolled back', async () => {
    const serial = ({ number }: { number: string | null }) => Number(/〕(\d+)号/.exec(number!)![1]);
    const first = serial(await issue(await checked()));
    await prepared(await checked());
    expect(await outcomeOf(issue(await desk.newDraft()))).toBe('questionsOpen');
    const drafts = [await checked(), await checked()];
    const next = await Promise.all(drafts.map((draft) => issue(draft)));
    expect(next.map(serial).sort((a, b) => a - b)).toEqual([first + 1, first + 2]);
  });

  it('keeps an answered name as an alias from the issue on, and asks the next document no more', async () => {
    const text = anotherPlan().replaceAll('市养老中心', '市养老照护中心');
    const { planId } = await desk.import(text);
    const ask = async () =>
      (
        await desk.draft((await desk.import(anotherPlan().replaceAll('市养老中心', '市养老照护中心'))).planId)
      ).questions.map(({ kind }) => kind);
    const answer = { choice: 'unit', unitId: unit('市教育局/办公室'), remember: true } as const;
    const draft = await desk.answerAll(await desk.draft(planId), answer);
    expect(await ask()).toContain('unknownUnit');
    await issue(draft);
    expect(await ask()).not.toContain('unknownUnit');
  });

  it('does not keep a name where the checker said so, nor one that was waived or means nobody', async () => {
    const before = (await desk.rows())['unit_alias'];
    for (const answer of [{ choice: 'unit', unitId: unit('市教育局'), remember: false }, { choice: 'none' }] as const) {
      const draft = await desk.newDraft();
      await issue(await desk.answerAll(await desk.answer(draft, questionOf(draft, 'unknownUnit'), answer)));
    }
    const draft = await desk.newDraft();
    const { id, version } = questionOf(draft, 'unknownUnit');
    const waive = desk.city.get(AnswerQuestions).waive(desk.supervisor, draft.planId, id, version, '机构尚未组建');
    await issue(await desk.answerAll(await waive));
    expect((await desk.rows())['unit_alias']).toBe(before);
  });

  it('lets no change in once it has begun: the checker is told who issued it', async () => {
    const draft = await checked();
    const { id, version } = itemOf(draft, '5');
    const [issued, edited] = await Promise.allSettled([
      issue(draft),
      desk.city.get(EditDraft).edit(desk.colleague, draft.planId, id, version, { key: true }),
    ]);
    const refused = issued.status === 'rejected' ? issued : (edited as PromiseRejectedResult);
    const { code, extension } = refused.reason as Problem;
    expect([issued.status, edited.status].sort()).toEqual(['fulfilled', 'rejected']);
    expect(code).toBe(issued.status === 'rejected' ? 'stale' : 'planNotDraft');
    if (issued.status === 'fulfilled')
      expect(extension['issuedBy']).toEqual({ id: desk.supervisor.userId, name: desk.supervisor.name });
  });

  it('leaves all or nothing wherever the connection dies', async () => {
    const draft = await desk.answerAll(await desk.newDraft(), {
      choice: 'unit',
      unitId: unit('海州海事局'),
      remember: true,
    });
    const before = await desk.rows();
    const { superUrl } = desk.city.database;
    let at = 1;
    while (await killedAt(desk.city.dataSource, superUrl, at, () => issue(draft))) {
      expect(await desk.rows()).toEqual(before);
      at += 1;
    }
    expect(at).toBeGreaterThan(15);
    expect(await desk.rows()).toMatchObject({
      dispatch: before['dispatch']! + 6,
      work_item: before['work_item']! + 5,
      target: before['target']! + 7,
    });
    expect(await outcomeOf(issue(draft))).toBe('planNotDraft');
  }, 60_000);

  describe('of a matter registered by hand', () => {
    const matter = (more: Partial<z.infer<typeof registerMatterSchema>> = {}) =>
      desk.city.get(RegisterMatter).run(desk.supervisor, {
        kind: 'instruction',
        title: '核查汛期安全措施落实情况',
        basis: '市政府领导批示',
        measures: '',
        issuedOn: '2025-06-01',
        dueOn: '2095-07-15',
        dueOwner: 'leader',
        key: true,
        assignments: [{ role: 'lead', unitId: unit('市发展改革委') }],
        ...more,
      });

    it.each(['leader', 'generalOffice', 'lead', 'document'] as const)(
      'keeps that its date was set by: %s',
      async (dueOwner) => {
        const { planId } = await matter({ dueOwner });
        const draft = await desk.draft(planId);
        expect((await prepared(draft)).items[0]).toMatchObject({
          ref: '1',
          dueOn: '2095-07-15',
          dueOwner,
          leadPrinted: false,
        });
        const { id, version } = draft.items[0]!;
        const moved = await desk.city
          .get(EditDraft)
          .edit(desk.supervisor, planId, id, version, { dueOn: '2095-08-01' });
        expect((await prepared(moved)).items[0]).toMatchObject({ dueOn: '2095-08-01', dueOwner });
      },
    );

    it('has no owner of a date without a date, and shows itself as the plan it is', async () => {
      const { planId } = await matter({ dueOn: null });
      const draft = await desk.draft(planId);
      expect(draft).toMatchObject({
        text: '',
        coverage: 1,
        questions: [],
        items: [{ ref: '1', clause: '市政府领导批示' }],
      });
      expect((await prepared(draft)).items[0]).toMatchObject({ dueOn: null, dueOwner: null, sourceText: '' });
    });

    it.each([
      [
        'a unit of another city',
        'unitNotActive',
        () => [{ role: 'lead' as const, unitId: desk.elsewhere('临江市民政局') }],
      ],
      ['a group in place of a unit', 'unitNotActive', () => [{ role: 'lead' as const, unitId: desk.districts }]],
      ['a group as the lead', 'groupLeads', () => [{ role: 'lead' as const, groupId: desk.districts }]],
      [
        'two leads',
        'secondLead',
        () => ['市教育局', '市财政局'].map((name) => ({ role: 'lead' as const, unitId: unit(name) })),
      ],
    ])('is refused for %s and stores nothing', async (_, code, assignments) => {
      const before = await desk.rows();
      const problem = await matter({ assignments: assignments() }).catch((error: unknown) => error);
      expect(problem).toMatchObject({ code: 'invalidInput', errors: [{ code }] });
      expect(await desk.rows()).toEqual(before);
    });

    it('without a lead is not issued', async () => {
      const { planId } = await matter({ assignments: [{ role: 'supporting', unitId: unit('市教育局') }] });
      expect(await outcomeOf(issue(await desk.draft(planId)))).toBe('draftIncomplete');
    });
  });
});

class Prepared extends Error {
  constructor(readonly issuable: Awaited<ReturnType<PrepareIssue['run']>>) {
    super('rolled back on purpose');
  }
}
