import type { DataSource } from 'typeorm';
import { inTransaction } from '#libs/database';
import { aCity } from '../support/a-city.js';
import { aPerson, PASSWORD } from '../support/a-person.js';
import { startApi, type TestApi } from '../support/api.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { openDataSource } from '../support/data-source.js';
import { browserOf, cookieOf } from '../support/sign-in.js';

let database: TestDatabase;
let dataSource: DataSource;
let api: TestApi;
let id: (path: string) => string;
let people = 0;

beforeAll(async () => {
  database = await createTestDatabase();
  dataSource = await openDataSource(database.appUrl);
  id = await inTransaction(dataSource, (tx) => aCity(tx));
  api = await startApi(database.appUrl);
});

afterAll(async () => {
  await api.close();
  await dataSource.destroy();
  await database.drop();
});

const newPerson = async (more: { mustChangePassword?: boolean } = {}): Promise<{ login: string; userId: string }> => {
  const login = `person${(people += 1)}`;
  const unitId = id('市财政局');
  const userId = await inTransaction(dataSource, (tx) => aPerson(tx, { login, unitId, role: 'liaison', ...more }));
  return { login, userId };
};
const { signIn, refresh, me } = browserOf(() => api);

describe('changing the password', () => {
  const change = (accessToken: string, present: string, next: string) =>
    api.http.put('/api/me/password').set('authorization', `Bearer ${accessToken}`).send({ present, next });

  it('keeps this session with a new token and ends the others', async () => {
    const { login, userId } = await newPerson();
    const [here, there] = [await signIn(login), await signIn(login)];
    const next = 'four-herons-over-the-pier';
    const changed = await change(here.body.accessToken, PASSWORD, next).expect(200);
    await me(changed.body.accessToken).expect(200);
    await refresh(cookieOf(changed)).expect(200);
    await me(there.body.accessToken).expect(401);
    await signIn(login).expect(401);
    await signIn(login, next).expect(200);
    const entries = await dataSource.query<{ action: string; body: unknown }[]>(
      `SELECT entry.action, payload.body FROM ledger_entry AS entry
       JOIN ledger_payload AS payload ON payload.entry_id = entry.id WHERE entry.subject_id = $1`,
      [userId],
    );
    expect(entries).toEqual([{ action: 'passwordChanged', body: {} }]);
  });

  it('no longer accepts the tokens from before', async () => {
    const { login } = await newPerson();
    const here = await signIn(login);
    await change(here.body.accessToken, PASSWORD, 'four-herons-over-the-pier').expect(200);
    await refresh(cookieOf(here)).expect(401);
  });

  it.each([
    ['a wrong present one', 'wrong', 'four-herons-over-the-pier', 'passwordWrong'],
    ['a short one', PASSWORD, 'kurz-9!x', 'passwordWeak'],
    ['the same again', PASSWORD, PASSWORD, 'passwordWeak'],
  ])('refuses %s', async (_, present, next, code) => {
    const { login } = await newPerson();
    const { body } = await signIn(login);
    const refused = await change(body.accessToken, present, next).expect(422);
    expect(refused.body.code).toBe(code);
  });

  it('leaves no token from before behind, also where a refresh runs at the same time', async () => {
    const { login } = await newPerson();
    const here = await signIn(login);
    let cookie = cookieOf(here);
    const refreshing = (async () => {
      const cookies = [cookie];
      for (;;) {
        const answer = await refresh(cookie);
        if (answer.status !== 200) return cookies;
        cookies.push((cookie = cookieOf(answer)));
      }
    })();
    const changed = await change(here.body.accessToken, PASSWORD, 'four-herons-over-the-pier').expect(200);
    for (const old of await refreshing) await refresh(old).expect(401);
    await refresh(cookieOf(changed)).expect(200);
  });

  it('lets one of two changes at once win', async () => {
    const { login } = await newPerson();
    const { body } = await signIn(login);
    const answers = await Promise.all([
      change(body.accessToken, PASSWORD, 'four-herons-over-the-pier'),
      change(body.accessToken, PASSWORD, 'five-herons-under-the-pier'),
    ]);
    const statuses = answers.map((answer) => answer.status).sort();
    expect(statuses[0]).toBe(200);
    expect([412, 422]).toContain(statuses[1]);
  });
});

describe('an initial password', () => {
  const bearer = (accessToken: string) => `Bearer ${accessToken}`;
  const closed: [string, string][] = [
    ['get', '/api/units'],
    ['get', '/api/work-items'],
    ['get', '/api/plans'],
    ['get', '/api/users'],
    ['get', '/api/changes?after=0'],
    ['post', '/api/units'],
  ];

  it('opens nothing but one’s own name, the change and the way out', async () => {
    const { login } = await newPerson({ mustChangePassword: true });
    const here = await signIn(login);
    expect(here.body.mustChangePassword).toBe(true);
    const ask = (token: string, method: string, path: string) =>
      api.http[method as 'get'](path).set('authorization', bearer(token));
    for (const [method, path] of closed) {
      const refused = await ask(here.body.accessToken, method, path).expect(403);
      expect(refused.body.code).toBe('passwordChangeRequired');
    }
    await me(here.body.accessToken).expect(200);
    const renewed = await refresh(cookieOf(here)).expect(200);
    expect(renewed.body.mustChangePassword).toBe(true);
    await ask(renewed.body.accessToken, 'get', '/api/units').expect(403);
    await ask((await signIn(login)).body.accessToken, 'delete', '/api/session').expect(204);
    const given = { present: PASSWORD, next: 'four-herons-over-the-pier' };
    const changed = await ask(here.body.accessToken, 'put', '/api/me/password').send(given).expect(200);
    await ask(changed.body.accessToken, 'get', '/api/units').expect(200);
  });

  it('lets one leave everywhere', async () => {
    const { login } = await newPerson({ mustChangePassword: true });
    const { body } = await signIn(login);
    await api.http.delete('/api/sessions').set('authorization', bearer(body.accessToken)).expect(204);
    await me(body.accessToken).expect(401);
  });

  it('closes everything with the next request where it is set anew', async () => {
    const { login, userId } = await newPerson();
    const { body } = await signIn(login);
    const units = () => api.http.get('/api/units').set('authorization', bearer(body.accessToken));
    await units().expect(200);
    await dataSource.query('UPDATE user_account SET must_change_password = true WHERE id = $1', [userId]);
    expect((await units().expect(403)).body.code).toBe('passwordChangeRequired');
  });
});
