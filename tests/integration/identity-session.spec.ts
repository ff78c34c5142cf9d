import type { DataSource } from 'typeorm';
import { inTransaction } from '#libs/database';
import { aCity } from '../support/a-city.js';
import { aPerson, PASSWORD } from '../support/a-person.js';
import { startApi, type TestApi } from '../support/api.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { openDataSource } from '../support/data-source.js';
import { browserOf, cookieOf } from '../support/sign-in.js';
import { unsignedToken } from '../support/unsigned-token.js';

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

const newPerson = async (): Promise<{ login: string; userId: string }> => {
  const login = `person${(people += 1)}`;
  const unitId = id('市财政局');
  const userId = await inTransaction(dataSource, (tx) => aPerson(tx, { login, unitId, role: 'liaison' }));
  return { login, userId };
};
const { signIn, refresh, me } = browserOf(() => api);

describe('signing in', () => {
  it('hands out an access token with ids only and a refresh token no script can read', async () => {
    const { login, userId } = await newPerson();
    const response = await signIn(` ${login.toUpperCase()} `).expect(200);
    expect(response.body).toEqual({
      accessToken: expect.any(String),
      expiresAt: expect.stringMatching(/Z$/),
      mustChangePassword: false,
    });
    const [, payload = ''] = String(response.body.accessToken).split('.');
    const claims: unknown = JSON.parse(Buffer.from(payload, 'base64url').toString());
    expect(Object.keys(claims as object).sort()).toEqual(['exp', 'iat', 'sid', 'sub']);
    expect(cookieOf(response)).toMatch(
      /^duban_refresh=[\w-]{43}; Max-Age=1209600; Path=\/api\/session; HttpOnly; SameSite=Strict$/,
    );
    const own = await me(response.body.accessToken).expect(200);
    expect(own.body).toMatchObject({
      id: userId,
      login,
      memberships: [{ unit: { id: id('市财政局'), name: '市财政局' }, role: 'liaison' }],
      permissions: expect.arrayContaining(['read:Unit', 'read:User']),
      timeZone: 'Asia/Shanghai',
    });
  });

  it('marks the cookie Secure where the page is served by https', async () => {
    const { login } = await newPerson();
    const secure = await startApi(database.appUrl, { publicUrl: 'https://duban.test' });
    const response = await secure.http.post('/api/session').send({ login, password: PASSWORD }).expect(200);
    expect(cookieOf(response)).toContain('; Secure');
    await secure.close();
  });

  it('gives the same answer for a wrong password, an unknown login and a disabled account', async () => {
    const { login, userId } = await newPerson();
    await dataSource.query(`UPDATE user_account SET status = 'disabled' WHERE id = $1`, [userId]);
    const known = await newPerson();
    const answers = await Promise.all([
      signIn(known.login, 'wrong password'),
      signIn('nobody-of-that-name'),
      signIn(login),
    ]);
    for (const { status, body } of answers) expect([status, body.code]).toEqual([401, 'signInFailed']);
  });

  it.each([
    ['nothing', {}],
    ['an array', []],
    ['a missing password', { login: 'x' }],
    ['a member too many', { login: 'x', password: 'y', role: 'systemAdministrator' }],
    ['an object for a login', { login: { $ne: '' }, password: 'y' }],
  ])('refuses %s as invalid input', async (_, body) => {
    const response = await api.http.post('/api/session').send(body).expect(422);
    expect(response.body.code).toBe('invalidInput');
    expect(response.body.errors.length).toBeGreaterThan(0);
  });

  it('makes further attempts wait after failures, whether or not the login exists, and says how long', async () => {
    const { login } = await newPerson();
    for (const typed of [login, 'no-such-login']) {
      for (let attempt = 1; attempt <= 4; attempt += 1) await signIn(typed, 'wrong').expect(401);
      const refused = await signIn(typed).expect(429);
      expect(refused.body).toMatchObject({ code: 'signInDelayed', retryAfter: 1 });
      expect(refused.headers['retry-after']).toBe('1');
    }
    await dataSource.query(`UPDATE sign_in_throttle SET blocked_until = now() WHERE login = $1`, [login]);
    await signIn(login).expect(200);
    const forgotten = await dataSource.query<unknown[]>('SELECT FROM sign_in_throttle WHERE login = $1', [login]);
    expect(forgotten).toEqual([]);
  });

  it('lets no more guesses through when twenty are made at once', async () => {
    const { login } = await newPerson();
    const answers = await Promise.all(Array.from({ length: 20 }, () => signIn(login, 'wrong')));
    const statuses = answers.map((answer) => answer.status);
    expect(statuses.filter((status) => status === 401)).toHaveLength(4);
    expect(statuses.filter((status) => status === 429)).toHaveLength(16);
    const [row] = await dataSource.query<{ failures: number }[]>(
      'SELECT failures FROM sign_in_throttle WHERE login = $1',
      [login],
    );
    expect(row).toEqual({ failures: 4 });
  });
});

describe('what another site sends', () => {
  it.each([
    ['sign in by its fetch metadata', '/api/session', { 'sec-fetch-site': 'cross-site' }],
    ['sign in by its origin', '/api/session', { origin: 'https://evil.test' }],
    ['sign in from a sandboxed frame', '/api/session', { origin: 'null' }],
    ['refresh from a sister site', '/api/session/refresh', { 'sec-fetch-site': 'same-site' }],
    ['refresh by its origin', '/api/session/refresh', { origin: 'https://evil.test' }],
  ])('cannot %s', async (_, path, headers) => {
    const { login } = await newPerson();
    const response = await api.http.post(path).set(headers).send({ login, password: PASSWORD }).expect(403);
    expect(response.body.code).toBe('crossSite');
  });

  it('is told from our own page', async () => {
    const { login } = await newPerson();
    await signIn(login).set({ origin: 'http://duban.test', 'sec-fetch-site': 'same-origin' }).expect(200);
  });
});

describe('refreshing', () => {
  it('rotates the token and keeps the session', async () => {
    const { login } = await newPerson();
    const first = cookieOf(await signIn(login));
    const response = await refresh(first).expect(200);
    expect(cookieOf(response)).not.toBe(first);
    await me(response.body.accessToken).expect(200);
    await refresh(cookieOf(response)).expect(200);
  });

  it('serves fifty parallel uses of one token, as by many tabs, and the session goes on', async () => {
    const { login, userId } = await newPerson();
    const first = cookieOf(await signIn(login));
    const answers = await Promise.all(Array.from({ length: 50 }, () => refresh(first)));
    expect(answers.map((answer) => answer.status)).toEqual(Array(50).fill(200));
    expect(new Set(answers.map(cookieOf)).size).toBe(50);
    await refresh(cookieOf(answers[17]!)).expect(200);
    const sessions = await dataSource.query<unknown[]>(
      'SELECT revoked_at FROM session WHERE user_id = $1 AND revoked_at IS NULL',
      [userId],
    );
    expect(sessions).toHaveLength(1);
  });

  it('ends the session when a used token comes again later, for the thief and the owner alike', async () => {
    const { login, userId } = await newPerson();
    const stolen = cookieOf(await signIn(login));
    const next = await refresh(stolen).expect(200);
    await dataSource.query(
      `UPDATE refresh_token SET used_at = used_at - interval '11 seconds'
       WHERE used_at IS NOT NULL AND session_id IN (SELECT id FROM session WHERE user_id = $1)`,
      [userId],
    );
    const reuse = await refresh(stolen).expect(401);
    expect(reuse.body.code).toBe('tokenReused');
    expect((await refresh(cookieOf(next)).expect(401)).body.code).toBe('sessionEnded');
    expect((await me(next.body.accessToken).expect(401)).body.code).toBe('sessionEnded');
  });

  it('retires the tokens other tabs got as soon as one of them goes on', async () => {
    const { login, userId } = await newPerson();
    const first = cookieOf(await signIn(login));
    const [one, other] = await Promise.all([refresh(first), refresh(first)]);
    await dataSource.query(
      `UPDATE refresh_token SET issued_at = issued_at - interval '11 minutes', used_at = used_at - interval '11 minutes'
       WHERE session_id IN (SELECT id FROM session WHERE user_id = $1)`,
      [userId],
    );
    await refresh(cookieOf(one)).expect(200);
    expect((await refresh(cookieOf(other)).expect(401)).body.code).toBe('tokenReused');
  });

  it.each([
    ['without a cookie', ''],
    ['with an invented token', 'duban_refresh=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'],
  ])('is refused %s', async (_, cookie) => {
    expect((await refresh(cookie).expect(401)).body.code).toBe('sessionEnded');
  });

  it('is refused after the absolute limit of the session', async () => {
    const { login, userId } = await newPerson();
    const cookie = cookieOf(await signIn(login));
    await dataSource.query('UPDATE session SET expires_at = now() WHERE user_id = $1', [userId]);
    await refresh(cookie).expect(401);
  });
});

describe('signing out', () => {
  it('ends this session at once and leaves others', async () => {
    const { login } = await newPerson();
    const [here, there] = [await signIn(login), await signIn(login)];
    const out = await api.http
      .delete('/api/session')
      .set('authorization', `Bearer ${here.body.accessToken}`)
      .expect(204);
    expect(cookieOf(out)).toMatch(/^duban_refresh=; .*Path=\/api\/session/);
    expect((await me(here.body.accessToken).expect(401)).body.code).toBe('sessionEnded');
    await refresh(cookieOf(here)).expect(401);
    await me(there.body.accessToken).expect(200);
  });

  it('everywhere ends all of them', async () => {
    const { login } = await newPerson();
    const [here, there] = [await signIn(login), await signIn(login)];
    await api.http.delete('/api/sessions').set('authorization', `Bearer ${here.body.accessToken}`).expect(204);
    for (const session of [here, there]) {
      await me(session.body.accessToken).expect(401);
      await refresh(cookieOf(session)).expect(401);
    }
  });
});

describe('an access token', () => {
  it.each([
    ['none', undefined],
    ['a broken one', 'Bearer abc.def.ghi'],
    ['an unsigned one', `Bearer ${unsignedToken()}`],
    ['another scheme', 'Basic eDp5'],
  ])('is needed: %s is refused', async (_, header) => {
    const { body } = await api.http
      .get('/api/me')
      .set(header ? { authorization: header } : {})
      .expect(401);
    expect(body.code).toBe('unauthenticated');
  });
});
