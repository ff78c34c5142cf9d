import type { Actor } from '#libs/access';
import { dayIn, DEFAULT_TIME_ZONE } from '#libs/kernel';
import {
  AnswerFact,
  AnswerLetter,
  EditLetter,
  EndLetter,
  FactCheckViews,
  FactChecks,
  GetLetter,
  ListLetters,
  PrepareLetter,
  prepareUrges,
  SendLetters,
  type LetterView,
} from '#libs/letters';
import { Histories } from '#libs/work-items';
import { anItem } from '../support/an-item.js';
import { IssuedCity } from '../support/issued-city.js';
import { fileAll } from '../support/ledger.js';
import { outcomeOf } from '../support/outcome.js';

const DAY_MS = 24 * 60 * 60_000;
const inDays = (days: number): string => dayIn(DEFAULT_TIME_ZONE, new Date(Date.now() + days * DAY_MS));
const all = { limit: 50 };
type PrepareInput = Parameters<PrepareLetter['run']>[1];

describe('letters', () => {
  let city: IssuedCity;
  let office: Actor;
  let education: Actor;
  let finance: Actor;
  let itemIds: string[];

  beforeAll(async () => {
    city = await IssuedCity.open();
    office = await city.person('市政府办公室', 'supervisor');
    education = await city.person('市教育局', 'liaison');
    finance = await city.person('市财政局', 'liaison');
  });
  beforeEach(async () => {
    await city.dataSource.query(`UPDATE work_item SET status = 'closed', closed_at = now() WHERE status <> 'closed'`);
    await city.dataSource.query(
      `UPDATE letter SET status = 'discarded', ended_at = now(), end_reason = '清空', ended_by = $1
       WHERE status IN ('prepared', 'checked')`,
      [office.userId],
    );
    const [one, other] = [city.unit('市教育局'), city.unit('市财政局')];
    ({ itemIds } = await city.issue(office, [
      anItem('建设社区机构').ledBy(one).due(inDays(3)),
      anItem('培训护理人员').ledBy(one).due(inDays(-5)),
      anItem('完善收费办法').ledBy(other).due(inDays(-5)),
      anItem('修订条例').ledBy(other).due(inDays(300)),
    ]));
    await city.dataSource.query(`UPDATE work_item SET status = 'inProgress' WHERE id = ANY ($1)`, [itemIds]);
  });
  afterAll(() => city.close());

  const letters = async (actor: Actor) => (await city.get(ListLetters).run(actor, all)).items;
  const prepared = async (): Promise<LetterView[]> => {
    await prepareUrges(city.dataSource, new Date());
    const { items } = await city.get(ListLetters).run(office, { ...all, status: ['prepared'] });
    return Promise.all(items.map(({ id }) => city.get(GetLetter).run(office, id)));
  };
  const check = (letter: LetterView) => city.get(EditLetter).run(office, letter.id, letter.version, { checked: true });
  const send = async (letter: LetterView): Promise<LetterView> => {
    const { id, version } = await check(letter);
    await city.get(SendLetters).run(office, [{ id, version }]);
    return city.get(GetLetter).run(office, id);
  };
  const urgeTo = async (unit: string): Promise<LetterView> =>
    (await prepared()).find((letter) => letter.unit?.id === city.unit(unit))!;
  /** As if the day to answer by had passed. */
  const passed = (letter: LetterView) =>
    city.dataSource.query('UPDATE letter SET answer_by = $2 WHERE id = $1', [letter.id, inDays(-1)]);

  it('prepares one urge for each unit with all its items, and nothing about what is due later', async () => {
    const made = await prepared();
    expect(made.map(({ unit, lines, overdue }) => [unit?.name, lines.length, overdue]).toSorted()).toEqual([
      ['市教育局', 2, 1],
      ['市财政局', 1, 1],
    ]);
    expect(
      made.every(({ preparedBy, status, number }) => preparedBy === null && status === 'prepared' && number === null),
    ).toBe(true);
    // Again, and by several at once: nothing more.
    await Promise.all([1, 2, 3].map(() => prepareUrges(city.dataSource, new Date())));
    expect(await prepared()).toHaveLength(2);
  });

  it('does not urge about what was reported, contested or suspended', async () => {
    await city.dataSource.query('UPDATE work_item SET suspended_at = now() WHERE id = $1', [itemIds[0]]);
    await city.dataSource.query('UPDATE work_item SET contested_at = now() WHERE id = $1', [itemIds[1]]);
    expect((await prepared()).map(({ unit }) => unit?.name)).toEqual(['市财政局']);
  });

  it('takes a new item into the urge that is there, unless somebody has written in it', async () => {
    const before = await urgeTo('市财政局');
    await city.dataSource.query('UPDATE work_item SET due_on = $2 WHERE id = $1', [itemIds[3], inDays(2)]);
    const renewed = await urgeTo('市财政局');
    expect([renewed.id, renewed.lines.length]).toEqual([before.id, 2]);
    const edited = await city
      .get(EditLetter)
      .run(office, renewed.id, renewed.version, { title: '关于反馈进展的催办单', checked: false });
    await city.dataSource.query('UPDATE work_item SET due_on = $2 WHERE id = $1', [itemIds[3], inDays(300)]);
    expect(await urgeTo('市财政局')).toMatchObject({ title: '关于反馈进展的催办单', version: edited.version });
  });

  it('is not sent about what is done; it is renewed and checked again, and thrown away when nothing is left', async () => {
    const urge = await check(await urgeTo('市教育局'));
    await city.dataSource.query(`UPDATE work_item SET status = 'submitted' WHERE id = $1`, [itemIds[0]]);
    const sending = await city
      .get(SendLetters)
      .run(office, [{ id: urge.id, version: urge.version }])
      .catch((error: unknown) => error);
    expect(sending).toMatchObject({
      code: 'letterOutdated',
      errors: [{ message: expect.stringContaining('建设社区机构') }],
    });
    const renewed = await urgeTo('市教育局');
    expect([renewed.id, renewed.status, renewed.lines.length]).toEqual([urge.id, 'prepared', 1]);
    expect(renewed.body).not.toContain('建设社区机构');
    expect(renewed.body).toContain('培训护理人员');
    await city.dataSource.query(`UPDATE work_item SET lead_unit_id = $2 WHERE id = $1`, [
      itemIds[1],
      city.unit('市财政局'),
    ]);
    expect((await prepared()).map(({ unit, lines }) => [unit?.name, lines.length])).toEqual([['市财政局', 2]]);
    expect(await city.get(GetLetter).run(office, urge.id)).toMatchObject({ status: 'discarded' });
  });

  it('of several kinds go out at once in any order, by two at a time, each with a number of its own', async () => {
    const direct = { kind: 'notice', followsId: null, orderReason: '直接督办', answerBy: null } as const;
    for (let round = 1; round <= 4; round += 1) {
      const notices = itemIds
        .slice(1, 3)
        .map((id) => city.get(PrepareLetter).run(office, { ...direct, itemIds: [id] }));
      const [one, other] = await Promise.all((await Promise.all(notices)).map(check));
      const urges = await Promise.all((await prepared()).map(check));
      const of = (...letters: (LetterView | undefined)[]) =>
        letters.flatMap((letter) => (letter ? [{ id: letter.id, version: letter.version }] : []));
      const sent = await Promise.all([
        city.get(SendLetters).run(office, of(one, urges[1])),
        city.get(SendLetters).run(office, of(urges[0], other)),
      ]);
      expect(new Set(sent.flatMap(({ sent: all }) => all.map(({ number }) => number))).size).toBe(4);
      await city.dataSource.query(`UPDATE letter SET sent_at = sent_at - interval '60 days'`);
    }
  });

  it('is a draft of the office alone; once sent the unit reads and answers it, and the office reads the answer', async () => {
    const urge = await urgeTo('市教育局');
    expect(await outcomeOf(city.get(GetLetter).run(education, urge.id))).toBe('notFound');
    expect(await outcomeOf(city.get(SendLetters).run(office, [{ id: urge.id, version: urge.version }]))).toBe(
      'letterUnchecked',
    );
    const sent = await send(urge);
    expect(sent.number).toMatch(/^督催〔\d{4}〕\d+号$/);
    expect(sent.acts).toEqual(['withdraw']);
    expect(await outcomeOf(city.get(GetLetter).run(finance, urge.id))).toBe('notFound');
    const received = await city.get(GetLetter).run(education, urge.id);
    expect([received.acts, received.checkedBy]).toEqual([['answer'], null]);
    const answer = { text: '主体工程已完工，正在装修。', evidenceIds: [] };
    expect(await outcomeOf(city.get(AnswerLetter).run(office, urge.id, sent.version, answer))).toBe('forbidden');
    const answered = await city.get(AnswerLetter).run(education, urge.id, received.version, answer);
    expect([answered.status, answered.answer?.text]).toEqual(['answered', answer.text]);
    expect(await outcomeOf(city.get(AnswerLetter).run(education, urge.id, answered.version, answer))).toBe(
      'letterNotSent',
    );
    // What was heard counts: no other urge.
    expect((await prepared()).map(({ unit }) => unit?.name)).toEqual(['市财政局']);
    await fileAll(city.dataSource);
    const history = await city.get(Histories).ofItem(office, itemIds[0]!);
    expect(history.items.map(({ action }) => action)).toEqual(expect.arrayContaining(['urgeSent', 'letterAnswered']));
  });

  it('gives numbers without a gap, also to two who send at once', async () => {
    const drafts = await Promise.all((await prepared()).map(check));
    const sent = await Promise.all(
      drafts.map(({ id, version }) => city.get(SendLetters).run(office, [{ id, version }])),
    );
    const serials = sent.flatMap(({ sent: [one] }) => Number(/〕(\d+)号/.exec(one?.number ?? '')?.[1]));
    expect(Math.abs(serials[0]! - serials[1]!)).toBe(1);
  });

  it('keeps what was typed against a stale version, and is withdrawn with a reason that the unit reads', async () => {
    const urge = await urgeTo('市教育局');
    await check(urge);
    expect(await outcomeOf(city.get(EditLetter).run(office, urge.id, urge.version, { checked: true }))).toBe('stale');
    const sent = await send(await city.get(GetLetter).run(office, urge.id));
    await city.get(EndLetter).run(office, sent.id, sent.version, { how: 'withdraw', reason: '已另行报送' });
    expect((await city.get(GetLetter).run(education, sent.id)).ended?.reason).toBe('已另行报送');
  });

  it.each([
    ['a notice without an urge', { kind: 'notice', orderReason: null }, 'letterOrder'],
    ['a notice with a reason', { kind: 'notice', orderReason: '市领导要求' }, null],
    ['a circular without a notice', { kind: 'circular', orderReason: null }, 'letterOrder'],
  ] as const)('keeps the order of letters: %s', async (_, more, problem) => {
    const input: PrepareInput = { itemIds: [itemIds[1]!], followsId: null, answerBy: null, ...more };
    const outcome = await outcomeOf(city.get(PrepareLetter).run(office, input));
    expect(outcome).toBe(problem ?? 'done');
  });

  it('lets a notice follow an urge that was not answered in time, and names it', async () => {
    const urge = await send(await urgeTo('市教育局'));
    const input: PrepareInput = {
      kind: 'notice',
      itemIds: [itemIds[1]!],
      followsId: urge.id,
      orderReason: null,
      answerBy: null,
    };
    expect(await outcomeOf(city.get(PrepareLetter).run(office, input))).toBe('letterOrder');
    await passed(urge);
    expect((await city.get(GetLetter).run(office, urge.id)).acts).toEqual(['escalate', 'withdraw']);
    const both = await Promise.all([1, 2].map(() => outcomeOf(city.get(PrepareLetter).run(office, input))));
    expect(both.toSorted()).toEqual(['done', 'letterAlreadyPrepared']);
    const [notice] = await Promise.all(
      (await letters(office))
        .filter(({ kind, status }) => kind === 'notice' && status === 'prepared')
        .map(({ id }) => city.get(GetLetter).run(office, id)),
    );
    expect(notice!.body).toContain(`${urge.number}催办单发出后`);
    expect(notice!.follows?.id).toBe(urge.id);
    expect((await city.get(GetLetter).run(office, urge.id)).acts).toEqual(['withdraw']);
  });

  it('refuses two units in one notice, items of nobody, and anybody but the office', async () => {
    const input: PrepareInput = {
      kind: 'notice',
      itemIds: itemIds.slice(1, 3),
      followsId: null,
      orderReason: '直接',
      answerBy: null,
    };
    expect(await outcomeOf(city.get(PrepareLetter).run(office, input))).toBe('letterOneUnit');
    expect(await outcomeOf(city.get(PrepareLetter).run(education, { ...input, itemIds: [itemIds[1]!] }))).toBe(
      'letterItemsUnknown',
    );
  });

  it('puts facts to the unit before a circular is sent: it objects, the office settles, and then it may go', async () => {
    const input: PrepareInput = {
      kind: 'circular',
      itemIds: itemIds.slice(1, 3),
      followsId: null,
      orderReason: '市领导要求',
      answerBy: null,
    };
    let circular = await check(await city.get(PrepareLetter).run(office, input));
    const sending = () =>
      outcomeOf(city.get(SendLetters).run(office, [{ id: circular.id, version: circular.version }]));
    expect(await sending()).toBe('letterFactsOpen');
    expect((await city.get(FactCheckViews).list(education, true)).items).toEqual([]);
    circular = await city.get(FactChecks).ask(office, circular.id, circular.version, { checkBy: inDays(2) });
    expect(await sending()).toBe('letterFactsOpen');
    const [mine] = (await city.get(FactCheckViews).list(education, true)).items;
    const [theirs] = (await city.get(FactCheckViews).list(finance, true)).items;
    expect(
      await outcomeOf(city.get(AnswerFact).run(finance, mine!.id, mine!.version, { verdict: 'confirmed', words: '' })),
    ).toBe('notFound');
    await city
      .get(AnswerFact)
      .run(education, mine!.id, mine!.version, { verdict: 'objected', words: '已于上月完成。' });
    await city.get(AnswerFact).run(finance, theirs!.id, theirs!.version, { verdict: 'confirmed', words: '' });
    circular = await city.get(GetLetter).run(office, circular.id);
    expect(circular.obstacles.map(({ code }) => code)).toEqual(['objected']);
    circular = await city
      .get(FactChecks)
      .settle(
        office,
        { letterId: circular.id, factId: mine!.id, version: circular.version },
        { keepReason: '以核查记录为准' },
      );
    expect(circular.acts).toContain('send');
    expect(await sending()).toBe('done');
    expect((await city.get(GetLetter).run(finance, circular.id)).facts.map(({ words }) => words)).toEqual([null, null]);
    expect((await letters(finance)).map(({ kind }) => kind)).toContain('circular');
  });

  it('shows a special report to the leaders of the whole only', async () => {
    const mayor = await city.person('市政府办公室', 'leader', { wholeField: true });
    const viceMayor = await city.person('市政府办公室', 'leader', { fieldUnitIds: [city.unit('市教育局')] });
    const input: PrepareInput = { kind: 'specialReport', itemIds, followsId: null, orderReason: null, answerBy: null };
    const report = await city.get(PrepareLetter).run(office, input);
    const asked = await city.get(FactChecks).ask(office, report.id, report.version, { checkBy: inDays(1) });
    await city.dataSource.query('UPDATE letter_fact SET check_by = $2 WHERE letter_id = $1', [report.id, inDays(-1)]);
    await send(asked);
    expect((await letters(mayor)).map(({ id }) => id)).toContain(report.id);
    expect(await outcomeOf(city.get(GetLetter).run(viceMayor, report.id))).toBe('notFound');
    expect(await outcomeOf(city.get(GetLetter).run(education, report.id))).toBe('notFound');
  });
});
