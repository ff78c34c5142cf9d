import { setTimeout as wait } from 'node:timers/promises';
import type { Actor } from '#libs/access';
import { Inbox } from '#libs/inbox';
import { addWorkingDays, dayIn, DEFAULT_TIME_ZONE } from '#libs/kernel';
import { GetLetter, ListLetters, prepareUrges } from '#libs/letters';
import { ChooseSuccessors, ConfirmSuccession, PrepareSuccession } from '#libs/organisation';
import { GetWorkItem, Histories, ItemReminders, remindOfDates, SetReminderDays, TransferItem } from '#libs/work-items';
import { anItem } from '../support/an-item.js';
import { IssuedCity } from '../support/issued-city.js';
import { killedAt } from '../support/killed-connection.js';
import { fileAll } from '../support/ledger.js';
import { outcomeOf } from '../support/outcome.js';

const NOW = new Date();
const today = dayIn(DEFAULT_TIME_ZONE, NOW);
const inWorkingDays = (count: number): string => addWorkingDays(today, count);

describe('a reminder of a date', () => {
  let city: IssuedCity;
  let office: Actor;
  let education: Actor;
  let finance: Actor;

  beforeAll(async () => {
    city = await IssuedCity.open();
    office = await city.person('市政府办公室', 'supervisor');
    education = await city.person('市教育局', 'liaison');
    finance = await city.person('市财政局', 'liaison');
  });
  beforeEach(async () => {
    await city.dataSource.query(`UPDATE work_item SET status = 'closed', closed_at = now() WHERE status <> 'closed'`);
    await city.dataSource.query('DELETE FROM reminder_days');
  });
  afterAll(() => city.close());

  /** Items of 市教育局 due on these days. */
  const due = async (...days: string[]): Promise<string[]> => {
    const lead = city.unit('市教育局');
    const { itemIds } = await city.issue(
      office,
      days.map((day) => anItem('建设社区机构').ledBy(lead).supportedBy(city.unit('市财政局')).due(day)),
    );
    return itemIds;
  };
  const remind = () => remindOfDates(city.dataSource, new Date());
  const reminders = async (actor: Actor, itemId: string) =>
    (await city.get(ItemReminders).run(actor, itemId)).items.map(({ unit, dueOn }) => [unit.name, dueOn]);
  const lines = async (actor: Actor) =>
    (await city.get(Inbox).run(actor, { limit: 50, kind: ['reminder', 'work'] })).items.map(
      ({ kind, id, dueOn }) => [kind, id, dueOn] as const,
    );

  it('goes out once whatever the number of workers, is on record, and takes the place of “due soon”', async () => {
    const days = [inWorkingDays(3), inWorkingDays(15), inWorkingDays(16)];
    const [near, later, far] = await due(...days);
    expect(await lines(education)).toEqual([['work', near, days[0]]]);
    const counts = await Promise.all([remind(), remind(), remind()]);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(2);
    expect(await lines(education)).toEqual([
      ['reminder', near, days[0]],
      ['reminder', later, days[1]],
    ]);
    expect(await lines(finance)).toEqual([]);
    expect(await reminders(office, later!)).toEqual([['市教育局', days[1]]]);
    expect(await reminders(education, far!)).toEqual([]);
    // Between the parties: who only supports does not read it.
    expect(await reminders(finance, later!)).toEqual([]);
    expect(await remind()).toBe(0);
    await fileAll(city.dataSource);
    const history = async (actor: Actor) =>
      (await city.get(Histories).ofItem(actor, near!)).items.filter(({ action }) => action === 'reminded');
    expect(await history(education)).toMatchObject([{ actor: null, detail: { remindedOf: days[0] } }]);
    expect(await history(finance)).toEqual([]);
  });

  const urged = async (): Promise<string[]> => {
    await prepareUrges(city.dataSource, NOW);
    const { items } = await city.get(ListLetters).run(office, { limit: 50, kind: ['urge'], status: ['prepared'] });
    return Promise.all(items.map(async ({ id }) => (await city.get(GetLetter).run(office, id)).body));
  };
  const transfer = async (itemId: string, path: string) => {
    const { version } = await city.get(GetWorkItem).run(office, itemId);
    const unitId = city.unit(path);
    const why = { reason: '职责划转', approvalBasis: '市领导批示同意' };
    await city.get(TransferItem).run(office, itemId, version, { unitId, ...why });
  };

  it('is of a unit: whoever takes the item over is reminded anew, and no urge says that it was before', async () => {
    const [itemId] = await due(inWorkingDays(3));
    await remind();
    await transfer(itemId!, '市发展改革委');
    const development = await city.person('市发展改革委', 'liaison');
    expect(await lines(development)).toEqual([['work', itemId, inWorkingDays(3)]]);
    const before = await urged();
    expect(before).toHaveLength(1);
    expect(before[0]).not.toContain('已提醒');
    expect(await remind()).toBe(1);
    expect(await lines(development)).toEqual([['reminder', itemId, inWorkingDays(3)]]);
    expect(await reminders(office, itemId!)).toEqual([
      ['市发展改革委', inWorkingDays(3)],
      ['市教育局', inWorkingDays(3)],
    ]);
    // It was told already: nothing goes out a second time when the item comes back.
    await transfer(itemId!, '市教育局');
    expect(await remind()).toBe(0);
    expect(await lines(education)).toEqual([['reminder', itemId, inWorkingDays(3)]]);
  });

  it('locks nothing whose date is not near by the days of its office', async () => {
    const [itemId] = await due(inWorkingDays(16));
    await city.dataSource.transaction(async (tx) => {
      await tx.query('SELECT FROM work_item WHERE id = $1 FOR UPDATE', [itemId]);
      expect(await Promise.race([remind(), wait(2_000, 'waits for the lock')])).toBe(0);
    });
  });

  it('is of a date: one that moved reminds anew', async () => {
    const [itemId] = await due(inWorkingDays(3));
    await remind();
    await city.dataSource.query('UPDATE work_item SET due_on = $2 WHERE id = $1', [itemId, inWorkingDays(8)]);
    expect(await lines(education)).toEqual([['work', itemId, inWorkingDays(8)]]);
    expect(await remind()).toBe(1);
    expect(await reminders(education, itemId!)).toEqual([
      ['市教育局', inWorkingDays(8)],
      ['市教育局', inWorkingDays(3)],
    ]);
  });

  it.each([
    ['contested', 'contested_at = now()'],
    ['suspended', 'suspended_at = now()'],
    ['held by an approval', 'held_by = gen_random_uuid()'],
    ['submitted', `status = 'submitted'`],
    ['terminated', `status = 'terminated', closed_at = now()`],
  ])('does not go out about an item that is %s', async (_, change) => {
    const [itemId] = await due(inWorkingDays(3));
    await city.dataSource.query(`UPDATE work_item SET ${change} WHERE id = $1`, [itemId]);
    expect(await remind()).toBe(0);
    expect(await reminders(office, itemId!)).toEqual([]);
  });

  it('goes out to the others, each once, after a crash at any statement', async () => {
    const itemIds = await due(inWorkingDays(3), inWorkingDays(4), inWorkingDays(5));
    let at = 1;
    while (await killedAt(city.dataSource, city.database.superUrl, at, remind)) at += 3;
    expect(at).toBeGreaterThan(6);
    await remind();
    for (const itemId of itemIds) expect(await reminders(office, itemId)).toHaveLength(1);
    const entries = await city.dataSource.query(
      `SELECT FROM ledger_entry WHERE action = 'reminded' AND item_id = ANY ($1::uuid[])`,
      [itemIds],
    );
    expect(entries).toHaveLength(itemIds.length);
  });

  it('follows the days that the office has set, which only the office sets', async () => {
    await due(inWorkingDays(20));
    const days = city.get(SetReminderDays);
    expect(await days.of(office)).toEqual({ days: 15, version: 0 });
    expect(await remind()).toBe(0);
    expect(await outcomeOf(Promise.resolve().then(() => days.set(education, 0, { days: 20 })))).toBe('forbidden');
    const both = await Promise.all([20, 21].map((count) => outcomeOf(days.set(office, 0, { days: count }))));
    expect(both.toSorted()).toEqual(['done', 'stale']);
    expect(await remind()).toBe(1);
  });

  it('is named in the urge that follows', async () => {
    await due(inWorkingDays(3));
    await remind();
    await prepareUrges(city.dataSource, NOW);
    const [urge] = (await city.get(ListLetters).run(office, { limit: 5, status: ['prepared'] })).items;
    const { body } = await city.get(GetLetter).run(office, urge!.id);
    const [, month, day] = today.split('-').map(Number);
    expect(body).toContain(`${month}月${day}日已提醒`);
  });

  it('does not count for a unit that takes items over from one that lives on: it has heard of nothing yet', async () => {
    const [itemId] = await due(inWorkingDays(3));
    await remind();
    const reform = await city.get(PrepareSuccession).run(office, {
      ...{ kind: 'split', basis: '市委编委〔2026〕2号', effectiveOn: today, newName: null },
      ...{ fromUnitIds: [city.unit('市教育局')], toUnitIds: [city.unit('市财政局')], parentId: null, ends: false },
    });
    const rows = [{ kind: 'lead' as const, subjectId: itemId!, fromUnitId: city.unit('市教育局') }];
    const choice = { rows, toUnitId: city.unit('市财政局') };
    const { id, version, digest } = await city.get(ChooseSuccessors).run(office, reform.id, reform.version, choice);
    await city.get(ConfirmSuccession).run(office, id, version, { digest });
    expect(await lines(finance)).toEqual([['work', itemId, inWorkingDays(3)]]);
    expect(await remind()).toBe(1);
    expect(await lines(finance)).toEqual([['reminder', itemId, inWorkingDays(3)]]);
    expect(await remind()).toBe(0);
  });

  // The last: nothing is left of the unit.
  it('counts for whoever follows a unit that has ended', async () => {
    await city.dataSource.query(`DELETE FROM letter_item`);
    const [itemId] = await due(inWorkingDays(3));
    await remind();
    const supervisor = await city.person('市政府办公室', 'supervisor');
    const { id, version, digest } = await city.get(PrepareSuccession).run(supervisor, {
      ...{ kind: 'merged', basis: '市委编委〔2026〕3号', effectiveOn: today, newName: null },
      ...{ fromUnitIds: [city.unit('市教育局')], toUnitIds: [city.unit('市财政局')], parentId: null, ends: true },
    });
    await city.get(ConfirmSuccession).run(supervisor, id, version, { digest });
    expect(await remind()).toBe(0);
    expect(await lines(finance)).toEqual([['reminder', itemId, inWorkingDays(3)]]);
    expect(await urged()).toEqual([expect.stringContaining('已提醒')]);
  });
});
