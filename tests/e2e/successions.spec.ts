import { dayIn, DEFAULT_TIME_ZONE } from '#libs/kernel';
import { CityApi } from '../support/city-api.js';

const today = dayIn(DEFAULT_TIME_ZONE);

describe('the routes of successions', () => {
  let city: CityApi;
  let unit: (path: string) => string;

  beforeAll(async () => {
    city = await CityApi.open({
      office: ['市政府办公室', 'supervisor'],
      education: ['市教育局', 'liaison'],
      district: ['东港区人民政府/区政府办公室', 'supervisor'],
      system: ['市政府办公室', 'systemAdministrator'],
    });
    ({ unit } = city);
  });
  afterAll(() => city.close());

  const send = (...[login, method, path]: Parameters<CityApi['send']>) => city.send(login, method, path);
  const merge = () => ({
    kind: 'merged',
    basis: '市委编委〔2026〕3号',
    effectiveOn: today,
    fromUnitIds: [unit('市教育局')],
    toUnitIds: [unit('市发展改革委')],
  });

  it('prepare, show, choose, confirm: and whoever worked in the unit works in the new one', async () => {
    const { body, headers } = await send('office', 'post', '/successions').send(merge()).expect(201);
    expect(headers['etag']).toBe('"1"');
    const path = `/successions/${body.id}`;
    await send('office', 'post', `${path}/confirm`).send({ digest: body.digest }).expect(428);
    const person = body.rows.find(({ kind }: { kind: string }) => kind === 'person');
    expect(person).toMatchObject({ from: { name: '市教育局' }, to: { name: '市发展改革委' } });
    const give = (toUnitId: string) =>
      send('office', 'patch', `${path}/rows`)
        .set('if-match', '"1"')
        .send({ rows: [{ kind: 'person', subjectId: person.subjectId, fromUnitId: unit('市教育局') }], toUnitId });
    // Roles in units that have no part in the reform are the security administrator's to give.
    expect((await give(unit('市财政局')).expect(422)).body).toMatchObject({ code: 'successionInvalid' });
    const chosen = await give(unit('市发展改革委')).expect(200);
    await send('office', 'post', `${path}/confirm`).set('if-match', '"1"').send({ digest: body.digest }).expect(412);
    const confirm = send('office', 'post', `${path}/confirm`).set('if-match', '"2"');
    const { body: applied } = await confirm.send({ digest: chosen.body.digest }).expect(200);
    expect(applied).toMatchObject({ status: 'applied', canEdit: false });
    const { body: me } = await send('education', 'get', '/me').expect(200);
    expect(me.memberships).toMatchObject([{ unit: { name: '市发展改革委' }, role: 'liaison' }]);
    const { body: list } = await send('office', 'get', '/successions').expect(200);
    expect(list.items).toMatchObject([{ id: body.id, status: 'applied' }]);
  });

  it('are the supervisors’ of that government alone', async () => {
    const { body } = await send('office', 'get', '/successions').expect(200);
    const { id } = body.items[0];
    await send('education', 'get', '/successions').expect(403);
    await send('system', 'get', `/successions/${id}`).expect(403);
    await send('district', 'get', `/successions/${id}`).expect(404);
    await send('district', 'post', '/successions').send(merge()).expect(403);
  });

  it('say what does not fit, and where', async () => {
    const { body } = await send('office', 'post', '/successions')
      .send({ ...merge(), fromUnitIds: [unit('市政府办公室')], toUnitIds: [] })
      .expect(422);
    expect(body).toMatchObject({ code: 'successionInvalid' });
    expect(body.errors.map(({ path }: { path: string }) => path)).toEqual(['/toUnitIds', '/fromUnitIds/0']);
  });
});
