import type { Actor } from '#libs/access';
import { Inbox } from '#libs/inbox';
import { dayIn, DEFAULT_TIME_ZONE } from '#libs/kernel';
import {
  AnswerLetter,
  EditLetter,
  EndLetter,
  FactChecks,
  GetLetter,
  ListLetters,
  PrepareLetter,
  prepareUrges,
  SendLetters,
  type LetterView,
} from '#libs/letters';
import { ChooseSuccessors, ConfirmSuccession, PrepareSuccession } from '#libs/organisation';
import { Histories } from '#libs/work-items';
import { anItem } from '../support/an-item.js';
import { IssuedCity } from '../support/issued-city.js';
import { fileAll } from '../support/ledger.js';
import { outcomeOf } from '../support/outcome.js';
import { TextRecords } from '../support/text-record.js';

const DAY_MS = 24 * 60 * 60_000;
const inDays = (days: number): string => dayIn(DEFAULT_TIME_ZONE, new Date(Date.now() + days * DAY_MS));

describe('a circular that was sent', () => {
  let city: IssuedCity;
  let office: Actor;
  let education: Actor;
  let finance: Actor;
  let housing: Actor;
  let itemIds: string[];

  beforeAll(async () => {
    city = await IssuedCity.open();
    office = await city.person('市政府办公室', 'supervisor');
    education = await city.person('市教育局', 'liaison');
    finance = await city.person('市财政局', 'liaison');
    housing = await city.person('市发展改革委', 'liaison');
  });
  beforeEach(async () => {
    await city.dataSource.query(`UPDATE work_item SET status = 'closed', closed_at = now() WHERE status <> 'closed'`);
    await city.dataSource.query(
      `UPDATE letter SET status = 'withdrawn', ended_at = now(), end_reason = '清空', ended_by = $1 WHERE status = 'sent'`,
      [office.userId],
    );
    ({ itemIds } = await city.issue(office, [
      anItem('培训护理人员').ledBy(city.unit('市教育局')).due(inDays(-5)),
      anItem('完善收费办法').ledBy(city.unit('市财政局')).due(inDays(-5)),
    ]));
    await city.dataSource.query(`UPDATE work_item SET status = 'inProgress' WHERE id = ANY ($1)`, [itemIds]);
  });
  afterAll(() => city.close());

  const view = (actor: Actor, { id }: { id: string }) => city.get(GetLetter).run(actor, id);
  const sent = async (kind: 'circular' | 'specialReport' = 'circular'): Promise<LetterView> => {
    const order = { followsId: null, orderReason: '市领导要求', answerBy: null };
    let letter = await city.get(PrepareLetter).run(office, { kind, itemIds, ...order });
    letter = await city.get(FactChecks).ask(office, letter.id, letter.version, { checkBy: inDays(0) });
    await city.dataSource.query('UPDATE letter_fact SET check_by = $2 WHERE letter_id = $1', [letter.id, inDays(-1)]);
    const { id, version } = await city.get(EditLetter).run(office, letter.id, letter.version, { checked: true });
    await city.get(SendLetters).run(office, [{ id, version }]);
    return view(office, letter);
  };
  const words = { text: '已制定整改措施。', evidenceIds: [] };
  const answer = (actor: Actor, { id, version }: LetterView, more: object = {}) =>
    city.get(AnswerLetter).run(actor, id, version, { ...words, ...more });
  const listed = async (actor: Actor, { id }: LetterView) =>
    (await city.get(ListLetters).run(actor, { limit: 50 })).items.find((letter) => letter.id === id);
  const toAnswer = async (actor: Actor) =>
    (await city.get(ListLetters).run(actor, { limit: 50, toAnswer: true })).items.map(({ id }) => id);
  const waiting = async (actor: Actor) =>
    (await city.get(Inbox).run(actor, { limit: 50, kind: ['letter'] })).items.map(({ target }) => target);
  const passed = (letter: LetterView) =>
    city.dataSource.query('UPDATE letter SET answer_by = $2 WHERE id = $1', [letter.id, inDays(-1)]);

  it('waits for each unit it names, and for nobody else', async () => {
    const circular = await sent();
    expect([circular.acts, circular.answers]).toEqual([['withdraw'], { asked: 2, answered: 0 }]);
    for (const unit of [education, finance]) {
      expect((await view(unit, circular)).acts).toEqual(['answer']);
      expect([await toAnswer(unit), await waiting(unit)]).toEqual([[circular.id], [circular.id]]);
    }
    expect(await outcomeOf(view(housing, circular))).toBe('notFound');
    expect(await outcomeOf(answer(housing, circular))).toBe('notFound');
    expect(await outcomeOf(answer(office, circular))).toBe('forbidden');
    expect([await toAnswer(housing), await waiting(housing), await toAnswer(office)]).toEqual([[], [], []]);
  });

  it('is answered once by each, whatever others did meanwhile, and is answered when all have', async () => {
    const circular = await sent();
    const before = await view(finance, circular);
    const after = await answer(education, await view(education, circular));
    expect(after).toMatchObject({
      status: 'sent',
      ownAnswered: true,
      acts: [],
      replies: [{ answer: { text: words.text } }],
    });
    expect([await toAnswer(education), await waiting(education)]).toEqual([[], []]);
    expect(await outcomeOf(answer(education, after))).toBe('letterAnswered');
    // The version that was seen before the other unit answered is good.
    expect(await answer(finance, before)).toMatchObject({ status: 'answered', acts: [] });
    expect(await outcomeOf(answer(finance, await view(finance, circular)))).toBe('letterNotSent');
  });

  it('shows the office who has answered and who has not, and a unit its own answer only', async () => {
    const circular = await sent();
    await answer(education, circular);
    expect((await view(office, circular)).replies.some(({ late }) => late)).toBe(false);
    await passed(circular);
    const seen = await view(office, circular);
    expect(seen.answers).toEqual({ asked: 2, answered: 1 });
    expect(seen.replies.map(({ unit, answer: said, late }) => [unit.name, said?.text ?? null, late])).toEqual(
      expect.arrayContaining([
        ['市教育局', words.text, true],
        ['市财政局', null, true],
      ]),
    );
    expect(await listed(office, circular)).toMatchObject({ late: true, answers: { asked: 2, answered: 1 } });
    const theirs = await view(finance, circular);
    expect(theirs.replies.map(({ unit }) => unit.name)).toEqual(['市财政局']);
    expect(JSON.stringify(theirs)).not.toContain(words.text);
    expect([theirs.answers, theirs.late, (await listed(finance, circular))?.ownAnswered]).toEqual([null, true, false]);
    // Nothing is missing from the unit that has answered.
    expect([(await view(education, circular)).late, await listed(education, circular)]).toEqual([
      false,
      expect.objectContaining({ late: false, ownAnswered: true, answers: null }),
    ]);
  });

  it('stands in the record of the items of the unit that answered, and is progress heard of them', async () => {
    const circular = await sent();
    await answer(education, circular);
    await fileAll(city.dataSource);
    const actions = async (itemId: string) =>
      (await city.get(Histories).ofItem(office, itemId)).items.map(({ action }) => action);
    expect(await actions(itemIds[0]!)).toContain('letterAnswered');
    expect(await actions(itemIds[1]!)).not.toContain('letterAnswered');
    await prepareUrges(city.dataSource, new Date());
    const { items } = await city.get(ListLetters).run(office, { limit: 50, status: ['prepared'], kind: ['urge'] });
    expect(items.map(({ unit }) => unit?.name)).toEqual(['市财政局']);
  });

  it.each(['circular', 'specialReport'] as const)(
    '%s: its end is told to whom it went, and to nobody else',
    async (kind) => {
      const letter = await sent(kind);
      await city.get(EndLetter).run(office, letter.id, letter.version, { how: 'withdraw', reason: '数据有误' });
      const entries = await city.dataSource.query<{ itemId: string | null; unitIds: string[] }[]>(
        `SELECT item_id AS "itemId", unit_ids AS "unitIds" FROM ledger_entry
       WHERE subject_id = $1 AND action = 'letterWithdrawn' ORDER BY item_id NULLS FIRST`,
        [letter.id],
      );
      const units = kind === 'circular' ? ['市教育局', '市财政局'] : [];
      expect(entries[0]!.unitIds.toSorted()).toEqual(['市政府办公室', ...units].map(city.unit).toSorted());
      expect(entries.flatMap(({ itemId }) => itemId ?? [])).toEqual(kind === 'circular' ? itemIds.toSorted() : []);
    },
  );

  it('is read and answered by a unit to which one that stays has passed its answer on', async () => {
    const circular = await sent();
    await answer(finance, circular);
    const reform = await city.get(PrepareSuccession).run(office, {
      ...{ kind: 'split', basis: '市委编委〔2026〕3号', effectiveOn: inDays(0), newName: null },
      ...{ fromUnitIds: [city.unit('市教育局')], toUnitIds: [city.unit('市发展改革委')], parentId: null, ends: false },
    });
    const rows = [{ kind: 'letter' as const, subjectId: circular.id, fromUnitId: city.unit('市教育局') }];
    const toUnitId = city.unit('市发展改革委');
    const chosen = await city.get(ChooseSuccessors).run(office, reform.id, reform.version, { rows, toUnitId });
    await city.get(ConfirmSuccession).run(office, chosen.id, chosen.version, { digest: chosen.digest });
    expect(await toAnswer(housing)).toEqual([circular.id]);
    expect(await listed(housing, circular)).toBeDefined();
    const seen = await view(housing, circular);
    expect([seen.acts, seen.replies.map(({ unit }) => unit.name)]).toEqual([['answer'], ['市教育局']]);
    expect(await answer(housing, seen)).toMatchObject({ status: 'answered' });
    // Whom it named reads it on.
    expect((await view(education, circular)).replies).toMatchObject([{ answersNow: { name: '市发展改革委' } }]);
  });

  it('takes one answer of two officials of a unit who answer at once, and of fifty', async () => {
    const circular = await sent();
    const head = await city.person('市教育局', 'head');
    const others = Array.from({ length: 24 }, () => [education, head]).flat();
    const outcomes = await Promise.all([education, head, ...others].map((by) => outcomeOf(answer(by, circular))));
    expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(1);
    expect(new Set(outcomes)).toEqual(new Set(['done', 'stale']));
    expect((await view(office, circular)).answers).toEqual({ asked: 2, answered: 1 });
  });

  it('is answered by both units at once, and ends once', async () => {
    const circular = await sent();
    const outcomes = await Promise.all([education, finance].map((by) => outcomeOf(answer(by, circular))));
    expect(outcomes).toEqual(['done', 'done']);
    expect(await view(office, circular)).toMatchObject({ status: 'answered', answers: { asked: 2, answered: 2 } });
  });

  it('asks in whose name where one works for two of its units, and refuses any other', async () => {
    const circular = await sent();
    const both = await city.personWith([
      ['市教育局', 'liaison'],
      ['市财政局', 'liaison'],
    ]);
    const seen = await view(both, circular);
    expect(seen.answersFor).toHaveLength(2);
    expect(await waiting(both)).toEqual([circular.id]);
    expect(await outcomeOf(answer(both, seen))).toBe('letterAnswerUnit');
    expect(await outcomeOf(answer(both, seen, { unitId: city.unit('市发展改革委') }))).toBe('forbidden');
    const after = await answer(both, seen, { unitId: city.unit('市财政局') });
    expect(after.answersFor.map(({ name }) => name)).toEqual(['市教育局']);
    expect((await answer(both, after)).status).toBe('answered');
  });

  it('cites records of the unit that answers, which whoever reads the answer opens as they were', async () => {
    const circular = await sent();
    const records = new TextRecords(city, education);
    const versions = (actor: Actor) => records.readBy(actor, own);
    const [own, foreign] = [await records.of('市教育局'), await records.of('市财政局')];
    expect(await outcomeOf(answer(education, circular, { evidenceIds: [foreign] }))).toBe('letterEvidenceUnknown');
    expect(await outcomeOf(versions(office))).toBe('notFound');
    const after = await answer(education, circular, { evidenceIds: [own] });
    expect(after.replies[0]?.answer?.evidence).toMatchObject([{ id: own, number: 1 }]);
    await records.renew(own);
    expect([await versions(office), await versions(education)]).toEqual([[1], [2, 1]]);
    // Of a circular one reads one's own answer only.
    expect([await outcomeOf(versions(finance)), await outcomeOf(versions(housing))]).toEqual(['notFound', 'notFound']);
  });
});
