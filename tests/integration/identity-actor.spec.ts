import { vi } from 'vitest';
import type { DataSource } from 'typeorm';
import type { Actor } from '#libs/access';
import { inTransaction } from '#libs/database';
import { AccessTokens, DatabaseActorSource, insertMemberships } from '#libs/identity';
import { newId } from '#libs/kernel';
import { insertUnits } from '#libs/organisation';
import { aCity } from '../support/a-city.js';
import { aPerson } from '../support/a-person.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { openDataSource } from '../support/data-source.js';

const identitySettings = {
  accessTokenSecret: 'a-secret-of-the-tests-that-is-long-enough',
  refreshTokenSecret: '',
  passwordCost: { memoryCost: 256, timeCost: 1, parallelism: 1 },
};
const tokens = new AccessTokens(identitySettings);

let database: TestDatabase;
let dataSource: DataSource;
let id: (path: string) => string;
/** Two processes over one database. */
let here: DatabaseActorSource;
let there: DatabaseActorSource;

beforeAll(async () => {
  database = await createTestDatabase();
  dataSource = await openDataSource(database.appUrl);
  id = await inTransaction(dataSource, (tx) => aCity(tx));
  [here, there] = [new DatabaseActorSource(dataSource, tokens), new DatabaseActorSource(dataSource, tokens)];
});

afterAll(async () => {
  await dataSource.destroy();
  await database.drop();
});

let people = 0;
async function signedIn(
  person: Omit<Parameters<typeof aPerson>[1], 'login'>,
): Promise<{ userId: string; token: string }> {
  const login = `person${(people += 1)}`;
  const userId = await inTransaction(dataSource, (tx) => aPerson(tx, { login, ...person }));
  const sessionId = newId();
  await dataSource.query(
    `INSERT INTO session (id, user_id, created_at, last_used_at, expires_at)
     VALUES ($1, $2, now(), now(), now() + interval '1 day')`,
    [sessionId, userId],
  );
  return { userId, token: tokens.issue({ userId, sessionId }).accessToken };
}
const everywhere = async (token: string): Promise<Actor[]> => [
  await here.authenticate(token),
  await there.authenticate(token),
];

describe('the actor of a request', () => {
  it.each([
    ['市财政局/预算处', '海州市人民政府', '市政府办公室'],
    ['东港区人民政府/区财政局', '东港区人民政府', '区政府办公室'],
    ['高新区管委会', '高新区管委会', null],
  ])('of %s belongs to %s and its general office %s', async (unit, government, office) => {
    const { token } = await signedIn({ unitId: id(unit), role: 'officer' });
    const [actor] = await everywhere(token);
    expect(actor!.memberships).toEqual([
      {
        unitId: id(unit),
        role: 'officer',
        governmentId: id(government),
        generalOfficeId: office === null ? null : id(office),
        wholeField: false,
        fieldUnitIds: [],
      },
    ]);
  });

  it('is everyone’s own, however many ask at once', async () => {
    const unitId = id('市财政局');
    const people = await Promise.all([1, 2, 3, 4].map(() => signedIn({ unitId, role: 'officer' })));
    await dataSource.query(`UPDATE session SET revoked_at = now(), revoked_reason = 'signedOut' WHERE user_id = $1`, [
      people[2]!.userId,
    ]);
    const answers = await Promise.allSettled(people.map(({ token }) => here.authenticate(token)));
    expect(answers.map((answer) => (answer.status === 'fulfilled' ? answer.value.userId : 'ended'))).toEqual(
      people.map(({ userId }, index) => (index === 2 ? 'ended' : userId)),
    );
  });

  it('knows a leader’s field', async () => {
    const fieldUnitIds = [id('市财政局'), id('市教育局')];
    const { token } = await signedIn({ unitId: id('海州市人民政府'), role: 'leader', fieldUnitIds });
    const [actor] = await everywhere(token);
    expect([...actor!.memberships[0]!.fieldUnitIds].sort()).toEqual(fieldUnitIds.sort());
  });

  it('is the same object as long as nothing changed, so that abilities are built once', async () => {
    const { token } = await signedIn({ unitId: id('市财政局'), role: 'liaison' });
    expect(await here.authenticate(token)).toBe(await here.authenticate(token));
  });

  it('has a new right with the next request on every process', async () => {
    const { token, userId } = await signedIn({ unitId: id('市财政局'), role: 'liaison' });
    for (const actor of await everywhere(token)) expect(actor.memberships).toHaveLength(1);
    const unitId = id('市教育局');
    await inTransaction(dataSource, (tx) =>
      insertMemberships(tx, [{ userId, unitId, role: 'officer', validFrom: '2020-01-01' }]),
    );
    for (const actor of await everywhere(token)) expect(actor.memberships).toHaveLength(2);
  });

  it('has neither past nor future memberships', async () => {
    const { token, userId } = await signedIn({ unitId: id('市财政局'), role: 'liaison' });
    await inTransaction(dataSource, (tx) =>
      insertMemberships(tx, [
        { userId, unitId: id('市教育局'), role: 'officer', validFrom: '2020-01-01', validTo: '2021-01-01' },
        { userId, unitId: id('海州海事局'), role: 'officer', validFrom: '2999-01-01' },
      ]),
    );
    for (const actor of await everywhere(token)) {
      expect(actor.memberships.map((membership) => membership.unitId)).toEqual([id('市财政局')]);
    }
  });

  it('learns with the next request that its government got a general office', async () => {
    const { token } = await signedIn({ unitId: id('西山区人民政府/区财政局'), role: 'liaison' });
    for (const actor of await everywhere(token)) expect(actor.memberships[0]!.generalOfficeId).toBeNull();
    const office = newId();
    await inTransaction(dataSource, (tx) =>
      insertUnits(tx, [
        {
          id: office,
          parentId: id('西山区人民政府'),
          kind: 'generalOffice',
          name: '区政府办公室',
          officialOrder: 1,
          validFrom: '2020-01-01',
        },
      ]),
    );
    for (const actor of await everywhere(token)) expect(actor.memberships[0]!.generalOfficeId).toBe(office);
  });

  it.each([
    ['the session was ended', `UPDATE session SET revoked_at = now(), revoked_reason = 'signedOut' WHERE user_id = $1`],
    ['the session is past its limit', 'UPDATE session SET expires_at = now() WHERE user_id = $1'],
    ['the account was disabled', `UPDATE user_account SET status = 'disabled' WHERE id = $1`],
  ])('is refused on every process from the request on in which %s', async (_, sql) => {
    const { token, userId } = await signedIn({ unitId: id('市财政局'), role: 'liaison' });
    await everywhere(token);
    await dataSource.query(sql, [userId]);
    await expect(here.authenticate(token)).rejects.toMatchObject({ code: 'sessionEnded' });
    await expect(there.authenticate(token)).rejects.toMatchObject({ code: 'sessionEnded' });
  });
});

describe('the three administrators', () => {
  it.each([
    ['systemAdministrator', 'securityAdministrator'],
    ['securityAdministrator', 'auditAdministrator'],
    ['auditAdministrator', 'liaison'],
    ['supervisor', 'systemAdministrator'],
  ] as const)('cannot be one person who is %s and %s at a time', async (first, second) => {
    const { userId } = await signedIn({ unitId: id('市政府办公室'), role: first });
    const also = { userId, unitId: id('市教育局'), role: second, validFrom: '2024-01-01' };
    await expect(inTransaction(dataSource, (tx) => insertMemberships(tx, [also]))).rejects.toMatchObject({
      code: 'dutiesConflict',
    });
  });
});

describe('an access token', () => {
  const claims = { userId: newId(), sessionId: newId() };
  afterEach(() => vi.useRealTimers());

  it('says who asks, as often as it is read, until it expires', () => {
    vi.useFakeTimers({ now: new Date('2026-05-04T08:00:00Z'), toFake: ['Date'] });
    const { accessToken, expiresAt } = tokens.issue(claims);
    expect(tokens.read(accessToken)).toEqual(claims);
    vi.setSystemTime(Date.parse(expiresAt) - 1);
    expect(tokens.read(accessToken)).toEqual(claims);
    vi.setSystemTime(Date.parse(expiresAt));
    expect(() => tokens.read(accessToken)).toThrow(expect.objectContaining({ code: 'unauthenticated' }));
  });

  it('is refused when it was changed, or signed by somebody else', () => {
    const { accessToken } = tokens.issue(claims);
    expect(tokens.read(accessToken)).toEqual(claims);
    const changed = `${accessToken.slice(0, -2)}${accessToken.endsWith('AA') ? 'BB' : 'AA'}`;
    const foreign = new AccessTokens({ ...identitySettings, accessTokenSecret: 'a-secret-of-somebody-else-0a1b2c3d' });
    for (const wrong of [changed, foreign.issue(claims).accessToken, '', 'x.y.z'])
      expect(() => tokens.read(wrong)).toThrow(expect.objectContaining({ code: 'unauthenticated' }));
  });
});
