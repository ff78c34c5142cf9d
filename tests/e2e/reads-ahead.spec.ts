import { inTransaction } from '#libs/database';
import { aPerson, PASSWORD } from '../support/a-person.js';
import { anItem } from '../support/an-item.js';
import { startApi, type TestApi } from '../support/api.js';
import { IssuedCity } from '../support/issued-city.js';

describe('a read that begins with remembered rights', () => {
  let city: IssuedCity;
  let api: TestApi;
  let itemId: string;
  beforeAll(async () => {
    city = await IssuedCity.open();
    api = await startApi(city.database.appUrl);
    const supervisor = await city.person('市政府办公室', 'supervisor');
    const issued = await city.issue(supervisor, [anItem('改造老旧小区').ledBy(city.unit('市财政局'))]);
    itemId = issued.itemIds[0]!;
  }, 60_000);
  afterAll(async () => {
    await api.close();
    await city.close();
  });

  /** A liaison whose rights the api remembers, for the item was read once. */
  async function aReader(login: string) {
    const unitId = city.unit('市财政局');
    const userId = await inTransaction(city.dataSource, (tx) => aPerson(tx, { login, unitId, role: 'liaison' }));
    const signedIn = await api.http.post('/api/session').send({ login, password: PASSWORD }).expect(200);
    const authorization = `Bearer ${(signedIn.body as { accessToken: string }).accessToken}`;
    const read = (path = `/work-items/${itemId}`) => api.http.get(`/api${path}`).set({ authorization });
    await read()
      .expect(200)
      .expect('etag', /^"\d+"$/);
    const change = async (sql: string, ...more: string[]) => {
      await city.dataSource.query(sql, [userId, ...more]);
      await city.dataSource.query('UPDATE user_account SET access_epoch = access_epoch + 1 WHERE id = $1', [userId]);
    };
    return { read, change };
  }

  it('tells nothing of the item once the session has ended, not even its version', async () => {
    const { read, change } = await aReader('ended');
    await change(`UPDATE session SET revoked_at = now(), revoked_reason = 'signedOut' WHERE user_id = $1`);
    const refused = await read().expect(401);
    expect(refused.body).toMatchObject({ code: 'sessionEnded' });
    expect(refused.headers).not.toHaveProperty('etag');
    // Nor that there is no such item, nor what is wrong with the question.
    await read(`/work-items/${crypto.randomUUID()}`).expect(401);
    await read('/work-items?limit=0').expect(401);
  });

  it.each([
    ['moved to a unit that has no part in it', `UPDATE membership SET unit_id = $2 WHERE user_id = $1`, 404],
    [
      'made an administrator',
      `UPDATE membership SET role = 'auditAdministrator', duty = 'auditAdministrator' WHERE user_id = $1`,
      403,
    ],
    ['given an initial password', `UPDATE user_account SET must_change_password = true WHERE id = $1`, 403],
  ])('is answered with the rights of now: of one who was %s', async (what, sql, status) => {
    const { read, change } = await aReader(`changed${what.length}`);
    await change(sql, ...(sql.includes('$2') ? [city.unit('市教育局')] : []));
    await read().expect(status);
    // And so it stays.
    await read().expect(status);
  });

  it('gives what a new right opens at once', async () => {
    const { read, change } = await aReader('gained');
    const other = await city.issue(await city.person('市政府办公室', 'supervisor'), [
      anItem('新建幼儿园').ledBy(city.unit('市教育局')),
    ]);
    await read(`/work-items/${other.itemIds[0]}`).expect(404);
    await change('UPDATE membership SET unit_id = $2 WHERE user_id = $1', city.unit('市教育局'));
    await read(`/work-items/${other.itemIds[0]}`).expect(200);
  });
});
