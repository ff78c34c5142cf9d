import readXlsxFile from 'read-excel-file/node';
import type { Actor } from '#libs/access';
import type { Role } from '#libs/contracts';
import { inTransaction } from '#libs/database';
import { insertMemberships } from '#libs/identity';
import { newId } from '#libs/kernel';
import {
  CreateHandOver,
  ExportHandOver,
  HandOverViews,
  Histories,
  StaffingViews,
  StaffItem,
  StaffItems,
  TransferItem,
} from '#libs/work-items';
import { anItem } from '../support/an-item.js';
import { IssuedCity } from '../support/issued-city.js';
import { fileAll } from '../support/ledger.js';
import { officeFaults } from '../support/office-faults.js';
import { outcomeOf } from '../support/outcome.js';

type StaffInput = Parameters<StaffItem['run']>[3];

describe('the people on an item', () => {
  let city: IssuedCity;
  let unit: (path: string) => string;
  let supervisor: Actor;
  let liaison: Actor;
  let chief: Actor;
  let officer: Actor;
  let deputy: Actor;
  let education: Actor;
  let itemIds: string[];

  beforeAll(async () => {
    city = await IssuedCity.open();
    unit = city.unit;
    supervisor = await city.person('市政府办公室', 'supervisor');
    education = await aColleague('市教育局', 'liaison');
    liaison = await aColleague('市财政局', 'liaison');
    chief = await aColleague('市财政局', 'head');
  });
  afterAll(() => city.close());

  beforeEach(async () => {
    officer = await aColleague('市财政局/预算处', 'officer');
    deputy = await aColleague('市财政局', 'officer');
    const duty = () =>
      anItem().ledBy(unit('市财政局')).supportedBy(unit('市教育局')).implementedBy(unit('西山区人民政府'));
    ({ itemIds } = await city.issue(supervisor, [duty(), duty(), duty()]));
  });

  /** A person whose membership is stored too. */
  const aColleague = async (path: string, role: Role): Promise<Actor> => {
    const actor = await city.person(path, role);
    await inTransaction(city.dataSource, (tx) =>
      insertMemberships(tx, [{ userId: actor.userId, unitId: unit(path), role, validFrom: '2020-01-01' }]),
    );
    return actor;
  };
  const leave = ({ userId }: Actor) =>
    city.dataSource.query(`UPDATE membership SET valid_to = '2024-01-01' WHERE user_id = $1`, [userId]);
  const named = (): StaffInput => ({
    unitId: unit('市财政局'),
    officeUnitId: unit('市财政局/预算处'),
    headId: chief.userId,
    officerId: officer.userId,
    standInId: deputy.userId,
  });
  const staff = (given: Partial<StaffInput> = {}, version = 0, by = liaison) =>
    city.get(StaffItem).run(by, itemIds[0]!, version, { ...named(), ...given });
  const responsible = async (by = liaison, itemId = itemIds[0]!) => {
    const { items } = await city.get(StaffingViews).run(by, itemId);
    return items.map(({ unit: { name }, responsible: person, as, warning }) => [name, person?.id ?? null, as, warning]);
  };

  it('are named by their unit, and one of them is responsible at every moment', async () => {
    const ofLead = async () => (await responsible())[0];
    expect(await ofLead()).toEqual(['市财政局', liaison.userId, 'liaison', null]);
    const { items } = await staff();
    expect(items[0]).toMatchObject({
      office: { name: '预算处' },
      head: { id: chief.userId, left: false },
      officer: { id: officer.userId, left: false },
      version: 1,
    });
    expect(await ofLead()).toEqual(['市财政局', officer.userId, 'officer', null]);
    await leave(officer);
    expect(await ofLead()).toEqual(['市财政局', deputy.userId, 'standIn', null]);
    await city.dataSource.query(`UPDATE user_account SET status = 'disabled' WHERE id = $1`, [deputy.userId]);
    expect(await ofLead()).toEqual(['市财政局', liaison.userId, 'liaison', 'nobodyLeft']);
  });

  it('are seen by issuer and lead for every unit, by others for the lead and their own branch', async () => {
    const units = async (by: Actor) => (await responsible(by)).map(([name]) => name);
    expect(await units(supervisor)).toEqual(['市财政局', '市教育局', '西山区人民政府']);
    expect(await units(education)).toEqual(['市财政局', '市教育局']);
    expect((await responsible(supervisor))[2]).toEqual(['西山区人民政府', null, null, 'nobodyInUnit']);
  });

  it.each<[string, () => Promise<unknown>, string]>([
    ['of another unit', () => staff({ officerId: education.userId }), 'personNotOfUnit'],
    ['who do not exist', () => staff({ headId: newId() }), 'personNotOfUnit'],
    ['twice', () => staff({ standInId: officer.userId }), 'standInIsOfficer'],
    ['in another unit’s office', () => staff({ officeUnitId: unit('市教育局/办公室') }), 'officeNotOfUnit'],
    ['for another unit', () => staff({}, 0, education), 'forbidden'],
    ['for a unit without a part', () => staff({ unitId: unit('市发展改革委') }), 'forbidden'],
    ['on a version that was overtaken', () => staff({}, 3), 'stale'],
    ['by the office', () => staff({}, 0, supervisor), 'forbidden'],
    ['by a stranger', async () => staff({}, 0, await city.person('海州海事局', 'head')), 'notFound'],
  ])('are not named %s', async (_, attempt, code) => {
    expect(await outcomeOf(attempt())).toBe(code);
  });

  it('are named for many items in one act, where what is not given stays', async () => {
    await staff();
    const unitId = unit('市财政局');
    await city.get(StaffItems).run(liaison, { unitId, itemIds, officerId: deputy.userId, standInId: null });
    const { items } = await city.get(StaffingViews).run(liaison, itemIds[0]!);
    expect(items[0]).toMatchObject({
      head: { id: chief.userId },
      officer: { id: deputy.userId },
      standIn: null,
      version: 2,
    });
    expect((await responsible(liaison, itemIds[2]))[0]).toEqual(['市财政局', deputy.userId, 'officer', null]);
    const all = { unitId, itemIds: [...itemIds, newId()], officerId: officer.userId };
    expect(await outcomeOf(city.get(StaffItems).run(liaison, all))).toBe('notFound');
    expect((await responsible(liaison, itemIds[1]))[0]).toEqual(['市财政局', deputy.userId, 'officer', null]);
  });

  it('can be chosen from the unit and its offices by its own people', async () => {
    const { people, offices } = await city.get(StaffingViews).choices(liaison, unit('市财政局'));
    expect(offices.map(({ name }) => name)).toEqual(['办公室', '预算处']);
    expect(people.map(({ id }) => id)).toEqual(expect.arrayContaining([chief.userId, officer.userId]));
    expect(people.map(({ id }) => id)).not.toContain(education.userId);
    expect(await outcomeOf(city.get(StaffingViews).choices(education, unit('市财政局')))).toBe('notFound');
  });

  it('of the former lead go with a transfer', async () => {
    await staff();
    await city.get(TransferItem).run(supervisor, itemIds[0]!, 1, {
      unitId: unit('市教育局'),
      reason: '职责划转',
      approvalBasis: '市领导批示',
    });
    expect((await responsible(supervisor))[0]).toEqual(['市教育局', education.userId, 'liaison', null]);
    const left = 'SELECT FROM item_staffing WHERE item_id = $1';
    expect(await city.dataSource.query<unknown[]>(left, [itemIds[0]])).toEqual([]);
  });

  describe('who hand over', () => {
    const parties = () => ({ unitId: unit('市财政局'), fromUserId: officer.userId, toUserId: deputy.userId });
    const handOver = (given: Partial<ReturnType<typeof parties>> = {}, by = chief) =>
      city.get(CreateHandOver).run(by, { ...parties(), note: '岗位调整', ...given });

    it('give all open work in one step, with a list of it', async () => {
      await staff();
      await city
        .get(StaffItems)
        .run(liaison, { unitId: unit('市财政局'), itemIds: [itemIds[1]!], headId: officer.userId });
      await city
        .get(StaffItems)
        .run(liaison, { unitId: unit('市财政局'), itemIds: [itemIds[2]!], officerId: officer.userId });
      await city.dataSource.query(`UPDATE work_item SET status = 'closed', closed_at = now() WHERE id = $1`, [
        itemIds[2],
      ]);
      await leave(officer);
      const preview = await city.get(HandOverViews).preview(chief, parties());
      const expected = [
        { id: itemIds[0], capacities: ['officer'] },
        { id: itemIds[1], capacities: ['head'] },
      ];
      expect(preview).toMatchObject({
        from: { id: officer.userId },
        to: { id: deputy.userId },
        items: expected,
        remaining: 0,
      });
      const done = await handOver();
      expect(done).toMatchObject({ items: expected, hidden: 0, note: '岗位调整', handedBy: { id: chief.userId } });
      const { items } = await city.get(StaffingViews).run(liaison, itemIds[0]!);
      // Who was the stand-in is the officer now: the second place is free.
      expect(items[0]).toMatchObject({ officer: { id: deputy.userId }, standIn: null });
      expect(await outcomeOf(handOver())).toBe('handOverEmpty');
      expect(await city.get(HandOverViews).run(liaison, done.id)).toMatchObject({ items: expected });
      expect(await outcomeOf(city.get(HandOverViews).run(education, done.id))).toBe('notFound');
    });

    it('leave a printed list and a line in each record', async () => {
      await staff();
      const { id } = await handOver();
      const { fileName, bytes } = await city.get(ExportHandOver).run(chief, id);
      expect(fileName).toMatch(/^工作移交清单-\d{4}-\d\d-\d\d\.xlsx$/);
      expect(await officeFaults('xlsx', bytes)).toEqual([]);
      const [sheet] = await readXlsxFile(bytes);
      const cells = (sheet?.data ?? []).flat().filter((cell) => cell !== null);
      expect(cells).toEqual(expect.arrayContaining(['市财政局工作移交清单', `移交人：${officer.name}`, '经办人']));
      await fileAll(city.dataSource);
      const { items } = await city.get(Histories).ofItem(supervisor, itemIds[0]!);
      expect(items.at(-1)).toMatchObject({
        action: 'handedOver',
        detail: {
          fromUser: { name: officer.name },
          toUser: { name: deputy.name },
          concernedUnit: { name: '市财政局' },
        },
      });
      const others = await city.get(Histories).ofItem(education, itemIds[0]!);
      expect(others.items.map(({ action }) => action)).not.toContain('handedOver');
    });

    it('show no title of an item their unit reads no longer', async () => {
      await staff();
      const { id } = await handOver();
      await city.get(TransferItem).run(supervisor, itemIds[0]!, 1, {
        unitId: unit('市教育局'),
        reason: '职责划转',
        approvalBasis: '市领导批示',
      });
      expect(await city.get(HandOverViews).run(chief, id)).toMatchObject({ items: [], hidden: 1 });
    });

    it.each<[string, () => Promise<unknown>, string]>([
      ['to somebody of another unit', () => handOver({ toUserId: education.userId }), 'personNotOfUnit'],
      ['for somebody of another unit', () => handOver({ fromUserId: education.userId }), 'personNotOfUnit'],
      ['to oneself', () => handOver({ toUserId: officer.userId }), 'personNotOfUnit'],
      ['as an officer', () => handOver({}, deputy), 'forbidden'],
      ['as somebody of another unit', () => handOver({}, education), 'notFound'],
      ['of an unknown unit', () => handOver({ unitId: newId() }), 'notFound'],
      [
        'of nothing',
        async () => handOver({ fromUserId: (await aColleague('市财政局', 'officer')).userId }),
        'handOverEmpty',
      ],
    ])('do not hand over %s', async (_, attempt, code) => {
      await staff({ headId: null });
      expect(await outcomeOf(attempt())).toBe(code);
    });

    it('lose nothing where somebody else is named at the same moment', async () => {
      for (let round = 0; round < 5; round += 1) {
        const duty = anItem().ledBy(unit('市财政局'));
        ({ itemIds } = await city.issue(supervisor, [duty]));
        await staff();
        const outcomes = await Promise.all([
          outcomeOf(handOver()),
          outcomeOf(staff({ officerId: liaison.userId, standInId: null }, 1)),
        ]);
        expect(['done stale', 'handOverEmpty done']).toContain(outcomes.join(' '));
        const { items } = await city.get(StaffingViews).run(liaison, itemIds[0]!);
        expect(items[0]!.officer?.id).toBe(outcomes[1] === 'done' ? liaison.userId : deputy.userId);
      }
    });
  });
});
