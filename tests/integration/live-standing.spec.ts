import { JwtService } from '@nestjs/jwt';
import type { DataSource } from 'typeorm';
import { inTransaction } from '#libs/database';
import { raiseAccessEpoch } from '#libs/identity';
import { ledgerHead } from '#libs/ledger';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { openDataSource } from '../support/data-source.js';
import { LiveApi, type LiveClient } from '../support/live-api.js';
import { LiveCity } from '../support/live-city.js';

/** Long enough for the renewals of the test to come first on a busy machine. */
const BRIEF_S = 5;

const timings = { heartbeatMs: 200, reauthenticateMs: 400 };
let database: TestDatabase;
let dataSource: DataSource;
let city: LiveCity;
let api: LiveApi;
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
});

afterEach(() => {
  for (const client of clients.splice(0)) client.close();
});

afterAll(async () => {
  await api.app.close();
  await dataSource.destroy();
  await database.drop();
});

const revoke = (userId: string): Promise<unknown> =>
  dataSource.query(`UPDATE session SET revoked_at = now(), revoked_reason = 'signedOut' WHERE user_id = $1`, [userId]);

describe('rights that moved', () => {
  it('tell a unit that lost an item that it is gone, and nothing after', async () => {
    const item = await city.item('市财政局', '市教育局');
    const loser = await connected(await city.person('市财政局', 'liaison'));
    const keeper = await connected(await city.person('市教育局', 'liaison'));
    const inBoth = await connected(await city.person(['市财政局', '市教育局'], 'officer'));
    await loser.join({ room: 'item', id: item });
    await city.withdraw(item, '市财政局');
    await city.act(city.about(item, { action: 'changeLead', unitIds: [city.unit('市财政局'), city.unit('市教育局')] }));
    await city.act(city.about(item, { unitIds: [city.unit('市教育局')] }));
    await keeper.until(() => keeper.changes.length === 2);
    await loser.until(() => loser.upTo >= keeper.upTo);
    expect(loser.changes).toEqual([]);
    expect(loser.gone).toEqual([{ type: 'workItem', id: item, seq: keeper.changes[0]?.seq }]);
    await inBoth.until(() => inBoth.changes.length === 2);
    expect([keeper.gone, inBoth.gone]).toEqual([[], []]);
  });

  it('hold for the very next message when a membership ends', async () => {
    const item = await city.item('市财政局');
    const moved = await city.person('市财政局', 'liaison');
    const client = await connected(moved);
    const colleague = await connected(await city.person('市财政局', 'officer'));
    await city.act(city.about(item));
    await client.until(() => client.changes.length === 1);
    await inTransaction(dataSource, async (tx) => {
      await tx.query(`UPDATE membership SET valid_to = '2021-01-01' WHERE user_id = $1`, [moved]);
      await raiseAccessEpoch(tx, [moved]);
    });
    await city.act(city.about(item));
    await colleague.until(() => colleague.changes.length === 2);
    await client.until(() => client.upTo >= colleague.upTo);
    expect(client.changes).toHaveLength(1);
    expect(client.connected).toBe(true);
  });
});

describe('a session', () => {
  it('that is ended anywhere signs its socket out', async () => {
    const userId = await city.person('市财政局', 'liaison');
    const client = await connected(userId);
    await revoke(userId);
    await client.until(() => client.signedOut && !client.connected);
  });

  it('outlives its first token only if the client renews it, and not with the token of another', async () => {
    const [sleeping, renewing] = [await city.person('市财政局', 'liaison'), await city.person('市教育局', 'liaison')];
    const briefly = async (userId: string): Promise<LiveClient> => {
      const { sid } = jwt.decode<{ sid: string }>(await api.signIn(userId));
      return api.connect(sign(userId, sid, BRIEF_S));
    };
    const [left, kept] = [await briefly(sleeping), await briefly(renewing)];
    clients.push(left, kept);
    expect(await left.renew(await api.signIn(renewing))).toEqual({ accepted: false });
    expect(await left.renew('no token')).toEqual({ accepted: false });
    expect(await kept.renew(sign(renewing, await sessionOf(renewing), 600))).toEqual({ accepted: true });
    await left.until(() => left.signedOut && !left.connected, 20_000);
    expect(kept.connected).toBe(true);
  });

  const jwt = new JwtService();
  const sign = (userId: string, sid: string, expiresIn: number): string =>
    jwt.sign({ sid }, { subject: userId, secret: 'signs access tokens in tests only', algorithm: 'HS256', expiresIn });

  async function sessionOf(userId: string): Promise<string> {
    const [first] = await dataSource.query<{ id: string }[]>(
      'SELECT id FROM session WHERE user_id = $1 ORDER BY created_at LIMIT 1',
      [userId],
    );
    return first?.id ?? '';
  }
});

describe('the watermark', () => {
  it('comes again and again while nothing happens, and never goes back', async () => {
    const client = await connected(await city.person('市财政局', 'liaison'));
    await client.until(() => client.watermarks.length >= 4);
    expect(client.watermarks).toEqual([...client.watermarks].sort((one, next) => one - next));
  });

  it('promises nothing that a socket missed while it connected', async () => {
    const item = await city.item('市财政局');
    const token = await api.signIn(await city.person('市财政局', 'liaison'));
    const start = await ledgerHead(dataSource.manager);
    const acts = (async () => {
      for (let act = 0; act < 60; act += 1) await city.act(city.about(item));
    })();
    const resumed = [];
    for (let count = 0; count < 12; count += 1) {
      const client = await api.connect(token);
      clients.push(client);
      resumed.push({ client, before: await api.changes(token, start, 1000) });
    }
    await acts;
    const last = await ledgerHead(dataSource.manager);
    for (const { client, before } of resumed) {
      await client.until(() => client.upTo >= last);
      const live = client.changes.map(({ seq }) => seq);
      expect(live).toEqual(range(client.watermarks[0] ?? 0, last));
      const known = new Set([...before.items.map(({ seq }) => seq), ...live]);
      expect([...known].sort((one, next) => one - next)).toEqual(range(start, last));
    }
  });
});

it('ends its sockets when the api stops', async () => {
  const stopping = await LiveApi.start(dataSource, timings);
  const client = await connected(await city.person('市财政局', 'liaison'), stopping);
  await stopping.app.close();
  await client.until(() => !client.connected);
  expect(client.signedOut).toBe(false);
});

/** The positions above `after` up to `last`. */
const range = (after: number, last: number): number[] =>
  Array.from({ length: last - after }, (_, index) => after + 1 + index);
