import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { openDataSource } from '../support/data-source.js';
import { LiveApi, LiveClient } from '../support/live-api.js';
import { LiveCity } from '../support/live-city.js';

const timings = { heartbeatMs: 200, reauthenticateMs: 400 };
let database: TestDatabase;
let dataSource: DataSource;
let city: LiveCity;
let api: LiveApi;
let other: LiveApi;
const clients: LiveClient[] = [];

async function connected(userId: string, to: LiveApi = api): Promise<LiveClient> {
  const client = await to.connectAs(userId);
  clients.push(client);
  return client;
}

beforeAll(async () => {
  database = await createTestDatabase();
  dataSource = await openDataSource(database.appUrl);
  city = await LiveCity.build(dataSource);
  api = await LiveApi.start(dataSource, timings);
  other = await LiveApi.start(dataSource, timings);
});

afterEach(() => {
  for (const client of clients.splice(0)) client.close();
});

afterAll(async () => {
  await api.app.close();
  await other.app.close();
  await dataSource.destroy();
  await database.drop();
});

describe('the handshake', () => {
  it.each([
    ['nothing', () => Promise.resolve({}), 'unauthenticated'],
    ['a forged token', () => Promise.resolve({ token: 'eyJhbGciOiJub25lIn0.e30.' }), 'unauthenticated'],
    ['a token that is no text', () => Promise.resolve({ token: { toString: 'x' } }), 'unauthenticated'],
    ['a token of an ended session', endedSession, 'sessionEnded'],
  ] as const)('is refused with %s', async (_, auth, code) => {
    const client = new LiveClient(api.url, await auth());
    clients.push(client);
    await client.until(() => client.refusal !== undefined);
    expect([client.refusal, client.connected, client.watermarks]).toEqual([code, false, []]);
  });

  async function endedSession(): Promise<object> {
    const userId = await city.person('市财政局', 'liaison');
    const token = await api.signIn(userId);
    await revoke(userId);
    return { token };
  }
});

const revoke = (userId: string): Promise<unknown> =>
  dataSource.query(`UPDATE session SET revoked_at = now(), revoked_reason = 'signedOut' WHERE user_id = $1`, [userId]);

describe('a join', () => {
  it('is accepted for what one may read, and refused for all else', async () => {
    const own = await city.item('市财政局');
    const foreign = await city.item('市教育局');
    const client = await connected(await city.person('市财政局', 'liaison'));
    const join = (room: 'item' | 'plan' | 'unit', id: string) =>
      client.join({ room, id }).then((answer) => answer.joined);

    expect(await join('item', own)).toBe(true);
    expect(await join('item', foreign)).toBe(false);
    expect(await join('item', randomUUID())).toBe(false);
    expect(await join('plan', city.planId)).toBe(true);
    expect(await join('plan', city.draftId)).toBe(false);
    expect(await join('unit', city.unit('市财政局'))).toBe(true);
    expect(await join('unit', city.unit('市教育局'))).toBe(false);
  });

  it.each([[undefined], ['item'], [{ room: 'user', id: randomUUID() }], [{ room: 'item', id: '%' }], [[1, 2]]])(
    'that is malformed is refused: %j',
    async (body) => {
      const client = await connected(await city.person('市财政局', 'liaison'));
      expect(await client.sendAnything('join', body)).toMatchObject({ joined: false });
    },
  );
});

describe('a change', () => {
  it('arrives within a second at the units that may read the item, on every process, and nowhere else', async () => {
    const item = await city.item('市财政局', '东港区人民政府');
    const lead = await connected(await city.person('市财政局', 'liaison'));
    const district = await connected(await city.person('东港区人民政府', 'officer'), other);
    const supervisor = await connected(await city.person('市政府办公室', 'supervisor'), other);
    const leader = await connected(await city.person('市政府办公室', 'leader'));
    const foreign = await connected(await city.person('市教育局', 'head'));
    const administrator = await connected(await city.person('市政府办公室', 'securityAdministrator'));

    await city.act(city.about(item, { payload: { reason: '不应出现在消息里的理由' } }));
    const aSecond = 1_000;
    for (const client of [lead, district, supervisor, leader]) {
      await client.until(() => client.changes.length === 1, aSecond);
    }
    expect(lead.changes).toEqual([
      { type: 'workItem', id: item, version: 2, seq: lead.upTo, action: 'sign', planId: city.planId, itemId: item },
    ]);
    for (const client of [foreign, administrator]) {
      await client.until(() => client.upTo >= lead.upTo);
      expect([client.changes, client.gone]).toEqual([[], []]);
    }
  });

  it('arrives once, although the item and the plan were joined as well', async () => {
    const item = await city.item('市财政局');
    const client = await connected(await city.person('市财政局', 'liaison'));
    await client.join({ room: 'item', id: item });
    await client.join({ room: 'plan', id: city.planId });
    await city.act(city.about(item), city.about(item, { subject: { type: 'workItem', id: item, version: 3 } }));
    await client.until(() => client.changes.length >= 2);
    expect(client.changes.map(({ version }) => version)).toEqual([2, 3]);
  });

  it('of a contest reaches those who read the contests of its item', async () => {
    const item = await city.item('市财政局');
    await city.grantNarrowly(item, '东港区人民政府');
    const contest = await city.contest(item, '市财政局');
    const lead = await connected(await city.person('市财政局', 'liaison'));
    const district = await connected(await city.person('东港区人民政府', 'liaison'));
    const unitIds = [city.unit('市财政局'), city.unit('东港区人民政府')];
    const subject = { type: 'contest', id: contest, version: 1 } as const;
    await city.act(city.about(item, { subject, unitIds, action: 'contest' }), city.about(item));
    await lead.until(() => lead.changes.length === 2);
    expect(lead.changes[0]).toMatchObject({ type: 'contest', id: contest, itemId: item, planId: city.planId });
    await district.until(() => district.upTo >= lead.upTo);
    expect([district.changes.map(({ type }) => type), district.gone]).toEqual([['workItem'], []]);
  });

  it('of a dispatch reaches its unit and the office that issued it, and of that only who may read it', async () => {
    const dispatch = await city.dispatch('市财政局');
    const unit = await connected(await city.person('市财政局', 'liaison'));
    const supervisor = await connected(await city.person('市政府办公室', 'supervisor'));
    const colleague = await connected(await city.person('市政府办公室', 'liaison'));
    const foreign = await connected(await city.person('市教育局', 'liaison'));
    const subject = { type: 'dispatch', id: dispatch, version: 2 } as const;
    await city.act({ subject, planId: city.planId, unitIds: [city.unit('市财政局'), city.unit('市政府办公室')] });
    await unit.until(() => unit.changes.length === 1);
    await supervisor.until(() => supervisor.changes.length === 1);
    for (const client of [colleague, foreign]) {
      await client.until(() => client.upTo >= unit.upTo);
      expect(client.changes).toEqual([]);
    }
  });

  it('of a draft reaches the supervisors of its owner only, of an issued plan also those who joined it', async () => {
    const item = await city.item('市财政局');
    const supervisor = await connected(await city.person('市政府办公室', 'supervisor'));
    const leader = await connected(await city.person('市政府办公室', 'leader'));
    const unit = await connected(await city.person('市财政局', 'liaison'));
    await unit.join({ room: 'plan', id: city.planId });
    const unitIds = [city.unit('市政府办公室')];
    await city.act(
      { subject: { type: 'plan', id: city.draftId, version: 4 }, unitIds },
      { subject: { type: 'plan', id: city.planId, version: 2 }, unitIds },
    );
    await unit.until(() => unit.changes.length === 1);
    await supervisor.until(() => supervisor.changes.length === 2);
    await leader.until(() => leader.upTo >= unit.upTo);
    expect(supervisor.changes.map(({ id }) => id)).toEqual([city.draftId, city.planId]);
    for (const client of [unit, leader]) expect(client.changes.map(({ id }) => id)).toEqual([city.planId]);

    await city.withdraw(item, '市财政局');
    await dataSource.query('DELETE FROM item_scope WHERE unit_id = $1', [city.unit('市财政局')]);
    await city.act({ subject: { type: 'plan', id: city.planId, version: 3 }, unitIds });
    await supervisor.until(() => supervisor.changes.length === 3);
    await unit.until(() => unit.upTo >= supervisor.upTo);
    expect(unit.changes).toHaveLength(1);
  });

  it('of a person reaches that person only', async () => {
    const userId = await city.person('市财政局', 'liaison');
    const client = await connected(userId);
    const colleague = await connected(await city.person('市财政局', 'officer'));
    await city.act({ subject: { type: 'user', id: userId, version: 2 }, unitIds: [city.unit('市财政局')] });
    await client.until(() => client.changes.length === 1);
    await colleague.until(() => colleague.upTo >= client.upTo);
    expect(colleague.changes).toEqual([]);
  });

  it('arrives by poll when the listening connection is cut', async () => {
    const client = await connected(await city.person('市财政局', 'liaison'));
    const item = await city.item('市财政局');
    await dataSource.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE datname = current_database() AND application_name = 'duban live'`,
    );
    await city.act(city.about(item));
    await client.until(() => client.changes.length === 1);
  });
});
