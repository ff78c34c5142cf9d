import { dayIn, DEFAULT_TIME_ZONE } from '#libs/kernel';
import { CityApi } from '../support/city-api.js';

const due = `${Number(dayIn(DEFAULT_TIME_ZONE).slice(0, 4)) + 1}-12-31`;

describe('the routes of hand-overs that were done and of a plan’s board', () => {
  let city: CityApi;
  let unit: (path: string) => string;
  let planId: string;
  let itemId: string;

  beforeAll(async () => {
    city = await CityApi.open({
      office: ['市政府办公室', 'supervisor'],
      finance: ['市财政局', 'liaison'],
      budget: ['市财政局/预算处', 'officer'],
      education: ['市教育局', 'liaison'],
      audit: ['市政府办公室', 'auditAdministrator'],
    });
    ({ unit } = city);
    const matter = {
      kind: 'instruction',
      title: '推进老旧小区改造',
      dueOn: due,
      assignments: [{ role: 'lead', unitId: unit('市财政局') }],
    };
    const registered = await send('office', 'post', '/plans/matters').send(matter).expect(201);
    ({ planId } = registered.body as { planId: string });
    await send('office', 'post', `/plans/${planId}/issue`).set('if-match', '"1"').expect(200);
    const listed = await send('office', 'get', `/work-items?plan=${planId}`).expect(200);
    itemId = (listed.body as { items: { id: string }[] }).items[0]!.id;
  });
  afterAll(() => city.close());

  const send = (...[login, method, path]: Parameters<CityApi['send']>) => city.send(login, method, path);

  it('list hand-overs to those who may open them', async () => {
    const unitId = unit('市财政局');
    const people = { unitId, itemIds: [itemId], officerId: city.ids.get('budget') };
    await send('finance', 'post', '/work-items/staffing').send(people).expect(200);
    const parties = { unitId, fromUserId: city.ids.get('budget'), toUserId: city.ids.get('finance') };
    const { body } = await send('finance', 'post', '/hand-overs').send(parties).expect(201);
    const { id } = body as { id: string };
    const listed = async (login: string) =>
      (await send(login, 'get', '/hand-overs?limit=1').expect(200)).body as unknown;
    expect(await listed('finance')).toMatchObject({ items: [{ id, items: 1 }], next: null });
    expect(await listed('education')).toEqual({ items: [], next: null });
    await send('audit', 'get', '/hand-overs').expect(403);
    await send('finance', 'get', '/hand-overs?cursor=x').expect(400);
  });

  it('count a plan for who reads it, and know nothing of it for others', async () => {
    const board = `/plans/${planId}/board`;
    expect((await send('finance', 'get', board).expect(200)).body).toMatchObject({
      plan: { id: planId },
      total: 1,
      overdue: 0,
      leads: [{ unit: { id: unit('市财政局') }, total: 1 }],
      months: [{ month: due.slice(0, 7), total: 1 }],
    });
    await send('education', 'get', board).expect(404);
    await send('audit', 'get', board).expect(403);
    await send('finance', 'get', '/plans/no-plan/board').expect(404);
  });
});
