import type { Actor } from '#libs/access';
import { Problem, dayIn, DEFAULT_TIME_ZONE } from '#libs/kernel';
import { EditLetter, GetLetter, PrepareLetter, prepareUrges, SendLetters, type LetterView } from '#libs/letters';
import { anItem } from '../support/an-item.js';
import { IssuedCity } from '../support/issued-city.js';
import { outcomeOf } from '../support/outcome.js';

const DAY_MS = 24 * 60 * 60_000;
const inDays = (days: number): string => dayIn(DEFAULT_TIME_ZONE, new Date(Date.now() + days * DAY_MS));
type Edit = Partial<Parameters<EditLetter['run']>[3]>;

describe('a letter in which two officials write', () => {
  let city: IssuedCity;
  let one: Actor;
  let other: Actor;
  let letter: LetterView;

  beforeAll(async () => {
    city = await IssuedCity.open();
    one = await city.person('市政府办公室', 'supervisor');
    other = await city.person('市政府办公室', 'supervisor');
  });
  beforeEach(async () => {
    await city.dataSource.query(`UPDATE work_item SET status = 'closed', closed_at = now() WHERE status <> 'closed'`);
    const { itemIds } = await city.issue(one, [anItem('培训护理人员').ledBy(city.unit('市教育局')).due(inDays(-5))]);
    await city.dataSource.query(`UPDATE work_item SET status = 'inProgress' WHERE id = ANY ($1)`, [itemIds]);
    const order = { followsId: null, orderReason: '直接督办', answerBy: inDays(3) };
    letter = await city.get(PrepareLetter).run(one, { kind: 'notice', itemIds, ...order });
  });
  afterAll(() => city.close());

  const edit = (by: Actor, version: number, change: Edit) =>
    city.get(EditLetter).run(by, letter.id, version, { checked: false, ...change });
  const now = () => city.get(GetLetter).run(one, letter.id);
  const refused = async (attempt: Promise<unknown>): Promise<Problem> => {
    const error = await attempt.then(
      () => null,
      (thrown: unknown) => thrown,
    );
    if (!(error instanceof Problem)) throw new Error('It was not refused.');
    return error;
  };

  it('keeps both where they write in different fields, at once', async () => {
    const { version } = letter;
    await Promise.all([edit(one, version, { title: '督办通知' }), edit(other, version, { copiesTo: '市委办公室' })]);
    expect(await now()).toMatchObject({ title: '督办通知', copiesTo: '市委办公室', version: version + 2 });
  });

  it('shows the second both values where they write in the same field, and changes nothing', async () => {
    const { version } = letter;
    const changes = [
      [one, '请于周五前反馈。'],
      [other, '请于周三前反馈。'],
    ] as const;
    const outcomes = await Promise.all(
      changes.map(([by, body]) =>
        edit(by, version, { body, ...(by === other && { title: '又' }) }).catch((error: unknown) => error),
      ),
    );
    const at = outcomes.findIndex((outcome) => outcome instanceof Problem);
    const [[winner, kept], [, sent]] = [changes[1 - at]!, changes[at]!];
    expect(outcomes[at]).toMatchObject({
      code: 'stale',
      extension: { version: version + 1 },
      errors: [{ path: '/body', by: { id: winner.userId, name: winner.name }, present: kept, sent }],
    });
    expect(await now()).toMatchObject({ body: kept, version: version + 1 });
  });

  it.each<[string, Edit, Edit, string]>([
    ['the same words', { answerBy: null }, { answerBy: null }, 'done'],
    ['a day that was taken away', { answerBy: null }, { answerBy: inDays(9) }, 'stale'],
    ['a check beside other words', { title: '督办通知' }, { checked: true }, 'stale'],
    ['a check with words of its own', { title: '督办通知' }, { checked: true, copiesTo: '市委' }, 'stale'],
    ['nothing but that it is not right', { title: '督办通知' }, {}, 'stale'],
    ['words beside a check, which is taken back', { checked: true }, { title: '督办通知' }, 'done'],
  ])('on an older version takes or refuses %s', async (_, first, second, outcome) => {
    await edit(one, letter.version, first);
    expect(await outcomeOf(edit(other, letter.version, second))).toBe(outcome);
    expect((await now()).status).toBe('prepared');
  });

  it('takes no version that is still to come, and no words once it is sent', async () => {
    expect(await outcomeOf(edit(one, letter.version + 1, { title: '又' }))).toBe('stale');
    const { id, version } = await edit(one, letter.version, { checked: true });
    await city.get(SendLetters).run(one, [{ id, version }]);
    expect(await outcomeOf(edit(other, letter.version, { copiesTo: '市委' }))).toBe('letterNotDraft');
  });

  it('says that it was nobody where the system wrote anew meanwhile', async () => {
    await city.dataSource.query(
      `UPDATE letter SET status = 'discarded', ended_at = now() - interval '60 days', end_reason = '清空', ended_by = $1
      WHERE status IN ('prepared', 'checked')`,
      [one.userId],
    );
    await prepareUrges(city.dataSource, new Date());
    const [urge] = await city.dataSource.query<{ id: string }[]>(`SELECT id FROM letter WHERE status = 'prepared'`);
    letter = await city.get(GetLetter).run(one, urge!.id);
    const { itemIds } = await city.issue(one, [anItem('修订条例').ledBy(city.unit('市教育局')).due(inDays(2))]);
    await city.dataSource.query(`UPDATE work_item SET status = 'inProgress' WHERE id = ANY ($1)`, [itemIds]);
    await prepareUrges(city.dataSource, new Date());
    const { body } = await now();
    expect(body).toContain('修订条例');
    expect(await refused(edit(one, letter.version, { body: '请反馈。' }))).toMatchObject({
      code: 'stale',
      errors: [{ path: '/body', by: null, present: body, sent: '请反馈。' }],
    });
    expect(await outcomeOf(edit(one, letter.version, { copiesTo: '市委' }))).toBe('done');
  });
});
