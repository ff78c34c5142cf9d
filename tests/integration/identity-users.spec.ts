import type { DataSource } from 'typeorm';
import { Access, type Actor, Policies } from '#libs/access';
import type { Role } from '#libs/contracts';
import { inTransaction } from '#libs/database';
import {
  CreateUser,
  DisableUser,
  identityEntities,
  ListUsers,
  loadMemberships,
  Passwords,
  removeEndedSessions,
  SetMemberships,
  userPolicies,
} from '#libs/identity';
import { newId } from '#libs/kernel';
import { aCity } from '../support/a-city.js';
import { aPerson } from '../support/a-person.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { openDataSource } from '../support/data-source.js';

const policies = new Policies();
policies.register(...userPolicies);
const access = new Access(policies);
const passwordCost = { memoryCost: 256, timeCost: 1, parallelism: 1 };
const passwords = new Passwords({ accessTokenSecret: '', refreshTokenSecret: '', passwordCost });

let database: TestDatabase;
let dataSource: DataSource;
let id: (path: string) => string;
let security: Actor;

beforeAll(async () => {
  database = await createTestDatabase();
  dataSource = await openDataSource(database.appUrl, identityEntities);
  id = await inTransaction(dataSource, (tx) => aCity(tx));
  security = actor('securityAdministrator');
});
afterAll(async () => {
  await dataSource.destroy();
  await database.drop();
});

function actor(role: Role, government = '海州市人民政府'): Actor {
  const membership = { unitId: id('市政府办公室'), governmentId: id(government), generalOfficeId: null };
  const memberships = [{ ...membership, role, wholeField: false, fieldUnitIds: [] }];
  return { userId: newId(), name: '某某', sessionId: newId(), mustChangePassword: false, memberships };
}
const createUser = () => new CreateUser(dataSource, access, passwords);
const setMemberships = () => new SetMemberships(dataSource, access);
const disableUser = () => new DisableUser(dataSource, access);
const rolesOn = async (userId: string, day: string) =>
  (await loadMemberships(dataSource.manager, userId, day)).map((membership) => membership.role);
const actsOn = async (userId: string) =>
  (
    await dataSource.query<{ action: string }[]>(
      'SELECT action FROM ledger_entry WHERE subject_id = $1 ORDER BY number',
      [userId],
    )
  ).map((entry) => entry.action);

describe('creating a person', () => {
  const memberships = () => [{ unitId: id('市财政局'), role: 'liaison' as const, validFrom: '2024-01-01' }];

  it('is for the security administrator and is recorded', async () => {
    const userId = await createUser().run(security, { login: 'Lina', name: '李娜', memberships: memberships() });
    expect(await rolesOn(userId, '2024-06-01')).toEqual(['liaison']);
    expect(await actsOn(userId)).toEqual(['userCreated']);
    const wei = { login: 'wei', name: '伟', memberships: memberships() };
    await expect(createUser().run(actor('systemAdministrator'), wei)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(createUser().run(actor('liaison'), wei)).rejects.toMatchObject({ code: 'notFound' });
  });

  it('is for the administrators of the governments above, in every unit that is named', async () => {
    const other = await inTransaction(dataSource, (tx) => aCity(tx));
    const inUnits = (login: string, ...unitIds: string[]) => ({
      login,
      name: '某某',
      memberships: unitIds.map((unitId) => ({ unitId, role: 'liaison' as const, validFrom: '2024-01-01' })),
    });
    const [own, district, stranger] = [id('市财政局'), id('东港区人民政府/区财政局'), other('市财政局')];
    await createUser().run(security, inUnits('below', district));
    for (const [login, ...units] of [['other', stranger], ['half', own, stranger], ['nowhere']] as const)
      await expect(createUser().run(security, inUnits(login, ...units))).rejects.toMatchObject({ code: 'notFound' });
    const below = actor('securityAdministrator', '东港区人民政府');
    await expect(createUser().run(below, inUnits('above', own))).rejects.toMatchObject({ code: 'notFound' });
  });

  it('with a login that is taken leaves nothing behind, also when eight do it at once', async () => {
    const answers = await Promise.allSettled(
      Array.from({ length: 8 }, () =>
        createUser().run(security, { login: 'same', name: '某某', memberships: memberships() }),
      ),
    );
    expect(answers.filter((answer) => answer.status === 'fulfilled')).toHaveLength(1);
    for (const answer of answers)
      if (answer.status === 'rejected') expect(answer.reason).toMatchObject({ code: 'loginTaken' });
  });
});

describe('the roles of a person', () => {
  it('change from a day on, and the days before stay on record', async () => {
    const userId = await inTransaction(dataSource, (tx) =>
      aPerson(tx, { login: 'moved', unitId: id('市财政局'), role: 'liaison' }),
    );
    const next = { from: '2025-01-01', memberships: [{ unitId: id('市教育局'), role: 'head' as const }] };
    expect(await setMemberships().run(security, userId, 1, next)).toBe(2);
    expect(await rolesOn(userId, '2024-12-31')).toEqual(['liaison']);
    expect(await rolesOn(userId, '2025-01-01')).toEqual(['head']);
    await expect(setMemberships().run(security, userId, 1, next)).rejects.toMatchObject({ code: 'stale' });
    expect(await actsOn(userId)).toEqual(['membershipsSet']);
  });

  it('are not those of another city’s administrators to give or take', async () => {
    const other = await inTransaction(dataSource, (tx) => aCity(tx));
    const people = await inTransaction(dataSource, async (tx) => ({
      stranger: await aPerson(tx, { login: 'stranger', unitId: other('市财政局'), role: 'liaison' }),
      own: await aPerson(tx, { login: 'own', unitId: id('市财政局'), role: 'liaison' }),
      former: await aPerson(tx, { login: 'former', unitId: id('市财政局'), role: 'liaison', validTo: '2021-01-01' }),
    }));
    const give = (userId: string, unitId: string) =>
      setMemberships().run(security, userId, 1, { from: '2025-01-01', memberships: [{ unitId, role: 'head' }] });
    await expect(give(people.stranger, id('市财政局'))).rejects.toMatchObject({ code: 'notFound' });
    await expect(give(people.own, other('市财政局'))).rejects.toMatchObject({ code: 'notFound' });
    await expect(disableUser().run(security, people.stranger, 1, 'disabled')).rejects.toMatchObject({
      code: 'notFound',
    });
    expect(await give(people.former, id('市财政局'))).toBe(2);
    const list = new ListUsers(dataSource, policies);
    const logins = (await list.run(security, { limit: 100 })).items.map((user) => user.login);
    expect(logins).toContain('own');
    expect(logins).not.toContain('stranger');
  });

  it('never join an administrator’s with any other', async () => {
    const userId = await inTransaction(dataSource, (tx) =>
      aPerson(tx, { login: 'both', unitId: id('市财政局'), role: 'liaison' }),
    );
    const unitId = id('市政府办公室');
    const memberships = [
      { unitId, role: 'auditAdministrator' as const },
      { unitId, role: 'supervisor' as const },
    ];
    await expect(setMemberships().run(security, userId, 1, { from: '2025-01-01', memberships })).rejects.toMatchObject({
      code: 'dutiesConflict',
    });
    expect(await rolesOn(userId, '2025-06-01')).toEqual(['liaison']);
  });
});

describe('disabling an account', () => {
  it('ends its sessions and is taken back by enabling it', async () => {
    const userId = await inTransaction(dataSource, (tx) =>
      aPerson(tx, { login: 'gone', unitId: id('市财政局'), role: 'liaison' }),
    );
    await dataSource.query(
      `INSERT INTO session (id, user_id, created_at, last_used_at, expires_at)
       VALUES ($1, $2, now(), now(), now() + interval '1 day')`,
      [newId(), userId],
    );
    expect(await disableUser().run(security, userId, 1, 'disabled')).toBe(2);
    const [session] = await dataSource.query<{ reason: string }[]>(
      'SELECT revoked_reason AS reason FROM session WHERE user_id = $1',
      [userId],
    );
    expect(session!.reason).toBe('disabled');
    await expect(disableUser().run(security, userId, 2, 'disabled')).rejects.toMatchObject({ code: 'conflict' });
    expect(await disableUser().run(security, userId, 2, 'active')).toBe(3);
    expect(await actsOn(userId)).toEqual(['userDisabled', 'userEnabled']);
  });
});

describe('the daily clearing', () => {
  it('removes sessions that ended and leaves those that stand', async () => {
    const userId = await inTransaction(dataSource, (tx) =>
      aPerson(tx, { login: 'cleared', unitId: id('市财政局'), role: 'liaison' }),
    );
    for (const [created, expires] of [
      ['60 days', '30 days'],
      ['1 day', '-29 days'],
    ])
      await dataSource.query(
        `INSERT INTO session (id, user_id, created_at, last_used_at, expires_at)
         VALUES ($1, $2, now() - $3::interval, now(), now() - $4::interval)`,
        [newId(), userId, created, expires],
      );
    expect(await removeEndedSessions(dataSource.manager, new Date(Date.now() - 86_400_000))).toBe(1);
    const left = await dataSource.query<unknown[]>('SELECT FROM session WHERE user_id = $1', [userId]);
    expect(left).toHaveLength(1);
  });
});
