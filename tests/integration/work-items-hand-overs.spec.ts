import type { Actor } from '#libs/access';
import type { Role } from '#libs/contracts';
import { inTransaction } from '#libs/database';
import { insertMemberships } from '#libs/identity';
import { CreateHandOver, HandOverViews, ListHandOvers, StaffingViews, StaffItems } from '#libs/work-items';
import { anItem } from '../support/an-item.js';
import { IssuedCity } from '../support/issued-city.js';
import { outcomeOf } from '../support/outcome.js';

describe('the hand-overs of a unit', () => {
  let city: IssuedCity;
  let supervisor: Actor;
  let chief: Actor;
  let officer: Actor;
  let deputy: Actor;
  const done: string[] = [];

  beforeAll(async () => {
    city = await IssuedCity.open();
    supervisor = await city.person('市政府办公室', 'supervisor');
    chief = await aColleague('市财政局', 'head');
    officer = await aColleague('市财政局/预算处', 'officer');
    deputy = await aColleague('市财政局', 'officer');
    for (let round = 0; round < 3; round += 1) done.unshift(await handOver('市财政局', chief, officer, deputy));
    const education = await aColleague('市教育局', 'head');
    const [from, to] = [await aColleague('市教育局', 'officer'), await aColleague('市教育局', 'officer')];
    done.unshift(await handOver('市教育局', education, from, to));
  });
  afterAll(() => city.close());

  const aColleague = async (path: string, role: Role): Promise<Actor> => {
    const actor = await city.person(path, role);
    await inTransaction(city.dataSource, (tx) =>
      insertMemberships(tx, [
        { userId: actor.userId, unitId: city.unit(path), role, validFrom: '2020-01-01', validTo: null },
      ]),
    );
    return actor;
  };
  const given = async (path: string, head: Actor, to: Actor) => {
    const unitId = city.unit(path);
    const { itemIds } = await city.issue(supervisor, [anItem().ledBy(unitId)]);
    await city.get(StaffItems).run(head, { unitId, itemIds, officerId: to.userId });
    return { unitId, itemIds };
  };
  const handOver = async (path: string, head: Actor, from: Actor, to: Actor): Promise<string> => {
    const { unitId } = await given(path, head, from);
    const parties = { unitId, fromUserId: from.userId, toUserId: to.userId, note: '' };
    return (await city.get(CreateHandOver).run(head, parties)).id;
  };
  const everyPage = async (actor: Actor, limit: number): Promise<string[]> => {
    const ids: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await city.get(ListHandOvers).run(actor, { limit, cursor });
      ids.push(...page.items.map(({ id }) => id));
      cursor = page.next ?? undefined;
    } while (cursor !== undefined);
    return ids;
  };

  it('are listed newest first, page by page, for whoever may open each, and for nobody else', async () => {
    const askers = [
      chief,
      officer,
      supervisor,
      await city.person('市教育局', 'liaison'),
      await city.person('海州海事局', 'head'),
      await city.person('市政府办公室', 'auditAdministrator'),
    ];
    const seen: number[] = [];
    for (const asker of askers) {
      const listed = await everyPage(asker, 2);
      const opened: string[] = [];
      for (const id of done) if ((await outcomeOf(city.get(HandOverViews).run(asker, id))) === 'done') opened.push(id);
      expect(listed).toEqual(opened);
      seen.push(listed.length);
    }
    expect(seen).toEqual([3, 0, 0, 1, 0, 0]);
  });

  it('say who gave how much to whom', async () => {
    const { items } = await city.get(ListHandOvers).run(chief, { limit: 1 });
    expect(items).toMatchObject([
      {
        unit: { name: '市财政局' },
        from: { id: officer.userId },
        to: { id: deputy.userId },
        handedBy: { id: chief.userId },
        items: 1,
      },
    ]);
  });

  it('refuse a cursor that is none', async () => {
    expect(await outcomeOf(city.get(ListHandOvers).run(chief, { limit: 5, cursor: 'x' }))).toBe('invalidCursor');
  });

  it('can begin with somebody who has left and is still named, and say what stays and with whom', async () => {
    const unitId = city.unit('市财政局');
    const leaver = await aColleague('市财政局/预算处', 'officer');
    const { itemIds } = await given('市财政局', chief, leaver);
    const office = city.unit('市财政局/预算处');
    const own = await city.issue(supervisor, [anItem('处内事项').ledBy(office)]);
    const ofOffice = await aColleague('市财政局/预算处', 'officer');
    await city.get(StaffItems).run(ofOffice, { unitId: office, itemIds: own.itemIds, officerId: leaver.userId });
    await city.dataSource.query(`UPDATE membership SET valid_to = '2024-01-01' WHERE user_id = $1`, [leaver.userId]);
    const choices = await city.get(StaffingViews).choices(chief, unitId);
    expect(choices.left).toEqual([{ id: leaver.userId, name: leaver.name }]);
    expect(choices.people.map(({ id }) => id)).not.toContain(leaver.userId);
    const parties = { unitId, fromUserId: leaver.userId, toUserId: deputy.userId };
    const preview = await city.get(HandOverViews).preview(chief, parties);
    expect(preview.items.map(({ id }) => id)).toEqual(itemIds);
    expect(preview).toMatchObject({ remaining: 1, staying: [{ id: own.itemIds[0], capacities: ['officer'] }] });
  });
});
