import type { Actor } from '#libs/access';
import { GetDispatch, GetWorkItem, ListWorkItems, RaiseContest, SignDispatch } from '#libs/work-items';
import { anItem } from '../support/an-item.js';
import { IssuedCity, type IssuedPlan } from '../support/issued-city.js';
import { outcomeOf } from '../support/outcome.js';

describe('a dispatch', () => {
  let city: IssuedCity;
  let supervisor: Actor;
  let education: Actor;
  let finance: Actor;
  let plan: IssuedPlan;
  let sign: SignDispatch;

  beforeAll(async () => {
    city = await IssuedCity.open();
    supervisor = await city.person('市政府办公室', 'supervisor');
    education = await city.person('市教育局', 'liaison');
    finance = await city.person('市财政局', 'liaison');
    sign = city.get(SignDispatch);
  });
  afterAll(() => city.close());

  beforeEach(async () => {
    const [edu, fin, east] = [city.unit('市教育局'), city.unit('市财政局'), city.unit('东港区人民政府')];
    plan = await city.issue(supervisor, [
      anItem('扩大学前教育普惠供给').ledBy(edu).supportedBy(fin).implementedBy(east).due('2024-12-31'),
      anItem('完善就业服务').ledBy(fin).supportedBy(edu),
    ]);
  });

  it('hands a unit all its roles at once, and one dispatch only', async () => {
    const dispatch = await city.get(GetDispatch).run(education, await plan.dispatchOf(city.unit('市教育局')));
    expect(dispatch).toMatchObject({ leadCount: 1, shareCount: 1, canSign: true, version: 1, status: 'issued' });
    expect(dispatch.lines.map(({ role }) => role)).toEqual(['lead', 'supporting']);
    const [count] = await city.dataSource.query<{ count: number }[]>(
      'SELECT count(*)::integer AS count FROM dispatch WHERE plan_id = $1',
      [plan.planId],
    );
    expect(count).toEqual({ count: 3 });
  });

  it('moves the items its unit leads into progress and signs its shares', async () => {
    const signed = await sign.run(education, await plan.dispatchOf(city.unit('市教育局')), 1);
    expect(signed).toMatchObject({ status: 'signed', canSign: false, version: 2, signedBy: { id: education.userId } });
    expect(signed.lines.map(({ item }) => item.status)).toEqual(['inProgress', 'issued']);
    const item = await city.get(GetWorkItem).run(supervisor, plan.itemIds[1]!);
    expect(item.shares).toMatchObject([{ unit: { name: '市教育局' }, signedAt: expect.any(String) as string }]);
    expect(item.leadSignedAt).toBeNull();
    const list = await city.get(ListWorkItems).run(education, { limit: 25, sort: 'due', status: ['inProgress'] });
    expect(list.items.map(({ id }) => id)).toContain(plan.itemIds[0]);
  });

  it('is signed once by fifty people who press at the same moment', async () => {
    const dispatchId = await plan.dispatchOf(city.unit('市教育局'));
    const outcomes = await Promise.all(Array.from({ length: 50 }, () => outcomeOf(sign.run(education, dispatchId, 1))));
    expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome === 'stale')).toHaveLength(49);
    const entries = await city.dataSource.query<unknown[]>(
      `SELECT FROM ledger_entry WHERE subject_id = $1 AND action = 'signed'`,
      [dispatchId],
    );
    expect(entries).toHaveLength(1);
  });

  it('refuses a second signature on the present version, with the reason', async () => {
    const dispatchId = await plan.dispatchOf(city.unit('市教育局'));
    await sign.run(education, dispatchId, 1);
    const again = sign.run(education, dispatchId, 2);
    await expect(again).rejects.toMatchObject({ code: 'alreadySigned', status: 409 });
  });

  it.each([
    ['a colleague of another unit', () => finance, 'notFound'],
    ['a supervisor of the office, who reads it', () => supervisor, 'forbidden'],
  ])('is not signed by %s', async (_, who, code) => {
    expect(await outcomeOf(sign.run(who(), await plan.dispatchOf(city.unit('市教育局')), 1))).toBe(code);
  });

  it('is not signed by the parent for its office, nor by the office for its parent', async () => {
    const office = city.unit('市教育局/办公室');
    const other = await city.issue(supervisor, [anItem().ledBy(office)]);
    const clerk = await city.person(office, 'officer');
    expect(await outcomeOf(sign.run(education, await other.dispatchOf(office), 1))).toBe('forbidden');
    expect(await outcomeOf(sign.run(clerk, await plan.dispatchOf(city.unit('市教育局')), 1))).toBe('notFound');
    expect(await outcomeOf(sign.run(clerk, await other.dispatchOf(office), 1))).toBe('done');
  });

  it('takes no contest of an item that is not on it', async () => {
    const other = await city.issue(supervisor, [anItem().ledBy(city.unit('市发展改革委'))]);
    const dispatchId = await plan.dispatchOf(city.unit('市教育局'));
    const raise = (itemId: string) =>
      city.get(RaiseContest).run(education, dispatchId, 1, { itemId, basis: '不属本单位职责', proposedUnitId: null });
    expect(await outcomeOf(raise(other.itemIds[0]!))).toBe('notFound');
    expect(await outcomeOf(raise('01900000-0000-7000-8000-000000000000'))).toBe('notFound');
  });
});
